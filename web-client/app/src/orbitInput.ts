/** What a person does to a view. */
export interface OrbitActions {
  turn(byAzimuthDeg: number, byElevationDeg: number): void;
  /** Nearer for a factor below 1. */
  zoom(factor: number): void;
  reset(): void;
}

const DEG_PER_PX = 0.4;
const KEY_DEG = 10;
export const ZOOM_STEP = 1.2;
const WHEEL_LINE_PX = 16;
/** So many pixels of the wheel are one step. */
const WHEEL_STEP_PX = 100;

/** Has mouse, fingers and keys on an element turn and zoom; gives what ends it. */
export function listenToOrbit(element: HTMLElement, actions: OrbitActions): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const pointers = new Map<number, Point>();

  element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || (event.target as Element).closest("button") !== null) return;
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, placeOf(event));
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const spread = spreadOf(pointers);
      const now = placeOf(event);
      pointers.set(event.pointerId, now);
      // What is grabbed goes with the pointer; two fingers turn half as far each.
      actions.turn((-DEG_PER_PX * (now.x - before.x)) / pointers.size, (DEG_PER_PX * (now.y - before.y)) / pointers.size);
      if (spread > 0) actions.zoom(spread / Math.max(1, spreadOf(pointers)));
    },
    { signal },
  );
  const end = ({ pointerId }: PointerEvent): void => void pointers.delete(pointerId);
  element.addEventListener("pointerup", end, { signal });
  element.addEventListener("pointercancel", end, { signal });
  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : WHEEL_LINE_PX * event.deltaY;
      actions.zoom(ZOOM_STEP ** (px / WHEEL_STEP_PX));
    },
    { signal, passive: false },
  );
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event.key, actions)) return;
      event.preventDefault();
    },
    { signal },
  );
  return () => ending.abort();
}

/** Whether the key means something here. */
function act(key: string, actions: OrbitActions): boolean {
  switch (key) {
    case "ArrowLeft":
      actions.turn(-KEY_DEG, 0);
      return true;
    case "ArrowRight":
      actions.turn(KEY_DEG, 0);
      return true;
    case "ArrowUp":
      actions.turn(0, KEY_DEG);
      return true;
    case "ArrowDown":
      actions.turn(0, -KEY_DEG);
      return true;
    case "+":
    case "=":
      actions.zoom(1 / ZOOM_STEP);
      return true;
    case "-":
      actions.zoom(ZOOM_STEP);
      return true;
    case "r":
    case "R":
      actions.reset();
      return true;
    default:
      return false;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** Between two fingers; 0 without them. */
function spreadOf(pointers: ReadonlyMap<number, Point>): number {
  const [a, b] = pointers.values();
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}
