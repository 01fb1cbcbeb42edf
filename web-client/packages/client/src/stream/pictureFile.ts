import { type FrameListener, type FrameSource, SourceError } from "./types.ts";

/** Often enough that a change of settings shows at once; a still picture has nothing newer to tell. */
const INTERVAL_MS = 100;

/** A still picture, sent ten times a second. */
export function pictureFileSource(file: Blob): FrameSource {
  return new PictureFile(file);
}

class PictureFile implements FrameSource {
  readonly kind = "picture";
  readonly picture = document.createElement("img");
  readonly #url: string;
  #timer: ReturnType<typeof setInterval> | null = null;
  #stopped = false;

  constructor(file: Blob) {
    this.#url = URL.createObjectURL(file);
  }

  get widthPx(): number {
    return this.picture.naturalWidth;
  }

  get heightPx(): number {
    return this.picture.naturalHeight;
  }

  async start(listener: FrameListener): Promise<void> {
    this.picture.src = this.#url;
    try {
      await this.picture.decode();
    } catch (cause) {
      const stopped = this.#stopped;
      this.stop();
      if (stopped) return;
      throw new SourceError("unreadable", "the browser cannot read this picture", { cause });
    }
    if (this.#stopped) return;
    listener.onFrame(performance.now());
    this.#timer = setInterval(() => listener.onFrame(performance.now()), INTERVAL_MS);
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    URL.revokeObjectURL(this.#url);
  }
}
