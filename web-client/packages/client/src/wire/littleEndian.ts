import { WireError } from "./types.ts";

/** Reads a message from front to end; every read past its end and every float that is not finite is a `WireError`. */
export class LittleEndianReader {
  readonly #view: DataView;
  #at = 0;

  constructor(message: ArrayBuffer) {
    this.#view = new DataView(message);
  }

  u8(path: string): number {
    return this.#view.getUint8(this.#advance(1, path));
  }

  u16(path: string): number {
    return this.#view.getUint16(this.#advance(2, path), true);
  }

  i16(path: string): number {
    return this.#view.getInt16(this.#advance(2, path), true);
  }

  u32(path: string): number {
    return this.#view.getUint32(this.#advance(4, path), true);
  }

  f32(path: string): number {
    return finite(this.#view.getFloat32(this.#advance(4, path), true), path);
  }

  f64(path: string): number {
    return finite(this.#view.getFloat64(this.#advance(8, path), true), path);
  }

  utf8(bytes: number, path: string): string {
    const at = this.#advance(bytes, path);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(this.#view.buffer, at, bytes));
    } catch {
      throw new WireError(path, "is no UTF-8");
    }
  }

  skip(bytes: number): void {
    this.#advance(bytes, "padding");
  }

  align4(): void {
    this.skip(-this.#at & 3);
  }

  /** On to `at`, counted from the message's first byte. */
  seek(at: number): void {
    this.skip(at - this.#at);
  }

  #advance(bytes: number, path: string): number {
    const at = this.#at;
    if (at + bytes > this.#view.byteLength) {
      throw new WireError(path, `cut short: ${this.#view.byteLength} bytes, ${at + bytes} needed`);
    }
    this.#at = at + bytes;
    return at;
  }
}

function finite(value: number, path: string): number {
  if (!Number.isFinite(value)) throw new WireError(path, `must be finite, is ${value}`);
  return value;
}
