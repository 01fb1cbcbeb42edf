import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { publicImports } from "../../sources.config.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const PUBLIC = publicImports();
const IMPORT = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

/** What a file imports that is neither offered by a package nor a neighbour. */
function deepImports(text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map(([, name]) => name ?? "")
    .filter((name) =>
      name.startsWith(".") ? dirname(resolve(FOLDER, name)) !== dirname(resolve(FOLDER, "./x")) : name.startsWith("@posestream/") && !PUBLIC.has(name),
    );
}

describe("the page", () => {
  it.each(readdirSync(FOLDER).filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.")))(
    "uses of the packages only what they offer: %s",
    (name) => {
      expect(deepImports(readFileSync(FOLDER + name, "utf8"))).toEqual([]);
    },
  );

  it("reaches what draws in 3D by a dynamic import only, so that it starts without it", () => {
    const reached = new Set<string>();
    const read = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const [, imported = ""] of readFileSync(FOLDER + name, "utf8").matchAll(/^(?:import|export) (?!type ).*?from "([^"]+)"/gms)) {
        if (imported.startsWith("./")) read(imported.slice(2));
        else reached.add(imported);
      }
    };
    read("main.tsx");
    expect([...reached]).toContain("Room3dLoader.tsx");
    expect([...reached].filter((name) => name === "three" || name === "Room3d.tsx")).toEqual([]);
    read("Room3d.tsx");
    expect([...reached]).toContain("three");
  });

  it.each([
    "@posestream/client/stream/poseSocket",
    "@posestream/client/testing",
    "@posestream/client/dist/index.js",
    "@posestream/react/usePoseView",
    "../../packages/client/src/index.ts",
  ])("would be found to reach into a package by %s", (name) => {
    expect(deepImports(`import { x } from "${name}";`)).toEqual([name]);
    expect(deepImports(`await import("${name}")`)).toEqual([name]);
  });

  it("may import every entry of the packages", () => {
    expect([...PUBLIC.keys()].sort()).toEqual([
      "@posestream/client",
      "@posestream/client/draw",
      "@posestream/client/element",
      "@posestream/client/posestream-view.js",
      "@posestream/client/stage",
      "@posestream/client/stream",
      "@posestream/client/wire",
      "@posestream/react",
    ]);
  });
});
