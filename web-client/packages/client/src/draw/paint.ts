import { coloursOf, FIRST, type PersonColours } from "./colours.ts";
import type { Scene, SceneAngle, SceneHand, ScenePerson, ScenePoint } from "./scene.ts";
import { toX, toY, type Viewport } from "./viewport.ts";

/** The part of a 2D context that drawing needs, so that tests can record the calls. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "fill"
  | "fillRect"
  | "fillStyle"
  | "fillText"
  | "font"
  | "globalAlpha"
  | "lineCap"
  | "lineTo"
  | "lineWidth"
  | "measureText"
  | "moveTo"
  | "roundRect"
  | "stroke"
  | "strokeStyle"
  | "textAlign"
  | "textBaseline"
>;

export type Connections = readonly (readonly [number, number])[];

export const COLOURS = {
  ...FIRST,
  outline: 'rgba(8, 10, 16, 0.55)',
  label: "#f5f7fb",
  labelHeld: "#aab3c5",
  labelOnColour: "#0b0e16",
  labelGround: 'rgba(11, 14, 22, 0.78)',
} as const;

/** Below this visibility a part is faded, down to {@link FADED_ALPHA}. */
const SEEN = 0.65;
const HIDDEN = 0.2;
const FADED_ALPHA = 0.14;

/** How opaque a part of this visibility is drawn. */
export function visibilityAlpha(visibility: number): number {
  const share = (visibility - HIDDEN) / (SEEN - HIDDEN);
  return FADED_ALPHA + (1 - FADED_ALPHA) * Math.min(1, Math.max(0, share));
}

/** The body: connections, then points, the face without lines being smaller. */
export function drawSkeleton(
  pen: Pen,
  viewport: Viewport,
  points: readonly ScenePoint[],
  connections: Connections,
  opacity = 1,
  colours: PersonColours = FIRST,
): void {
  const unit = unitOf(viewport);
  drawParts(pen, viewport, points, connections, {
    line: colours.body,
    point: colours.bodyPoint,
    width: 3.2 * unit,
    radius: 3.4 * unit,
    opacity,
  });
}

/** One hand, thinner than the body. */
export function drawHand(
  pen: Pen,
  viewport: Viewport,
  hand: SceneHand,
  connections: Connections,
  opacity = 1,
  colours: PersonColours = FIRST,
): void {
  const unit = unitOf(viewport);
  drawParts(pen, viewport, hand.points, connections, {
    line: colours.hand,
    point: colours.handPoint,
    width: 2 * unit,
    radius: 2 * unit,
    opacity,
  });
}

/**
 * Flexion in degrees beside its joint, away from the middle of the body so that labels do not cover
 * one another; text is never mirrored. Unknown angles have no label.
 */
export function drawAngleLabels(
  pen: Pen,
  viewport: Viewport,
  points: readonly ScenePoint[],
  angles: readonly SceneAngle[],
  opacity = 1,
): void {
  const height = Math.round(Math.max(11, 12 * unitOf(viewport)));
  pen.font = `600 ${height}px system-ui, sans-serif`;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  const middle = toX(viewport, middleOf(points));
  // Two angles of one joint stand one below the other.
  const below = new Map<string, number>();
  for (const angle of angles) {
    const place = jointPlace(points, angle.joint);
    if (angle.flexionDeg === null || angle.state === "unknown" || place === null) {
      continue;
    }
    if (place.visibility < HIDDEN) {
      continue;
    }
    const key = angle.joint.join();
    const row = below.get(key) ?? 0;
    below.set(key, row + 1);
    const text = `${Math.round(angle.flexionDeg)}°`;
    const width = pen.measureText(text).width + height;
    const x = toX(viewport, place.x);
    const anchored =
      angle.joint.length > 1
        ? x - width / 2
        : x < middle
          ? x - height * 0.8 - width
          : x + height * 0.8;
    const left = Math.min(Math.max(anchored, viewport.left), viewport.left + viewport.width - width);
    const y = toY(viewport, place.y) + row * height * 1.75;
    pen.globalAlpha = opacity * visibilityAlpha(place.visibility);
    pen.fillStyle = COLOURS.labelGround;
    pen.beginPath();
    pen.roundRect(left, y - height * 0.8, width, height * 1.6, height * 0.5);
    pen.fill();
    pen.fillStyle = angle.state === "held" ? COLOURS.labelHeld : COLOURS.label;
    pen.fillText(text, left + height / 2, y + 0.5);
  }
  pen.globalAlpha = 1;
}

export interface SceneOptions {
  /** Write joint angles: of the one person, or of the chosen one of several. */
  readonly labels: boolean;
  readonly opacity: number;
  /** The id of the person whose angles are shown; default the first one's. */
  readonly chosen?: number | null;
  /** The colours of a person, by the id; default one palette, from its beginning for id 0. */
  readonly colours?: (id: number) => PersonColours;
}

/** All of a scene. */
export function drawScene(
  pen: Pen,
  viewport: Viewport,
  scene: Scene,
  shape: { readonly body: Connections; readonly hand: Connections },
  options: SceneOptions,
): void {
  if (options.opacity <= 0) {
    return;
  }
  const coloursFor = options.colours ?? coloursOf;
  for (const person of scene.people) {
    const colours = coloursFor(person.id);
    drawSkeleton(pen, viewport, person.body, shape.body, options.opacity, colours);
    for (const hand of person.hands) {
      drawHand(pen, viewport, hand, shape.hand, options.opacity, colours);
    }
  }
  for (const hand of scene.hands) {
    drawHand(pen, viewport, hand, shape.hand, options.opacity);
  }
  const chosen = scene.people.find(({ id }) => id === options.chosen) ?? scene.people[0];
  if (options.labels && chosen !== undefined) {
    drawAngleLabels(pen, viewport, chosen.body, chosen.angles, options.opacity);
  }
  if (scene.people.length > 1) {
    for (const person of scene.people) {
      drawId(pen, viewport, person, coloursFor(person.id), person === chosen, options.opacity);
    }
  }
}

/** The number of a person above the head, where there are several; filled for the chosen one. */
function drawId(
  pen: Pen,
  viewport: Viewport,
  { id, body }: ScenePerson,
  colours: PersonColours,
  chosen: boolean,
  opacity: number,
): void {
  const top = body.reduce<ScenePoint | null>((high, point) => (high === null || point.y < high.y ? point : high), null);
  if (top === null) {
    return;
  }
  const height = Math.round(Math.max(12, 14 * unitOf(viewport)));
  pen.font = `700 ${height}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const text = `#${id}`;
  const width = pen.measureText(text).width + height;
  const x = Math.min(Math.max(toX(viewport, top.x), viewport.left + width / 2), viewport.left + viewport.width - width / 2);
  const y = Math.max(viewport.top + height, toY(viewport, top.y) - height * 1.4);
  pen.globalAlpha = opacity;
  pen.fillStyle = chosen ? colours.body : COLOURS.labelGround;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height * 0.8, width, height * 1.6, height * 0.5);
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = colours.body;
  pen.stroke();
  pen.fillStyle = chosen ? COLOURS.labelOnColour : COLOURS.label;
  pen.fillText(text, x, y + 0.5);
  pen.globalAlpha = 1;
}

interface Stroke {
  readonly line: string;
  readonly point: string;
  readonly width: number;
  readonly radius: number;
  readonly opacity: number;
}

function drawParts(
  pen: Pen,
  viewport: Viewport,
  points: readonly ScenePoint[],
  connections: Connections,
  stroke: Stroke,
): void {
  pen.lineCap = "round";
  for (const [from, to] of connections) {
    const a = points[from];
    const b = points[to];
    if (a === undefined || b === undefined) {
      continue;
    }
    pen.globalAlpha = stroke.opacity * visibilityAlpha(Math.min(a.visibility, b.visibility));
    pen.beginPath();
    pen.moveTo(toX(viewport, a.x), toY(viewport, a.y));
    pen.lineTo(toX(viewport, b.x), toY(viewport, b.y));
    // A dark edge keeps the line readable on a bright picture.
    pen.lineWidth = stroke.width + 2;
    pen.strokeStyle = COLOURS.outline;
    pen.stroke();
    pen.lineWidth = stroke.width;
    pen.strokeStyle = stroke.line;
    pen.stroke();
  }
  pen.fillStyle = stroke.point;
  pen.lineWidth = 1.5;
  pen.strokeStyle = stroke.line;
  for (const point of points) {
    pen.globalAlpha = stroke.opacity * visibilityAlpha(point.visibility);
    pen.beginPath();
    pen.arc(toX(viewport, point.x), toY(viewport, point.y), stroke.radius, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Mean of the landmarks, as visible as the least visible of them. */
function jointPlace(points: readonly ScenePoint[], joint: readonly number[]): ScenePoint | null {
  let x = 0;
  let y = 0;
  let visibility = 1;
  for (const index of joint) {
    const point = points[index];
    if (point === undefined) {
      return null;
    }
    x += point.x / joint.length;
    y += point.y / joint.length;
    visibility = Math.min(visibility, point.visibility);
  }
  return joint.length === 0 ? null : { x, y, visibility };
}

/** Where the middle of the body lies from left to right. */
function middleOf(points: readonly ScenePoint[]): number {
  return points.reduce((sum, { x }) => sum + x / points.length, 0);
}

/** 1 for a picture about 480 pixels high, so that lines keep their share of the person. */
function unitOf(viewport: Viewport): number {
  return Math.min(2.2, Math.max(0.7, Math.min(viewport.width, viewport.height) / 480));
}
