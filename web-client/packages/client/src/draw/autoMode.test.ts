import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyScene, point, timed } from "../testing/scenes.ts";
import { AutoMode, DEFAULT_AUTO } from "./autoMode.ts";
import { type DrawnMode, sceneAt } from "./modes.ts";
import type { TimedScene } from "./scene.ts";

interface Result {
  readonly arrivedMs: number;
  readonly ageMs: number;
}

/** Results that come at even intervals with even ages. */
function even(seconds: number, perSecond: number, ageMs: number, fromMs = 0): readonly Result[] {
  return Array.from({ length: Math.floor(seconds * perSecond) }, (_, index) => ({
    arrivedMs: fromMs + (index * 1000) / perSecond,
    ageMs,
  }));
}

const scenes = (results: readonly Result[]): readonly TimedScene[] =>
  results.map(({ arrivedMs, ageMs }, sequence) => ({
    ...timed(bodyScene(point(0.2 + (sequence % 7) / 50, 0.5)), arrivedMs - ageMs, arrivedMs),
    sequence,
  }));

interface Frame {
  readonly ms: number;
  readonly mode: DrawnMode;
  readonly previous: TimedScene | null;
  readonly latest: TimedScene;
}

interface Playing {
  readonly auto?: AutoMode;
  readonly untilMs?: number;
  readonly hasPicture?: (sequence: number) => boolean;
}

const always = () => true;

/** Every animation frame from the first result on. */
function played(
  results: readonly Result[],
  { auto = new AutoMode(), untilMs = results.at(-1)?.arrivedMs ?? 0, hasPicture = always }: Playing = {},
): readonly Frame[] {
  const all = scenes(results);
  const frames: Frame[] = [];
  for (let ms = 0; ms <= untilMs; ms += 1000 / 60) {
    const newest = all.filter(({ arrivedMs }) => arrivedMs <= ms).length - 1;
    const latest = all[newest];
    if (latest !== undefined) {
      const mode = auto.at(ms, latest, () => hasPicture(latest.sequence));
      frames.push({ ms, mode, previous: all[newest - 1] ?? null, latest });
    }
  }
  return frames;
}

const last = (frames: readonly Frame[]) => frames.at(-1)?.mode;
const switches = (frames: readonly Frame[]) => frames.filter(({ mode }, index) => index > 0 && mode !== frames[index - 1]?.mode).length;

describe("AutoMode", () => {
  it.each([
    [30, 60, "LOCKSTEP"],
    [30, 130, "LOCKSTEP"],
    [21, 100, "LOCKSTEP"],
    [60, 10, "LOCKSTEP"],
    [30, 170, "PREDICT"],
    [30, 250, "PREDICT"],
    [17, 60, "PREDICT"],
    [5, 30, "PREDICT"],
  ] as const)("at %s results/s that are %s ms old is %s", (perSecond, ageMs, mode) => {
    const frames = played(even(4, perSecond, ageMs));
    expect(last(frames)).toBe(mode);
    expect(frames[0]?.mode).toBe("PREDICT");
    expect(switches(frames)).toBe(mode === "LOCKSTEP" ? 1 : 0);
  });

  it("switches at most once while the age stays within the slack", () => {
    const { maxAgeMs, slack } = DEFAULT_AUTO;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: maxAgeMs * (1 - slack), max: maxAgeMs * (1 + slack) - 17, noNaN: true }), { minLength: 60, maxLength: 200 }),
        (ages) => {
          const results = ages.map((ageMs, index) => ({ arrivedMs: index * 33, ageMs }));
          expect(switches(played(results))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("switches at most once while the rate stays within the slack", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 42, max: 60 }), { minLength: 60, maxLength: 200 }), (gaps) => {
        let arrivedMs = 0;
        const results = gaps.map((gap) => ({ arrivedMs: (arrivedMs += gap), ageMs: 60 }));
        expect(switches(played(results))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it("goes back to PREDICT when results become old or rare, and to LOCKSTEP when they recover", () => {
    for (const bad of [even(3, 30, 220, 3000), even(3, 10, 60, 3000)]) {
      const results = [...even(3, 30, 60), ...bad, ...even(5, 30, 60, 6000)];
      const frames = played(results);
      const at = (ms: number) => frames.find((frame) => frame.ms >= ms)?.mode;
      expect([at(2900), at(5900), at(10_900)]).toEqual(["LOCKSTEP", "PREDICT", "LOCKSTEP"]);
      expect(switches(frames)).toBe(3);
    }
  });

  it("leaves a picture that freezes", () => {
    const frames = played(even(3, 30, 60), { untilMs: 3600 });
    const end = frames.filter(({ mode }) => mode === "LOCKSTEP").at(-1);
    expect(end && end.ms - end.latest.takenMs).toBeGreaterThan(DEFAULT_AUTO.frozenMs - 20);
    expect(end && end.ms - end.latest.takenMs).toBeLessThanOrEqual(DEFAULT_AUTO.frozenMs);
  });

  it("moves the skeleton at a switch by no more than the modes differ and the one before moves by itself", () => {
    const step = fc.record({ gap: fc.integer({ min: 10, max: 60 }), ageMs: fc.integer({ min: 100, max: 210 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
        let arrivedMs = 0;
        const frames = played(steps.map(({ gap, ageMs }) => ({ arrivedMs: (arrivedMs += gap), ageMs })));
        const xIn = (of: DrawnMode, { previous, latest, ms }: Frame) => sceneAt(of, previous, latest, ms).people[0]?.body[0]?.x ?? NaN;
        frames.slice(1).forEach((frame, index) => {
          const before = frames[index] ?? frame;
          const moved = Math.abs(xIn(frame.mode, frame) - xIn(before.mode, before));
          const itself = Math.abs(xIn(before.mode, frame) - xIn(before.mode, before));
          const differ = Math.abs(xIn("LOCKSTEP", frame) - xIn("PREDICT", frame));
          expect(moved).toBeLessThanOrEqual(itself + differ + 1e-12);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("begins LOCKSTEP with the first result whose picture was kept", () => {
    const frames = played(even(4, 30, 60), { hasPicture: (sequence) => sequence >= 50 });
    const first = frames.find(({ mode }) => mode === "LOCKSTEP");
    expect(first?.latest.sequence).toBe(50);
    expect(switches(frames)).toBe(1);
  });

  it("begins LOCKSTEP ever more seldom, whatever comes", () => {
    const step = fc.record({
      for: fc.integer({ min: 500, max: 9000 }),
      perSecond: fc.integer({ min: 5, max: 40 }),
      ageMs: fc.integer({ min: 20, max: 300 }),
    });
    const { windowMs, returnMs, maxReturnMs } = DEFAULT_AUTO;
    // The first begins when the window is full; then 2, 4, 8 and 16 s have to pass.
    const mostIn = (ms: number): number => {
      let count = 0;
      for (let at = windowMs / 2, wait = returnMs; at < ms; at += wait, wait = Math.min(maxReturnMs, 2 * wait)) count++;
      return count;
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 20 }), (steps) => {
        let fromMs = 0;
        const results = steps.flatMap(({ for: forMs, perSecond, ageMs }) => {
          const part = even(forMs / 1000, perSecond, ageMs, fromMs);
          fromMs += forMs;
          return part;
        });
        const auto = new AutoMode({ ...DEFAULT_AUTO, calmMs: Infinity });
        const begins = switches(played(results, { auto })) / 2;
        expect(begins).toBeLessThanOrEqual(mostIn(fromMs));
      }),
      { numRuns: 60 },
    );
  });

  it("returns soon after LOCKSTEP had held for long", () => {
    const bad = (fromMs: number) => even(1, 10, 60, fromMs);
    const quarrel = [3000, 8000, 15_000].flatMap((fromMs, index) => [
      ...bad(fromMs),
      ...even([4, 6, 30][index] ?? 0, 30, 60, fromMs + 1000),
    ]);
    const results = [...even(3, 30, 60), ...quarrel, ...bad(46_000), ...even(6, 30, 60, 47_000)];
    expect(last(played(results))).toBe("LOCKSTEP");
  });

  it("tries again ever more seldom where pictures get lost", () => {
    const frames = played(even(30, 30, 60), { hasPicture: (sequence) => sequence % 3 !== 0 });
    expect(switches(frames)).toBeLessThanOrEqual(10);
    expect(frames.filter(({ mode, latest }) => mode === "LOCKSTEP" && latest.sequence % 3 === 0)).toEqual([]);
  });

  it("asks for pictures only where LOCKSTEP would do, and knows nothing after it was told to forget", () => {
    const auto = new AutoMode();
    played(even(3, 10, 60), { auto });
    expect(auto.wantsPictures).toBe(false);
    auto.forget();
    played(even(3, 30, 60), { auto });
    expect(auto.wantsPictures).toBe(true);
    auto.forget();
    expect(auto.wantsPictures).toBe(false);
  });
});
