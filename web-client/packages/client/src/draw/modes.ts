import { EMPTY_SCENE, type Scene, type ScenePoint, type TimedScene, pointwise, zipScenes } from "./scene.ts";

/**
 * How the picture and the latest results become what is shown:
 * INTERPOLATE blends the last two results, LOCKSTEP shows each result on its own picture,
 * PREDICT carries each landmark on to the moment of display.
 */
export type DrawnMode = "INTERPOLATE" | "LOCKSTEP" | "PREDICT";

/** What can be chosen; AUTO is LOCKSTEP or PREDICT, as {@link AutoMode} says. */
export type DrawMode = "AUTO" | DrawnMode;

export const DRAW_MODES: readonly DrawMode[] = ["AUTO", "PREDICT", "INTERPOLATE", "LOCKSTEP"];

export const DEFAULT_DRAW_MODE: DrawMode = "AUTO";

export interface PredictOptions {
  /** Up to this far ahead velocity counts in full. Higher: less lag, more overshoot at turns. */
  readonly exactMs: number;
  /** Never further ahead than this. */
  readonly horizonMs: number;
  /** Between two results, fractions of the picture: what moved less is noise and stays where it is. */
  readonly stillShift: number;
  /** What moved more is motion and counts in full. Higher: calmer at rest, late in slow motion. */
  readonly movingShift: number;
  /** No landmark is carried further than this, in fractions of the picture; nearly that far only the fastest. */
  readonly maxShift: number;
  /** Nor a finger further than this beyond its hand, or noise would fan the fingers out. */
  readonly maxFingerShift: number;
  /** Two results further apart than this say nothing about velocity. */
  readonly maxGapMs: number;
}

export const DEFAULT_PREDICT: PredictOptions = {
  exactMs: 90,
  horizonMs: 140,
  stillShift: 0.001,
  movingShift: 0.004,
  maxShift: 0.1,
  maxFingerShift: 0.02,
  maxGapMs: 250,
};

/** From here a result begins to fade, and at the second value it is gone. */
export const STALE_FROM_MS = 400;
export const STALE_AT_MS = 700;

/** A landmark that moves further than this between two results is another person's. */
const JUMP = 0.35;

/** The scene to draw at `displayMs`; `previous` is the result before `latest`. */
export function sceneAt(
  mode: DrawnMode,
  previous: TimedScene | null,
  latest: TimedScene | null,
  displayMs: number,
): Scene {
  if (latest === null) {
    return EMPTY_SCENE;
  }
  switch (mode) {
    case "LOCKSTEP":
      return latest.scene;
    case "INTERPOLATE":
      return interpolate(previous, latest, displayMs);
    case "PREDICT":
      return predict(previous, latest, displayMs);
  }
}

/**
 * Moves from the previous result to the latest one in the time that lay between their arrivals:
 * `p = a + (b − a) · clamp((t − tb) / (tb − ta), 0, 1)`.
 */
export function interpolate(
  previous: TimedScene | null,
  latest: TimedScene,
  displayMs: number,
): Scene {
  if (previous === null) {
    return latest.scene;
  }
  const interval = latest.arrivedMs - previous.arrivedMs;
  if (!(interval > 0) || interval > STALE_AT_MS) {
    return latest.scene;
  }
  const share = clamp((displayMs - latest.arrivedMs) / interval, 0, 1);
  return zipScenes(
    previous.scene,
    latest.scene,
    pointwise((a, b) => (jumps(a, b) ? b : mix(a, b, share))),
  );
}

/**
 * Carries every landmark on with its velocity: `p = b + s(v · g(|b − a|) · h(t − taken))`, where `h` is
 * {@link reach}, `g` rises smoothly from 0 for noise to 1 for motion, or a person at rest would
 * shimmer, and `s` bends long shifts back to `maxShift`: the faster a limb, the sooner it turns.
 */
export function predict(
  previous: TimedScene | null,
  latest: TimedScene,
  displayMs: number,
  options: PredictOptions = DEFAULT_PREDICT,
): Scene {
  if (previous === null) {
    return latest.scene;
  }
  const interval = latest.takenMs - previous.takenMs;
  if (!(interval > 0) || interval > options.maxGapMs) {
    return latest.scene;
  }
  const ahead = reach(displayMs - latest.takenMs, options) / interval;
  return zipScenes(
    previous.scene,
    latest.scene,
    pointwise((a, b) => moved(b, bent(shiftOf(a, b, ahead, options), options.maxShift))),
    (before, after) => carryHand(before, after, ahead, options),
  );
}

interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** A hand moves as a whole; what a finger moves beyond that counts only a little. */
function carryHand(
  before: readonly ScenePoint[],
  after: readonly ScenePoint[],
  ahead: number,
  options: PredictOptions,
): readonly ScenePoint[] {
  const shifts = after.map((b, index) => shiftOf(before[index] ?? b, b, ahead, options));
  const whole = {
    dx: shifts.reduce((sum, { dx }) => sum + dx, 0) / Math.max(1, shifts.length),
    dy: shifts.reduce((sum, { dy }) => sum + dy, 0) / Math.max(1, shifts.length),
  };
  const hand = bent(whole, options.maxShift);
  return after.map((b, index) => {
    const { dx, dy } = shifts[index] ?? whole;
    const finger = bent({ dx: dx - whole.dx, dy: dy - whole.dy }, options.maxFingerShift);
    return moved(b, { dx: hand.dx + finger.dx, dy: hand.dy + finger.dy });
  });
}

function shiftOf(a: ScenePoint, b: ScenePoint, ahead: number, options: PredictOptions): Shift {
  if (jumps(a, b)) {
    return { dx: 0, dy: 0 };
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = ahead * motionShare(Math.hypot(dx, dy), options);
  return { dx: dx * share, dy: dy * share };
}

/** As it is while short, never longer than `most`. */
function bent({ dx, dy }: Shift, most: number): Shift {
  const length = Math.hypot(dx, dy);
  const share = length > 0 ? (most * Math.tanh(length / most)) / length : 0;
  return { dx: dx * share, dy: dy * share };
}

function moved({ x, y, visibility }: ScenePoint, { dx, dy }: Shift): ScenePoint {
  return { x: x + dx, y: y + dy, visibility };
}

/**
 * How far ahead to look when the latest result is `ageMs` old: the age itself up to `exactMs`, then
 * ever slower, and never beyond `horizonMs`. Continuous with its first derivative.
 */
export function reach(ageMs: number, options: PredictOptions = DEFAULT_PREDICT): number {
  if (!(ageMs > 0)) {
    return 0;
  }
  const rest = options.horizonMs - options.exactMs;
  if (ageMs <= options.exactMs || rest <= 0) {
    return Math.min(ageMs, options.exactMs);
  }
  return options.exactMs + rest * (1 - Math.exp(-(ageMs - options.exactMs) / rest));
}

function motionShare(moved: number, { stillShift, movingShift }: PredictOptions): number {
  const share = clamp((moved - stillShift) / Math.max(movingShift - stillShift, 1e-9), 0, 1);
  return share * share * (3 - 2 * share);
}

/** 1 while a result is fresh, falling to 0 when nothing newer came. */
export function freshness(latest: TimedScene | null, displayMs: number): number {
  if (latest === null) {
    return 0;
  }
  const age = displayMs - latest.arrivedMs;
  return 1 - clamp((age - STALE_FROM_MS) / (STALE_AT_MS - STALE_FROM_MS), 0, 1);
}

function jumps(a: ScenePoint, b: ScenePoint): boolean {
  return Math.hypot(b.x - a.x, b.y - a.y) > JUMP;
}

function mix(a: ScenePoint, b: ScenePoint, share: number): ScenePoint {
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    visibility: a.visibility + (b.visibility - a.visibility) * share,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
