import { describe, expect, it } from "vitest";
import { PictureRing } from "./pictureRing";

function picture() {
  return {
    closed: 0,
    close() {
      this.closed += 1;
    },
  };
}

describe("PictureRing", () => {
  it("closes each picture once when newer ones push it out", () => {
    const ring = new PictureRing<ReturnType<typeof picture>>(2);
    const all = [1, 2, 3, 4].map((sequence) => {
      const one = picture();
      ring.put(sequence, one);
      return one;
    });
    expect(all.map((one) => one.closed)).toEqual([1, 1, 0, 0]);
    ring.clear();
    expect(all.map((one) => one.closed)).toEqual([1, 1, 1, 1]);
  });

  it("gives the picture of a result and closes those before it", () => {
    const ring = new PictureRing<ReturnType<typeof picture>>(4);
    const first = picture();
    const second = picture();
    ring.put(1, first);
    ring.put(2, second);
    expect(ring.take(2)).toBe(second);
    expect(ring.take(2)).toBe(second);
    expect([first.closed, second.closed]).toEqual([1, 0]);
    expect(ring.take(1)).toBeNull();
    expect(ring.take(9)).toBeNull();
    expect(second.closed).toBe(1);
  });
});
