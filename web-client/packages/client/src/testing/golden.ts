import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The messages that the Java tests read as well; for tests only. */
const GOLDEN = join(import.meta.dirname, "../../../../../wire/golden");

export function goldenText(name: string): string {
  return readFileSync(join(GOLDEN, `${name}.json`), "utf8");
}

export function goldenBytes(name: string): ArrayBuffer {
  const bytes = readFileSync(join(GOLDEN, `${name}.bin`));
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
