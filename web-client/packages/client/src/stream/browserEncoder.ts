import { type EncodedPicture, type EncodeSettings, fittingSize, type PictureEncoder, pictureSize } from "./pictureEncoder.ts";
import type { Picture } from "./types.ts";
import { startJpegWorker, WorkerJpeg } from "./workerJpeg.ts";

/**
 * Encodes in a worker where the browser allows, else on the page. Nothing of the browser is used before the first picture,
 * so that a server may make one; after `close` the next picture starts anew.
 */
export class BrowserEncoder implements PictureEncoder {
  readonly #onTrouble: (message: string) => void;
  readonly #startWorker: () => Worker | null;
  #worker: WorkerJpeg | null = null;
  #canvas: HTMLCanvasElement | null = null;

  /** @param onTrouble hears, in words for a person, when the worker had to be replaced or given up */
  constructor(onTrouble: (message: string) => void, startWorker: () => Worker | null = startJpegWorker) {
    this.#onTrouble = onTrouble;
    this.#startWorker = startWorker;
  }

  async encode(picture: Picture, { maxSidePx, maxPixels, quality, keep }: EncodeSettings): Promise<EncodedPicture> {
    const size = pictureSize(picture);
    if (size.widthPx === 0 || size.heightPx === 0) throw new Error("the picture has no size yet");
    const worker = (this.#worker ??= this.#start());
    const fitting = fittingSize(size, maxSidePx, maxPixels);
    const bitmap =
      fitting.widthPx === size.widthPx
        ? await createImageBitmap(picture)
        : await createImageBitmap(picture, {
            resizeWidth: fitting.widthPx,
            resizeHeight: fitting.heightPx,
            resizeQuality: "medium",
          });
    const kept = keep ? await createImageBitmap(bitmap) : null;
    try {
      const jpeg = await (worker.usable ? worker.encode(bitmap, quality) : this.#onPage(bitmap, quality));
      return { jpeg, kept };
    } catch (problem) {
      kept?.close();
      throw problem;
    }
  }

  close(): void {
    this.#worker?.close();
    this.#worker = null;
  }

  #start(): WorkerJpeg {
    return new WorkerJpeg(this.#startWorker, (usable) =>
      this.#onTrouble(
        usable
          ? "The browser's picture encoder did not answer and was started anew."
          : "The browser's picture encoder does not work beside the page; the page itself encodes from now on, which may draw less evenly.",
      ),
    );
  }

  /** Owns the bitmap from now on. */
  async #onPage(bitmap: ImageBitmap, quality: number): Promise<Uint8Array> {
    const canvas = (this.#canvas ??= document.createElement("canvas"));
    try {
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext("2d", { alpha: false });
      if (context === null) throw new Error("no 2d context");
      context.drawImage(bitmap, 0, 0);
    } finally {
      bitmap.close();
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob === null) throw new Error("the browser made no JPEG");
    return new Uint8Array(await blob.arrayBuffer());
  }
}
