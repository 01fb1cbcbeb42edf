import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The arrows of the layers: a layer must not import from those on its right. */
const LAYERS = ["wire", "stream", "draw", "react", "app"];

const layerRules = LAYERS.slice(0, -1).map((layer, i) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: LAYERS.slice(i + 1).flatMap((outer) => [`../${outer}`, `../${outer}/**`]),
            message: `${layer} is below: ${LAYERS.join(" <- ")}`,
          },
          ...(i < LAYERS.indexOf("react")
            ? [{ group: ["react", "react-dom", "react/*", "react-dom/*"], message: "No React below src/react" }]
            : []),
        ],
      },
    ],
  },
}));

const DOM_NAMES = ["window", "document", "navigator", "WebSocket", "Blob", "Worker", "HTMLElement"];

export default defineConfig(
  globalIgnores(["dist", "node_modules"]),
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
    files: ["src/wire/**/*.ts"],
    ignores: ["**/*.test.ts", "src/wire/golden.ts"],
    rules: { "no-restricted-globals": ["error", ...DOM_NAMES] },
  },
  { files: ["eslint.config.js"], extends: [tseslint.configs.disableTypeChecked] },
);
