import type { Arrived, ResultPair } from "../stream/index.ts";
import { type AngleSpec, type Hand, peopleOf, type Point3, type PoseResult } from "../wire/index.ts";
import type { Scene, SceneAngle, SceneHand, ScenePoint, TimedScene } from "./scene.ts";

type Seen = Exclude<PoseResult, { status: "failed" }>;

/** Turns results into scenes, each once, however often it is drawn. */
export class SceneMaker {
  private readonly made = new WeakMap<Seen, TimedScene>();

  constructor(private readonly angles: readonly AngleSpec[]) {}

  latest(pair: ResultPair | null): TimedScene | null {
    return pair && this.sceneOf(pair.current);
  }

  previous(pair: ResultPair | null): TimedScene | null {
    return pair?.previous ? this.sceneOf(pair.previous) : null;
  }

  private sceneOf({ result, arrivalMs }: Arrived<Seen>): TimedScene {
    let timed = this.made.get(result);
    if (timed === undefined) {
      timed = {
        scene: toScene(result, this.angles),
        sequence: result.sequence,
        takenMs: result.timestamp,
        arrivedMs: arrivalMs,
      };
      this.made.set(result, timed);
    }
    return timed;
  }
}

/** What a result lets us draw. */
export function toScene(result: Seen, angles: readonly AngleSpec[]): Scene {
  return {
    people: peopleOf(result).map(({ id, body, hands, angles: values }) => ({
      id,
      body: body.landmarks,
      hands: hands.map(toHand),
      angles: angles.map(({ name, joint }): SceneAngle => {
        const angle = values[name];
        return angle === undefined || angle.state === "unknown"
          ? { name, joint, state: "unknown", flexionDeg: null }
          : { name, joint, state: angle.state, flexionDeg: angle.flexionDeg };
      }),
    })),
    hands: result.looseHands.map(toHand),
  };
}

function toHand({ id, side, landmarks }: Hand): SceneHand {
  return { id, side, points: landmarks.map(visible) };
}

/** Hands carry no visibility: a hand is found or it is not. */
function visible({ x, y }: Point3): ScenePoint {
  return { x, y, visibility: 1 };
}
