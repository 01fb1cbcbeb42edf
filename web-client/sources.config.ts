import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Entry {
  readonly types: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, Entry | string>>;
}

const PACKAGES = ["client", "react"];

/** Every import that a package offers, such as `@posestream/client/wire`, and the source that it is built from. */
export function publicImports(): ReadonlyMap<string, string> {
  return new Map(
    PACKAGES.flatMap((folder) => {
      const root = new URL(`packages/${folder}/`, import.meta.url);
      const { name, exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as Manifest;
      return Object.entries(exports).flatMap(([path, entry]): [string, string][] =>
        typeof entry === "string"
          ? []
          : [[name + path.slice(1), fileURLToPath(new URL(entry.types.replace("./dist/", "src/").replace(".d.ts", ".ts"), root))]],
      );
    }),
  );
}

/** Resolves what the packages offer, and nothing else of them, to their sources: nothing must be built before it is run. */
export const SOURCES = [...publicImports()].map(([name, source]) => ({
  find: new RegExp(`^${name}$`),
  replacement: source,
}));
