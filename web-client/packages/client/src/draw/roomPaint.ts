import { coloursOf, type PersonColours } from "./colours.ts";
import type { GroundPoint } from "./ground.ts";
import { COLOURS, type Pen, visibilityAlpha } from "./paint.ts";
import type { RoomPerson, RoomScene } from "./roomScene.ts";
import type { Footprint } from "./roomTrails.ts";
import { groundX, groundY, type RoomViewport } from "./roomViewport.ts";

export const ROOM_COLOURS = {
  ground: "#0a0c11",
  wedge: "rgba(157, 180, 255, 0.09)",
  wedgeEdge: "rgba(157, 180, 255, 0.45)",
  grid: "rgba(255, 255, 255, 0.09)",
  label: "#97a1b5",
  camera: "#9db4ff",
} as const;

export interface RoomOptions {
  readonly trails: ReadonlyMap<number, readonly Footprint[]>;
  readonly trailSpanMs: number;
  readonly nowMs: number;
  /** The colours of a person, by the id; default one palette, from its beginning for id 0. */
  readonly colours?: (id: number) => PersonColours;
}

const GRID_STEPS_M = [1, 2, 5, 10, 20] as const;
const LEAST_GRID_PX = 30;
const TEXT = "11px system-ui, sans-serif";
/** Half of a body's depth, as a disc. */
const DISC_M = 0.16;
const MIN_DISC_PX = 11;
const MAX_DISC_PX = 16;
/** Somebody who was away for longer went another way. */
const TRAIL_GAP_MS = 1000;
const HALF_LABEL_PX = 8;

/** The room from above: the camera and what it sees, a grid in metres, everybody and where each came from. */
export function drawRoom(pen: Pen, view: RoomViewport, scene: RoomScene, options: RoomOptions): void {
  pen.globalAlpha = 1;
  pen.fillStyle = ROOM_COLOURS.ground;
  pen.fillRect(0, 0, view.width, view.height);
  if (scene.edges !== null) {
    drawWedge(pen, view, scene.edges);
  }
  drawGrid(pen, view);
  drawCamera(pen, view);
  const coloursFor = options.colours ?? coloursOf;
  for (const [id, trail] of options.trails) {
    drawTrail(pen, view, scene, trail, coloursFor(id), options);
  }
  // The nearest one last: that is whom the others stand behind.
  const people = [...scene.people].sort((a, b) => b.distanceM - a.distanceM);
  for (const person of people) {
    drawPerson(pen, view, person, coloursFor(person.id));
  }
}

function drawWedge(pen: Pen, view: RoomViewport, [left, right]: readonly [GroundPoint, GroundPoint]): void {
  // Far beyond the canvas, which clips it.
  const farM = (2 * (view.width + view.height)) / view.pxPerM;
  const far = ({ x, z }: GroundPoint): GroundPoint => {
    const length = Math.hypot(x, z);
    return { x: (farM * x) / length, z: (farM * z) / length };
  };
  line(pen, view, [far(left), { x: 0, z: 0 }, far(right)]);
  pen.fillStyle = ROOM_COLOURS.wedge;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = ROOM_COLOURS.wedgeEdge;
  pen.stroke();
}

/** Lines at whole metres; depths are written at the left edge, how far beside the camera at the lower one. */
function drawGrid(pen: Pen, view: RoomViewport): void {
  const { pxPerM, width, cameraX, cameraY } = view;
  const stepM = GRID_STEPS_M.find((step) => step * pxPerM >= LEAST_GRID_PX) ?? GRID_STEPS_M[GRID_STEPS_M.length - 1] ?? 1;
  pen.lineWidth = 1;
  pen.strokeStyle = ROOM_COLOURS.grid;
  pen.fillStyle = ROOM_COLOURS.label;
  pen.font = TEXT;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  for (let z = 0; z * pxPerM <= cameraY; z += stepM) {
    const y = Math.round(cameraY - z * pxPerM) + 0.5;
    segment(pen, 0, y, width, y);
    if (z > 0 && y > HALF_LABEL_PX) {
      pen.fillText(`${z} m`, 5, y - HALF_LABEL_PX);
    }
  }
  pen.textAlign = "center";
  for (let x = 0; x * pxPerM <= cameraX; x += stepM) {
    for (const side of x === 0 ? [0] : [-x, x]) {
      const at = Math.round(cameraX + side * pxPerM) + 0.5;
      segment(pen, at, 0, at, cameraY);
      if (side !== 0 && at > 14 && at < width - 14) {
        pen.fillText(`${x} m`, at, cameraY + 11);
      }
    }
  }
}

function drawCamera(pen: Pen, { cameraX, cameraY }: RoomViewport): void {
  pen.fillStyle = ROOM_COLOURS.camera;
  pen.beginPath();
  pen.roundRect(cameraX - 9, cameraY + 3, 18, 11, 3);
  pen.fill();
  pen.beginPath();
  pen.moveTo(cameraX, cameraY + 5);
  pen.lineTo(cameraX - 6, cameraY - 4);
  pen.lineTo(cameraX + 6, cameraY - 4);
  pen.fill();
}

function drawTrail(
  pen: Pen,
  view: RoomViewport,
  { ground }: RoomScene,
  trail: readonly Footprint[],
  colours: PersonColours,
  { nowMs, trailSpanMs }: RoomOptions,
): void {
  pen.lineCap = "round";
  pen.lineWidth = 2.5;
  pen.strokeStyle = colours.body;
  for (let index = 1; index < trail.length; index++) {
    const from = trail[index - 1];
    const to = trail[index];
    if (from === undefined || to === undefined || to.atMs - from.atMs > TRAIL_GAP_MS) {
      continue;
    }
    pen.globalAlpha = 0.6 * Math.max(0, 1 - (nowMs - to.atMs) / trailSpanMs);
    line(pen, view, [ground(from.hips), ground(to.hips)]);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function drawPerson(pen: Pen, view: RoomViewport, person: RoomPerson, colours: PersonColours): void {
  const x = groundX(view, person.hips);
  const y = groundY(view, person.hips);
  const radius = Math.min(MAX_DISC_PX, Math.max(MIN_DISC_PX, DISC_M * view.pxPerM));
  pen.lineCap = "round";
  pen.strokeStyle = colours.bodyPoint;
  pen.lineWidth = radius / 3;
  for (const { heel, toe, visibility } of person.feet) {
    pen.globalAlpha = visibilityAlpha(visibility);
    line(pen, view, [heel, toe]);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.body;
  pen.lineWidth = radius / 2;
  line(pen, view, person.shoulders);
  pen.stroke();
  pen.fillStyle = colours.body;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  if (person.facing !== null) {
    drawNose(pen, x, y, radius, direction(view, person.facing));
  }
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.font = `700 ${Math.round(radius * 0.95)}px system-ui, sans-serif`;
  pen.fillStyle = COLOURS.labelOnColour;
  pen.fillText(`#${person.id}`, x, y + 0.5);
  // Behind the back, where neither nose nor toes are.
  const behind = (person.facing?.z ?? -1) > 0 ? 1 : -1;
  drawDistance(pen, view, person.distanceM, x, y + behind * (radius + 13));
}

/** A triangle at the edge of the disc. */
function drawNose(pen: Pen, x: number, y: number, radius: number, [dx, dy]: readonly [number, number]): void {
  const base = 0.8 * radius;
  const half = 0.6 * radius;
  pen.beginPath();
  pen.moveTo(x + dx * 1.75 * radius, y + dy * 1.75 * radius);
  pen.lineTo(x + dx * base - dy * half, y + dy * base + dx * half);
  pen.lineTo(x + dx * base + dy * half, y + dy * base - dx * half);
  pen.fill();
}

function drawDistance(pen: Pen, view: RoomViewport, distanceM: number, x: number, y: number): void {
  const text = `${distanceM.toFixed(1)} m`;
  pen.font = `600 ${TEXT}`;
  const width = pen.measureText(text).width + 10;
  const middle = Math.min(Math.max(x, width / 2 + 2), view.width - width / 2 - 2);
  const line = Math.min(Math.max(y, HALF_LABEL_PX + 2), view.height - HALF_LABEL_PX - 2);
  pen.fillStyle = COLOURS.labelGround;
  pen.beginPath();
  pen.roundRect(middle - width / 2, line - HALF_LABEL_PX, width, 2 * HALF_LABEL_PX, 7);
  pen.fill();
  pen.fillStyle = COLOURS.label;
  pen.fillText(text, middle, line + 0.5);
}

function direction({ mirrored }: RoomViewport, { x, z }: GroundPoint): readonly [number, number] {
  return [mirrored ? -x : x, -z];
}

function line(pen: Pen, view: RoomViewport, points: readonly GroundPoint[]): void {
  pen.beginPath();
  points.forEach((point, index) => {
    const x = groundX(view, point);
    const y = groundY(view, point);
    if (index === 0) {
      pen.moveTo(x, y);
    } else {
      pen.lineTo(x, y);
    }
  });
}

function segment(pen: Pen, fromX: number, fromY: number, toX: number, toY: number): void {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}
