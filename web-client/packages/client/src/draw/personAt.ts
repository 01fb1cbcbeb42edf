import type { Connections } from "./paint.ts";
import type { Scene, ScenePoint } from "./scene.ts";
import { toX, toY, type Viewport } from "./viewport.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Who is drawn at a place of the canvas, in CSS pixels: the id of the nearest skeleton or hand within `reachPx`, else null. */
export function personAt(
  place: Place,
  viewport: Viewport,
  scene: Scene,
  shape: { readonly body: Connections; readonly hand: Connections },
  reachPx = 16,
): number | null {
  let nearest: { readonly id: number; readonly px: number } | null = null;
  for (const { id, body, hands } of scene.people) {
    const px = Math.min(
      distancePx(place, viewport, body, shape.body),
      ...hands.map(({ points }) => distancePx(place, viewport, points, shape.hand)),
    );
    if (px <= reachPx && (nearest === null || px < nearest.px)) {
      nearest = { id, px };
    }
  }
  return nearest?.id ?? null;
}

/** To the nearest line or point, in pixels. */
function distancePx(place: Place, viewport: Viewport, points: readonly ScenePoint[], connections: Connections): number {
  const at = points.map(({ x, y }) => ({ x: toX(viewport, x), y: toY(viewport, y) }));
  const lines = connections.map(([from, to]) => {
    const [a, b] = [at[from], at[to]];
    return a === undefined || b === undefined ? Infinity : toLine(place, a, b);
  });
  return Math.min(Infinity, ...lines, ...at.map((point) => Math.hypot(point.x - place.x, point.y - place.y)));
}

function toLine(place: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.min(1, Math.max(0, ((place.x - a.x) * dx + (place.y - a.y) * dy) / length)) : 0;
  return Math.hypot(a.x + share * dx - place.x, a.y + share * dy - place.y);
}
