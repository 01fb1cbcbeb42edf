import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DrawnMode, sceneAt, type ScenePoint, type TimedScene } from "@posestream/client/draw";
import { percentile } from "@posestream/client/stream";

/*
 * A report, run by hand on the output of two `posestream analyze` runs of one clip: LIVE smoothed as a live stream is,
 * TRUTH with --smoothing none, which has no lag. See docs/performance.md.
 */
const live = process.env.POSESTREAM_LIVE ?? "";
const truth = process.env.POSESTREAM_TRUTH ?? "";

/** How old a result is when it comes in: measured in Chromium, see docs/performance.md. */
const LATENCY_MS = Number(process.env.POSESTREAM_LATENCY_MS ?? 45);

/** Shoulders, elbows, wrists, hips. */
const JOINTS = [11, 12, 13, 14, 15, 16, 23, 24];

/** Faster than this is motion, px/s of a picture 640 px wide. */
const MOVING = 150;

/** When half of the joints are faster than this, the film was cut: px/s. Nobody can foresee that. */
const CUT = 1200;
const CUT_BEFORE_MS = 60;
const CUT_AFTER_MS = 250;

/** Landmarks in pixels of a picture 640 px wide. */
interface Pose {
  readonly timeMs: number;
  readonly body: readonly ScenePoint[];
}

interface Line {
  readonly timeMs: number;
  readonly width: number;
  readonly height: number;
  readonly body: { readonly landmarks: readonly (readonly [number, number, number, number])[] } | null;
}

function lines(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function toPx({ x, y, visibility }: ScenePoint, aspect: number): ScenePoint {
  return { x: 640 * x, y: (640 * y) / aspect, visibility };
}

const distancePx = (a: ScenePoint, b: ScenePoint): number => Math.hypot(a.x - b.x, a.y - b.y);

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

function cuts(track: readonly Pose[]): readonly number[] {
  return track.slice(1).flatMap((pose, index) => {
    const before = track[index];
    const speeds = JOINTS.map((joint) => {
      const [a, b] = [before?.body[joint], pose.body[joint]];
      return a && b ? (1000 * distancePx(a, b)) / (pose.timeMs - (before?.timeMs ?? 0)) : 0;
    }).sort((a, b) => a - b);
    return (speeds[JOINTS.length / 2] ?? 0) > CUT ? [pose.timeMs] : [];
  });
}

interface Errors {
  /** From the drawn joint to where it is at that moment. */
  readonly now: number[];
  /** From the drawn joint to where it is in the result's own picture, which LOCKSTEP shows. */
  readonly ownPicture: number[];
}

function errors(mode: DrawnMode): Errors {
  const read = lines(live);
  const aspect = (read[0]?.width ?? NaN) / (read[0]?.height ?? NaN);
  const scenePoints = (line: Line): readonly ScenePoint[] =>
    (line.body?.landmarks ?? []).map(([x, y, , visibility]) => ({ x, y, visibility }));
  const track = lines(truth)
    .filter(({ body }) => body !== null)
    .map((line): Pose => ({ timeMs: line.timeMs, body: scenePoints(line).map((point) => toPx(point, aspect)) }));
  const results = read
    .filter(({ body }) => body !== null)
    .map(
      (line, sequence): TimedScene => ({
        scene: { people: [{ id: 0, body: scenePoints(line), hands: [], angles: [] }], hands: [] },
        sequence,
        takenMs: line.timeMs,
        arrivedMs: line.timeMs + LATENCY_MS,
      }),
    );
  const cutsMs = cuts(track);
  const found: Errors = { now: [], ownPicture: [] };
  const end = results.at(-1)?.takenMs ?? 0;
  for (let ms = 500; ms < end; ms += 1000 / 60) {
    if (cutsMs.some((cutMs) => ms > cutMs - CUT_BEFORE_MS && ms < cutMs + CUT_AFTER_MS)) {
      continue;
    }
    const newest = results.filter(({ arrivedMs }) => arrivedMs <= ms).length - 1;
    const latest = results[newest] ?? null;
    const drawn = sceneAt(mode, results[newest - 1] ?? null, latest, ms).people[0]?.body ?? [];
    for (const joint of JOINTS) {
      const [now, before, point] = [between(track, ms, joint), between(track, ms - 50, joint), drawn[joint]];
      if (now === null || before === null || point === undefined || latest === null) {
        continue;
      }
      if (now.visibility > 0.5 && 20 * distancePx(now, before) > MOVING) {
        const drawnPx = toPx(point, aspect);
        found.now.push(distancePx(now, drawnPx));
        const own = between(track, latest.takenMs, joint);
        if (own !== null) {
          found.ownPicture.push(distancePx(own, drawnPx));
        }
      }
    }
  }
  return found;
}

function rounded(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((percentile(sorted, share) ?? NaN).toFixed(1));
}

describe("the drawn error on a clip", () => {
  it("is printed for the drawing modes", () => {
    const table = (["INTERPOLATE", "LOCKSTEP", "PREDICT"] as const).map((mode) => {
      const { now, ownPicture } = errors(mode);
      return {
        mode,
        points: now.length,
        p50: rounded(now, 0.5),
        p95: rounded(now, 0.95),
        "own picture p50": rounded(ownPicture, 0.5),
        "own picture p95": rounded(ownPicture, 0.95),
      };
    });
    console.table(table);
    expect(table.every(({ points }) => points > 100)).toBe(true);
  });
});
