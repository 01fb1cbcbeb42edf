import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backingSize, letterbox, toX, toY } from "./viewport.ts";

const size = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});

describe("letterbox", () => {
  it("leaves bars beside a tall picture", () => {
    const view = letterbox({ width: 800, height: 400 }, { width: 300, height: 400 }, false);
    expect(view).toEqual({ left: 250, top: 0, width: 300, height: 400, mirrored: false });
  });

  it("keeps the picture's shape and stays inside of the canvas", () => {
    fc.assert(
      fc.property(size, size, (canvas, picture) => {
        const view = letterbox(canvas, picture, false);
        expect(view.width / view.height).toBeCloseTo(picture.width / picture.height, 6);
        expect(view.left).toBeGreaterThanOrEqual(-1e-9);
        expect(view.top).toBeGreaterThanOrEqual(-1e-9);
        expect(view.left + view.width).toBeLessThanOrEqual(canvas.width + 1e-6);
        expect(view.top + view.height).toBeLessThanOrEqual(canvas.height + 1e-6);
      }),
    );
  });

  it("mirrors about the middle of the picture, and only sideways", () => {
    fc.assert(
      fc.property(size, size, fc.double({ min: -1, max: 2, noNaN: true }), (canvas, picture, at) => {
        const plain = letterbox(canvas, picture, false);
        const mirror = letterbox(canvas, picture, true);
        expect(toX(plain, at) + toX(mirror, at)).toBeCloseTo(canvas.width, 5);
        expect(toY(mirror, at)).toBe(toY(plain, at));
      }),
    );
  });

  it("fills the canvas while the picture has no size", () => {
    const view = letterbox({ width: 80, height: 40 }, { width: 0, height: 0 }, false);
    expect(view.width).toBe(80);
  });
});

describe("backingSize", () => {
  it("counts device pixels", () => {
    expect(backingSize({ width: 101, height: 50 }, 1.5)).toEqual({ width: 152, height: 75 });
    expect(backingSize({ width: 101, height: 50 }, NaN)).toEqual({ width: 101, height: 50 });
  });
});
