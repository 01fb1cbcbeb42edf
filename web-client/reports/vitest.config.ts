import { defineConfig } from "vitest/config";

/** Reports are run by hand, on files that are named by environment variables. */
export default defineConfig({ test: { include: ["reports/**/*.report.ts"] } });
