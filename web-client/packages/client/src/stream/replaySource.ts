import type { FrameMessage, PoseResult } from "../wire/index.ts";
import type { FrameSource } from "./types.ts";

/** Of frames that wait to be decoded; above it, at a high speed, results are shown on an older picture. */
const MAX_DECODING = 8;
const GROUND = "#14181d";

/**
 * The pictures of a recording that a server replays; without them, a plain ground of their size. Sends nothing. A result
 * is given on once its picture is shown, so that both belong together.
 */
export class ReplaySource implements FrameSource {
  readonly kind = "replay";
  readonly picture = document.createElement("canvas");
  #waiting: FrameMessage | null = null;
  #decoding = 0;
  #shown: Promise<void> = Promise.resolve();
  #stopped = false;

  get widthPx(): number {
    return this.picture.width;
  }

  get heightPx(): number {
    return this.picture.height;
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting = null;
  }

  /** The picture of the next result. */
  frame(frame: FrameMessage): void {
    this.#waiting = frame;
  }

  /** Calls `shown` when the picture of `result` is on the canvas, in the order of the results; not after `stop`. */
  result(result: PoseResult, shown: () => void): void {
    const frame = this.#waiting?.sequence === result.sequence ? this.#waiting : null;
    this.#waiting = null;
    const decoded = frame === null || this.#decoding >= MAX_DECODING ? Promise.resolve(null) : this.#decode(frame);
    this.#shown = this.#shown.then(async () => {
      const picture = await decoded;
      if (!this.#stopped) {
        this.#draw(picture, result);
        shown();
      }
      picture?.close();
    });
  }

  async #decode({ jpeg }: FrameMessage): Promise<ImageBitmap | null> {
    this.#decoding++;
    try {
      return await createImageBitmap(new Blob([jpeg.slice()]));
    } catch {
      // Its result says that it could not be read.
      return null;
    } finally {
      this.#decoding--;
    }
  }

  #draw(picture: ImageBitmap | null, result: PoseResult): void {
    const size = picture ?? (result.status === "failed" ? this.picture : result);
    const isNew = this.picture.width !== size.width || this.picture.height !== size.height;
    if (isNew) {
      this.picture.width = size.width;
      this.picture.height = size.height;
    }
    const context = this.picture.getContext("2d", { alpha: false });
    if (context === null) return;
    if (picture !== null) {
      context.drawImage(picture, 0, 0);
    } else if (isNew) {
      context.fillStyle = GROUND;
      context.fillRect(0, 0, size.width, size.height);
    }
  }
}
