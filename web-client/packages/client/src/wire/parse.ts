import {
  readArray,
  readBoolean,
  readCount,
  readFields,
  readName,
  readNumber,
  readString,
  readUnit,
} from "./read.ts";
import { readPoseResult } from "./readResult.ts";
import {
  type AngleSpec,
  BODY_LANDMARKS,
  type Config,
  ERROR_CODES,
  HAND_LANDMARKS,
  HAND_MODELS,
  type Hello,
  type Limits,
  MODELS,
  NEUTRALS,
  type Notice,
  type ServerError,
  type ServerMessage,
  type Skeleton,
  SMOOTHINGS,
  SUBPROTOCOLS,
  type Target,
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
    case "error":
      return { event, data: readError(message.data, "data") };
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
  const body = readSkeleton(fields.body, `${path}.body`, BODY_LANDMARKS);
  const credits = readCount(fields.credits, `${path}.credits`);
  if (credits < 1) throw new WireError(`${path}.credits`, "must be at least 1");
  return {
    version: 1,
    subprotocol: readName(fields.subprotocol, `${path}.subprotocol`, SUBPROTOCOLS),
    serverTimeMs: readNumber(fields.serverTimeMs, `${path}.serverTimeMs`),
    engine: readString(fields.engine, `${path}.engine`),
    credits,
    config: readConfig(fields.config, `${path}.config`),
    limits: readLimits(fields.limits, `${path}.limits`),
    body,
    hand: readSkeleton(fields.hand, `${path}.hand`, HAND_LANDMARKS),
    angles: readArray(fields.angles, `${path}.angles`, readAngleSpec),
  };
}

function readConfig(value: unknown, path: string): Config {
  const fields = readFields(value, path);
  return {
    model: readName(fields.model, `${path}.model`, MODELS),
    handModel: readName(fields.handModel, `${path}.handModel`, HAND_MODELS),
    hands: readBoolean(fields.hands, `${path}.hands`),
    smoothing: readName(fields.smoothing, `${path}.smoothing`, SMOOTHINGS),
    mirrored: readBoolean(fields.mirrored, `${path}.mirrored`),
    detectionThreshold: readUnit(fields.detectionThreshold, `${path}.detectionThreshold`),
    presenceThreshold: readUnit(fields.presenceThreshold, `${path}.presenceThreshold`),
    target: readTarget(fields.target, `${path}.target`),
  };
}

/** Missing where the server is older than the field. */
function readTarget(value: unknown, path: string): Target | null {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  return fields.latencyMs === undefined
    ? { resultsPerSecond: readNumber(fields.resultsPerSecond, `${path}.resultsPerSecond`) }
    : { latencyMs: readNumber(fields.latencyMs, `${path}.latencyMs`) };
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

function readSkeleton(value: unknown, path: string, count: number): Skeleton {
  const fields = readFields(value, path);
  return {
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readString, count),
    connections: readArray(fields.connections, `${path}.connections`, (pair, pairPath) => {
      const [from = 0, to = 0] = readArray(pair, pairPath, readIndex(count), 2);
      return [from, to] as const;
    }),
  };
}

function readAngleSpec(value: unknown, path: string): AngleSpec {
  const fields = readFields(value, path);
  const joint = readArray(fields.joint, `${path}.joint`, readIndex(BODY_LANDMARKS));
  if (joint.length === 0) throw new WireError(`${path}.joint`, "must name a landmark");
  return {
    name: readString(fields.name, `${path}.name`),
    neutral: readName(fields.neutral, `${path}.neutral`, NEUTRALS),
    joint,
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
