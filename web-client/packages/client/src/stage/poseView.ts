import type { PoseStream } from "../stream/index.ts";
import { PeopleStore } from "./people.ts";
import { DrawnModeStore, type StageLook, StageLoop } from "./stageLoop.ts";

export const DEFAULT_LOOK: StageLook = { mode: "AUTO", mirrored: false, labels: true };

/** What a page shows beside the view as well; what is left out is the view's own. */
export interface PoseViewShared {
  readonly people?: PeopleStore;
  readonly drawnMode?: DrawnModeStore;
}

/**
 * The picture of a stream's source with the overlay on it, in an element of the page, which it fills. Of several people, a
 * click chooses one; `people` does the same for keys. Needs no style sheet. Neither starts nor closes the stream.
 */
export class PoseView {
  readonly people: PeopleStore;
  readonly drawnMode: DrawnModeStore;
  readonly #stream: PoseStream;
  readonly #holder: HTMLElement;
  readonly #picture = layer(document.createElement("div"), "picture");
  readonly #overlay = layer(document.createElement("canvas"), "overlay");
  readonly #loop: StageLoop;
  readonly #ends: (() => void)[] = [];
  #look: StageLook;

  constructor(holder: HTMLElement, stream: PoseStream, look: StageLook = DEFAULT_LOOK, shared: PoseViewShared = {}) {
    this.#holder = holder;
    this.#stream = stream;
    this.#look = look;
    this.people = shared.people ?? new PeopleStore(stream);
    if (shared.people === undefined) this.#ends.push(() => this.people.close());
    this.drawnMode = shared.drawnMode ?? new DrawnModeStore();
    this.#overlay.setAttribute("role", "img");
    this.#overlay.setAttribute("aria-label", "Skeleton, hands and joint angles");
    this.#overlay.style.pointerEvents = "none";
    if (getComputedStyle(holder).position === "static") holder.style.position = "relative";
    holder.style.overflow = "hidden";
    holder.prepend(this.#picture, this.#overlay);
    const { people, drawnMode } = this;
    this.#loop = new StageLoop({ stream, canvas: this.#overlay, people, look: () => this.#look, drawnMode });
    this.#ends.push(stream.source.subscribe(() => this.#showPicture()), ...this.#listenToPointers());
    this.#showPicture();
    this.#loop.start();
  }

  get look(): StageLook {
    return this.#look;
  }

  set look(look: StageLook) {
    this.#look = look;
    this.#mirror();
  }

  close(): void {
    this.#loop.stop();
    this.#ends.forEach((end) => end());
    this.#picture.remove();
    this.#overlay.remove();
  }

  #showPicture(): void {
    const state = this.#stream.source.get();
    if (state.kind !== "running") {
      this.#picture.replaceChildren();
      return;
    }
    const { picture } = state.source;
    Object.assign(picture.style, { display: "block", width: "100%", height: "100%", objectFit: "contain" });
    this.#picture.replaceChildren(picture);
    this.#mirror();
  }

  #mirror(): void {
    this.#picture.style.transform = this.#look.mirrored ? "scaleX(-1)" : "";
  }

  #listenToPointers(): (() => void)[] {
    const click = (event: MouseEvent): void => {
      const id = this.#personAt(event);
      if (id !== null) this.people.choose(id);
    };
    const point = (event: MouseEvent): void => {
      this.#holder.style.cursor = this.#personAt(event) === null ? "" : "pointer";
    };
    this.#holder.addEventListener("click", click);
    this.#holder.addEventListener("pointermove", point);
    return [
      () => this.#holder.removeEventListener("click", click),
      () => this.#holder.removeEventListener("pointermove", point),
    ];
  }

  #personAt({ clientX, clientY }: MouseEvent): number | null {
    if (this.people.get().people.length < 2) return null;
    const { left, top } = this.#overlay.getBoundingClientRect();
    return this.#loop.personAt(clientX - left, clientY - top);
  }
}

/** One of the layers that fill the holder. */
function layer<E extends HTMLElement>(element: E, name: string): E {
  element.className = name;
  element.setAttribute("part", name);
  Object.assign(element.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
  return element;
}
