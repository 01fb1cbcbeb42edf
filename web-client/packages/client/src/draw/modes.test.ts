import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_PREDICT,
  type DrawnMode,
  freshness,
  interpolate,
  predict,
  reach,
  sceneAt,
  STALE_AT_MS,
  STALE_FROM_MS,
} from "./modes.ts";
import { EMPTY_SCENE, type Scene } from "./scene.ts";
import { bodyScene, point, timed } from "../testing/scenes.ts";

const place = fc.double({ min: 0, max: 1, noNaN: true });
const small = fc.double({ min: -0.2, max: 0.2, noNaN: true });

describe("predict", () => {
  it("carries constant velocity on, never too far, and short only by the third order of the way", () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: DEFAULT_PREDICT.movingShift / 16, max: 0.001, noNaN: true }),
        fc.constantFrom(-1, 1),
        fc.integer({ min: 16, max: 200 }),
        fc.integer({ min: 0, max: DEFAULT_PREDICT.exactMs }),
        (start, speed, direction, gap, ahead) => {
          const perMs = speed * direction;
          const at = (ms: number) => point(start + perMs * ms, 0.5);
          const shown = predict(
            timed(bodyScene(at(0)), 0, 40),
            timed(bodyScene(at(gap)), gap, gap + 40),
            gap + ahead,
          );
          const way = speed * ahead;
          const short = direction * (at(gap + ahead).x - (shown.people[0]?.body[0]?.x ?? NaN));
          expect(short).toBeGreaterThanOrEqual(-1e-12);
          expect(short).toBeLessThanOrEqual(way ** 3 / (3 * DEFAULT_PREDICT.maxShift ** 2) + 1e-12);
        },
      ),
    );
  });

  it("keeps a person at rest at rest", () => {
    const noise = DEFAULT_PREDICT.stillShift / 2;
    const at = bodyScene(point(0.5 + noise, 0.5));
    const shown = predict(timed(bodyScene(point(0.5, 0.5)), 0, 40), timed(at, 16, 56), 120);
    expect(shown.people[0]?.body[0]).toEqual(point(0.5 + noise, 0.5));
  });

  it("moves no landmark beyond the bound", () => {
    fc.assert(
      fc.property(place, place, place, place, fc.integer({ min: 0, max: 100_000 }), (ax, ay, bx, by, age) => {
        const shown = predict(
          timed(bodyScene(point(ax, ay)), 0, 40),
          timed(bodyScene(point(bx, by)), 20, 60),
          20 + age,
        );
        const { x = NaN, y = NaN } = shown.people[0]?.body[0] ?? {};
        expect(Math.hypot(x - bx, y - by)).toBeLessThanOrEqual(DEFAULT_PREDICT.maxShift + 1e-9);
      }),
    );
  });

  it("looks ahead further with age, and never beyond the horizon", () => {
    let before = 0;
    for (let age = 0; age < 2000; age += 5) {
      const now = reach(age);
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now).toBeLessThanOrEqual(Math.min(age, DEFAULT_PREDICT.horizonMs));
      before = now;
    }
    expect(reach(-5)).toBe(0);
    expect(reach(NaN)).toBe(0);
  });

  it("leaves a landmark that jumped, and results too far apart, as they are", () => {
    const far = bodyScene(point(0.9, 0.5));
    expect(predict(timed(bodyScene(point(0.1, 0.5)), 0, 40), timed(far, 20, 60), 80).people[0]?.body[0]).toEqual(point(0.9, 0.5));
    const late = bodyScene(point(0.2, 0.5));
    expect(predict(timed(bodyScene(point(0.1, 0.5)), 0, 40), timed(late, 400, 440), 480)).toBe(late);
  });

  it("predicts a hand from the hand of the same id", () => {
    const hand = (side: "left" | "right", x: number) => ({ id: side === "left" ? 4 : 3, side, points: [point(x, 0.5)] });
    const shown = predict(
      timed({ people: [], hands: [hand("right", 0.8), hand("left", 0.1)]}, 0, 30),
      timed({ people: [], hands: [hand("left", 0.11), hand("right", 0.8)]}, 20, 50),
      60,
    );
    expect(shown.hands[0]?.points[0]?.x).toBeCloseTo(0.11 + DEFAULT_PREDICT.maxShift * Math.tanh(0.02 / DEFAULT_PREDICT.maxShift), 10);
    expect(shown.hands[1]?.points[0]?.x).toBeCloseTo(0.8, 10);
  });
});

describe("predict of a hand", () => {
  const hand = (...points: ReturnType<typeof point>[]) => ({ people: [], hands: [{ id: 0, side: "left" as const, points }]});

  it("keeps its shape when a finger jitters", () => {
    fc.assert(
      fc.property(small, small, fc.integer({ min: 0, max: 300 }), (dx, dy, ageMs) => {
        const resting = [point(0.4, 0.5), point(0.42, 0.5), point(0.44, 0.5)];
        const shown = predict(
          timed(hand(...resting, point(0.46 - dx, 0.5 - dy)), 0, 40),
          timed(hand(...resting, point(0.46, 0.5)), 100, 140),
          100 + ageMs,
        ).hands[0]?.points;
        const [first, finger] = [shown?.[0], shown?.[3]];
        const stretched = Math.hypot((finger?.x ?? NaN) - (first?.x ?? NaN) - 0.06, (finger?.y ?? NaN) - (first?.y ?? NaN));
        expect(stretched).toBeLessThanOrEqual(2 * DEFAULT_PREDICT.maxFingerShift + 1e-9);
      }),
    );
  });

  it("moves with it as far as the body's bound", () => {
    const shown = predict(
      timed(hand(point(0.1, 0.5), point(0.2, 0.5)), 0, 40),
      timed(hand(point(0.2, 0.5), point(0.3, 0.5)), 20, 60),
      60,
    ).hands[0]?.points;
    const shift = DEFAULT_PREDICT.maxShift * Math.tanh(0.2 / DEFAULT_PREDICT.maxShift);
    expect(shown?.map(({ x }) => x - 0.2 - shift)).toEqual([expect.closeTo(0, 9), expect.closeTo(0.1, 9)]);
  });
});

describe("several people", () => {
  const people = (...all: readonly (readonly [id: number, x: number])[]) => ({
    people: all.map(([id, x]) => ({
      id,
      body: [point(x, 0.5)],
      hands: [{ id: 100 + id, side: "left" as const, points: [point(x, 0.6)] }],
      angles: [],
    })),
    hands: [],
  });
  const places = (mode: DrawnMode, before: Scene, after: Scene) =>
    Object.fromEntries(
      sceneAt(mode, timed(before, 0, 40), timed(after, 33, 73), 73 + 16.5).people.map(({ id, body, hands }) => [
        id,
        [body[0]?.x, hands[0]?.points[0]?.x],
      ]),
    );

  it("are each drawn alone, whatever their order, also where they cross", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<DrawnMode>("PREDICT", "INTERPOLATE", "LOCKSTEP"),
        fc.uniqueArray(fc.record({ id: fc.nat(20), from: place, step: small }), { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        (mode, all) => {
          const before = all.map(({ id, from }) => [id, from] as const);
          const after = all.map(({ id, from, step }) => [id, from + step] as const);
          const together = places(mode, people(...before), people(...[...after].reverse()));
          all.forEach(({ id }, index) => {
            const [was, is] = [before[index], after[index]];
            expect(together[id]).toEqual(was && is && places(mode, people(was), people(is))[id]);
          });
        },
      ),
    );
  });

  it.each(["PREDICT", "INTERPOLATE", "LOCKSTEP"] as const)("appear where they are, and are gone at once: %s", (mode) => {
    expect(places(mode, people([1, 0.2]), people([2, 0.21], [1, 0.2]))).toEqual({ 1: [0.2, 0.2], 2: [0.21, 0.21] });
    expect(places(mode, people([1, 0.2], [2, 0.21]), people([2, 0.21]))).toEqual({ 2: [0.21, 0.21] });
  });

  it("have loose hands that are followed each by itself, though all are of one side", () => {
    const loose = (...all: readonly (readonly [id: number, x: number])[]) => ({
      people: [],
      hands: all.map(([id, x]) => ({ id, side: "left" as const, points: [point(x, 0.5)] })),
    });
    const xs = (before: Scene, after: Scene) =>
      interpolate(timed(before, 0, 40), timed(after, 40, 80), 100).hands.map(({ points }) => points[0]?.x);
    expect(xs(loose([1, 0.2], [2, 0.8]), loose([2, 0.9], [1, 0.3]))).toEqual([expect.closeTo(0.85, 9), expect.closeTo(0.25, 9)]);
    expect(xs(loose([1, 0.2]), loose([2, 0.3], [1, 0.21]))).toEqual([0.3, expect.closeTo(0.205, 9)]);
  });

  it("have a hand that goes on when its owner comes", () => {
    const hand = (x: number) => ({ id: 7, side: "left" as const, points: [point(x, 0.5)] });
    const owned = { people: [{ id: 1, body: [], hands: [hand(0.3)], angles: [] }], hands: [] };
    const shown = interpolate(timed({ people: [], hands: [hand(0.2)] }, 0, 40), timed(owned, 40, 80), 100);
    expect(shown.people[0]?.hands[0]?.points[0]?.x).toBeCloseTo(0.25, 9);
  });
});

describe("interpolate", () => {
  it("stays between the last two results", () => {
    fc.assert(
      fc.property(place, small, fc.integer({ min: -100, max: 1000 }), (start, step, at) => {
        const end = start + step;
        const shown = interpolate(
          timed(bodyScene(point(start, start)), 0, 40),
          timed(bodyScene(point(end, end)), 33, 73),
          at,
        );
        const x = shown.people[0]?.body[0]?.x ?? NaN;
        expect(x).toBeGreaterThanOrEqual(Math.min(start, end) - 1e-12);
        expect(x).toBeLessThanOrEqual(Math.max(start, end) + 1e-12);
      }),
    );
  });

  it("is half way after half of the interval", () => {
    const shown = interpolate(
      timed(bodyScene(point(0.2, 0.2, 0)), 0, 100),
      timed(bodyScene(point(0.4, 0.3, 1)), 30, 140),
      160,
    );
    expect(shown.people[0]?.body[0]?.x).toBeCloseTo(0.3, 10);
    expect(shown.people[0]?.body[0]?.y).toBeCloseTo(0.25, 10);
    expect(shown.people[0]?.body[0]?.visibility).toBeCloseTo(0.5, 10);
  });
});

describe("sceneAt", () => {
  const earlier = timed(bodyScene(point(0.1, 0.1)), 0, 40);
  const later = timed(bodyScene(point(0.2, 0.1)), 33, 73);

  it("shows nothing before the first result, and the first one as it is", () => {
    for (const mode of ["INTERPOLATE", "LOCKSTEP", "PREDICT"] as const) {
      expect(sceneAt(mode, null, null, 10)).toBe(EMPTY_SCENE);
      expect(sceneAt(mode, null, later, 90)).toBe(later.scene);
    }
  });

  it("shows the result untouched in lockstep", () => {
    expect(sceneAt("LOCKSTEP", earlier, later, 90)).toBe(later.scene);
  });

  it("shows nobody when the latest result has nobody", () => {
    expect(sceneAt("PREDICT", earlier, timed(EMPTY_SCENE, 66, 100), 110).people).toEqual([]);
  });
});

describe("freshness", () => {
  it("fades a result that nothing newer replaces", () => {
    const result = timed(EMPTY_SCENE, 0, 0);
    expect(freshness(result, STALE_FROM_MS)).toBe(1);
    expect(freshness(result, (STALE_FROM_MS + STALE_AT_MS) / 2)).toBeCloseTo(0.5);
    expect(freshness(result, STALE_AT_MS)).toBe(0);
    expect(freshness(null, 0)).toBe(0);
  });
});
