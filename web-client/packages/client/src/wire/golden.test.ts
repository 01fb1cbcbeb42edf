import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goldenBytes, goldenText } from "../testing/golden.ts";
import {
  calibrateMessage,
  configureMessage,
  countExerciseMessage,
  decodePoseResult,
  encodeFrame,
  type Hello,
  parseResultLine,
  parseServerMessage,
  peopleOf,
  type PoseResult,
} from "./index.ts";

const RESULTS = [
  ["detected", "detected", "hello"],
  ["people", "detected", "hello"],
  ["body17", "detected", "hello.body17"],
  ["noPerson", "noPerson", "hello"],
  ["failed", "failed", "hello"],
] as const;

function hello(name = "hello"): Hello {
  const message = parseServerMessage(goldenText(name));
  if (message.event !== "hello") throw new Error("hello.json is no hello");
  return message.data;
}

function textResult(name: string): PoseResult {
  const message = parseServerMessage(goldenText(`pose_result.${name}`));
  if (message.event !== "pose_result") throw new Error("no result");
  return message.data;
}

/** How far the binary encoding may be off, by the path of the field: see `decodePoseResult`. */
function tolerance(path: string, value: number): number {
  if (/\.(visibility|presence)$/.test(path)) return 0.5 / 255 + 1e-9;
  if (/world|joints|fitted/.test(path)) return 0.5e-4 + 1e-9;
  return Math.abs(value) * 2 ** -23;
}

/** What differs between the two encodings by more than the protocol allows. */
function differences(text: unknown, binary: unknown, path = ""): string[] {
  if (typeof text === "number" && typeof binary === "number") {
    return Math.abs(text - binary) <= tolerance(path, text) ? [] : [`${path}: ${text} and ${binary}`];
  }
  if (typeof text === "object" && typeof binary === "object" && text !== null && binary !== null) {
    const left = new Map<string, unknown>(Object.entries(text));
    const right = new Map<string, unknown>(Object.entries(binary));
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      left.has(key) && right.has(key)
        ? differences(left.get(key), right.get(key), `${path}.${key}`)
        : [`${path}.${key}: in one encoding only`],
    );
  }
  return text === binary ? [] : [`${path}: ${String(text)} and ${String(binary)}`];
}

describe("golden messages", () => {
  it("should read the hello", () => {
    const greeting = hello();
    expect(greeting.credits).toBe(2);
    expect(greeting.subprotocol).toBe("posestream.v1.binary");
    expect(greeting.body.landmarks[0]).toBe("nose");
    expect(greeting.body.connections[0]).toEqual([0, 1]);
    expect(greeting.hand.landmarks).toHaveLength(21);
    expect(greeting.angles.map(({ name }) => name)).toContain("leftElbow");
  });

  it.each(RESULTS)("should read %s alike in both encodings", (name, status, greeting) => {
    const text = textResult(name);
    const binary = decodePoseResult(goldenBytes(`pose_result.${name}`), hello(greeting).angles);
    expect(text.status).toBe(status);
    expect(differences(text, binary)).toEqual([]);
  });

  it("should measure each angle at the mean of its fitted landmarks, without them of its world landmarks", () => {
    const { angles } = hello();
    const everybody = RESULTS.flatMap(([name, , greeting]) =>
      peopleOf(decodePoseResult(goldenBytes(`pose_result.${name}`), hello(greeting).angles)),
    );
    for (const { joints, fitted, body } of everybody) {
      const points = fitted?.landmarks ?? body.world;
      if (points === null) expect(joints).toEqual({});
      else {
        for (const { name, joint } of angles) {
          const meanX = joint.reduce((sum, i) => sum + (points[i]?.x ?? NaN), 0) / joint.length;
          expect(joints[name]?.x, name).toBeCloseTo(meanX, 9);
        }
      }
    }
    const sources = new Set(everybody.map(({ fitted }) => fitted?.source));
    expect(sources).toEqual(new Set(["limbs", "pixels", undefined]));
  });

  it("should say of some angles how far they may be off", () => {
    const result = decodePoseResult(goldenBytes("pose_result.detected"), hello().angles);
    if (result.status !== "detected") throw new Error("not detected");
    const about = Object.values(result.angles).flatMap((angle) => (angle.state === "unknown" ? [] : [angle.aboutDeg]));
    expect(about).toContain(null);
    expect(about.some((degrees) => degrees !== null && degrees > 0)).toBe(true);
  });

  it("should read each step of calibrating", () => {
    const steps = ["waiting", "standing", "done"].map((state) => parseServerMessage(goldenText(`calibration.${state}`)));
    expect(steps.map(({ event }) => event)).toEqual(["calibration", "calibration", "calibration"]);
    expect(steps.map(({ data }) => data)).toEqual([
      { state: "waiting", problem: "notNeutral", hint: "Stand upright." },
      { state: "standing", share: 0.5 },
      { state: "done", calibration: { scale: 1.0412, neutralDeg: { leftKnee: 6.25, rightAnkle: -3.5 } } },
    ]);
  });

  it("should ask to calibrate as Java does", () => {
    expect(JSON.parse(calibrateMessage(182))).toEqual(JSON.parse(goldenText("calibrate")));
    expect(JSON.parse(calibrateMessage(null))).toEqual({ event: "calibrate", data: {} });
  });

  it("should read what can be counted, and how far everyone is", () => {
    const { exercises } = hello();
    expect(exercises.find(({ name }) => name === "squat")).toEqual({
      name: "squat", title: "Squat", unit: "°", kind: "repetitions", start: 38, end: 92, full: 98,
    });
    expect(exercises.find(({ name }) => name === "plank")).toMatchObject({ kind: "hold", leastS: 5 });
    expect(parseServerMessage(goldenText("exercise.none"))).toEqual({ event: "exercise", data: { name: null, people: [] } });
    const message = parseServerMessage(goldenText("exercise.people"));
    if (message.event !== "exercise") throw new Error("no exercise");
    expect(message.data.people.map(({ id, repetitions, phase }) => [id, repetitions, phase])).toEqual([
      [4, 2, "forward"],
      [9, 0, "away"],
    ]);
    expect(message.data.people[0]).toMatchObject({
      value: 71,
      progress: 0.44,
      last: { number: 2, side: "left", leftRange: 116.25, rightRange: null, faults: ["tooShallow"] },
      hints: [{ kind: "view", text: "turn to face the camera" }],
    });
    expect(message.data.people[1]).toMatchObject({ value: null, progress: null, last: null });
  });

  it("should ask to count as Java does", () => {
    expect(JSON.parse(countExerciseMessage("curl"))).toEqual(JSON.parse(goldenText("countExercise")));
  });

  it("should see a difference between the encodings if there is one", () => {
    const text = textResult("detected");
    expect(differences(text, { ...text, sequence: 8 })).toHaveLength(1);
    expect(differences(text, textResult("noPerson"))).not.toEqual([]);
  });

  it("should read every state of an angle", () => {
    const result = textResult("detected");
    if (result.status !== "detected") throw new Error("not detected");
    const states = new Set(Object.values(result.angles).map(({ state }) => state));
    expect(states).toEqual(new Set(["measured", "held", "unknown"]));
    expect(Object.keys(result.angles)).toEqual(hello().angles.map(({ name }) => name));
  });

  it("should say which networks ran, and nothing for an engine without a choice", () => {
    const quality = { model: "full", hands: { model: "lite", everyFrames: 2, held: true } };
    expect(textResult("detected")).toMatchObject({ quality });
    const bytes = goldenBytes("pose_result.detected").slice(0);
    new Uint8Array(bytes).fill(0, 82, 88);
    expect(decodePoseResult(bytes, hello().angles)).toMatchObject({ quality: null });
  });

  it("should read several people with ids of their own, and loose hands", () => {
    const result = textResult("people");
    const ids = peopleOf(result).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(result).toHaveProperty("looseHands.0.side");
  });

  it("should read a body of 17 landmarks without world landmarks", () => {
    const result = textResult("body17");
    if (result.status !== "detected") throw new Error("not detected");
    expect(result.body.landmarks).toHaveLength(17);
    expect(result.body.world).toBeNull();
    expect(hello("hello.body17").body.landmarks).toHaveLength(17);
  });

  it("should know every setting of the hello", () => {
    const { settings, config } = hello();
    expect(settings.map(({ name }) => name)).toEqual(Object.keys(config));
    const optional = settings.filter((setting) => "optional" in setting && setting.optional);
    expect(optional.map(({ name }) => [name, config[name]])).toEqual([["fieldOfViewDeg", null]]);
  });

  it("should read every line of results.jsonl, with the place of its frame", () => {
    const lines = readFileSync(new URL("../../../../../wire/golden/results.jsonl", import.meta.url), "utf8").trim().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const { result, place } = parseResultLine(line);
      expect(place?.frame).toBe(result.sequence);
    }
  });

  it("should keep the binary result under 2 kB", () => {
    expect(goldenBytes("pose_result.detected").byteLength).toBeLessThan(2048);
  });

  it("should read the notice and the error", () => {
    expect(parseServerMessage(goldenText("notice.configured"))).toMatchObject({
      event: "notice",
      data: { code: "configured", config: { model: "lite", smoothing: "ema", target: { resultsPerSecond: 60 } } },
    });
    expect(parseServerMessage(goldenText("error.badFrame"))).toMatchObject({
      event: "error",
      data: { code: "badFrame", sequence: 7 },
    });
  });

  it("should write the frame as the server reads it, in both encodings", () => {
    const binary = goldenBytes("frame");
    const frame = { sequence: 7, timestamp: 1712.5, jpeg: new Uint8Array(binary, 24) };
    expect(new Uint8Array(asBytes(encodeFrame("posestream.v1.binary", frame)))).toEqual(new Uint8Array(binary));
    expect(asJson(encodeFrame("posestream.v1.json", frame))).toEqual(JSON.parse(goldenText("frame")));
  });

  it("should write configure as the server reads it", () => {
    const notice = parseServerMessage(goldenText("notice.configured"));
    if (notice.event !== "notice" || notice.data.code !== "configured") throw new Error("no config");
    const all = notice.data.config;
    expect(asJson(configureMessage(all))).toEqual(JSON.parse(goldenText("configure")));
    expect(asJson(configureMessage({ hands: true }))).toEqual({ event: "configure", data: { hands: true } });
  });
});

function asBytes(message: string | ArrayBuffer): ArrayBuffer {
  if (typeof message === "string") throw new Error("is text");
  return message;
}

function asJson(message: string | ArrayBuffer): unknown {
  if (typeof message !== "string") throw new Error("is binary");
  return JSON.parse(message);
}
