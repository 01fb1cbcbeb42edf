import { describe, expect, it } from "vitest";
import { standing, type Standing } from "../testing/roomPeople.ts";
import { recordingPen } from "../testing/scenes.ts";
import { coloursOf } from "./colours.ts";
import { drawRoom, ROOM_COLOURS } from "./roomPaint.ts";
import { toRoomScene } from "./roomScene.ts";
import { RoomTrails } from "./roomTrails.ts";
import { groundX, groundY, roomViewport } from "./roomViewport.ts";

const size = { width: 316, height: 252 };

function drawn(people: readonly [Standing, ...Standing[]], { reach = 4, mirrored = false, trails = new RoomTrails(), nowMs = 0 } = {}) {
  const { pen, calls } = recordingPen();
  const scene = toRoomScene(standing(...people));
  const view = roomViewport(size, reach, mirrored);
  drawRoom(pen, view, scene, { trails: trails.all(), trailSpanMs: trails.spanMs, nowMs });
  const texts = calls.filter(({ name }) => name === "fillText").map(({ values }) => values[0]);
  return { pen, calls, texts, view, scene };
}

describe("drawRoom", () => {
  it("draws everybody as a disc with the id and the distance, in the colours of the skeleton", () => {
    const { calls, texts, view } = drawn([{ id: 3, x: 0.6, z: 2.5 }, { id: 7, x: -1, z: 3 }]);
    const discs = calls.filter(({ name }) => name === "arc");
    // The farther one first.
    expect(discs.map(({ fillStyle }) => fillStyle)).toEqual([coloursOf(7).body, coloursOf(3).body]);
    expect(discs[1]?.values.slice(0, 2)).toEqual([groundX(view, { x: 0.6, z: 2.5 }), groundY(view, { x: 0.6, z: 2.5 })]);
    expect(texts.slice(-4)).toEqual(["#7", "3.2 m", "#3", "2.6 m"]);
  });

  it("lies as the picture does that is shown as in a mirror", () => {
    const [plain, mirrored] = [false, true].map((flip) => drawn([{ x: 0.6, z: 2 }], { mirrored: flip }));
    const x = (calls: typeof plain) => Number(calls?.calls.find(({ name }) => name === "arc")?.values[0]);
    expect(x(plain) + x(mirrored)).toBeCloseTo(size.width);
  });

  it("writes metres at the grid's lines, fewer where they are close together", () => {
    expect(drawn([{ x: 0, z: 2 }]).texts).toEqual(expect.arrayContaining(["1 m", "2 m", "3 m"]));
    const far = drawn([{ x: 0, z: 20 }], { reach: 24 }).texts;
    expect(far).toEqual(expect.arrayContaining(["5 m", "10 m", "15 m", "20 m"]));
    expect(far).not.toContain("1 m");
  });

  it("draws what the camera sees, and neither that nor anybody without a result", () => {
    expect(drawn([{ x: 0, z: 2 }]).calls.some(({ fillStyle }) => fillStyle === ROOM_COLOURS.wedge)).toBe(true);
    const { pen, calls } = recordingPen();
    const nobody = { people: [], edges: null, ground: ({ x, z }: { x: number; z: number }) => ({ x, z }) };
    drawRoom(pen, roomViewport(size, 4, false), nobody, { trails: new Map(), trailSpanMs: 5000, nowMs: 0 });
    expect(calls.some(({ name, fillStyle }) => name === "arc" || fillStyle === ROOM_COLOURS.wedge)).toBe(false);
  });

  it("fades the way of the last seconds, and draws none where somebody was away", () => {
    const trails = new RoomTrails(5000);
    for (const [atMs, x] of [[0, -1], [200, -0.8], [3000, 0], [3200, 0.2]] as const) {
      trails.add(0, { x, y: 0, z: 2 }, atMs);
    }
    const { calls, pen } = drawn([{ x: 0.2, z: 2 }], { trails, nowMs: 3200 });
    const disc = calls.findIndex(({ name }) => name === "arc");
    const way = calls.slice(0, disc).filter(({ name, alpha }) => name === "stroke" && alpha < 1 && alpha > 0.15);
    expect(way.map(({ alpha }) => alpha)).toEqual([0.6 * (1 - 3000 / 5000), 0.6]);
    expect(pen.globalAlpha).toBe(1);
  });

  it("keeps a distance on the canvas", () => {
    for (const x of [-2.2, 2.2]) {
      const label = drawn([{ x, z: 3.9, turnedDeg: 0 }]).calls.filter(({ name }) => name === "roundRect").at(-1);
      const [left = 0, top = 0, width = 0] = (label?.values ?? []).map(Number);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(size.width);
      expect(top).toBeGreaterThanOrEqual(0);
    }
  });
});
