import type { AngleSpec } from "../wire/index.ts";
import { readable } from "./words.ts";

/** A row of the table: both sides of a joint, or an angle of the middle. */
export interface AnglePair {
  readonly title: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly middle: string | null;
}

/** Puts "leftX" and "rightX" into one row, in the order in which they first come. */
export function pairs(angles: readonly Pick<AngleSpec, "name">[]): readonly AnglePair[] {
  const rows = new Map<string, AnglePair>();
  for (const { name } of angles) {
    const sided = /^(left|right)([A-Z].*)$/.exec(name);
    const title = readable(sided?.[2] ?? name);
    const row = rows.get(title) ?? { title, left: null, right: null, middle: null };
    rows.set(title, { ...row, [sided?.[1] ?? "middle"]: name });
  }
  return [...rows.values()];
}
