/** What there is to draw: landmarks in fractions of the picture as sent (x right, y down). */
export interface ScenePoint {
  readonly x: number;
  readonly y: number;
  /** 0..1; how sure it is that the point can be seen. */
  readonly visibility: number;
}

/** The person's own side, however the picture is shown. */
export type Side = "left" | "right";

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

/** Combines two scenes point by point; what only the later one has stays as it is there. */
export function zipScenes(
  earlier: Scene,
  later: Scene,
  combine: (earlier: ScenePoint, later: ScenePoint) => ScenePoint,
): Scene {
  return {
    body: later.body && zipPoints(earlier.body, later.body, combine),
    hands: later.hands.map((hand) => {
      const before = earlier.hands.find((candidate) => candidate.side === hand.side);
      return { side: hand.side, points: zipPoints(before?.points ?? null, hand.points, combine) };
    }),
    angles: later.angles,
  };
}

function zipPoints(
  earlier: readonly ScenePoint[] | null,
  later: readonly ScenePoint[],
  combine: (earlier: ScenePoint, later: ScenePoint) => ScenePoint,
): readonly ScenePoint[] {
  if (earlier === null) {
    return later;
  }
  return later.map((point, index) => {
    const before = earlier[index];
    return before === undefined ? point : combine(before, point);
  });
}
