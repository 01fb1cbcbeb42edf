import type uPlot from "uplot";
import { type AngleHistory, readable } from "@posestream/client/stage";

export const PLOT_COLOURS = ["#ff5fa2", "#2dd4bf", "#f5b84a", "#8ea2ff"] as const;
export const HEIGHT_PX = 112;

/** Two hexadecimal digits behind a colour; two bands that lie over each other are still seen apart. */
const BAND_ALPHA = "33";
/** The edge of a band, which is not drawn itself. */
const EDGE: uPlot.Series = { width: 0, points: { show: false } };

/** Fits the rows of {@link plotRows}. */
export function plotOptions(names: readonly string[], spanMs: number, width: number): uPlot.Options {
  const axis = {
    stroke: "#8d96a8",
    font: "11px system-ui, sans-serif",
    grid: { stroke: "rgba(255,255,255,0.06)", width: 1 },
    ticks: { show: false },
  };
  return {
    width,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 14, 0, 0],
    scales: {
      x: { time: false, range: [-spanMs / 1000, 0] },
      y: { range: (_, low, high) => [Math.min(0, down(low)), Math.max(90, -down(-high))] },
    },
    axes: [
      { ...axis, size: 22, values: (_, ticks) => ticks.map((tick) => (tick === 0 ? "now" : `${tick} s`)) },
      { ...axis, size: 38, splits: (_u, _i, low, high) => range(low, high, 45), values: (_, ticks) => ticks.map((tick) => `${tick}°`) },
    ],
    series: [
      {},
      // The axis makes room above, but not below: no angle whose ± is known is below 0.
      ...names.flatMap(() => [EDGE, { ...EDGE, auto: false }]),
      ...names.map((name, index) => ({
        label: readable(name),
        stroke: colour(index),
        width: 1.75,
        points: { show: false },
      })),
    ],
    bands: names.map((_, index) => ({ series: [1 + 2 * index, 2 + 2 * index], fill: `${colour(index)}${BAND_ALPHA}` })),
  };
}

/**
 * What uPlot plots: seconds before `nowMs`, then for each name the upper and the lower edge of its band, then the curves,
 * which so lie over all bands.
 */
export function plotRows(
  history: Pick<AngleHistory, "series" | "about">,
  names: readonly string[],
  nowMs: number,
  shown: number | null,
): uPlot.AlignedData {
  const [seconds, ...curves] = history.series(names, nowMs, shown);
  const about = history.about(names, shown);
  const edge = (curve: readonly (number | null)[], index: number, sign: 1 | -1) =>
    curve.map((degrees, at) => {
      const off = about[index]?.[at] ?? null;
      return degrees === null || off === null ? null : degrees + sign * off;
    });
  return [seconds, ...curves.flatMap((curve, index) => [edge(curve, index, 1), edge(curve, index, -1)]), ...curves];
}

function colour(index: number): string {
  return PLOT_COLOURS[index % PLOT_COLOURS.length] ?? PLOT_COLOURS[0];
}

/** To the next 30 degrees below; 0 while there is no data. */
function down(degrees: number): number {
  return Number.isFinite(degrees) ? Math.floor(degrees / 30) * 30 : 0;
}

function range(low: number, high: number, step: number): number[] {
  const all: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high; at += step) {
    all.push(at);
  }
  return all;
}
