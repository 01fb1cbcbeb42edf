import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The jar serves the page from its own root, a user's container perhaps from a path.
  base: "./",
  plugins: [react()],
  server: { port: 3000, strictPort: true },
  build: { outDir: "dist", target: "es2022", sourcemap: true },
  worker: { format: "es" },
  test: {
    // A test that needs a document says so in its first line: `// @vitest-environment happy-dom`.
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
