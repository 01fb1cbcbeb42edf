/** The values of the protocol's messages, version 1. `wire/README.md` is the contract; names are its names. */

export const SUBPROTOCOLS = ["posestream.v1.binary", "posestream.v1.json"] as const;
export type Subprotocol = (typeof SUBPROTOCOLS)[number];

export const BODY_LANDMARKS = 33;
export const HAND_LANDMARKS = 21;

/** A world point in metres (x right, y down, z away), or a landmark as a fraction of the picture as sent. */
export interface Point3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A landmark of the body; x and y are fractions of the picture as sent and may lie outside 0..1. */
export interface BodyLandmark extends Point3 {
  readonly visibility: number;
  readonly presence: number;
}

export interface Body {
  readonly score: number;
  readonly landmarks: readonly BodyLandmark[];
  readonly world: readonly Point3[];
}

export const SIDES = ["left", "right"] as const;
/** The person's own side. */
export type Side = (typeof SIDES)[number];

export interface Hand {
  readonly side: Side;
  readonly score: number;
  readonly landmarks: readonly Point3[];
  readonly world: readonly Point3[];
}

export type Angle =
  | { readonly state: "measured" | "held"; readonly flexionDeg: number; readonly interiorDeg: number }
  | { readonly state: "unknown" };

export const ANGLE_STATES = ["measured", "held", "unknown"] as const satisfies readonly Angle["state"][];

export const TIMING_NAMES = [
  "decodeMs",
  "poseMs",
  "handsMs",
  "anglesMs",
  "smoothMs",
  "waitMs",
  "totalMs",
] as const;
export type Timings = Readonly<Record<(typeof TIMING_NAMES)[number], number>>;

/** What the server threw away for this client so far. */
export interface ServerDrops {
  readonly input: number;
  readonly output: number;
}

interface ResultHead {
  readonly sequence: number;
  /** When the picture was taken, ms on the client's clock, as the client gave it. */
  readonly timestamp: number;
  /** Server's clock. */
  readonly receivedMs: number;
  /** Server's clock. */
  readonly sentMs: number;
  readonly timings: Timings;
  readonly dropped: ServerDrops;
}

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly mirrored: boolean;
  readonly hands: readonly Hand[];
  /** Null from a server that is older than the field. */
  readonly quality: Quality | null;
}

/** How well a frame was looked at. */
export interface Quality {
  readonly model: Config["model"];
  /** Null if hands are not looked for. */
  readonly hands: HandQuality | null;
}

export interface HandQuality {
  readonly model: Config["handModel"];
  /** Hands are looked at in one of so many frames. */
  readonly everyFrames: number;
  /** The hands of this result are those of an earlier frame. */
  readonly held: boolean;
}

export interface Detected extends ResultHead, Seen {
  readonly status: "detected";
  readonly body: Body;
  /** By the names of `Hello.angles`. */
  readonly angles: Readonly<Record<string, Angle>>;
  /** Where each angle is measured, world coordinates. */
  readonly joints: Readonly<Record<string, Point3>>;
}

/** Nobody is there; hands that are held into the picture may still be. */
export interface NoPerson extends ResultHead, Seen {
  readonly status: "noPerson";
}

/** The picture could not be looked at. */
export interface Failed extends ResultHead {
  readonly status: "failed";
  readonly reason: string;
}

export type PoseResult = Detected | NoPerson | Failed;

export const MODELS = ["lite", "full", "heavy"] as const;
export const HAND_MODELS = ["lite", "full"] as const;
export const SMOOTHINGS = ["none", "ema", "oneEuro"] as const;

/** What the server shall hold by smaller models and rarer hands than the ones chosen. */
export type Target = { readonly resultsPerSecond: number } | { readonly latencyMs: number };

export interface Config {
  readonly model: (typeof MODELS)[number];
  readonly handModel: (typeof HAND_MODELS)[number];
  readonly hands: boolean;
  readonly smoothing: (typeof SMOOTHINGS)[number];
  readonly mirrored: boolean;
  readonly detectionThreshold: number;
  readonly presenceThreshold: number;
  readonly target: Target | null;
}

export interface Limits {
  readonly maxMessageBytes: number;
  readonly maxTextBytes: number;
  readonly maxPixels: number;
  readonly maxFramesPerSecond: number;
}

/** Names and connections (pairs of landmark indices) of a body or hand. */
export interface Skeleton {
  readonly landmarks: readonly string[];
  readonly connections: readonly (readonly [number, number])[];
}

export const NEUTRALS = ["straight", "parallel", "perpendicular"] as const;

export interface AngleSpec {
  readonly name: string;
  /** How flexion follows from the interior angle: 180 − it, it, or 90 − it. */
  readonly neutral: (typeof NEUTRALS)[number];
  /** The world landmarks whose mean is the place where the angle is measured. */
  readonly joint: readonly number[];
}

export interface Hello {
  readonly version: 1;
  readonly subprotocol: Subprotocol;
  readonly serverTimeMs: number;
  readonly engine: string;
  /** How many frames a paced client has unanswered at most. */
  readonly credits: number;
  readonly config: Config;
  readonly limits: Limits;
  readonly body: Skeleton;
  readonly hand: Skeleton;
  readonly angles: readonly AngleSpec[];
}

/** `other` is a code that a newer server knows and this client does not. */
export type Notice =
  | { readonly code: "configured"; readonly message: string; readonly config: Config }
  | { readonly code: "slow" | "shuttingDown" | "other"; readonly message: string };

/** Codes with which the server closes. They are the reason of the close frame, whether or not an `error` came before it. */
export const CLOSING_CODES = [
  "tooLarge",
  "tooManyErrors",
  "tooManyClients",
  "unauthorized",
  "silent",
  "tooSlow",
  "engine",
] as const;
export type ClosingCode = (typeof CLOSING_CODES)[number];

export const ERROR_CODES = ["badMessage", "badFrame", "badConfigure", "rateLimited", ...CLOSING_CODES] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ServerError {
  /** `other` is a code that a newer server knows and this client does not. */
  readonly code: ErrorCode | "other";
  readonly message: string;
  /** The frame that is meant, where one is. */
  readonly sequence: number | null;
}

export type ServerMessage =
  | { readonly event: "hello"; readonly data: Hello }
  | { readonly event: "pose_result"; readonly data: PoseResult }
  | { readonly event: "notice"; readonly data: Notice }
  | { readonly event: "error"; readonly data: ServerError };

/** A message that is not as the protocol says; `path` is the field, as in `data.body.landmarks[3]`. */
export class WireError extends Error {
  override readonly name = "WireError";

  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}
