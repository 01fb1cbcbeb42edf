import { describe, expect, it } from "vitest";
import { qualityInWords } from "./qualityInWords.ts";

describe("qualityInWords", () => {
  it("should name models, cadence and whether they adapt", () => {
    const hands = { model: "full", everyFrames: 2, held: true } as const;
    expect(qualityInWords({ model: "full", hands }, true)).toBe("full body, full hands every 2nd frame, adaptive");
    expect(qualityInWords({ model: "lite", hands: { ...hands, everyFrames: 3 } }, true)).toContain("every 3rd frame");
    expect(qualityInWords({ model: "lite", hands: { ...hands, everyFrames: 10 } }, true)).toContain("every 10th frame");
  });

  it("should leave out what goes without saying", () => {
    const hands = { model: "lite", everyFrames: 1, held: false } as const;
    expect(qualityInWords({ model: "heavy", hands }, false)).toBe("heavy body, lite hands");
    expect(qualityInWords({ model: "lite", hands: null }, false)).toBe("lite body, no hands");
    expect(qualityInWords({ model: null, hands }, false)).toBe("no body, lite hands");
  });
});
