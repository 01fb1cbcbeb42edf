import type { Side } from "../wire/index.ts";

/** What there is to draw: landmarks in fractions of the picture as sent (x right, y down). */
export interface ScenePoint {
  readonly x: number;
  readonly y: number;
  /** 0..1; how sure it is that the point can be seen. */
  readonly visibility: number;
}

export interface SceneHand {
  readonly id: number;
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

export interface ScenePerson {
  readonly id: number;
  readonly body: readonly ScenePoint[];
  readonly hands: readonly SceneHand[];
  readonly angles: readonly SceneAngle[];
}

export interface Scene {
  readonly people: readonly ScenePerson[];
  /** Hands that belong to no person. */
  readonly hands: readonly SceneHand[];
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

export const EMPTY_SCENE: Scene = { people: [], hands: [] };

/** Makes the points of one body or hand from those of two results; same order, same number as `later`. */
export type CombinePoints = (
  earlier: readonly ScenePoint[],
  later: readonly ScenePoint[],
) => readonly ScenePoint[];

/** Combines two scenes person with person and hand with hand; what only the later one has stays as it is there. */
export function zipScenes(
  earlier: Scene,
  later: Scene,
  combineBody: CombinePoints,
  combineHand: CombinePoints = combineBody,
): Scene {
  const earlierHands = new Map(
    [...earlier.people.flatMap(({ hands }) => hands), ...earlier.hands].map((hand) => [hand.id, hand]),
  );
  return {
    people: later.people.map((person) => {
      const before = earlier.people.find(({ id }) => id === person.id);
      return {
        ...person,
        body: before === undefined ? person.body : combineBody(before.body, person.body),
        hands: zipHands(earlierHands, person.hands, combineHand),
      };
    }),
    hands: zipHands(earlierHands, later.hands, combineHand),
  };
}

/** Each later hand with the earlier one of its id, whether a person owned it or not. */
function zipHands(
  earlier: ReadonlyMap<number, SceneHand>,
  later: readonly SceneHand[],
  combine: CombinePoints,
): readonly SceneHand[] {
  return later.map((hand) => {
    const was = earlier.get(hand.id);
    return was ? { ...hand, points: combine(was.points, hand.points) } : hand;
  });
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
