import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColourPlaces, coloursOf, PEOPLE } from "./colours.ts";

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

/** Linear RGB as it is seen; Machado, Oliveira and Fernandes 2009, table 1, severity 1. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
/** Ottosson 2020: linear RGB to cone responses, their cube roots to Oklab. */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Three): Three => {
  const row = ([x, y, z]: Three) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};
const each = ([a, b, c]: Three, change: (value: number) => number): Three => [change(a), change(b), change(c)];

function lab(colour: string, sight: Matrix): Three {
  const channel = (at: number) => parseInt(colour.slice(at, at + 2), 16) / 255;
  const linear = each([channel(1), channel(3), channel(5)], (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const seen = each(times(sight, linear), (v) => Math.min(1, Math.max(0, v)));
  return times(TO_LAB, each(times(TO_LMS, seen), Math.cbrt));
}

function distance(a: string, b: string, sight: Matrix): number {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe("the colours of people", () => {
  it.each(Object.entries(SIGHTS))("differ with %s sight, the first four more than the rest", (_, sight) => {
    PEOPLE.forEach(({ body }, index) => {
      for (const other of PEOPLE.slice(0, index)) {
        expect(distance(body, other.body, sight), `${body} ${other.body}`).toBeGreaterThan(index < 4 ? 0.13 : 0.11);
      }
    });
  });

  it("are neither black nor white, so that they show on both", () => {
    const sight = SIGHTS.full;
    for (const { body } of PEOPLE) {
      const lightness = sight === undefined ? NaN : lab(body, sight)[0];
      expect(lightness).toBeGreaterThan(0.55);
      expect(lightness).toBeLessThan(0.86);
    }
  });
});

describe("ColourPlaces", () => {
  it("gives the people who are together different colours, and each the same for as long as they stay", () => {
    const ids = fc.uniqueArray(fc.nat(40), { maxLength: PEOPLE.length });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 20 }), (results) => {
        const places = new ColourPlaces();
        let before = new Map<number, number>();
        for (const present of results) {
          const now = new Map(present.map((id) => [id, places.of(id, present)]));
          expect(new Set(now.values()).size).toBe(present.length);
          for (const [id, place] of now) {
            expect(before.get(id) ?? place).toBe(place);
          }
          before = now;
        }
      }),
    );
  });

  it("gives a person who returns the colour of before, as long as places last", () => {
    const places = new ColourPlaces();
    expect([places.of(0, [0]), places.of(8, [8]), places.of(3, [3])]).toEqual([0, 1, 3]);
    expect(places.of(0, [0, 3])).toBe(0);
    places.clear();
    expect(places.of(8, [8])).toBe(0);
    expect(coloursOf(8)).toBe(coloursOf(0));
  });
});
