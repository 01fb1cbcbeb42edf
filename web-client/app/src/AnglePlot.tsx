import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type AngleHistory, readable } from "@posestream/client/stage";

export const PLOT_COLOURS = ["#ff5fa2", "#2dd4bf", "#f5b84a", "#8ea2ff"] as const;

const HEIGHT_PX = 112;
/** A quiet plot is enough: it must not take time from the stage. */
const REDRAW_MS = 100;

interface AnglePlotProps {
  readonly history: AngleHistory;
  readonly names: readonly string[];
  /** The id of the person who is plotted; null for the first person of each result. */
  readonly shown: number | null;
}

/** The last seconds of some angles; data goes from the history to the plot without React. */
export function AnglePlot({ history, names, shown }: AnglePlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) {
      return;
    }
    const series = () => history.series(names, performance.now(), shown);
    const plot = new uPlot(optionsFor(names, history.spanMs, element.clientWidth), series(), element);
    const timer = setInterval(() => plot.setData(series()), REDRAW_MS);
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT_PX }));
    resize.observe(element);
    return () => {
      clearInterval(timer);
      resize.disconnect();
      plot.destroy();
    };
  }, [history, names, shown]);
  return (
    <div
      ref={holder}
      className="plot"
      role="img"
      aria-label={names.length === 0 ? "No angle is plotted" : `Plot of ${names.map(readable).join(", ")}`}
    />
  );
}

function optionsFor(names: readonly string[], spanMs: number, width: number): uPlot.Options {
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
      ...names.map((name, index) => ({
        label: readable(name),
        stroke: PLOT_COLOURS[index % PLOT_COLOURS.length] ?? PLOT_COLOURS[0],
        width: 1.75,
        points: { show: false },
      })),
    ],
  };
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
