import { type EncodedPicture, type EncodeWish, fittingSize, type PictureEncoder, pictureSize } from "./pictureEncoder.ts";
import type { Picture } from "./types.ts";
import { startJpegWorker, WorkerJpeg } from "./workerJpeg.ts";

/** Encodes in a worker where the browser allows, else on the page. */
export class BrowserEncoder implements PictureEncoder {
  readonly #worker: WorkerJpeg;
  readonly #canvas = document.createElement("canvas");

  /** @param onTrouble hears, in words for a person, when the worker had to be replaced or given up */
  constructor(onTrouble: (message: string) => void, startWorker: () => Worker | null = startJpegWorker) {
    this.#worker = new WorkerJpeg(startWorker, (usable) =>
      onTrouble(
        usable
          ? "The browser's picture encoder did not answer and was started anew."
          : "The browser's picture encoder does not work beside the page; the page itself encodes from now on, which may draw less evenly.",
      ),
    );
  }

  async encode(picture: Picture, { maxSidePx, maxPixels, quality, keep }: EncodeWish): Promise<EncodedPicture> {
    const size = pictureSize(picture);
    if (size.widthPx === 0 || size.heightPx === 0) throw new Error("the picture has no size yet");
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
      const jpeg = await (this.#worker.usable ? this.#worker.encode(bitmap, quality) : this.#onPage(bitmap, quality));
      return { jpeg, kept };
    } catch (problem) {
      kept?.close();
      throw problem;
    }
  }

  close(): void {
    this.#worker.close();
  }

  /** Owns the bitmap from now on. */
  async #onPage(bitmap: ImageBitmap, quality: number): Promise<Uint8Array> {
    const canvas = this.#canvas;
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
