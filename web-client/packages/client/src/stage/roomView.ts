import { backingSize, drawRoom, hipsOf, placedOf, reachM, type RoomScene, RoomTrails, roomViewport, toRoomScene } from "../draw/index.ts";
import type { PoseStream } from "../stream/index.ts";
import type { PeopleStore } from "./people.ts";

/** Without a result for so long, nobody is drawn: where somebody was a second ago is no news. */
const STALE_MS = 1000;
const EMPTY: RoomScene = { people: [], edges: null, ground: ({ x, z }) => ({ x, z }) };

/**
 * The room from above, on a canvas that fills an element of the page: the camera, a grid in metres, and everybody whose
 * place is known with the way of the last seconds. Draws for new results only. Does not close the stream.
 */
export class RoomView {
  /** As the picture beside it is shown. */
  mirrored: boolean;
  readonly #people: Pick<PeopleStore, "coloursOf">;
  readonly #holder: HTMLElement;
  readonly #canvas = document.createElement("canvas");
  readonly #trails = new RoomTrails();
  readonly #ends: (() => void)[];
  #handle = 0;
  #scene = EMPTY;
  #arrivalMs = -Infinity;
  #reachM = 0;
  #drawn = "";

  constructor(
    holder: HTMLElement,
    stream: Pick<PoseStream, "onResult" | "source" | "connection">,
    people: Pick<PeopleStore, "coloursOf">,
    mirrored = false,
  ) {
    this.#holder = holder;
    this.#people = people;
    this.mirrored = mirrored;
    this.#canvas.setAttribute("aria-hidden", "true");
    Object.assign(this.#canvas.style, { display: "block", width: "100%", height: "100%" });
    holder.prepend(this.#canvas);
    const forget = (): void => this.#forget();
    this.#ends = [
      stream.onResult(({ result, arrivalMs }) => {
        if (result.status === "failed") return;
        const scene = toRoomScene(result);
        // Without anybody the camera and the floor are still where they were.
        this.#scene = scene.edges === null ? { ...this.#scene, people: [] } : scene;
        this.#arrivalMs = arrivalMs;
        for (const { id, room } of placedOf(result)) this.#trails.add(id, hipsOf(room), arrivalMs);
      }),
      stream.source.subscribe(forget),
      stream.connection.subscribe(forget),
    ];
    const context = this.#canvas.getContext("2d");
    const frame = (): void => {
      this.#handle = requestAnimationFrame(frame);
      if (context !== null) this.#draw(context, performance.now());
    };
    frame();
  }

  close(): void {
    cancelAnimationFrame(this.#handle);
    this.#ends.forEach((end) => end());
    this.#canvas.remove();
  }

  #forget(): void {
    this.#trails.clear();
    this.#scene = EMPTY;
    this.#arrivalMs = -Infinity;
  }

  #draw(context: CanvasRenderingContext2D, nowMs: number): void {
    const css = { width: this.#holder.clientWidth, height: this.#holder.clientHeight };
    const stale = nowMs - this.#arrivalMs > STALE_MS;
    const wanted = [css.width, css.height, devicePixelRatio, this.mirrored, stale || this.#arrivalMs].join();
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const backing = backingSize(css, devicePixelRatio);
    if (this.#canvas.width !== backing.width || this.#canvas.height !== backing.height) {
      this.#canvas.width = backing.width;
      this.#canvas.height = backing.height;
    }
    context.setTransform(backing.width / Math.max(1, css.width), 0, 0, backing.height / Math.max(1, css.height), 0, 0);
    this.#trails.age(nowMs);
    const scene = stale ? { ...this.#scene, people: [] } : this.#scene;
    this.#reachM = reachM(scene.people.map(({ hips }) => hips), css, this.#reachM);
    drawRoom(context, roomViewport(css, this.#reachM, this.mirrored), scene, {
      trails: stale ? new Map() : this.#trails.all(),
      trailSpanMs: this.#trails.spanMs,
      nowMs,
      colours: (id) => this.#people.coloursOf(id),
    });
  }
}
