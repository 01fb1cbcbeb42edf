import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingSize } from "./pictureEncoder.ts";

describe("fittingSize", () => {
  it.each([
    [640, 480, 640, 480],
    [1920, 1080, 640, 360],
    [1080, 1920, 360, 640],
    [320, 240, 320, 240],
    [10_000, 1, 640, 1],
  ])("should fit %d x %d into 640 as %d x %d", (widthPx, heightPx, fitWidthPx, fitHeightPx) => {
    expect(fittingSize({ widthPx, heightPx }, 640, 1e6)).toEqual({ widthPx: fitWidthPx, heightPx: fitHeightPx });
  });

  it("staysWithinBothLimitsAndKeepsTheShape", () => {
    const side = fc.integer({ min: 16, max: 8000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 64, max: 4000 }), fc.integer({ min: 4096, max: 4e6 }), (w, h, maxSide, maxPixels) => {
        const { widthPx, heightPx } = fittingSize({ widthPx: w, heightPx: h }, maxSide, maxPixels);
        expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(maxSide);
        if (Math.min(widthPx, heightPx) > 1) {
          expect(widthPx * heightPx).toBeLessThanOrEqual(maxPixels);
          expect(Math.abs(widthPx * h - heightPx * w)).toBeLessThanOrEqual(Math.max(w, h));
        }
      }),
    );
  });
});
