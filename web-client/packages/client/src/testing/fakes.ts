import { goldenText } from "./golden.ts";
import type { EncodedPicture, EncodeSettings, PictureEncoder } from "../stream/pictureEncoder.ts";
import type { ReconnectPolicy } from "../stream/reconnectPolicy.ts";
import type { FrameListener, FrameSource, Picture, SourceError } from "../stream/types.ts";

/** Stand-ins for the browser; for tests only. */

/** A connection whose other end is the test. */
export class FakeSocket extends EventTarget {
  static readonly made: FakeSocket[] = [];

  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly extensions = "";
  readonly sent: (string | ArrayBuffer)[] = [];
  readyState = 0;
  binaryType = "blob";
  bufferedAmount = 0;

  constructor(
    readonly url: string,
    readonly protocols: string | string[],
  ) {
    super();
    FakeSocket.made.push(this);
  }

  static get last(): FakeSocket {
    const socket = FakeSocket.made.at(-1);
    if (socket === undefined) throw new Error("no connection was tried");
    return socket;
  }

  /** In the place of the browser's; only what is used is there. */
  static asWebSocket(): typeof WebSocket {
    FakeSocket.made.length = 0;
    return FakeSocket as unknown as typeof WebSocket;
  }

  get protocol(): string {
    return Array.isArray(this.protocols) ? (this.protocols[0] ?? "") : this.protocols;
  }

  send(message: string | ArrayBuffer): void {
    if (this.readyState !== 1) throw new Error("not open");
    this.sent.push(message);
  }

  close(): void {
    this.readyState = 3;
  }

  /** The server accepts and greets. */
  greet(credits = 2, change: (hello: string) => string = (hello) => hello): void {
    this.accept();
    this.says(change(goldenText("hello").replace('"credits":2', `"credits":${credits}`)));
  }

  accept(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }

  says(data: string | ArrayBuffer): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  /** The connection ends from the other side, or is never made. */
  end(code = 1006, reason = ""): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason, wasClean: code !== 1006 }));
  }
}

export const TEST_POLICY: ReconnectPolicy = {
  minDelayMs: 100,
  maxDelayMs: 400,
  growFactor: 2,
  connectTimeoutMs: 1000,
  silenceMs: 10_000,
  helloTimeoutMs: 1000,
  retries: (reason) => reason !== "unauthorized",
};

/** The text result of `sequence`; as the golden one in everything else. */
export function resultText(
  sequence: number,
  times: { readonly timestamp?: number; readonly receivedMs?: number; readonly sentMs?: number } = {},
  name = "detected",
): string {
  const message = JSON.parse(goldenText(`pose_result.${name}`)) as { data: object };
  return JSON.stringify({ ...message, data: { ...message.data, sequence, ...times } });
}

/** Encodes when the test says so; the bytes are as long as asked. */
export class FakeEncoder implements PictureEncoder {
  readonly settings: EncodeSettings[] = [];
  bytes = 100;
  #pending: { readonly resolve: (encoded: EncodedPicture) => void; readonly reject: (problem: Error) => void }[] = [];

  constructor(readonly atOnce = true) {}

  get pending(): number {
    return this.#pending.length;
  }

  encode(_: Picture, settings: EncodeSettings): Promise<EncodedPicture> {
    this.settings.push(settings);
    const done = new Promise<EncodedPicture>((resolve, reject) => this.#pending.push({ resolve, reject }));
    if (this.atOnce) this.finish();
    return done;
  }

  finish(kept: ImageBitmap | null = null): void {
    this.#pending.shift()?.resolve({ jpeg: new Uint8Array(this.bytes), kept });
  }

  fail(): void {
    this.#pending.shift()?.reject(new Error("no picture"));
  }

  close(): void {
    this.#pending = [];
  }
}

/** A source whose frames the test makes. */
export class FakeSource implements FrameSource {
  readonly kind = "drawn";
  readonly picture: Picture = {} as unknown as Picture;
  readonly widthPx = 640;
  readonly heightPx = 480;
  listener: FrameListener | null = null;
  stopped = 0;

  constructor(readonly started: Promise<void> = Promise.resolve()) {}

  start(listener: FrameListener): Promise<void> {
    this.listener = listener;
    return this.started;
  }

  stop(): void {
    this.stopped++;
  }

  frame(captureMs: number): void {
    this.listener?.onFrame(captureMs);
  }

  end(error: SourceError): void {
    this.listener?.onEnd(error);
  }
}
