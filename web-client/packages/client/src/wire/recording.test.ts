import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { crc32c } from "./crc32c.ts";
import { decodePoseResult } from "./decodeResult.ts";
import { openRecording, type RecordingEntry } from "./recording.ts";
import { WireError } from "./types.ts";

/** Written by Java, whose tests read them as well. */
function golden(name: string): ArrayBuffer {
  const bytes = readFileSync(new URL(`../../../../../wire/recordings/${name}.psrec`, import.meta.url));
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}

const KINDS = ["settings", "frame", "result", "settings", "frame", "result", "frame", "result", "frame", "result"];

function results(all: Iterable<RecordingEntry>) {
  return [...all].filter((recorded) => recorded.kind === "result");
}

describe("a recording", () => {
  it("says who wrote it, and holds everything in order", () => {
    const recording = openRecording(golden("session"));
    expect(recording.header).toEqual({ writer: "posestream 0.1.0", java: "17", os: "Linux", startedMs: 1780000000000.5, frames: true });
    expect(recording.hello).toMatchObject({ engine: "scripted", subprotocol: "posestream.v1.binary" });
    expect(recording).toMatchObject({ complete: true, cutBytes: 0 });
    const all = [...recording.records()];
    expect(all.map(({ kind }) => kind)).toEqual(KINDS);
    expect(all[0]).toMatchObject({ fromSequence: 0, config: { model: "full" } });
    expect(all[3]).toMatchObject({ fromSequence: 2, timeMs: 0, config: { model: "lite" } });
    const frame = all[1];
    expect(frame?.kind === "frame" && [...frame.frame.jpeg]).toEqual([255, 216, 255, 224, 1, 2, 3, 255, 217]);
    expect(frame).toMatchObject({ frame: { sequence: 1, timestamp: 1040.5 }, reencoded: false });
  });

  it.each(["session", "text"])("gives the results of %s", (name) => {
    const read = results(openRecording(golden(name)).records());
    expect(read.map(({ result }) => result.status)).toEqual(["detected", "noPerson", "failed", "noPerson"]);
    expect(read.map(({ result }) => result.sequence)).toEqual([1, 2, 3, 40]);
    expect(read.map(({ sent }) => sent)).toEqual([true, true, false, true]);
    expect(read.map(({ timeMs }) => timeMs)).toEqual([0, 40.5, 81, 1579.5]);
    const first = read[0]?.result;
    expect(first?.status === "detected" && first.id).toBe(4);
  });

  it("gives the payload as it was sent", () => {
    const recording = openRecording(golden("session"));
    for (const { payload, result } of results(recording.records())) {
      expect(decodePoseResult(payload.slice().buffer, recording.hello.angles)).toEqual(result);
    }
  });

  it("begins with the first that is not before a time", () => {
    const from = (ms: number) => [...openRecording(golden("session")).records(ms)].map(({ timeMs }) => timeMs);
    expect(from(40.5)).toEqual([40.5, 40.5, 81, 81, 1579.5, 1579.5]);
    expect(from(82)).toEqual([1579.5, 1579.5]);
    expect(from(5000)).toEqual([]);
  });

  it("is read up to its last whole record wherever it is cut", () => {
    const whole = golden("session");
    const all = [...openRecording(whole).records()];
    let most = -1;
    // Every byte of the last records, and some before.
    const step = (length: number) => (whole.byteLength - length > 1500 ? 61 : 1);
    for (let length = 0; length < whole.byteLength; length += step(length)) {
      const cut = whole.slice(0, length);
      let read: RecordingEntry[];
      try {
        const recording = openRecording(cut);
        expect(recording.complete).toBe(false);
        read = [...recording.records()];
      } catch (problem) {
        expect(problem).toBeInstanceOf(WireError);
        expect(most).toBe(-1);
        continue;
      }
      expect(read.length).toBeGreaterThanOrEqual(most);
      expect(read).toEqual(all.slice(0, read.length));
      most = read.length;
    }
    expect(most).toBe(all.length);
  });

  it("says what is wrong with another file", () => {
    expect(() => openRecording(new ArrayBuffer(0))).toThrow("this is no posestream recording");
    expect(() => openRecording(golden("session").slice(0, 12))).toThrow("ends within its beginning, at byte 12");
    const newer = golden("session");
    new Uint8Array(newer)[8] = 2;
    expect(() => openRecording(newer)).toThrow("is of version 2, this reader reads version 1");
    const damaged = golden("session");
    const bytes = new Uint8Array(damaged);
    const at = bytes.length - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(() => [...openRecording(damaged).records()]).toThrow(/is damaged at byte \d+/);
  });
});

describe("CRC-32C", () => {
  it("is that of RFC 3720", () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(new TextEncoder().encode("123456789"))).toBe(0xe3069283);
  });
});
