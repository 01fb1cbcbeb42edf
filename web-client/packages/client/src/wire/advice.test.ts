import { describe, expect, it } from "vitest";
import { goldenBytes, goldenText } from "../testing/golden.ts";
import { adviceOf } from "./advice.ts";
import { decodePoseResult, parseServerMessage, WireError } from "./index.ts";

interface Message {
  readonly event: string;
  readonly data: { readonly angles: Readonly<Record<string, object>> };
}

const golden = JSON.parse(goldenText("pose_result.detected")) as Message;

function readKnee(angle: object) {
  const angles = { ...golden.data.angles, leftKnee: angle };
  const parsed = parseServerMessage(JSON.stringify({ ...golden, data: { ...golden.data, angles } }));
  if (parsed.event !== "pose_result" || parsed.data.status !== "detected") throw new Error("nobody detected");
  return parsed.data.angles.leftKnee;
}

const KNOWN = { flexionDeg: 41.2, interiorDeg: 138.8, aboutDeg: 6.3, state: "measured" };
const UNKNOWN = { flexionDeg: null, interiorDeg: null, aboutDeg: null, state: "unknown" };
const ADVICE = { reason: "thighAlongAxis", filmFrom: "right", text: "Film elsewhere." };

describe("advice about the view of a joint", () => {
  it("should be read in text as the server words it, of unknown angles too", () => {
    expect(readKnee({ ...KNOWN, advice: ADVICE })).toEqual({ ...KNOWN, advice: ADVICE });
    expect(readKnee({ ...UNKNOWN, advice: ADVICE })).toEqual({ state: "unknown", advice: ADVICE });
  });

  it("should be missing where there is none", () => {
    expect(readKnee(KNOWN)).toEqual(KNOWN);
    expect(readKnee({ ...KNOWN, advice: null })).toEqual(KNOWN);
    expect(readKnee(UNKNOWN)).toEqual({ state: "unknown" });
  });

  it.each([
    [{ ...ADVICE, reason: "fog" }, /leftKnee\.advice\.reason/],
    [{ ...ADVICE, filmFrom: "above" }, /leftKnee\.advice\.filmFrom/],
    [{ ...ADVICE, text: 7 }, /leftKnee\.advice\.text/],
    ["Film elsewhere.", /leftKnee\.advice/],
  ])("should be refused as %o", (advice, problem) => {
    expect(() => readKnee({ ...KNOWN, advice })).toThrow(problem);
  });

  it("should be worded by the binary reader as the server does, for every reason and side of the golden messages", () => {
    const greeting = parseServerMessage(goldenText("hello"));
    if (greeting.event !== "hello") throw new Error("no hello");
    const binary = decodePoseResult(goldenBytes("pose_result.detected"), greeting.data.angles);
    const text = parseServerMessage(goldenText("pose_result.detected"));
    if (binary.status !== "detected" || text.event !== "pose_result" || text.data.status !== "detected") throw new Error("nobody");
    const advised = Object.entries(text.data.angles).filter(([, { advice }]) => advice !== undefined);
    expect(new Set(advised.map(([, { advice }]) => advice?.filmFrom)).size).toBe(4);
    for (const [name, { advice }] of advised) expect(binary.angles[name]?.advice).toEqual(advice);
  });

  it("should have a number for every reason and side, and refuse others", () => {
    const all = Array.from({ length: 24 }, (_, i) => adviceOf(i + 1));
    expect(new Set(all.map((advice) => advice?.text)).size).toBe(24);
    expect(adviceOf(0)).toBeNull();
    expect(adviceOf(25)).toBeUndefined();
    const greeting = parseServerMessage(goldenText("hello"));
    const bytes = goldenBytes("pose_result.detected").slice(0);
    const specs = greeting.event === "hello" ? greeting.data.angles : [];
    // The states stand before three values of each angle, at the end of the message.
    new Uint8Array(bytes)[bytes.byteLength - 12 * specs.length - 4 * Math.ceil(specs.length / 4)] = 25 << 2;
    expect(() => decodePoseResult(bytes, specs)).toThrow(WireError);
  });
});
