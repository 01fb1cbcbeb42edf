import type { CalibrationStep, ClosingCode, Config, ExerciseCount, Hello, Notice, PoseResult, ServerError, Subprotocol } from "../wire/index.ts";

/** A value that is watched; fits React's `useSyncExternalStore`. `get` gives the same object until a change. */
export interface ReadableStore<T> {
  get(): T;
  /** Calls `listener` after each change; the returned function ends that. */
  subscribe(listener: () => void): () => void;
}

/** `unreachable` never open; `lost` ended without a reason; `noHello` open, but no server of ours; the rest as the server says. */
export type CloseReason = "unreachable" | "lost" | "noHello" | "shuttingDown" | ClosingCode;

export type ConnectionState =
  | { readonly kind: "idle" }
  /** Not open yet, or open and without a hello. `attempt` is 1 for the first try. */
  | { readonly kind: "connecting"; readonly attempt: number }
  | { readonly kind: "open"; readonly hello: Hello }
  /** `retrying` false: it stays closed until `connect` is called. `message` is the server's own words, perhaps "". */
  | {
      readonly kind: "closed";
      readonly reason: CloseReason;
      readonly message: string;
      readonly code: number;
      readonly retrying: boolean;
    };

/** `replay` is no source of one's own: the server replays a recording, and sends its pictures. */
export type SourceKind = "camera" | "video" | "picture" | "drawn" | "replay";

/**
 * `none` no camera; `denied` by person or policy; `insecure` page (neither https nor localhost); `busy` with another
 * program; `ended` unplugged or taken away; `unreadable` file; `failed` anything else.
 */
export type SourceErrorKind = "none" | "denied" | "insecure" | "busy" | "ended" | "unreadable" | "failed";

export class SourceError extends Error {
  override readonly name = "SourceError";

  constructor(
    readonly kind: SourceErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What is shown on the page and sent to the server. */
export type Picture = HTMLVideoElement | HTMLCanvasElement | HTMLImageElement;

export interface FrameListener {
  /** `picture` now shows a new frame, taken at `captureMs` on the clock of `performance.now()`. */
  onFrame(captureMs: number): void;
  /** Frames come no more, though nobody stopped the source. */
  onEnd(error: SourceError): void;
}

/** Where frames come from. Start once, stop once; `stop` is idempotent and frees the camera or file. */
export interface FrameSource {
  readonly kind: SourceKind;
  readonly picture: Picture;
  /** The picture's own size, 0 until started. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Rejects with a `SourceError`. */
  start(listener: FrameListener): Promise<void>;
  stop(): void;
}

/** Something that draws itself on a canvas, such as the drawn person; `canvasSource` makes a `FrameSource` of it. */
export interface PictureSource {
  readonly canvas: HTMLCanvasElement;
  /** Draws the moment `timeMs` (clock of `performance.now()`). */
  draw(timeMs: number): void;
}

export type SourceState =
  | { readonly kind: "off" }
  | { readonly kind: "starting"; readonly source: FrameSource }
  | { readonly kind: "running"; readonly source: FrameSource }
  | { readonly kind: "failed"; readonly sourceKind: SourceKind; readonly error: SourceError };

/** `paced`: at most `hello.credits` frames unanswered. `fireAndForget`: as fast as pictures come. */
export type PaceMode = "paced" | "fireAndForget";

/** A result and when it reached the page, on the clock of `performance.now()`. */
export interface Arrived<R extends PoseResult = PoseResult> {
  readonly result: R;
  readonly arrivalMs: number;
}

/**
 * A frame's way through the page up to the animation frame that first showed its result, on the clock of
 * `performance.now()`: `captureMs ≤ takenMs ≤ encodedMs ≤ sentMs ≤ arrivalMs ≤ drawnMs`.
 */
export interface DrawnFrame {
  readonly sequence: number;
  readonly captureMs: number;
  /** Its turn came: until then it waited for an answer to a frame before it. */
  readonly takenMs: number;
  readonly encodedMs: number;
  readonly sentMs: number;
  readonly arrivalMs: number;
  readonly drawnMs: number;
}

/** The newest result that is not `failed`, and the one before it. */
export interface ResultPair {
  readonly current: Arrived<Exclude<PoseResult, { status: "failed" }>>;
  readonly previous: Arrived<Exclude<PoseResult, { status: "failed" }>> | null;
}

/**
 * Frames by fate since the page was loaded:
 * `captured = sent + waiting + encoding + replaced + disconnected + tooLarge + encodeFailed`.
 */
export interface FrameCounts {
  readonly captured: number;
  readonly sent: number;
  readonly waiting: number;
  readonly encoding: number;
  /** Dropped in the page because a newer frame came while it waited. */
  readonly replaced: number;
  /** Dropped in the page because there was no open connection. */
  readonly disconnected: number;
  /** Dropped in the page because it was over the server's limit. */
  readonly tooLarge: number;
  readonly encodeFailed: number;
}

export const LATENCY_PARTS = ["captureMs", "uploadMs", "waitMs", "workMs", "downloadMs"] as const;
export type LatencyPart = (typeof LATENCY_PARTS)[number];

/** One result's way, ms. The parts add up to `totalMs`: from the picture taken to the result in the page. */
export type LatencySplit = Readonly<Record<LatencyPart | "totalMs", number>>;

/** The last seconds, for a panel. */
export interface RatesSnapshot {
  readonly capturedPerSecond: number;
  readonly sentPerSecond: number;
  readonly resultsPerSecond: number;
  readonly drawnPerSecond: number;
  readonly sentBytesPerSecond: number;
  /** Null before the first result. */
  readonly p50: LatencySplit | null;
  readonly p95: LatencySplit | null;
  /** From the picture taken to its result first drawn, ms. */
  readonly captureToDrawnP50Ms: number | null;
  readonly captureToDrawnP95Ms: number | null;
}

export interface PoseStreamOptions {
  readonly url: string;
  /** Default `posestream.v1.binary`. */
  readonly subprotocol?: Subprotocol;
  readonly token?: string | null;
  readonly mode?: PaceMode;
  /** The longer side of a sent picture, px; bigger pictures are scaled down. More: finer hands, more bytes. */
  readonly maxSidePx?: number;
  /** 0..1 of the browser's JPEG encoder. */
  readonly jpegQuality?: number;
}

/** Everything that the page needs: source in, results out. One per page; nothing here touches React. */
export interface PoseStream {
  readonly connection: ReadableStore<ConnectionState>;
  readonly source: ReadableStore<SourceState>;
  /** What the server runs now; null until the first hello. */
  readonly config: ReadableStore<Config | null>;
  /**
   * The last notice or error that a person should read; null after `dismiss` and on a new connection. That the server
   * closed the connection as `tooSlow` or `silent` is said without a message and outlives the reconnect.
   */
  readonly message: ReadableStore<Notice | ServerError | null>;
  /** How far calibrating is; null unless asked for on this connection. */
  readonly calibrating: ReadableStore<CalibrationStep | null>;
  /** What was counted up to now; null unless something is. */
  readonly exercise: ReadableStore<ExerciseCount | null>;

  connect(): void;
  /** Closes for good; no result is kept. */
  disconnect(): void;

  /**
   * Stops the source before and starts this one; the outcome is in `source`. While the server replays a recording, its
   * pictures are the source: another one is not started, and `message` says so.
   */
  use(source: FrameSource | null): Promise<void>;
  /** Sent at once and again after each reconnect, so that the choice outlives the connection. */
  configure(change: Config): void;
  /**
   * Calibrates the first person, who stands still now; what is found is configured, as if chosen, and stands in `config`.
   * Body height in cm, or null where it is not known: then only angles are calibrated. Without a connection nothing happens.
   */
  calibrate(bodyHeightCm: number | null): void;
  /**
   * Counts one of `hello.exercises` of everyone from now on, from 0; null counts none. Sent again after each reconnect, when
   * the server counts from 0 again.
   */
  countExercise(name: string | null): void;
  dismiss(): void;

  mode: PaceMode;
  /** Keep the pictures that were sent, so that LOCKSTEP can draw them. Costs a copy a frame; default false; a `StageLoop` sets it. */
  keepPictures: boolean;
  /** The picture of a result, kept until a newer result's picture is asked for; null where none was kept. */
  pictureOf(sequence: number): ImageBitmap | null;

  /** For the animation loop: what to draw now; null when there is nothing or it is too old. */
  latest(nowMs: number): ResultPair | null;
  /** Called with every result in order, `failed` ones too; for recording and plots, not for drawing. */
  onResult(listener: (arrived: Arrived) => void): () => void;
  /** Called when a result is first drawn; never for one that a newer one overtook. */
  onDrawn(listener: (frame: DrawnFrame) => void): () => void;
  /** Tell that an animation frame was drawn, and which result it showed first. */
  drawn(nowMs: number, sequence: number | null): void;

  counts(): FrameCounts;
  rates(nowMs: number): RatesSnapshot;
  /** Frees connection, source and worker; `connect` and `use` begin anew, with the listeners and choices there were. */
  close(): void;
}
