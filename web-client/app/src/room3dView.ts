import { DirectionalLight, HemisphereLight, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { ROOM_COLOURS } from "@posestream/client/draw";
import type { PeopleStore } from "@posestream/client/stage";
import type { PoseStream } from "@posestream/client/stream";
import { FloorGrid } from "./floorGrid.ts";
import { eyeOf, following, type Orbit, startOrbit, turned, zoomed } from "./orbit.ts";
import type { OrbitActions } from "./orbitInput.ts";
import { RedrawLoop } from "./redrawLoop.ts";
import { RoomCamera } from "./roomCamera.ts";
import { RoomFigures, type Shape } from "./roomFigures.ts";
import { RoomMotion, type RoomMoment } from "./roomMotion.ts";

/** Of the height of the view. */
export const FIELD_OF_VIEW_DEG = 45;
/** More are not seen, but cost. */
const MAX_PIXEL_RATIO = 2;
const NO_SHAPE: Shape = { body: [], hand: [] };

/**
 * The room in 3D, on a canvas that fills an element of the page: everybody in the own colours, floor, trails and camera. Draws
 * only when something changed and the element is in sight. Does not close the stream.
 *
 * @throws Error from the constructor where the browser has no WebGL
 */
export class Room3dView implements OrbitActions {
  readonly #holder: HTMLElement;
  readonly #stream: Pick<PoseStream, "onResult" | "source" | "connection">;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #eye = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 0.05, 200);
  readonly #grid = new FloorGrid();
  readonly #camera = new RoomCamera();
  readonly #figures: RoomFigures;
  readonly #motion = new RoomMotion();
  readonly #loop = new RedrawLoop((nowMs) => this.#draw(nowMs));
  readonly #ends: (() => void)[];
  #stale: ReturnType<typeof setTimeout> | undefined;
  #mirrored = false;
  #size = "";
  #orbit = startOrbit([]);
  /** Nobody was shown since the view was last made or reset. */
  #waiting = true;

  constructor(
    holder: HTMLElement,
    stream: Pick<PoseStream, "onResult" | "source" | "connection">,
    people: Pick<PeopleStore, "coloursOf">,
  ) {
    this.#holder = holder;
    this.#stream = stream;
    this.#renderer = new WebGLRenderer({ antialias: true, powerPreference: "low-power" });
    this.#renderer.setClearColor(ROOM_COLOURS.ground);
    this.#figures = new RoomFigures(ROOM_COLOURS.ground, (id) => people.coloursOf(id));
    const sun = new DirectionalLight(0xffffff, 1.6);
    sun.position.set(1.5, 4, 2);
    this.#scene.add(new HemisphereLight(0xffffff, 0x8088a0, 2.1), sun, this.#grid.group, this.#camera.group, this.#figures.group);
    const canvas = this.#renderer.domElement;
    canvas.setAttribute("aria-hidden", "true");
    Object.assign(canvas.style, { display: "block", width: "100%", height: "100%" });
    holder.prepend(canvas);
    const forget = (): void => this.#forget();
    const redraw = (): void => this.#loop.change();
    // Three.js makes its things anew in a context that was lost and is given back.
    canvas.addEventListener("webglcontextrestored", redraw);
    this.#ends = [
      stream.onResult(({ result, arrivalMs }) => {
        this.#motion.add(result, arrivalMs);
        this.#loop.change();
      }),
      stream.source.subscribe(forget),
      stream.connection.subscribe(forget),
      ...watchSight(holder, (shown) => (this.#loop.shown = shown), redraw),
    ];
    this.#loop.change();
  }

  get orbit(): Orbit {
    return this.#orbit;
  }

  turn(byAzimuthDeg: number, byElevationDeg: number): void {
    this.#see(turned(this.#orbit, byAzimuthDeg, byElevationDeg));
  }

  zoom(factor: number): void {
    this.#see(zoomed(this.#orbit, factor));
  }

  /** @param mirrored as the picture beside it is shown */
  mirror(mirrored: boolean): void {
    if (mirrored === this.#mirrored) return;
    this.#mirrored = mirrored;
    const { target } = this.#orbit;
    this.#see({ ...this.#orbit, target: { ...target, x: -target.x } });
  }

  /** As at the beginning, with those in the middle who are there now. */
  reset(): void {
    this.#waiting = true;
    this.#loop.change();
  }

  close(): void {
    this.#loop.close();
    clearTimeout(this.#stale);
    this.#ends.forEach((end) => end());
    [this.#grid, this.#camera, this.#figures].forEach((part) => part.dispose());
    this.#renderer.dispose();
    // A browser has few contexts, and gives one back only when it is lost or collected.
    this.#renderer.forceContextLoss();
    this.#renderer.domElement.remove();
  }

  #see(orbit: Orbit): void {
    this.#orbit = orbit;
    this.#loop.change();
  }

  #forget(): void {
    this.#motion.forget();
    this.#grid.forget();
    this.reset();
  }

  /** Tells whether the next frame looks different. */
  #draw(nowMs: number): boolean {
    const moment = this.#motion.at(nowMs, this.#mirrored);
    const connection = this.#stream.connection.get();
    this.#resize();
    this.#aim(moment);
    this.#grid.fit(moment.figures.map(({ hips }) => hips));
    this.#camera.show(moment.camera);
    this.#figures.show(moment, connection.kind === "open" ? shapeOf(connection.hello) : NO_SHAPE);
    this.#renderer.render(this.#scene, this.#eye);
    this.#watchStale(nowMs);
    return moment.moving;
  }

  #aim({ figures }: RoomMoment): void {
    const hips = figures.map((figure) => figure.hips);
    this.#orbit = this.#waiting ? startOrbit(hips) : following(this.#orbit, hips);
    this.#waiting &&= hips.length === 0;
    const { x, y, z } = eyeOf(this.#orbit);
    this.#eye.position.set(x, y, z);
    this.#eye.lookAt(this.#orbit.target.x, this.#orbit.target.y, this.#orbit.target.z);
  }

  #resize(): void {
    const [width, height] = [Math.max(1, this.#holder.clientWidth), Math.max(1, this.#holder.clientHeight)];
    const size = [width, height, devicePixelRatio].join();
    // Setting the size clears the canvas, also to the one that it has.
    if (size === this.#size) return;
    this.#size = size;
    this.#renderer.setPixelRatio(Math.min(MAX_PIXEL_RATIO, devicePixelRatio));
    this.#renderer.setSize(width, height, false);
    this.#eye.aspect = width / height;
    this.#eye.updateProjectionMatrix();
    const unitPerPx = (2 * Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360)) / height;
    this.#grid.unitPerPx = unitPerPx;
    this.#figures.unitPerPx = unitPerPx;
  }

  /** Draws once more when everybody is to disappear, though no result says so. */
  #watchStale(nowMs: number): void {
    clearTimeout(this.#stale);
    const atMs = this.#motion.staleAtMs;
    if (atMs !== null && atMs > nowMs) this.#stale = setTimeout(() => this.#loop.change(), atMs - nowMs);
  }
}

function shapeOf({ body, hand }: { readonly body: { readonly connections: Shape["body"] }; readonly hand: { readonly connections: Shape["hand"] } }): Shape {
  return { body: body.connections, hand: hand.connections };
}

/** Tells when the element comes into sight or leaves it, and when its size changes; gives what ends it. */
function watchSight(element: HTMLElement, onSight: (seen: boolean) => void, onSize: () => void): (() => void)[] {
  const sight = new IntersectionObserver((entries) => onSight(entries[entries.length - 1]?.isIntersecting ?? true));
  const size = new ResizeObserver(onSize);
  sight.observe(element);
  size.observe(element);
  return [() => sight.disconnect(), () => size.disconnect()];
}
