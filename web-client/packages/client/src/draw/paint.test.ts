import { describe, expect, it } from "vitest";
import { COLOURS, drawAngleLabels, drawHand, drawScene, drawSkeleton, type SceneOptions, visibilityAlpha } from "./paint.ts";
import type { Scene, SceneAngle } from "./scene.ts";
import { coloursOf } from "./colours.ts";
import { bodyScene, LINE, point, recordingPen } from "../testing/scenes.ts";
import { letterbox } from "./viewport.ts";

const view = letterbox({ width: 640, height: 480 }, { width: 640, height: 480 }, false);
const mirrored = { ...view, mirrored: true };
const elbow: SceneAngle = { name: "leftElbow", flexionDeg: 41.6, state: "measured", joint: [0] };

describe("drawSkeleton", () => {
  it("draws the connections in pink where the landmarks are", () => {
    const { pen, calls } = recordingPen();
    drawSkeleton(pen, view, [point(0.25, 0.5), point(0.5, 0.75)], LINE);
    expect(calls.find((call) => call.name === "moveTo")?.values).toEqual([160, 240]);
    expect(calls.find((call) => call.name === "lineTo")?.values).toEqual([320, 360]);
    expect(calls.filter((call) => call.name === "stroke")[1]?.strokeStyle).toBe(COLOURS.body);
    expect(calls.filter((call) => call.name === "arc")).toHaveLength(2);
  });

  it("mirrors places", () => {
    const { pen, calls } = recordingPen();
    drawSkeleton(pen, mirrored, [point(0.25, 0.5), point(0.5, 0.75)], LINE);
    expect(calls.find((call) => call.name === "moveTo")?.values).toEqual([480, 240]);
  });

  it("fades a connection as its least visible end", () => {
    const { pen, calls } = recordingPen();
    drawSkeleton(pen, view, [point(0.1, 0.1, 1), point(0.2, 0.2, 0.05)], LINE);
    expect(calls.find((call) => call.name === "stroke")?.alpha).toBe(visibilityAlpha(0.05));
    expect(visibilityAlpha(0.05)).toBeLessThan(0.2);
    expect(visibilityAlpha(0.9)).toBe(1);
    expect(pen.globalAlpha).toBe(1);
  });

  it("leaves out connections to landmarks that are not there", () => {
    const { pen, calls } = recordingPen();
    drawSkeleton(pen, view, [point(0.1, 0.1)], [[0, 40]]);
    expect(calls.some((call) => call.name === "lineTo")).toBe(false);
  });
});

describe("drawHand", () => {
  it("draws in teal", () => {
    const { pen, calls } = recordingPen();
    drawHand(pen, view, { id: 0, side: "left", points: [point(0, 0), point(1, 1)] }, LINE);
    expect(calls.filter((call) => call.name === "stroke")[1]?.strokeStyle).toBe(COLOURS.hand);
  });
});

describe("drawAngleLabels", () => {
  it("writes whole degrees from left to right, mirrored or not", () => {
    for (const viewport of [view, mirrored]) {
      const { pen, calls } = recordingPen();
      drawAngleLabels(pen, viewport, [point(0.25, 0.5), point(0.75, 0.5)], [elbow]);
      const text = calls.find((call) => call.name === "fillText");
      expect(text?.values[0]).toBe("42°");
      expect(text?.values[1]).toBeGreaterThan(viewport.mirrored ? 480 : 100);
      expect(text?.values[1]).toBeLessThan(viewport.mirrored ? 520 : 160);
    }
  });

  it("puts labels outwards, and those of the middle on it", () => {
    const { pen, calls } = recordingPen();
    const body = [point(0.25, 0.5), point(0.75, 0.5)];
    drawAngleLabels(pen, view, body, [elbow, { ...elbow, joint: [1] }, { ...elbow, joint: [0, 1] }]);
    const [left, right, middle] = calls
      .filter((call) => call.name === "roundRect")
      .map(({ values }) => [Number(values[0]), Number(values[0]) + Number(values[2])] as const);
    expect(left?.[1]).toBeLessThan(160);
    expect(right?.[0]).toBeGreaterThan(480);
    expect(((middle?.[0] ?? 0) + (middle?.[1] ?? 0)) / 2).toBe(320);
  });

  it("keeps labels inside of the picture", () => {
    const { pen, calls } = recordingPen();
    drawAngleLabels(pen, view, [point(1.2, 0.5)], [elbow]);
    const box = calls.find((call) => call.name === "roundRect")?.values ?? [];
    expect(Number(box[0]) + Number(box[2])).toBeLessThanOrEqual(640);
  });

  it("says nothing of unknown angles and of joints that cannot be seen", () => {
    const { pen, calls } = recordingPen();
    drawAngleLabels(pen, view, [point(0.25, 0.5)], [{ ...elbow, flexionDeg: null, state: "unknown" }]);
    drawAngleLabels(pen, view, [point(0.25, 0.5, 0.1)], [elbow]);
    drawAngleLabels(pen, view, [point(0.25, 0.5)], [{ ...elbow, joint: [7] }]);
    expect(calls).toHaveLength(0);
  });

  it("greys a held angle and puts a second one below", () => {
    const { pen, calls } = recordingPen();
    drawAngleLabels(pen, view, [point(0.25, 0.5)], [elbow, { ...elbow, name: "b", state: "held" }]);
    const texts = calls.filter((call) => call.name === "fillText");
    expect(texts[1]?.fillStyle).toBe(COLOURS.labelHeld);
    expect(Number(texts[1]?.values[2])).toBeGreaterThan(Number(texts[0]?.values[2]));
  });
});

describe("drawScene", () => {
  it("draws nothing of a result that is gone", () => {
    const { pen, calls } = recordingPen();
    const shape = { body: LINE, hand: LINE };
    drawScene(pen, view, bodyScene(point(0, 0), point(1, 1)), shape, { labels: true, opacity: 0 });
    expect(calls).toHaveLength(0);
  });

  const shape = { body: LINE, hand: LINE };
  const several: Scene = {
    people: [3, 5].map((id) => ({
      id,
      body: [point(0.1 * id, 0.5), point(0.1 * id, 0.8)],
      hands: [],
      angles: [{ ...elbow, flexionDeg: id }],
    })),
    hands: [{ id: 0, side: "left", points: [point(0.9, 0.1), point(0.9, 0.2)] }],
  };
  const texts = (options: Partial<SceneOptions>, scene = several) => {
    const { pen, calls } = recordingPen();
    drawScene(pen, view, scene, shape, { labels: true, opacity: 1, ...options });
    return calls.flatMap(({ name, values }) => (name === "fillText" ? [values[0]] : []));
  };

  it("numbers several people and writes the angles of the chosen one, else of the first", () => {
    expect(texts({})).toEqual(["3°", "#3", "#5"]);
    expect(texts({ chosen: 5 })).toEqual(["5°", "#3", "#5"]);
    expect(texts({ chosen: 7 })).toEqual(["3°", "#3", "#5"]);
    expect(texts({ labels: false })).toEqual(["#3", "#5"]);
    expect(texts({}, { ...several, people: several.people.slice(1) })).toEqual(["5°"]);
  });

  it("draws each person in colours of their own, and loose hands too", () => {
    const { pen, calls } = recordingPen();
    drawScene(pen, view, several, shape, { labels: false, opacity: 1, colours: (id) => coloursOf(id - 3) });
    const strokes = calls.filter(({ name }) => name === "stroke").map(({ strokeStyle }) => strokeStyle);
    expect(strokes).toEqual(expect.arrayContaining([coloursOf(0).body, coloursOf(2).body, COLOURS.hand]));
    expect(strokes).not.toContain(coloursOf(1).body);
  });
});
