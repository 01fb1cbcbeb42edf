import { defineConfig } from "vitest/config";
import { SOURCES } from "../../sources.config.ts";

/** Reports are run by hand, on files that are named by environment variables. */
export default defineConfig({ resolve: { alias: SOURCES }, test: { include: ["app/reports/**/*.report.ts"] } });
