/** The values of the protocol's messages, version 1. `wire/README.md` is the contract; names are its names. */

import type { CalibrationStep } from "./calibration.ts";
import type { FrameMessage } from "./encode.ts";
import type { Exercise, ExerciseCount } from "./exercise.ts";
import type { RoomBody } from "./room.ts";
import type { Config, HAND_MODELS, MODELS, Setting } from "./settings.ts";
import type { ViewAdvice } from "./advice.ts";

export const SUBPROTOCOLS = ["posestream.v1.binary", "posestream.v1.json"] as const;
export type Subprotocol = (typeof SUBPROTOCOLS)[number];

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
  /** As many as `Hello.body` has names. */
  readonly landmarks: readonly BodyLandmark[];
  /** As many; null from an engine without world landmarks. */
  readonly world: readonly Point3[] | null;
}

export const SIDES = ["left", "right"] as const;
/** The person's own side. */
export type Side = (typeof SIDES)[number];

export interface Hand {
  /** The same from result to result as long as the hand is followed, also when a person comes to own it. */
  readonly id: number;
  readonly side: Side;
  readonly score: number;
  readonly landmarks: readonly Point3[];
  readonly world: readonly Point3[];
}

export interface KnownAngle {
  readonly state: "measured" | "held";
  readonly flexionDeg: number;
  readonly interiorDeg: number;
  /** About ± so many degrees, half of an interval's width and no promise; null where nothing is known of it. */
  readonly aboutDeg: number | null;
  /** Missing where the joint is seen well enough. */
  readonly advice?: ViewAdvice;
}

export interface UnknownAngle {
  readonly state: "unknown";
  /** As of a known angle: an angle may be unknown because it is seen too badly. */
  readonly advice?: ViewAdvice;
}

export type Angle = KnownAngle | UnknownAngle;

export const ANGLE_STATES = ["measured", "held", "unknown"] as const satisfies readonly Angle["state"][];

export const FITTED_SOURCES = ["pixels", "limbs"] as const;

/** World landmarks that were fitted to what is known besides the network. */
export interface Fitted {
  readonly source: (typeof FITTED_SOURCES)[number];
  /** As many as the body has landmarks. */
  readonly landmarks: readonly Point3[];
}

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

/** What the server dropped for this client so far. */
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
  /** Hands that belong to no person, such as one held into the picture. */
  readonly looseHands: readonly Hand[];
  /** Null from an engine without a choice of networks. */
  readonly quality: Quality | null;
}

/** Which networks ran for a frame. */
export interface Quality {
  /** Null if hands are found alone. */
  readonly model: (typeof MODELS)[number] | null;
  /** Null if hands are not searched for. */
  readonly hands: HandQuality | null;
}

export interface HandQuality {
  readonly model: (typeof HAND_MODELS)[number];
  /** Hands are processed in one of so many frames. */
  readonly everyFrames: number;
  /** The hands of this result are those of an earlier frame. */
  readonly held: boolean;
}

export interface Person {
  /** The same from result to result as long as the person is tracked. */
  readonly id: number;
  readonly body: Body;
  readonly hands: readonly Hand[];
  /** By the names of `Hello.angles`. */
  readonly angles: Readonly<Record<string, Angle>>;
  /** Where each angle is measured, world coordinates: of the fitted landmarks where they are there. */
  readonly joints: Readonly<Record<string, Point3>>;
  /** Null where nothing was fitted. */
  readonly fitted: Fitted | null;
  /** Null where nothing says how far away the person is. */
  readonly room: RoomBody | null;
  /** In how many frames of this person so far the server exchanged left and right. */
  readonly sideCorrections: number;
}

/** At least one person; the fields of the first one are those of the result. */
export interface Detected extends ResultHead, Seen, Person {
  readonly status: "detected";
  readonly others: readonly Person[];
}

/** No person; there may be loose hands. */
export interface NoPerson extends ResultHead, Seen {
  readonly status: "noPerson";
}

/** The picture could not be processed. */
export interface Failed extends ResultHead {
  readonly status: "failed";
  readonly reason: string;
}

export type PoseResult = Detected | NoPerson | Failed;

/** Everyone in a result, the first person first. */
export function peopleOf(result: PoseResult): readonly Person[] {
  return result.status === "detected" ? [result, ...result.others] : [];
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
  /** The landmarks, fitted or else world, whose mean is the place where the angle is measured. */
  readonly joint: readonly number[];
}

/** A recording that is replayed. */
export interface Replay {
  readonly durationMs: number;
  /** Whether each result comes with its frame. */
  readonly frames: boolean;
}

export interface Hello {
  readonly version: 1;
  readonly subprotocol: Subprotocol;
  readonly serverTimeMs: number;
  readonly engine: string;
  /** Null where frames are the client's own; else a recording is replayed, and frames come from the server. */
  readonly replay: Replay | null;
  /** How many frames a paced client has unanswered at most. */
  readonly credits: number;
  readonly config: Config;
  /** In the order in which a page shows them. */
  readonly settings: readonly Setting[];
  readonly limits: Limits;
  readonly body: Skeleton;
  readonly hand: Skeleton;
  readonly angles: readonly AngleSpec[];
  /** What can be counted; none from an older server. */
  readonly exercises: readonly Exercise[];
}

/** `other` is a code that a newer server knows and this client does not. */
export type Notice =
  | { readonly code: "configured"; readonly message: string; readonly config: Config }
  | { readonly code: "slow" | "shuttingDown" | "replayEnded" | "other"; readonly message: string };

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
  | { readonly event: "calibration"; readonly data: CalibrationStep }
  | { readonly event: "exercise"; readonly data: ExerciseCount }
  | { readonly event: "error"; readonly data: ServerError }
  /** Only of a server that replays a recording. */
  | { readonly event: "frame"; readonly data: FrameMessage };

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
