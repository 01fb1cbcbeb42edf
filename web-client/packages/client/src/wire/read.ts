import { WireError, type Point3 } from "./types.ts";

/** Readers of `unknown`: each gives the value in its type or throws a `WireError` that names the field. */
export type Read<T> = (value: unknown, path: string) => T;
export type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

export function readFields(value: unknown, path: string): Fields {
  if (!isFields(value)) throw new WireError(path, `must be an object, is ${describe(value)}`);
  return value;
}

export function readString(value: unknown, path: string): string {
  if (typeof value !== "string") throw new WireError(path, `must be a string, is ${describe(value)}`);
  return value;
}

export function readBoolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new WireError(path, `must be a boolean, is ${describe(value)}`);
  return value;
}

export function readNumber(value: unknown, path: string): number {
  if (typeof value !== "number") throw new WireError(path, `must be a number, is ${describe(value)}`);
  if (!Number.isFinite(value)) throw new WireError(path, `must be finite, is ${value}`);
  return value;
}

/** An integer in [0, 2³²−1]. */
export function readCount(value: unknown, path: string): number {
  const count = readNumber(value, path);
  if (!Number.isInteger(count) || count < 0 || count > 0xffffffff) {
    throw new WireError(path, `must be an integer from 0 to 2^32-1, is ${count}`);
  }
  return count;
}

export function readArray<T>(value: unknown, path: string, read: Read<T>, length?: number): readonly T[] {
  if (!Array.isArray(value)) throw new WireError(path, `must be an array, is ${describe(value)}`);
  if (length !== undefined && value.length !== length) {
    throw new WireError(path, `must have ${length} items, has ${value.length}`);
  }
  return value.map((item: unknown, i) => read(item, `${path}[${i}]`));
}

/** A value of `names`. */
export function readName<T extends string>(value: unknown, path: string, names: readonly T[]): T {
  const name = names.find((allowed) => allowed === value);
  if (name === undefined) throw new WireError(path, `must be one of ${names.join(", ")}`);
  return name;
}

/** Every field of an object with keys that nobody knows beforehand. */
export function readRecord<T>(value: unknown, path: string, read: Read<T>): Readonly<Record<string, T>> {
  // Without a prototype, so that a field named `__proto__` is a field like any other.
  const record: Record<string, T> = Object.create(null) as Record<string, T>;
  for (const [key, item] of Object.entries(readFields(value, path))) record[key] = read(item, `${path}.${key}`);
  return record;
}

/** The numbers of an array of at least `length`; more are left for a newer version. */
function readNumbers(value: unknown, path: string, length: number): readonly number[] {
  const numbers = readArray(value, path, readNumber);
  if (numbers.length < length) throw new WireError(path, `must have ${length} numbers, has ${numbers.length}`);
  return numbers;
}

export function readPoint3(value: unknown, path: string): Point3 {
  const [x = 0, y = 0, z = 0] = readNumbers(value, path, 3);
  return { x, y, z };
}

export function readBodyLandmark(value: unknown, path: string): Point3 & { visibility: number; presence: number } {
  const [x = 0, y = 0, z = 0, visibility = 0, presence = 0] = readNumbers(value, path, 5);
  return { x, y, z, visibility, presence };
}
