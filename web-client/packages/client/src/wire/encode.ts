import type { Config } from "./settings.ts";
import type { Subprotocol } from "./types.ts";

/** A picture on its way to the server. */
export interface FrameMessage {
  /** Greater than the one before, at most 2³²−1. */
  readonly sequence: number;
  /** When the picture was taken, ms on the client's clock. */
  readonly timestamp: number;
  readonly jpeg: Uint8Array;
}

export const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x01465350; // "PSF" and version 1, written as a little-endian u32

/** The `frame` message as the subprotocol wants it: text or binary. */
export function encodeFrame(subprotocol: Subprotocol, frame: FrameMessage): string | ArrayBuffer {
  if (!Number.isInteger(frame.sequence) || frame.sequence < 0 || frame.sequence > 0xffffffff) {
    throw new RangeError(`sequence must be an integer from 0 to 2^32-1, is ${frame.sequence}`);
  }
  if (!Number.isFinite(frame.timestamp)) throw new RangeError(`timestamp must be finite, is ${frame.timestamp}`);
  return subprotocol === "posestream.v1.binary" ? binaryFrame(frame) : textFrame(frame);
}

/** A `configure` message; fields that are left out stay as they are. */
export function configureMessage(change: Config): string {
  return JSON.stringify({ event: "configure", data: change });
}

/** A `calibrate` message: the first person stands still now. Null where the body height is not known. */
export function calibrateMessage(bodyHeightCm: number | null): string {
  return JSON.stringify({ event: "calibrate", data: bodyHeightCm === null ? {} : { bodyHeightCm } });
}

/** A `countExercise` message: one of `hello.exercises`, from 0; null to count none. */
export function countExerciseMessage(name: string | null): string {
  return JSON.stringify({ event: "countExercise", data: { name } });
}

function binaryFrame({ sequence, timestamp, jpeg }: FrameMessage): ArrayBuffer {
  const message = new ArrayBuffer(FRAME_HEADER_BYTES + jpeg.byteLength);
  const view = new DataView(message);
  view.setUint32(0, MAGIC, true);
  view.setUint16(6, FRAME_HEADER_BYTES, true);
  view.setUint32(8, sequence, true);
  view.setFloat64(16, timestamp, true);
  new Uint8Array(message, FRAME_HEADER_BYTES).set(jpeg);
  return message;
}

function textFrame({ sequence, timestamp, jpeg }: FrameMessage): string {
  return JSON.stringify({ event: "frame", data: { image: base64(jpeg), timestamp, sequence } });
}

function base64(bytes: Uint8Array): string {
  // In pieces, because each byte becomes an argument and browsers bound how many a call may have.
  const PIECE = 0x2000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}
