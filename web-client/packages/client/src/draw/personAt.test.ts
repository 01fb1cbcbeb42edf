import { describe, expect, it } from "vitest";
import { LINE, point } from "../testing/scenes.ts";
import { personAt } from "./personAt.ts";
import type { Scene } from "./scene.ts";
import { letterbox } from "./viewport.ts";

const size = { width: 640, height: 480 };
const view = letterbox(size, size, false);
const shape = { body: LINE, hand: LINE };
const scene: Scene = {
  people: [
    { id: 4, body: [point(0.25, 0.25), point(0.25, 0.75)], hands: [], angles: [] },
    {
      id: 9,
      body: [point(0.5, 0.25), point(0.5, 0.75)],
      hands: [{ id: 1, side: "left", points: [point(0.75, 0.5), point(0.8, 0.5)] }],
      angles: [],
    },
  ],
  hands: [{ id: 2, side: "right", points: [point(0.1, 0.1)] }],
};
const at = (x: number, y: number, mirrored = false) => personAt({ x, y }, { ...view, mirrored }, scene, shape);

describe("personAt", () => {
  it("finds the person whose line or hand is there, in the mirror as well", () => {
    expect(at(165, 240)).toBe(4);
    expect(at(315, 300)).toBe(9);
    expect(at(490, 245)).toBe(9);
    expect(at(475, 240, true)).toBe(4);
  });

  it("finds the nearest where two are in reach", () => {
    expect(personAt({ x: 230, y: 240 }, view, scene, shape, 200)).toBe(4);
    expect(personAt({ x: 250, y: 240 }, view, scene, shape, 200)).toBe(9);
  });

  it("finds nobody beside a skeleton, beyond its ends and at loose hands", () => {
    expect(at(200, 240)).toBeNull();
    expect(at(160, 400)).toBeNull();
    expect(at(64, 48)).toBeNull();
  });
});
