import { describe, expect, it } from "vitest";
import { plotOptions, plotRows } from "./plotOptions.ts";

const NAMES = ["leftElbow", "rightElbow", "leftKnee"];

/** Every angle the same. */
function history(curve: (number | null)[], about: (number | null)[]) {
  return {
    series: (names: readonly string[]): [number[], ...(number | null)[][]] => [curve.map((_, i) => i), ...names.map(() => curve)],
    about: (names: readonly string[]) => names.map(() => about),
  };
}

describe("the plot of angles", () => {
  it("has a row for each of uPlot's series, and the edges of each band where the options say", () => {
    const options = plotOptions(NAMES, 10_000, 300);
    const rows = plotRows(history([10, 20], [1, 2]), NAMES, 0, null);
    expect(rows).toHaveLength(options.series.length);
    for (const [index, { series, fill }] of (options.bands ?? []).entries()) {
      expect(series.map((row) => rows[row])).toEqual([[11, 22], [9, 18]]);
      // The colour of its curve, and translucent.
      const { stroke } = options.series[1 + 2 * NAMES.length + index] ?? {};
      expect(fill).toMatch(new RegExp(`^${typeof stroke === "string" ? stroke : "no colour"}[0-9a-f]{2}$`));
    }
    expect(options.bands).toHaveLength(NAMES.length);
    expect(rows.slice(-NAMES.length)).toEqual(NAMES.map(() => [10, 20]));
  });

  it("has a gap in a band where nothing is known of it, and where the angle is unknown", () => {
    const rows = plotRows(history([10, 20, null, 0], [3, null, null, 0]), ["leftElbow"], 0, null);
    expect(rows.slice(1)).toEqual([
      [13, null, null, 0],
      [7, null, null, 0],
      [10, 20, null, 0],
    ]);
  });

  it("plots nothing where no angle is chosen", () => {
    expect(plotRows(history([10], [1]), [], 0, null)).toEqual([[0]]);
    expect(plotOptions([], 10_000, 300)).toMatchObject({ series: [{}], bands: [] });
  });
});
