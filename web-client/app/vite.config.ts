import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { SOURCES } from "../sources.config.ts";

export default defineConfig(({ command }) => ({
  // The page that is delivered is made of the packages as they are packed.
  resolve: { alias: command === "serve" ? SOURCES : [] },
  // The jar serves the page from its own root, a user's container perhaps from a path.
  base: "./",
  plugins: [react()],
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
  // What draws in 3D is loaded only where it is shown; it is one library, which nothing splits further.
  build: { outDir: "../dist", emptyOutDir: true, target: "es2022", sourcemap: true, chunkSizeWarningLimit: 600 },
  worker: { format: "es" },
}));
