import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SOURCES } from "./sources.config.ts";

const TESTING = {
  find: /^@posestream\/client\/testing$/,
  replacement: fileURLToPath(new URL("packages/client/src/testing/index.ts", import.meta.url)),
};

export default defineConfig({
  resolve: { alias: [...SOURCES, TESTING] },
  test: {
    // A test that needs a document says so in its first line: `// @vitest-environment happy-dom`.
    environment: "node",
    include: ["packages/*/src/**/*.test.{ts,tsx}", "app/src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // Only a test that hangs ends so: none depends on how fast the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
