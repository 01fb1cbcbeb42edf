import { onAnimationFrames } from "./frameTicker.ts";
import type { FrameListener, FrameSource, PictureSource } from "./types.ts";

/** Draws `drawing` up to 60 times a second and sends what it shows. */
export function canvasSource(drawing: PictureSource): FrameSource {
  return new CanvasSource(drawing);
}

class CanvasSource implements FrameSource {
  readonly kind = "drawn";
  readonly #drawing: PictureSource;
  #stopTicks: (() => void) | null = null;

  constructor(drawing: PictureSource) {
    this.#drawing = drawing;
  }

  get picture(): HTMLCanvasElement {
    return this.#drawing.canvas;
  }

  get widthPx(): number {
    return this.picture.width;
  }

  get heightPx(): number {
    return this.picture.height;
  }

  start(listener: FrameListener): Promise<void> {
    this.#stopTicks = onAnimationFrames((nowMs) => {
      this.#drawing.draw(nowMs);
      listener.onFrame(nowMs);
    });
    return Promise.resolve();
  }

  stop(): void {
    this.#stopTicks?.();
    this.#stopTicks = null;
  }
}
