import type { FrameMessage } from "./encode.ts";
import { LittleEndianReader } from "./littleEndian.ts";
import { readCount, readFields, readNumber, readString } from "./read.ts";
import { WireError } from "./types.ts";

const MAGIC = 0x01465350; // "PSF" and version 1, read as a little-endian u32
const HEADER_BYTES = 24;

/** Whether a binary message is a `frame`; servers send them only when they replay a recording. */
export function isBinaryFrame(message: ArrayBuffer): boolean {
  return message.byteLength >= HEADER_BYTES && new DataView(message).getUint32(0, true) === MAGIC;
}

/** A binary `frame`; the picture is a view into the message. */
export function decodeFrame(message: ArrayBuffer): FrameMessage {
  const reader = new LittleEndianReader(message);
  if (reader.u32("magic") !== MAGIC) throw new WireError("magic", "this is no binary frame of version 1");
  reader.skip(2);
  const headerBytes = reader.u16("headerBytes");
  const sequence = reader.u32("sequence");
  reader.skip(4);
  const timestamp = reader.f64("timestamp");
  if (headerBytes < HEADER_BYTES || headerBytes >= message.byteLength) {
    throw new WireError("headerBytes", `cannot be ${headerBytes}`);
  }
  return { sequence, timestamp, jpeg: new Uint8Array(message, headerBytes) };
}

/** The data of a `frame` that is text. */
export function readFrame(value: unknown, path: string): FrameMessage {
  const fields = readFields(value, path);
  return {
    sequence: readCount(fields.sequence, `${path}.sequence`),
    timestamp: readNumber(fields.timestamp, `${path}.timestamp`),
    jpeg: bytesOf(readString(fields.image, `${path}.image`), `${path}.image`),
  };
}

function bytesOf(base64: string, path: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new WireError(path, "is no base64");
  }
}
