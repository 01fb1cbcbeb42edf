import type { DrawMode, DrawnMode } from "../draw/index.ts";

const NOW: Readonly<Record<DrawnMode, string>> = {
  LOCKSTEP: "each result on its own picture",
  PREDICT: "carried on to this moment",
  INTERPOLATE: "between the last two results",
};

/** What is drawn now, such as "Auto: each result on its own picture"; `drawn` is null while nothing is. */
export function drawingInWords(mode: DrawMode, drawn: DrawnMode | null): string {
  if (mode !== "AUTO") {
    return `Drawn: ${NOW[mode]}`;
  }
  return drawn === null ? "Auto: waiting for results" : `Auto: ${NOW[drawn]}`;
}
