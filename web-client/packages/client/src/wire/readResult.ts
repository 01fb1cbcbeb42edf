import {
  readArray,
  readBodyLandmark,
  readBoolean,
  readCount,
  readFields,
  readName,
  readNumber,
  readPoint3,
  readRecord,
  readString,
} from "./read.ts";
import {
  type Angle,
  ANGLE_STATES,
  type Body,
  BODY_LANDMARKS,
  type Hand,
  HAND_LANDMARKS,
  HAND_MODELS,
  type HandQuality,
  MODELS,
  type PoseResult,
  type Quality,
  type ServerDrops,
  SIDES,
  type Timings,
  WireError,
} from "./types.ts";

/** The `data` of a `pose_result` in text. */
export function readPoseResult(value: unknown, path: string): PoseResult {
  const fields = readFields(value, path);
  const status = readName(fields.status, `${path}.status`, ["detected", "noPerson", "failed"]);
  const head = {
    sequence: readCount(fields.sequence, `${path}.sequence`),
    timestamp: readNumber(fields.timestamp, `${path}.timestamp`),
    receivedMs: readNumber(fields.receivedMs, `${path}.receivedMs`),
    sentMs: readNumber(fields.sentMs, `${path}.sentMs`),
    timings: readTimings(fields.timings, `${path}.timings`),
    dropped: readDrops(fields.dropped, `${path}.dropped`),
  };
  if (status === "failed") {
    return { status, ...head, reason: readString(fields.reason, `${path}.reason`) };
  }
  const seen = {
    width: readCount(fields.width, `${path}.width`),
    height: readCount(fields.height, `${path}.height`),
    mirrored: readBoolean(fields.mirrored, `${path}.mirrored`),
    hands: readArray(fields.hands, `${path}.hands`, readHand),
    quality: readQuality(fields.quality, `${path}.quality`),
  };
  if (status === "noPerson") {
    if (fields.body !== undefined && fields.body !== null) throw new WireError(`${path}.body`, "must be null when nobody is there");
    return { status, ...head, ...seen };
  }
  return {
    status,
    ...head,
    ...seen,
    body: readBody(fields.body, `${path}.body`),
    angles: readRecord(fields.angles, `${path}.angles`, readAngle),
    joints: readRecord(fields.joints, `${path}.joints`, readPoint3),
  };
}

/** Missing where the server is older than the field; null where such a result was recorded. */
function readQuality(value: unknown, path: string): Quality | null {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  return {
    model: readName(fields.model, `${path}.model`, MODELS),
    hands: fields.hands === null ? null : readHandQuality(fields.hands, `${path}.hands`),
  };
}

function readHandQuality(value: unknown, path: string): HandQuality {
  const fields = readFields(value, path);
  return {
    model: readName(fields.model, `${path}.model`, HAND_MODELS),
    everyFrames: readCount(fields.everyFrames, `${path}.everyFrames`),
    held: readBoolean(fields.held, `${path}.held`),
  };
}

function readBody(value: unknown, path: string): Body {
  const fields = readFields(value, path);
  return {
    score: readNumber(fields.score, `${path}.score`),
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readBodyLandmark, BODY_LANDMARKS),
    world: readArray(fields.world, `${path}.world`, readPoint3, BODY_LANDMARKS),
  };
}

function readHand(value: unknown, path: string): Hand {
  const fields = readFields(value, path);
  return {
    side: readName(fields.side, `${path}.side`, SIDES),
    score: readNumber(fields.score, `${path}.score`),
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readPoint3, HAND_LANDMARKS),
    world: readArray(fields.world, `${path}.world`, readPoint3, HAND_LANDMARKS),
  };
}

function readAngle(value: unknown, path: string): Angle {
  const fields = readFields(value, path);
  const state = readName(fields.state, `${path}.state`, ANGLE_STATES);
  if (state === "unknown") return { state };
  return {
    state,
    flexionDeg: readNumber(fields.flexionDeg, `${path}.flexionDeg`),
    interiorDeg: readNumber(fields.interiorDeg, `${path}.interiorDeg`),
  };
}

function readTimings(value: unknown, path: string): Timings {
  const fields = readFields(value, path);
  const ms = (name: keyof Timings) => readNumber(fields[name], `${path}.${name}`);
  return {
    decodeMs: ms("decodeMs"),
    poseMs: ms("poseMs"),
    handsMs: ms("handsMs"),
    anglesMs: ms("anglesMs"),
    smoothMs: ms("smoothMs"),
    waitMs: ms("waitMs"),
    totalMs: ms("totalMs"),
  };
}

function readDrops(value: unknown, path: string): ServerDrops {
  const fields = readFields(value, path);
  return { input: readCount(fields.input, `${path}.input`), output: readCount(fields.output, `${path}.output`) };
}
