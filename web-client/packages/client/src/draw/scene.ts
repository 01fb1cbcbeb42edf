import type { Side } from "../wire/index.ts";

/** What there is to draw: landmarks in fractions of the picture as sent (x right, y down). */
export interface ScenePoint {
  readonly x: number;
  readonly y: number;
  /** 0..1; how sure it is that the point can be seen. */
  readonly visibility: number;
}

export interface SceneHand {
  readonly side: Side;
  readonly points: readonly ScenePoint[];
}

export type SceneAngleState = "measured" | "held" | "unknown";

export interface SceneAngle {
  readonly name: string;
  readonly flexionDeg: number | null;
  readonly state: SceneAngleState;
  /** Body landmarks whose mean is where the angle is measured. */
  readonly joint: readonly number[];
}

export interface Scene {
  readonly body: readonly ScenePoint[] | null;
  readonly hands: readonly SceneHand[];
  readonly angles: readonly SceneAngle[];
}

/** A scene with its times on the client's clock, in milliseconds. */
export interface TimedScene {
  readonly scene: Scene;
  readonly sequence: number;
  /** When the picture was taken. */
  readonly takenMs: number;
  /** When the result came in. */
  readonly arrivedMs: number;
}

export const EMPTY_SCENE: Scene = { body: null, hands: [], angles: [] };

/** Makes the points of one body or hand from those of two results; same order, same number as `later`. */
export type CombinePoints = (
  earlier: readonly ScenePoint[],
  later: readonly ScenePoint[],
) => readonly ScenePoint[];

/** Combines two scenes body with body and hand with hand; what only the later one has stays as it is there. */
export function zipScenes(
  earlier: Scene,
  later: Scene,
  combineBody: CombinePoints,
  combineHand: CombinePoints = combineBody,
): Scene {
  return {
    body: earlier.body && later.body ? combineBody(earlier.body, later.body) : later.body,
    hands: later.hands.map((hand) => {
      const before = earlier.hands.find((candidate) => candidate.side === hand.side);
      return before ? { side: hand.side, points: combineHand(before.points, hand.points) } : hand;
    }),
    angles: later.angles,
  };
}

/** Combines point by point; a point that only the later ones have stays as it is there. */
export function pointwise(
  combine: (earlier: ScenePoint, later: ScenePoint) => ScenePoint,
): CombinePoints {
  return (earlier, later) =>
    later.map((point, index) => {
      const before = earlier[index];
      return before === undefined ? point : combine(before, point);
    });
}
