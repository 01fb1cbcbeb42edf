import { readCalibration, readCalibrationStep } from "./calibration.ts";
import { readExercise, readExerciseCount } from "./exercise.ts";
import {
  readArray,
  readBoolean,
  readCount,
  readFields,
  readName,
  readNumber,
  readRecord,
  readString,
} from "./read.ts";
import { readFrame } from "./decodeFrame.ts";
import { readPoseResult } from "./readResult.ts";
import type { Config, Setting, SettingValue, Target } from "./settings.ts";
import {
  type AngleSpec,
  ERROR_CODES,
  HAND_LANDMARKS,
  type Hello,
  type Limits,
  NEUTRALS,
  type Notice,
  type Replay,
  type ServerError,
  type ServerMessage,
  type Skeleton,
  SUBPROTOCOLS,
  WireError,
} from "./types.ts";

/** Every text message of the server, in either subprotocol. Throws a `WireError` if it is none. */
export function parseServerMessage(text: unknown): ServerMessage {
  const message = readFields(parseJson(readString(text, "message")), "message");
  const event = readString(message.event, "event");
  switch (event) {
    case "hello":
      return { event, data: readHello(message.data, "data") };
    case "pose_result":
      return { event, data: readPoseResult(message.data, "data") };
    case "notice":
      return { event, data: readNotice(message.data, "data") };
    case "calibration":
      return { event, data: readCalibrationStep(message.data, "data") };
    case "exercise":
      return { event, data: readExerciseCount(message.data, "data") };
    case "error":
      return { event, data: readError(message.data, "data") };
    case "frame":
      return { event, data: readFrame(message.data, "data") };
    default:
      throw new WireError("event", `unknown: ${event}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireError("message", "no JSON");
  }
}

function readHello(value: unknown, path: string): Hello {
  const fields = readFields(value, path);
  if (fields.version !== 1) throw new WireError(`${path}.version`, "must be 1: server and page differ in age");
  const body = readSkeleton(fields.body, `${path}.body`);
  const credits = readCount(fields.credits, `${path}.credits`);
  if (credits < 1) throw new WireError(`${path}.credits`, "must be at least 1");
  return {
    version: 1,
    subprotocol: readName(fields.subprotocol, `${path}.subprotocol`, SUBPROTOCOLS),
    serverTimeMs: readNumber(fields.serverTimeMs, `${path}.serverTimeMs`),
    engine: readString(fields.engine, `${path}.engine`),
    replay: fields.replay === undefined ? null : readReplay(fields.replay, `${path}.replay`),
    credits,
    config: readConfig(fields.config, `${path}.config`),
    settings: readArray(fields.settings, `${path}.settings`, readSetting).flatMap((setting) => setting ?? []),
    limits: readLimits(fields.limits, `${path}.limits`),
    body,
    hand: readSkeleton(fields.hand, `${path}.hand`, HAND_LANDMARKS),
    angles: readArray(fields.angles, `${path}.angles`, readAngleSpec(body.landmarks.length)),
    exercises: fields.exercises === undefined ? [] : readArray(fields.exercises, `${path}.exercises`, readExercise),
  };
}

function readReplay(value: unknown, path: string): Replay {
  const fields = readFields(value, path);
  return {
    durationMs: readNumber(fields.durationMs, `${path}.durationMs`),
    frames: readBoolean(fields.frames, `${path}.frames`),
  };
}

export function readConfig(value: unknown, path: string): Config {
  return readRecord(value, path, readSettingValue);
}

function readSettingValue(value: unknown, path: string): SettingValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return readNumber(value, path);
  if (value === null) return null;
  return "neutralDeg" in readFields(value, path) ? readCalibration(value, path) : readTarget(value, path);
}

function readTarget(value: unknown, path: string): Target {
  const fields = readFields(value, path);
  return fields.latencyMs === undefined
    ? { resultsPerSecond: readNumber(fields.resultsPerSecond, `${path}.resultsPerSecond`) }
    : { latencyMs: readNumber(fields.latencyMs, `${path}.latencyMs`) };
}

/** Null for a type that a newer server knows and this client does not. */
function readSetting(value: unknown, path: string): Setting | null {
  const fields = readFields(value, path);
  const head = {
    name: readString(fields.name, `${path}.name`),
    label: readString(fields.label, `${path}.label`),
    description: readString(fields.description, `${path}.description`),
  };
  const type = readString(fields.type, `${path}.type`);
  switch (type) {
    case "choice":
      return { ...head, type, choices: readArray(fields.choices, `${path}.choices`, readString) };
    case "boolean":
    case "target":
    case "calibration":
      return { ...head, type };
    case "number":
    case "integer":
      return {
        ...head,
        type,
        min: readNumber(fields.min, `${path}.min`),
        max: readNumber(fields.max, `${path}.max`),
        ...(fields.optional === true && { optional: true }),
      };
    default:
      return null;
  }
}

function readLimits(value: unknown, path: string): Limits {
  const fields = readFields(value, path);
  return {
    maxMessageBytes: readCount(fields.maxMessageBytes, `${path}.maxMessageBytes`),
    maxTextBytes: readCount(fields.maxTextBytes, `${path}.maxTextBytes`),
    maxPixels: readCount(fields.maxPixels, `${path}.maxPixels`),
    maxFramesPerSecond: readNumber(fields.maxFramesPerSecond, `${path}.maxFramesPerSecond`),
  };
}

function readIndex(count: number) {
  return (value: unknown, path: string): number => {
    const index = readCount(value, path);
    if (index >= count) throw new WireError(path, `must be below ${count}, is ${index}`);
    return index;
  };
}

function readSkeleton(value: unknown, path: string, length?: number): Skeleton {
  const fields = readFields(value, path);
  const landmarks = readArray(fields.landmarks, `${path}.landmarks`, readString, length);
  return {
    landmarks,
    connections: readArray(fields.connections, `${path}.connections`, (pair, pairPath) => {
      const [from = 0, to = 0] = readArray(pair, pairPath, readIndex(landmarks.length), 2);
      return [from, to] as const;
    }),
  };
}

function readAngleSpec(landmarks: number) {
  return (value: unknown, path: string): AngleSpec => {
    const fields = readFields(value, path);
    return {
      name: readString(fields.name, `${path}.name`),
      neutral: readName(fields.neutral, `${path}.neutral`, NEUTRALS),
      joint: readArray(fields.joint, `${path}.joint`, readIndex(landmarks)),
    };
  };
}

function readNotice(value: unknown, path: string): Notice {
  const fields = readFields(value, path);
  const code = readString(fields.code, `${path}.code`);
  const message = readString(fields.message, `${path}.message`);
  switch (code) {
    case "configured":
      return { code, message, config: readConfig(fields.config, `${path}.config`) };
    case "slow":
    case "shuttingDown":
    case "replayEnded":
      return { code, message };
    default:
      return { code: "other", message };
  }
}

function readError(value: unknown, path: string): ServerError {
  const fields = readFields(value, path);
  const code = readString(fields.code, `${path}.code`);
  return {
    code: ERROR_CODES.find((known) => known === code) ?? "other",
    message: readString(fields.message, `${path}.message`),
    sequence: fields.sequence === undefined || fields.sequence === null ? null : readCount(fields.sequence, `${path}.sequence`),
  };
}
