import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { AutoMode, type DrawMode, DRAW_MODES, sceneAt, type ScenePoint, type TimedScene } from "@posestream/client/draw";
import { percentile } from "@posestream/client/stream";
import { cutsOf, pacedResults, type Pose } from "./replay.ts";

/*
 * A report, run by tools/e2e/reports/shownPicture.mjs on the output of two `posestream analyze` runs of each clip: `live`
 * smoothed as a live stream is, `truth` with --smoothing none, which has no lag. See docs/performance.md.
 */
const folders = (process.env.POSESTREAM_CLIPS ?? "").split(",").filter((folder) => folder !== "");
const latencies = (process.env.POSESTREAM_LATENCIES_MS ?? "30,60,100,200").split(",").map(Number);
/** Frames that a paced page has unanswered at most, as `hello.credits` says. */
const CREDITS = Number(process.env.POSESTREAM_CREDITS ?? 2);

const [LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP] = [11, 12, 23, 24] as const;
/** Shoulders, elbows, wrists, hips. */
const JOINTS = [LEFT_SHOULDER, RIGHT_SHOULDER, 13, 14, 15, 16, LEFT_HIP, RIGHT_HIP];
const SURE = 0.5;
/** Faster than so many torsos a second is motion. */
const MOVING = 1;
/** What follows a cut of the film cannot be foreseen. */
const CUT_BEFORE_MS = 60;
const CUT_AFTER_MS = 400;
/** AUTO has chosen by then. */
const FROM_MS = 1500;

interface Line {
  readonly timeMs: number;
  readonly width: number;
  readonly height: number;
  readonly body: { readonly landmarks: readonly (readonly [number, number, number, number])[] } | null;
}

/** Every frame; `body` is empty where nobody was found. */
function poses(file: string): readonly Pose[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line)
    .map(({ timeMs, width, height, body }) => ({
      timeMs,
      aspect: width / height,
      body: (body?.landmarks ?? []).map(([x, y, , visibility]) => ({ x, y, visibility })),
    }));
}

/** In heights of the picture. */
function distance(a: ScenePoint, b: ScenePoint, aspect: number): number {
  return Math.hypot((a.x - b.x) * aspect, a.y - b.y);
}

function torso({ body, aspect }: Pose): number {
  const middle = (a: number, b: number): ScenePoint => {
    const [p, q] = [body[a], body[b]];
    return { x: ((p?.x ?? NaN) + (q?.x ?? NaN)) / 2, y: ((p?.y ?? NaN) + (q?.y ?? NaN)) / 2, visibility: 1 };
  };
  return distance(middle(LEFT_SHOULDER, RIGHT_SHOULDER), middle(LEFT_HIP, RIGHT_HIP), aspect);
}

interface Errors {
  /** Of all joints and of those that move, in % of the torso. */
  readonly all: number[];
  readonly moving: number[];
  lockstepFrames: number;
  frames: number;
}

/** What is drawn in every animation frame, against the landmarks of the picture that is shown in it. */
function errors(mode: DrawMode, truth: readonly Pose[], results: readonly TimedScene[]): Errors {
  const found: Errors = { all: [], moving: [], lockstepFrames: 0, frames: 0 };
  const length = percentile(truth.filter(({ body }) => body.length > 0).map(torso).sort((a, b) => a - b), 0.5) ?? NaN;
  const cutsMs = cutsOf(truth, JOINTS, (a, b) => distance(a, b, truth[0]?.aspect ?? NaN) / length);
  const auto = new AutoMode();
  const end = results.at(-1)?.arrivedMs ?? 0;
  let newest = -1;
  let live = 0;
  for (let ms = results[0]?.arrivedMs ?? 0; ms < end; ms += 1000 / 60) {
    while ((results[newest + 1]?.arrivedMs ?? Infinity) <= ms) newest++;
    while ((truth[live + 1]?.timeMs ?? Infinity) <= ms) live++;
    const latest = results[newest];
    if (latest === undefined) continue;
    const drawnMode = mode === "AUTO" ? auto.at(ms, latest, () => true) : mode;
    if (ms < FROM_MS || cutsMs.some((cutMs) => ms > cutMs - CUT_BEFORE_MS && ms < cutMs + CUT_AFTER_MS)) continue;
    found.frames++;
    found.lockstepFrames += drawnMode === "LOCKSTEP" ? 1 : 0;
    const shown = drawnMode === "LOCKSTEP" ? latest.sequence : live;
    const [pose, before] = [truth[shown], truth[shown - 1]];
    const drawn = sceneAt(drawnMode, results[newest - 1] ?? null, latest, ms).people[0]?.body;
    if (pose === undefined || before === undefined || drawn === undefined) continue;
    for (const joint of JOINTS) {
      const [is, was, point] = [pose.body[joint], before.body[joint], drawn[joint]];
      if (is === undefined || was === undefined || point === undefined || is.visibility <= SURE) continue;
      const error = (100 * distance(is, point, pose.aspect)) / length;
      found.all.push(error);
      if ((1000 * distance(is, was, pose.aspect)) / (pose.timeMs - before.timeMs) > MOVING * length) found.moving.push(error);
    }
  }
  return found;
}

function cell(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => (percentile(sorted, share) ?? NaN).toFixed(1)).join(" / ");
}

function perSecond(results: readonly TimedScene[]): string {
  const ms = (results.at(-1)?.arrivedMs ?? NaN) - (results[0]?.arrivedMs ?? NaN);
  return ((1000 * (results.length - 1)) / ms).toFixed(0);
}

describe("the distance to the body in the picture that is shown", () => {
  it("is printed for the drawing modes", () => {
    const rows = folders.flatMap((folder) => {
      const [live, truth] = [poses(`${folder}/live/results.jsonl`), poses(`${folder}/truth/results.jsonl`)];
      return latencies.map((latencyMs) => {
        const results = pacedResults(live, { latencyMs, credits: CREDITS });
        const modes = DRAW_MODES.map((mode) => errors(mode, truth, results));
        expect(modes.every(({ all }) => all.length > 100)).toBe(true);
        const auto = modes[DRAW_MODES.indexOf("AUTO")];
        const share = Math.round((100 * (auto?.lockstepFrames ?? NaN)) / (auto?.frames ?? NaN));
        const cells = modes.map(({ all, moving }) => `${cell(all)}; ${cell(moving)}`);
        return `| ${basename(folder)} | ${latencyMs} | ${perSecond(results)} | ${share} % | ${cells.join(" | ")} |`;
      });
    });
    const head = ["clip", "latency ms", "results/s", "AUTO in LOCKSTEP", ...DRAW_MODES];
    console.log([`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows].join("\n"));
  });
});
