import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DrawMode, sceneAt, type ScenePoint, type TimedScene } from "../src/draw";

/*
 * A report, run by hand on the output of two `posestream analyze` runs of one clip: LIVE smoothed as a live stream is,
 * TRUTH with --smoothing none, which has no lag. See docs/performance.md.
 */
const live = process.env.POSESTREAM_LIVE ?? "";
const truth = process.env.POSESTREAM_TRUTH ?? "";

/** As measured over loopback and through Chromium: how old a result is when it can be drawn. */
const LATENCY_MS = 45;

/** Shoulders, elbows, wrists, hips. */
const JOINTS = [11, 12, 13, 14, 15, 16, 23, 24];

/** Faster than this is motion, px/s of a picture 640 px wide. */
const MOVING = 150;

interface Pose {
  readonly timeMs: number;
  readonly body: readonly ScenePoint[];
}

function poses(file: string): readonly Pose[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { timeMs: number; body: { landmarks: [number, number, number, number][] } | null })
    .flatMap(({ timeMs, body }) =>
      body === null
        ? []
        : [{ timeMs, body: body.landmarks.map(([x, y, , visibility]) => ({ x, y, visibility })) }],
    );
}

function between(track: readonly Pose[], ms: number, joint: number): ScenePoint | null {
  const after = track.findIndex(({ timeMs }) => timeMs > ms);
  const [a, b] = [track[after - 1], track[after]];
  const [from, to] = [a?.body[joint], b?.body[joint]];
  if (a === undefined || b === undefined || from === undefined || to === undefined) {
    return null;
  }
  const share = (ms - a.timeMs) / (b.timeMs - a.timeMs);
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), visibility: from.visibility };
}

const distance = (a: ScenePoint, b: ScenePoint): number => 640 * Math.hypot(a.x - b.x, a.y - b.y);

function errors(mode: DrawMode): readonly number[] {
  const track = poses(truth);
  const results = poses(live).map(
    ({ timeMs, body }, sequence): TimedScene => ({
      scene: { body, hands: [], angles: [] },
      sequence,
      takenMs: timeMs,
      arrivedMs: timeMs + LATENCY_MS,
    }),
  );
  const found: number[] = [];
  const end = results.at(-1)?.takenMs ?? 0;
  for (let ms = 500; ms < end; ms += 1000 / 60) {
    const newest = results.filter(({ arrivedMs }) => arrivedMs <= ms).length - 1;
    const drawn = sceneAt(mode, results[newest - 1] ?? null, results[newest] ?? null, ms).body ?? [];
    for (const joint of JOINTS) {
      const [now, before, point] = [between(track, ms, joint), between(track, ms - 50, joint), drawn[joint]];
      if (now !== null && before !== null && point !== undefined && now.visibility > 0.5 && 20 * distance(now, before) > MOVING) {
        found.push(distance(now, point));
      }
    }
  }
  return found.sort((a, b) => a - b);
}

describe("the drawn error on a clip", () => {
  it("is printed for the drawing modes", () => {
    const table = (["INTERPOLATE", "PREDICT"] as const).map((mode) => {
      const sorted = errors(mode);
      const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? NaN;
      return { mode, points: sorted.length, p50: at(0.5), p95: at(0.95) };
    });
    console.table(table);
    expect(table.every(({ points }) => points > 100)).toBe(true);
  });
});
