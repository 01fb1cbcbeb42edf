import { describe, expect, it } from "vitest";
import { type DrawnMode, sceneAt, type ScenePoint, type TimedScene } from "@posestream/client/draw";
import { percentile } from "@posestream/client/stream";
import { jointsAt } from "./drawnPerson.ts";

/** As measured on two cores: a result every 28 ms, 60 ms old when it comes; noise of about a pixel. */
const INTERVAL_MS = 28;
const LATENCY_MS = 60;
const NOISE = 0.001;

function truth(ms: number): readonly ScenePoint[] {
  const { left, right } = jointsAt(ms);
  return [left, right].flatMap(({ elbow, wrist, knee, hip }) =>
    [elbow, wrist, knee, hip].map(({ x, y }) => ({ x: x / 640, y: y / 480, visibility: 1 })),
  );
}

/** Even noise that is the same in every run (mulberry32). */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1) * NOISE;
  };
}

/** Faster than this is motion, px/s. */
const MOVING = 60;

/** Distances between what is drawn and where the landmark is at that moment, px of 640x480, sorted. */
function drawnErrors(mode: DrawnMode): { readonly moving: readonly number[]; readonly resting: readonly number[] } {
  const random = noise(1);
  const results = Array.from({ length: 1200 }, (_, index): TimedScene => {
    const takenMs = index * INTERVAL_MS;
    const body = truth(takenMs).map(({ x, y }) => ({ x: x + random(), y: y + random(), visibility: 1 }));
    return { scene: { people: [{ id: 0, body, hands: [], angles: [] }], hands: [] }, sequence: index, takenMs, arrivedMs: takenMs + LATENCY_MS };
  });
  const moving: number[] = [];
  const resting: number[] = [];
  for (let ms = 500; ms < 32_000; ms += 1000 / 60) {
    const newest = Math.floor((ms - LATENCY_MS) / INTERVAL_MS);
    const drawn = sceneAt(mode, results[newest - 1] ?? null, results[newest] ?? null, ms).people[0]?.body ?? [];
    const before = truth(ms - 10);
    truth(ms).forEach((point, index) => {
      const speed = distance(point, before[index]) * 100;
      (speed > MOVING ? moving : resting).push(distance(point, drawn[index]));
    });
  }
  const sort = (errors: number[]) => errors.sort((a, b) => a - b);
  return { moving: sort(moving), resting: sort(resting) };
}

function distance(a: ScenePoint, b: ScenePoint | undefined): number {
  return Math.hypot((a.x - (b?.x ?? NaN)) * 640, (a.y - (b?.y ?? NaN)) * 480);
}

describe("the drawn error", () => {
  const predicted = drawnErrors("PREDICT");
  const blended = drawnErrors("INTERPOLATE");

  it.each([0.5, 0.95])("of what moves is at least two fifths smaller for PREDICT than for INTERPOLATE (percentile %s)", (share) => {
    expect(percentile(predicted.moving, share)).toBeLessThan(0.6 * (percentile(blended.moving, share) ?? NaN));
  });

  it("of what rests grows by less than a quarter of a pixel, though noise moves as well", () => {
    expect(percentile(predicted.resting, 0.5)).toBeLessThan((percentile(blended.resting, 0.5) ?? NaN) + 0.25);
  });
});
