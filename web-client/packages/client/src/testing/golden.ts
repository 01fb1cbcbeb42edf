import { readFileSync } from "node:fs";

/** The messages that the Java tests read as well; for tests only. */
const GOLDEN = new URL("../../../../../wire/golden/", import.meta.url);

export function goldenText(name: string): string {
  return readFileSync(new URL(`${name}.json`, GOLDEN), "utf8");
}

export function goldenBytes(name: string): ArrayBuffer {
  const bytes = readFileSync(new URL(`${name}.bin`, GOLDEN));
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
