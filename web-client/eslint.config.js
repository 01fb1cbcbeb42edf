import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The layers of packages/client: each may import those before it. */
const LAYERS = ["wire", "stream", "draw", "stage", "element"];

/** Refuses imports of `group`, for this reason. */
function without(...patterns) {
  return { "no-restricted-imports": ["error", { patterns }] };
}

const NO_REACT = { group: ["react", "react-dom", "react/*", "react-dom/*"], message: "No framework in packages/client" };
/** By their names only, so that what a package does not export stays its own. */
const NO_RELATIVE_PACKAGE = { group: ["**/packages/**", "**/client/src/**", "**/react/src/**"], message: "Import @posestream/…" };
const NO_PACKAGE = { group: ["@posestream/*"], message: "This package is below" };

const layerRules = LAYERS.map((layer, i) => ({
  files: [`packages/client/src/${layer}/**/*.ts`],
  rules: without(NO_REACT, NO_PACKAGE, {
    group: [...LAYERS.slice(i + 1), "index.ts"].map((outer) => `../${outer}`),
    message: `${layer} is below: ${LAYERS.join(" <- ")}`,
  }),
}));

/** Only tests may use what stands in for a server or browser. */
const NO_TESTING = { group: ["**/testing/**", "@posestream/client/testing"], message: "For tests only" };

const DOM_NAMES = ["window", "document", "navigator", "WebSocket", "Blob", "Worker", "HTMLElement"];

export default defineConfig(
  globalIgnores(["**/dist", "**/node_modules"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", { max: 300, skipComments: true }],
      eqeqeq: "error",
    },
  },
  ...layerRules,
  {
    files: ["packages/react/src/**/*.{ts,tsx}"],
    rules: without(NO_RELATIVE_PACKAGE, { group: ["@posestream/app", "**/app/**"], message: "The page is above" }),
  },
  { files: ["app/**/*.{ts,tsx}"], rules: without(NO_RELATIVE_PACKAGE) },
  {
    files: ["packages/*/src/**/*.{ts,tsx}", "app/src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}", "packages/client/src/testing/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [NO_TESTING] }] },
  },
  {
    files: ["packages/client/src/wire/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-globals": ["error", ...DOM_NAMES] },
  },
  { files: ["eslint.config.js"], extends: [tseslint.configs.disableTypeChecked] },
);
