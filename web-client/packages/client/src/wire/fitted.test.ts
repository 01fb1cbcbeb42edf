import { describe, expect, it } from "vitest";
import { goldenBytes, goldenText } from "../testing/golden.ts";
import { decodePoseResult, type Detected, parseServerMessage, WireError } from "./index.ts";

interface Data extends Record<string, unknown> {
  readonly angles: Readonly<Record<string, object>>;
}

/** The golden message with other fields of its first person, read. */
function read(name: string, change: (data: Data) => object): Detected {
  const message = JSON.parse(goldenText(`pose_result.${name}`)) as { readonly data: Data };
  const data = { ...message.data, ...change(message.data) };
  const parsed = parseServerMessage(JSON.stringify({ event: "pose_result", data }));
  if (parsed.event !== "pose_result" || parsed.data.status !== "detected") throw new Error("nobody detected");
  return parsed.data;
}

const elbow = (aboutDeg: unknown) => ({
  angles: { leftElbow: { flexionDeg: 41.2, interiorDeg: 138.8, aboutDeg, state: "measured" } },
});
const points = (count: number) => Array.from({ length: count }, (_, i) => [i / 100, 0.5, -0.25]);

describe("about ± and fitted landmarks in text", () => {
  it("should read how far an angle may be off, and null where nothing is known of it", () => {
    expect(read("detected", () => elbow(6.3)).angles.leftElbow).toEqual({
      state: "measured",
      flexionDeg: 41.2,
      interiorDeg: 138.8,
      aboutDeg: 6.3,
    });
    expect(read("detected", () => elbow(null)).angles.leftElbow).toMatchObject({ aboutDeg: null });
    expect(read("detected", () => elbow(0)).angles.leftElbow).toMatchObject({ aboutDeg: 0 });
  });

  it.each(["pixels", "limbs"] as const)("should read landmarks fitted to %s", (source) => {
    const { fitted } = read("detected", () => ({ fitted: { source, landmarks: points(33) } }));
    expect(fitted?.source).toBe(source);
    expect(fitted?.landmarks).toHaveLength(33);
    expect(fitted?.landmarks[7]).toEqual({ x: 0.07, y: 0.5, z: -0.25 });
    expect(read("detected", () => ({ fitted: null })).fitted).toBeNull();
  });

  it("should read everybody's fitted landmarks", () => {
    const { fitted, others } = read("people", ({ others }) => ({
      fitted: null,
      others: (others as object[]).map((other) => ({ ...other, fitted: { source: "limbs", landmarks: points(33) } })),
    }));
    expect(fitted).toBeNull();
    expect(others.map((other) => other.fitted?.source)).toEqual(others.map(() => "limbs"));
    expect(others.length).toBeGreaterThan(0);
  });

  it("should read a server of before, which knows neither", () => {
    const result = read("detected", ({ angles }) => ({
      fitted: undefined,
      angles: Object.fromEntries(Object.entries(angles).map(([name, angle]) => [name, { ...angle, aboutDeg: undefined }])),
    }));
    expect(result.fitted).toBeNull();
    const known = Object.values(result.angles).flatMap((angle) => (angle.state === "unknown" ? [] : angle.aboutDeg));
    expect(known.length).toBeGreaterThan(0);
    expect(known.every((about) => about === null)).toBe(true);
  });

  it.each([
    ["an unknown source", { fitted: { source: "guess", landmarks: points(33) } }, /fitted\.source/],
    ["too few landmarks", { fitted: { source: "limbs", landmarks: points(32) } }, /fitted\.landmarks/],
    ["a landmark that is none", { fitted: { source: "limbs", landmarks: [...points(32), [1, 2]] } }, /landmarks\[32\]/],
    ["fitted landmarks that are a list", { fitted: [] }, /fitted/],
    ["an about that is text", elbow("6"), /leftElbow\.aboutDeg/],
  ])("should refuse %s", (_, fields, problem) => {
    expect(() => read("detected", () => fields)).toThrow(problem);
  });
});

describe("the body in the room", () => {
  const room = (changes: object) => ({
    room: { focalPx: 608, focalSource: "given", floor: null, landmarks: points(33), ...changes },
  });

  it("should read where it is, with the floor and without", () => {
    const floor = { up: [0, -0.8, -0.6], cameraHeightM: 1.5, tiltAboutDeg: 2 };
    expect(read("detected", () => room({})).room).toMatchObject({ focalPx: 608, focalSource: "given", floor: null });
    expect(read("detected", () => room({ floor })).room?.floor).toEqual({ ...floor, up: { x: 0, y: -0.8, z: -0.6 } });
    expect(read("detected", () => ({ room: null })).room).toBeNull();
    expect(read("detected", () => ({ room: undefined })).room).toBeNull();
  });

  it.each([
    ["a focal length of 0", room({ focalPx: 0 }), /room\.focalPx/],
    ["an unknown source", room({ focalSource: "guess" }), /room\.focalSource/],
    ["too few landmarks", room({ landmarks: points(2) }), /room\.landmarks/],
    ["a floor without height", room({ floor: { up: [0, -1, 0], tiltAboutDeg: 1 } }), /cameraHeightM/],
  ])("should refuse %s", (_, fields, problem) => {
    expect(() => read("detected", () => fields)).toThrow(problem);
  });
});

describe("about ± and fitted landmarks in binary", () => {
  const greeting = parseServerMessage(goldenText("hello"));
  const specs = greeting.event === "hello" ? greeting.data.angles : [];
  const FLAGS_AT = 88 + 5;
  /** Behind head, person's head, 33 landmarks, their visibility and presence, and 33 world landmarks. */
  const FITTED_AT = 88 + 16 + 33 * 12 + 68 + 200;
  const FITTED_BYTES = 200;

  function decode(bytes: Uint8Array<ArrayBuffer>): Detected {
    const result = decodePoseResult(bytes.buffer, specs);
    if (result.status !== "detected") throw new Error("nobody detected");
    return result;
  }

  function withFlags(flags: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(goldenBytes("pose_result.detected"));
    bytes[FLAGS_AT] = ((bytes[FLAGS_AT] ?? 0) & ~7) | flags;
    return bytes;
  }

  it("should tell the sources by their flags, and refuse both at once", () => {
    expect(decode(withFlags(1 | 2)).fitted?.source).toBe("pixels");
    expect(decode(withFlags(1 | 4)).fitted?.source).toBe("limbs");
    expect(() => decode(withFlags(1 | 2 | 4))).toThrow(WireError);
  });

  it("should measure at the world landmarks where none were fitted", () => {
    const whole = withFlags(1);
    const bytes = new Uint8Array([...whole.subarray(0, FITTED_AT), ...whole.subarray(FITTED_AT + FITTED_BYTES)]);
    const { fitted, joints, body, angles } = decode(bytes);
    expect(fitted).toBeNull();
    expect(joints.leftElbow).toEqual(body.world?.[13]);
    expect(angles).toEqual(decode(withFlags(1 | 4)).angles);
  });

  it("should measure at fitted landmarks where there are no world landmarks", () => {
    const whole = withFlags(4);
    const bytes = new Uint8Array([...whole.subarray(0, FITTED_AT - 200), ...whole.subarray(FITTED_AT)]);
    const { fitted, joints, body } = decode(bytes);
    expect(body.world).toBeNull();
    expect(fitted).toEqual(decode(withFlags(1 | 4)).fitted);
    expect(joints.leftElbow).toEqual(fitted?.landmarks[13]);
  });
});
