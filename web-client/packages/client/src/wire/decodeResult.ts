import { adviceOf, type ViewAdvice } from "./advice.ts";
import { LittleEndianReader } from "./littleEndian.ts";
import { decodeRoom, type Size } from "./room.ts";
import { HAND_MODELS, MODELS } from "./settings.ts";
import {
  type Angle,
  ANGLE_STATES,
  type AngleSpec,
  type Body,
  type Fitted,
  FITTED_SOURCES,
  type Hand,
  HAND_LANDMARKS,
  type Person,
  type Point3,
  type PoseResult,
  type Quality,
  SIDES,
  WireError,
} from "./types.ts";

const MAGIC = 0x01525350; // "PSR" and version 1, read as a little-endian u32
const HEADER_BYTES = 88;
const FLAG_MIRRORED = 1;
const FLAG_WORLD = 1;
/** Of each of `FITTED_SOURCES`. */
const FLAGS_FITTED = [2, 4] as const;
const FLAG_ROOM = 8;
const FLAG_FLOOR = 16;
const STATUSES = ["detected", "noPerson", "failed"] as const;
const METRES_PER_TICK = 1e-4;
const MAX_REASON_BYTES = 500;
/** Of the byte of an angle's state; advice stands above it. */
const STATE_BITS = 2;
const STATE_MASK = 3;

/**
 * The binary `pose_result`. Its precision beside the text: landmarks, scores and angles float32; visibility and
 * presence 1/255; world and fitted 0.1 mm. Bytes after the last block are left for a newer version.
 *
 * @param specs `hello.angles`: names and joints of the angles, which the message leaves out
 * @throws WireError if it is none or cut short
 */
export function decodePoseResult(message: ArrayBuffer, specs: readonly AngleSpec[]): PoseResult {
  const r = new LittleEndianReader(message);
  if (r.u32("magic") !== MAGIC) throw new WireError("magic", "no pose_result of version 1");
  const flags = r.u16("flags");
  const headerBytes = r.u16("header length");
  if (headerBytes < HEADER_BYTES) throw new WireError("header length", `must be at least 88, is ${headerBytes}`);
  const sequence = r.u32("sequence");
  const status = named(r.u8("status"), "status", STATUSES);
  const personCount = r.u8("people");
  const angleCount = r.u8("angles");
  const looseCount = r.u8("loose hands");
  const head = {
    sequence,
    timestamp: r.f64("timestamp"),
    receivedMs: r.f64("receivedMs"),
    sentMs: r.f64("sentMs"),
  };
  const size = { width: r.u16("width"), height: r.u16("height") };
  const timings = {
    decodeMs: r.f32("decodeMs"),
    poseMs: r.f32("poseMs"),
    handsMs: r.f32("handsMs"),
    anglesMs: r.f32("anglesMs"),
    smoothMs: r.f32("smoothMs"),
    waitMs: r.f32("waitMs"),
    totalMs: r.f32("totalMs"),
  };
  const dropped = { input: r.u32("dropped.input"), output: r.u32("dropped.output") };
  const reasonBytes = r.u16("reason length");
  const quality = readQuality(r);
  r.seek(headerBytes);

  if (status === "failed") {
    if (reasonBytes > MAX_REASON_BYTES) throw new WireError("reason length", `must be at most 500, is ${reasonBytes}`);
    return { status, ...head, timings, dropped, reason: r.utf8(reasonBytes, "reason") };
  }
  if (personCount > 0 !== (status === "detected")) throw new WireError("people", `${personCount} do not fit ${status}`);
  if (angleCount !== 0 && angleCount !== specs.length) {
    throw new WireError("angles", `${angleCount} do not fit the ${specs.length} of hello`);
  }
  const [first, ...others] = Array.from({ length: personCount }, (_, i) =>
    readPerson(r, `people[${i}]`, angleCount === 0 ? [] : specs, size),
  );
  const looseHands = Array.from({ length: looseCount }, (_, i) => readHand(r, `looseHands[${i}]`));
  const seen = { ...head, ...size, timings, dropped, mirrored: (flags & FLAG_MIRRORED) !== 0, looseHands, quality };
  return first === undefined ? { status: "noPerson", ...seen } : { status: "detected", ...seen, ...first, others };
}

/** All zeros from an engine without a choice of networks. */
function readQuality(r: LittleEndianReader): Quality | null {
  const model = r.u8("quality.model");
  const handModel = r.u8("quality.hands.model");
  const everyFrames = r.u8("quality.hands.everyFrames");
  const held = r.u8("quality.hands.held") !== 0;
  if (model === 0 && handModel === 0) return null;
  return {
    model: model === 0 ? null : named(model - 1, "quality.model", MODELS),
    hands: handModel === 0 ? null : { model: named(handModel - 1, "quality.hands.model", HAND_MODELS), everyFrames, held },
  };
}

function readPerson(r: LittleEndianReader, path: string, specs: readonly AngleSpec[], size: Size): Person {
  const id = r.u32(`${path}.id`);
  const handCount = r.u8(`${path}.hands`);
  if (handCount > 2) throw new WireError(`${path}.hands`, `must be at most 2, is ${handCount}`);
  const flags = r.u8(`${path}.flags`);
  const landmarkCount = r.u16(`${path}.landmarks`);
  const score = r.f32(`${path}.body.score`);
  const sideCorrections = r.u32(`${path}.sideCorrections`);
  const body = readBody(r, `${path}.body`, score, landmarkCount, (flags & FLAG_WORLD) !== 0);
  const fitted = readFitted(r, `${path}.fitted`, landmarkCount, flags);
  const room = (flags & FLAG_ROOM) === 0 ? null : decodeRoom(r, `${path}.room`, body, size, (flags & FLAG_FLOOR) !== 0);
  const hands = Array.from({ length: handCount }, (_, i) => readHand(r, `${path}.hands[${i}]`));
  const angles = readAngles(r, specs.length);
  const measured = fitted?.landmarks ?? body.world;
  return {
    id,
    body,
    hands,
    angles: byName(specs, (_, i) => angles[i] ?? { state: "unknown" }),
    joints: measured === null ? {} : byName(specs, (spec) => mean(spec.joint, measured)),
    fitted,
    room,
    sideCorrections,
  };
}

function readBody(r: LittleEndianReader, path: string, score: number, count: number, hasWorld: boolean): Body {
  const points = readPoints(r, count, `${path}.landmarks`);
  const visibility = points.map(() => r.u8(`${path}.visibility`) / 255);
  const presence = points.map(() => r.u8(`${path}.presence`) / 255);
  r.align4();
  const landmarks = points.map((point, i) => ({
    ...point,
    visibility: visibility[i] ?? 0,
    presence: presence[i] ?? 0,
  }));
  return { score, landmarks, world: hasWorld ? readWorld(r, count, `${path}.world`) : null };
}

function readFitted(r: LittleEndianReader, path: string, count: number, flags: number): Fitted | null {
  const [source, second] = FITTED_SOURCES.filter((_, i) => (flags & (FLAGS_FITTED[i] ?? 0)) !== 0);
  if (second !== undefined) throw new WireError(path, "has two sources");
  return source === undefined ? null : { source, landmarks: readWorld(r, count, path) };
}

function readHand(r: LittleEndianReader, path: string): Hand {
  const id = r.u32(`${path}.id`);
  const side = named(r.u8(`${path}.side`), `${path}.side`, SIDES);
  r.skip(3);
  return {
    id,
    side,
    score: r.f32(`${path}.score`),
    landmarks: readPoints(r, HAND_LANDMARKS, `${path}.landmarks`),
    world: readWorld(r, HAND_LANDMARKS, `${path}.world`),
  };
}

function readAngles(r: LittleEndianReader, count: number): readonly Angle[] {
  const times = <T>(read: (path: string) => T) => Array.from({ length: count }, (_, i) => read(`angles[${i}]`));
  const states = times((path) => {
    const byte = r.u8(path);
    return { state: named(byte & STATE_MASK, path, ANGLE_STATES), ...readAdvice(byte >> STATE_BITS, path) };
  });
  r.align4();
  const flexionDeg = times((path) => r.f32(path));
  const interiorDeg = times((path) => r.f32(path));
  const aboutDeg = times((path) => notNegative(r.f32(path)));
  return states.map(({ state, ...advice }, i) =>
    state === "unknown"
      ? { state, ...advice }
      : {
          state,
          flexionDeg: flexionDeg[i] ?? 0,
          interiorDeg: interiorDeg[i] ?? 0,
          aboutDeg: aboutDeg[i] ?? null,
          ...advice,
        },
  );
}

function readAdvice(code: number, path: string): { readonly advice?: ViewAdvice } {
  const advice = adviceOf(code);
  if (advice === undefined) throw new WireError(path, `unknown advice ${code}`);
  return advice === null ? {} : { advice };
}

function readPoints(r: LittleEndianReader, count: number, path: string): readonly Point3[] {
  return Array.from({ length: count }, () => ({ x: r.f32(path), y: r.f32(path), z: r.f32(path) }));
}

function readWorld(r: LittleEndianReader, count: number, path: string): readonly Point3[] {
  const metres = () => r.i16(path) * METRES_PER_TICK;
  const world = Array.from({ length: count }, () => ({ x: metres(), y: metres(), z: metres() }));
  r.align4();
  return world;
}

/** A negative value stands for none. */
function notNegative(value: number): number | null {
  return value < 0 ? null : value;
}

function named<T>(index: number, path: string, names: readonly T[]): T {
  const name = names[index];
  if (name === undefined) throw new WireError(path, `unknown value ${index}`);
  return name;
}

function byName<T>(
  specs: readonly AngleSpec[],
  value: (spec: AngleSpec, i: number) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(specs.map((spec, i) => [spec.name, value(spec, i)]));
}

function mean(indices: readonly number[], points: readonly Point3[]): Point3 {
  const sum = { x: 0, y: 0, z: 0 };
  for (const index of indices) {
    const point = points[index] ?? sum;
    sum.x += point.x / indices.length;
    sum.y += point.y / indices.length;
    sum.z += point.z / indices.length;
  }
  return sum;
}
