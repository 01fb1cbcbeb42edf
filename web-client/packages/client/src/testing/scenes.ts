import type { Connections, Pen } from "../draw/paint.ts";
import type { Scene, ScenePoint, TimedScene } from "../draw/scene.ts";

/** Scenes and contexts that tests share. */
export function point(x: number, y: number, visibility = 1): ScenePoint {
  return { x, y, visibility };
}

export function bodyScene(...points: readonly ScenePoint[]): Scene {
  return { people: [{ id: 0, body: points, hands: [], angles: [] }], hands: [] };
}

export function timed(scene: Scene, takenMs: number, arrivedMs: number): TimedScene {
  return { scene, sequence: takenMs, takenMs, arrivedMs };
}

export const LINE: Connections = [[0, 1]];

export interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly alpha: number;
  readonly strokeStyle: unknown;
  readonly fillStyle: unknown;
}

/** A context that writes down what is drawn; a letter is 7 pixels wide. */
export function recordingPen(): { readonly pen: Pen; readonly calls: Call[] } {
  const calls: Call[] = [];
  const note =
    (name: string) =>
    (...values: readonly unknown[]): void => {
      calls.push({
        name,
        values,
        alpha: pen.globalAlpha,
        strokeStyle: pen.strokeStyle,
        fillStyle: pen.fillStyle,
      });
    };
  const pen: Pen = {
    globalAlpha: 1,
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineCap: "butt",
    font: "",
    textAlign: "left",
    textBaseline: "alphabetic",
    arc: note("arc"),
    beginPath: note("beginPath"),
    fill: note("fill"),
    fillRect: note("fillRect"),
    fillText: note("fillText"),
    lineTo: note("lineTo"),
    measureText: (text: string) => ({ width: 7 * text.length }) as TextMetrics,
    moveTo: note("moveTo"),
    roundRect: note("roundRect"),
    stroke: note("stroke"),
  };
  return { pen, calls };
}
