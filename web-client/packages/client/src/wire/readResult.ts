import { FILM_SIDES, VIEW_PROBLEMS, type ViewAdvice } from "./advice.ts";
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
import { readRoom } from "./room.ts";
import { HAND_MODELS, MODELS } from "./settings.ts";
import {
  type Angle,
  ANGLE_STATES,
  type Body,
  type Fitted,
  FITTED_SOURCES,
  type Hand,
  HAND_LANDMARKS,
  type HandQuality,
  type Person,
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
    looseHands: readArray(fields.looseHands, `${path}.looseHands`, readHand),
    quality: readQuality(fields.quality, `${path}.quality`),
  };
  if (status === "noPerson") {
    if (fields.body !== undefined && fields.body !== null) throw new WireError(`${path}.body`, "must be null without a person");
    return { status, ...head, ...seen };
  }
  return {
    status,
    ...head,
    ...seen,
    ...readPerson(fields, path),
    others: readArray(fields.others, `${path}.others`, readPerson),
  };
}

/** A line of `results.jsonl`: the `data` of a `pose_result`, and where its frame comes from. */
export function parseResultLine(line: string): { readonly result: PoseResult; readonly place: FilePlace | null } {
  const value: unknown = JSON.parse(line);
  const { source, frame, timeMs } = readFields(value, "line");
  return {
    result: readPoseResult(value, "line"),
    place:
      source === undefined
        ? null
        : {
            source: readString(source, "line.source"),
            frame: readCount(frame, "line.frame"),
            timeMs: readNumber(timeMs, "line.timeMs"),
          },
  };
}

export interface FilePlace {
  /** Name of the file. */
  readonly source: string;
  /** Number of the frame in it, from 0. */
  readonly frame: number;
  /** Since the beginning. */
  readonly timeMs: number;
}

function readPerson(value: unknown, path: string): Person {
  const fields = readFields(value, path);
  const id = readCount(fields.id, `${path}.id`);
  const body = readBody(fields.body, `${path}.body`);
  return {
    id,
    body,
    hands: readArray(fields.hands, `${path}.hands`, readHand),
    angles: readRecord(fields.angles, `${path}.angles`, readAngle),
    joints: readRecord(fields.joints, `${path}.joints`, readPoint3),
    fitted: readFitted(fields.fitted, `${path}.fitted`, body.landmarks.length),
    room: readRoom(fields.room, `${path}.room`, body.landmarks.length),
    sideCorrections: readCount(fields.sideCorrections, `${path}.sideCorrections`),
  };
}

/** Missing from a server that is older than it. */
function readFitted(value: unknown, path: string, landmarks: number): Fitted | null {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  return {
    source: readName(fields.source, `${path}.source`, FITTED_SOURCES),
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readPoint3, landmarks),
  };
}

/** Missing from an engine without a choice of networks; null where such a result was recorded. */
function readQuality(value: unknown, path: string): Quality | null {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  return {
    model: fields.model === null ? null : readName(fields.model, `${path}.model`, MODELS),
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
  const landmarks = readArray(fields.landmarks, `${path}.landmarks`, readBodyLandmark);
  return {
    score: readNumber(fields.score, `${path}.score`),
    landmarks,
    world: fields.world === null ? null : readArray(fields.world, `${path}.world`, readPoint3, landmarks.length),
  };
}

function readHand(value: unknown, path: string): Hand {
  const fields = readFields(value, path);
  return {
    id: readCount(fields.id, `${path}.id`),
    side: readName(fields.side, `${path}.side`, SIDES),
    score: readNumber(fields.score, `${path}.score`),
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readPoint3, HAND_LANDMARKS),
    world: readArray(fields.world, `${path}.world`, readPoint3, HAND_LANDMARKS),
  };
}

function readAngle(value: unknown, path: string): Angle {
  const fields = readFields(value, path);
  const state = readName(fields.state, `${path}.state`, ANGLE_STATES);
  const advice = fields.advice === undefined || fields.advice === null ? {} : { advice: readAdvice(fields.advice, `${path}.advice`) };
  if (state === "unknown") return { state, ...advice };
  return {
    state,
    flexionDeg: readNumber(fields.flexionDeg, `${path}.flexionDeg`),
    interiorDeg: readNumber(fields.interiorDeg, `${path}.interiorDeg`),
    aboutDeg: readAbout(fields.aboutDeg, `${path}.aboutDeg`),
    ...advice,
  };
}

function readAdvice(value: unknown, path: string): ViewAdvice {
  const fields = readFields(value, path);
  return {
    reason: readName(fields.reason, `${path}.reason`, VIEW_PROBLEMS),
    filmFrom: readName(fields.filmFrom, `${path}.filmFrom`, FILM_SIDES),
    text: readString(fields.text, `${path}.text`),
  };
}

/** Missing from a server that is older than it. */
function readAbout(value: unknown, path: string): number | null {
  return value === undefined || value === null ? null : readNumber(value, path);
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
