import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type AngleHistory, readable } from "@posestream/client/stage";
import { HEIGHT_PX, plotOptions, plotRows } from "./plotOptions.ts";

/** A quiet plot is enough: it must not take time from the stage. */
const REDRAW_MS = 100;

interface AnglePlotProps {
  readonly history: AngleHistory;
  readonly names: readonly string[];
  /** The id of the person who is plotted; null for the first person of each result. */
  readonly shown: number | null;
}

/** The last seconds of some angles, each within a band of ± what it may be off by; data goes from the history to the plot without React. */
export function AnglePlot({ history, names, shown }: AnglePlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) {
      return;
    }
    const rows = () => plotRows(history, names, performance.now(), shown);
    const plot = new uPlot(plotOptions(names, history.spanMs, element.clientWidth), rows(), element);
    const timer = setInterval(() => plot.setData(rows()), REDRAW_MS);
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
