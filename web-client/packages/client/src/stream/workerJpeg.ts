import type { JpegReply, JpegRequest } from "./jpegMessages.ts";

/** Longer than any picture takes on a busy machine. Lower: sooner out of a hang; higher: fewer false alarms. */
const TIMEOUT_MS = 2000;

/** So many workers in a row that do not answer, and no other is tried. */
const MAX_SILENT = 2;

/**
 * Makes JPEGs in a worker, one at a time. A worker that does not answer costs its picture and is replaced; one that
 * says that it cannot, or dies, would do so again: then, as after {@link MAX_SILENT} silent ones, `usable` is false.
 */
export class WorkerJpeg {
  readonly #start: () => Worker | null;
  readonly #onTrouble: (usable: boolean) => void;
  #worker: Worker | null;
  #silent = 0;
  #abandon: ((problem: string) => void) | null = null;

  constructor(start: () => Worker | null, onTrouble: (usable: boolean) => void) {
    this.#start = start;
    this.#onTrouble = onTrouble;
    this.#worker = start();
  }

  get usable(): boolean {
    return this.#worker !== null;
  }

  /** Owns the bitmap from now on; the worker closes it. */
  encode(bitmap: ImageBitmap, quality: number): Promise<Uint8Array> {
    const worker = this.#worker;
    if (worker === null) {
      bitmap.close();
      return Promise.reject(new Error("no worker"));
    }
    return new Promise<Uint8Array>((resolve, reject) => {
      const fail = (problem: string, next: Worker | null) => {
        this.#replaceBy(next);
        reject(new Error(problem));
        this.#onTrouble(this.usable);
      };
      const timer = setTimeout(() => {
        this.#silent++;
        fail(`the worker did not answer within ${TIMEOUT_MS} ms`, this.#silent < MAX_SILENT ? this.#start() : null);
      }, TIMEOUT_MS);
      this.#abandon = (problem) => {
        clearTimeout(timer);
        reject(new Error(problem));
      };
      worker.onmessage = ({ data }: MessageEvent<JpegReply>) => {
        clearTimeout(timer);
        if (!("jpeg" in data)) {
          fail(data.problem, null);
          return;
        }
        this.#silent = 0;
        resolve(new Uint8Array(data.jpeg));
      };
      worker.onerror = ({ message }) => {
        clearTimeout(timer);
        fail(message, null);
      };
      worker.postMessage({ bitmap, quality } satisfies JpegRequest, [bitmap]);
    });
  }

  close(): void {
    this.#abandon?.("closed");
    this.#replaceBy(null);
  }

  #replaceBy(next: Worker | null): void {
    this.#worker?.terminate();
    this.#worker = next;
  }
}

/** Null where the browser has no workers that can encode. */
export function startJpegWorker(): Worker | null {
  const able =
    typeof Worker !== "undefined" &&
    typeof OffscreenCanvas !== "undefined" &&
    "convertToBlob" in OffscreenCanvas.prototype;
  if (!able) return null;
  try {
    return new Worker(new URL("./jpegWorker.js", import.meta.url), { type: "module" });
  } catch {
    return null; // A content security policy may forbid workers.
  }
}
