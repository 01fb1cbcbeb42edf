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
  return {
    people: later.people.map((person) => {
      const before = earlier.people.find(({ id }) => id === person.id);
      return before === undefined
        ? person
        : {
            ...person,
            body: combineBody(before.body, person.body),
            hands: zipHands(before.hands, person.hands, combineHand),
          };
    }),
    hands: zipHands(earlier.hands, later.hands, combineHand),
  };
}

/** Each later hand with the earlier one of its side that is nearest, every earlier one once; sides alone do not tell several people's apart. */
function zipHands(
  earlier: readonly SceneHand[],
  later: readonly SceneHand[],
  combine: CombinePoints,
): readonly SceneHand[] {
  const before = nearestFirst(earlier, later);
  return later.map((hand) => {
    const was = before.get(hand);
    return was ? { side: hand.side, points: combine(was.points, hand.points) } : hand;
  });
}

function nearestFirst(earlier: readonly SceneHand[], later: readonly SceneHand[]): ReadonlyMap<SceneHand, SceneHand> {
  const ways = later
    .flatMap((to) => earlier.filter(({ side }) => side === to.side).map((from) => ({ from, to, way: wayOf(from, to) })))
    .sort((a, b) => a.way - b.way);
  const pairs = new Map<SceneHand, SceneHand>();
  const taken = new Set<SceneHand>();
  for (const { from, to } of ways) {
    if (!pairs.has(to) && !taken.has(from)) {
      pairs.set(to, from);
      taken.add(from);
    }
  }
  return pairs;
}

/** How far the wrist moved, in fractions of the picture. */
function wayOf({ points: [from] }: SceneHand, { points: [to] }: SceneHand): number {
  return from === undefined || to === undefined ? Infinity : Math.hypot(to.x - from.x, to.y - from.y);
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
