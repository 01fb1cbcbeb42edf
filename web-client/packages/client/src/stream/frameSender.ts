import { encodeFrame, type Hello } from "../wire/index.ts";
import type { FramePacer, Taken } from "./framePacer.ts";
import type { EncodedPicture, PictureEncoder } from "./pictureEncoder.ts";
import type { Picture } from "./types.ts";

/** A frame that waits: what it shows is looked at only when its turn comes, so that waiting costs nothing. */
export interface CapturedFrame {
  readonly picture: Picture;
  readonly captureMs: number;
}

export interface FrameSenderOptions {
  readonly pacer: FramePacer<CapturedFrame>;
  readonly encoder: PictureEncoder;
  readonly send: (message: string | ArrayBuffer) => boolean;
  readonly bufferedBytes: () => number;
  readonly now: () => number;
  readonly maxSidePx: number;
  readonly jpegQuality: number;
  readonly onSent: (sent: SentFrame) => void;
}

export interface SentFrame {
  readonly sequence: number;
  readonly captureMs: number;
  readonly takenMs: number;
  readonly encodedMs: number;
  readonly sentMs: number;
  readonly bytes: number;
  readonly kept: ImageBitmap | null;
}

interface EncodedFrame extends EncodedPicture {
  readonly takenMs: number;
  readonly encodedMs: number;
}

/** Without waiting for answers the browser would pile up what the network does not take; then the frame waits here. */
const MAX_BUFFERED_BYTES = 256 * 1024;
/** A picture that is too large is followed by a smaller one. */
const QUALITY_STEP = 0.85;
const MIN_QUALITY = 0.3;

/** Takes frames from the pacer, encodes one at a time and sends it. */
export class FrameSender {
  keepPictures = false;
  readonly #options: FrameSenderOptions;
  #hello: Hello | null = null;
  #quality: number;

  constructor(options: FrameSenderOptions) {
    this.#options = options;
    this.#quality = options.jpegQuality;
  }

  open(hello: Hello): void {
    this.#hello = hello;
    this.#options.pacer.open(hello.credits);
    this.pump();
  }

  disconnect(): void {
    this.#hello = null;
    this.#options.pacer.disconnect();
  }

  /** Sends what may be sent; to be called after every offer and every answer. */
  pump(): void {
    const { pacer, bufferedBytes, now } = this.#options;
    const hello = this.#hello;
    if (hello === null || bufferedBytes() > MAX_BUFFERED_BYTES) return;
    const taken = pacer.take(now());
    if (taken !== null) void this.#encodeAndSend(taken, hello).finally(() => this.pump());
  }

  async #encodeAndSend(taken: Taken<CapturedFrame>, hello: Hello): Promise<void> {
    const { pacer, encoder, maxSidePx, now } = this.#options;
    const takenMs = now();
    try {
      const { jpeg, kept } = await encoder.encode(taken.frame.picture, {
        maxSidePx,
        maxPixels: hello.limits.maxPixels,
        quality: this.#quality,
        keep: this.keepPictures,
      });
      const encoded = { jpeg, kept, takenMs, encodedMs: now() };
      if (!this.#send(taken, encoded, hello)) kept?.close();
    } catch {
      // A source that was just stopped has no picture any more; anything else is seen in the count.
      pacer.discard("encodeFailed");
    }
  }

  /** @returns whether it was sent and the picture has a new owner */
  #send({ sequence, frame }: Taken<CapturedFrame>, { jpeg, ...encoded }: EncodedFrame, hello: Hello): boolean {
    const { pacer, send, now, onSent } = this.#options;
    const message = encodeFrame(hello.subprotocol, { sequence, timestamp: frame.captureMs, jpeg });
    const text = typeof message === "string";
    const bytes = text ? message.length : message.byteLength;
    if (bytes > (text ? hello.limits.maxTextBytes : hello.limits.maxMessageBytes)) {
      this.#quality = Math.max(this.#quality * QUALITY_STEP, MIN_QUALITY);
      pacer.discard("tooLarge");
      return false;
    }
    // Before it is handed over: the server may have it before this thread goes on.
    const sentMs = now();
    // Another connection may be open by now, with other rules; its own frames go there.
    if (hello !== this.#hello || !send(message)) {
      pacer.discard("disconnected");
      return false;
    }
    pacer.sent(sentMs);
    onSent({ sequence, captureMs: frame.captureMs, sentMs, bytes, ...encoded });
    return true;
  }
}
