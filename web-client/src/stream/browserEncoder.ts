import type { JpegReply, JpegRequest } from "./jpegMessages";
import {
  type EncodedPicture,
  type EncodeWish,
  fittingSize,
  type PictureEncoder,
  pictureSize,
} from "./pictureEncoder";
import type { Picture } from "./types";

/** A JPEG of a bitmap. Owns the bitmap: closes it or hands it on. */
type BitmapToJpeg = (bitmap: ImageBitmap, quality: number) => Promise<Uint8Array>;

/** Encodes in a worker where the browser allows, else on the page. */
export class BrowserEncoder implements PictureEncoder {
  #worker: Worker | null;
  readonly #canvas = document.createElement("canvas");

  constructor(worker: Worker | null = startWorker()) {
    this.#worker = worker;
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
      const toJpeg = this.#worker === null ? this.#onPage : this.#inWorker(this.#worker);
      return { jpeg: await toJpeg(bitmap, quality), kept };
    } catch (problem) {
      kept?.close();
      throw problem;
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  readonly #inWorker =
    (worker: Worker): BitmapToJpeg =>
    (bitmap, quality) =>
      new Promise((resolve, reject) => {
        const giveUp = (problem: string) => {
          // A worker that failed once will fail again; the page can do it.
          this.close();
          reject(new Error(problem));
        };
        worker.onmessage = (event: MessageEvent<JpegReply>) =>
          "jpeg" in event.data ? resolve(new Uint8Array(event.data.jpeg)) : giveUp(event.data.problem);
        worker.onerror = (event) => giveUp(event.message);
        worker.postMessage({ bitmap, quality } satisfies JpegRequest, [bitmap]);
      });

  readonly #onPage: BitmapToJpeg = async (bitmap, quality) => {
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
  };
}

function startWorker(): Worker | null {
  const able =
    typeof Worker !== "undefined" &&
    typeof OffscreenCanvas !== "undefined" &&
    "convertToBlob" in OffscreenCanvas.prototype;
  if (!able) return null;
  try {
    return new Worker(new URL("./jpegWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null; // A content security policy may forbid workers.
  }
}
