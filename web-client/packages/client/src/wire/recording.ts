import { crc32c } from "./crc32c.ts";
import { decodeFrame } from "./decodeFrame.ts";
import { decodePoseResult } from "./decodeResult.ts";
import type { FrameMessage } from "./encode.ts";
import { parseServerMessage, readConfig } from "./parse.ts";
import { readBoolean, readFields, readNumber, readString } from "./read.ts";
import type { Config } from "./settings.ts";
import { type Hello, type PoseResult, WireError } from "./types.ts";

/** Who wrote a recording. */
export interface RecordingHeader {
  readonly writer: string;
  readonly java: string;
  readonly os: string;
  /** Unix epoch, ms. */
  readonly startedMs: number;
  /** Whether pictures were recorded. */
  readonly frames: boolean;
}

/** `timeMs` is the time of the stream, from 0 with the first frame on; that of settings is of the result before. */
export type RecordingEntry =
  /** Frames from `fromSequence` on were processed with them; results of earlier ones may follow. */
  | { readonly kind: "settings"; readonly timeMs: number; readonly fromSequence: number; readonly config: Config }
  /** Stands right before its result. `reencoded`: the engine processed pixels, this JPEG was made of them. */
  | { readonly kind: "frame"; readonly timeMs: number; readonly frame: FrameMessage; readonly reencoded: boolean }
  /** `sent` false: a newer one replaced it, as the client read too slowly. `payload` is the message, byte by byte. */
  | {
      readonly kind: "result";
      readonly timeMs: number;
      readonly result: PoseResult;
      readonly sent: boolean;
      readonly payload: Uint8Array;
    };

/** A recording in memory. */
export interface Recording {
  readonly header: RecordingHeader;
  /** The first message of the stream. */
  readonly hello: Hello;
  /** Whether the writer closed the file; else it was killed, or the file is cut. */
  readonly complete: boolean;
  /** Bytes at the end that are no whole record, and not read. */
  readonly cutBytes: number;
  /** Everything in order; with `fromMs`, from the first frame or result that is not before it. */
  records(fromMs?: number): IterableIterator<RecordingEntry>;
}

const MAGIC = [0x89, 0x50, 0x53, 0x52, 0x45, 0x43, 0x0d, 0x0a];
const VERSION = 1;
const FILE_HEADER_BYTES = 16;
const RECORD_HEADER_BYTES = 16;
const CHECKSUM_BYTES = 4;
const TRAILER_BYTES = 16;
const TRAILER_MAGIC = [0x50, 0x53, 0x52, 0x45, 0x4e, 0x44, 0x0d, 0x0a];
const FRAME_TIMES_BYTES = 16;
const FROM_SEQUENCE_BYTES = 4;
const TYPES = { header: 1, hello: 2, settings: 3, frame: 4, result: 5, index: 6 } as const;
const REENCODED = 1;
const TEXT = 1;
const NOT_SENT = 2;
const NS_PER_MS = 1e6;

interface Whole {
  readonly type: number;
  readonly flags: number;
  readonly timeMs: number;
  readonly payload: Uint8Array;
  readonly next: number;
}

/** Opens the bytes of a file that posestream recorded; docs/recording.md has the format. Throws a `WireError` if it is none. */
export function openRecording(file: ArrayBuffer): Recording {
  const bytes = new Uint8Array(file);
  if (!startsWith(bytes, 0, MAGIC)) throw new WireError("recording", "this is no posestream recording");
  if (bytes.length < FILE_HEADER_BYTES) throw endsEarly(bytes);
  const version = new DataView(file).getUint16(MAGIC.length, true);
  if (version !== VERSION) {
    throw new WireError("recording", `is of version ${version}, this reader reads version ${VERSION}`);
  }
  const own = first(bytes, FILE_HEADER_BYTES, TYPES.header);
  const greeting = first(bytes, own.next, TYPES.hello);
  const hello = helloOf(greeting);
  const { end, complete } = contents(bytes, greeting.next);
  return {
    header: headerOf(own),
    hello,
    complete,
    cutBytes: complete ? 0 : bytes.length - end,
    records: (fromMs = 0) => records(bytes, { from: greeting.next, end }, hello, fromMs),
  };
}

function* records(
  bytes: Uint8Array,
  { from, end }: { readonly from: number; readonly end: number },
  hello: Hello,
  fromMs: number,
): IterableIterator<RecordingEntry> {
  let found = fromMs <= 0;
  for (let at = from; at < end; ) {
    const record = recordAt(bytes, at);
    if (record === null) throw new WireError("recording", `is damaged at byte ${at}`);
    at = record.next;
    found ||= record.timeMs >= fromMs;
    const recorded = found ? recordedOf(record, hello) : null;
    if (recorded !== null) yield recorded;
  }
}

/** Null for a kind that this version does not know. */
function recordedOf({ type, flags, timeMs, payload }: Whole, hello: Hello): RecordingEntry | null {
  switch (type) {
    case TYPES.settings: {
      const fromSequence = viewOf(payload).getUint32(0, true);
      const message = readFields(jsonOf(payload.subarray(FROM_SEQUENCE_BYTES), "settings"), "settings");
      return { kind: "settings", timeMs, fromSequence, config: readConfig(message.data, "settings.data") };
    }
    case TYPES.frame: {
      const frame = decodeFrame(copyOf(payload.subarray(FRAME_TIMES_BYTES)));
      return { kind: "frame", timeMs, frame, reencoded: (flags & REENCODED) !== 0 };
    }
    case TYPES.result: {
      const result = (flags & TEXT) !== 0 ? textResult(payload) : decodePoseResult(copyOf(payload), hello.angles);
      return { kind: "result", timeMs, result, sent: (flags & NOT_SENT) === 0, payload };
    }
    default:
      return null;
  }
}

function textResult(payload: Uint8Array): PoseResult {
  const message = parseServerMessage(textOf(payload, "result"));
  if (message.event !== "pose_result") throw new WireError("result.event", "must be pose_result");
  return message.data;
}

function contents(bytes: Uint8Array, from: number): { readonly end: number; readonly complete: boolean } {
  const trailerAt = bytes.length - TRAILER_BYTES;
  if (trailerAt >= from && startsWith(bytes, trailerAt + 8, TRAILER_MAGIC)) {
    const indexAt = Number(viewOf(bytes).getBigUint64(trailerAt, true));
    const index = indexAt >= from && indexAt < trailerAt ? recordAt(bytes, indexAt) : null;
    if (index !== null && index.type === TYPES.index && index.next === trailerAt) return { end: indexAt, complete: true };
  }
  let at = from;
  for (;;) {
    const record = recordAt(bytes, at);
    if (record === null || record.type === TYPES.index) return { end: at, complete: false };
    at = record.next;
  }
}

/** The record that begins there; null if it is not whole, or damaged. */
function recordAt(bytes: Uint8Array, at: number): Whole | null {
  const left = bytes.length - at;
  if (left < RECORD_HEADER_BYTES + CHECKSUM_BYTES) return null;
  const view = viewOf(bytes);
  const length = view.getUint32(at, true);
  const checksumAt = at + RECORD_HEADER_BYTES + length;
  if (length > left - RECORD_HEADER_BYTES - CHECKSUM_BYTES) return null;
  if (crc32c(bytes.subarray(at, checksumAt)) !== view.getUint32(checksumAt, true)) return null;
  return {
    type: view.getUint8(at + 4),
    flags: view.getUint8(at + 5),
    timeMs: Number(view.getBigInt64(at + 8, true)) / NS_PER_MS,
    payload: bytes.subarray(at + RECORD_HEADER_BYTES, checksumAt),
    next: checksumAt + CHECKSUM_BYTES,
  };
}

function first(bytes: Uint8Array, at: number, type: number): Whole {
  const record = recordAt(bytes, at);
  if (record === null) throw endsEarly(bytes);
  if (record.type !== type) throw new WireError("recording", `is damaged: at byte ${at} is another record`);
  return record;
}

function endsEarly(bytes: Uint8Array): WireError {
  return new WireError("recording", `ends within its beginning, at byte ${bytes.length}: it holds no result`);
}

function helloOf({ payload }: Whole): Hello {
  const message = parseServerMessage(textOf(payload, "hello"));
  if (message.event !== "hello") throw new WireError("hello.event", "must be hello");
  return message.data;
}

function headerOf({ payload }: Whole): RecordingHeader {
  const fields = readFields(jsonOf(payload, "header"), "header");
  return {
    writer: readString(fields.writer, "header.writer"),
    java: readString(fields.java, "header.java"),
    os: readString(fields.os, "header.os"),
    startedMs: readNumber(fields.startedMs, "header.startedMs"),
    frames: readBoolean(fields.frames, "header.frames"),
  };
}

function jsonOf(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(textOf(bytes, path));
  } catch {
    throw new WireError(path, "is no JSON");
  }
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new WireError(path, "is no UTF-8");
  }
}

function startsWith(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Decoders read whole buffers. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
