import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the bundle holds of others, and under which licence. */
const partysocket = readFileSync(createRequire(import.meta.url).resolve("partysocket").replace(/dist\/.*/, "LICENSE.txt"), "utf8");

/** The element in one file, for pages without a bundler; its worker lies beside it. Made of what `tsc` has built. */
export default defineConfig({
  base: "./",
  build: {
    outDir: here("dist"),
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: here("dist/element/index.js"), formats: ["es"], fileName: () => "posestream-view.js" },
    rolldownOptions: {
      output: { banner: `/*! posestream, Apache-2.0. Contains partysocket:\n${partysocket.trim()}\n*/` },
    },
  },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "jpegWorker.js" } } },
});
