// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BrowserEncoder } from "./browserEncoder";
import type { JpegReply } from "./jpegMessages";

const WISH = { maxSidePx: 640, maxPixels: 1e6, quality: 0.8, keep: true };

class FakeBitmap {
  static open = 0;
  readonly width = 640;
  readonly height = 480;
  constructor() {
    FakeBitmap.open++;
  }
  close(): void {
    FakeBitmap.open--;
  }
}

/** Answers at once; owns and closes what it is sent, as the real one. */
class FakeWorker {
  onmessage: ((event: { data: JpegReply }) => void) | null = null;
  onerror: unknown = null;
  terminated = false;

  constructor(readonly reply: JpegReply) {}

  postMessage({ bitmap }: { bitmap: FakeBitmap }): void {
    bitmap.close();
    queueMicrotask(() => this.onmessage?.({ data: this.reply }));
  }

  terminate(): void {
    this.terminated = true;
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }
}

function canvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width, height });
}

const createBitmap = vi.fn(() => Promise.resolve(new FakeBitmap()));

beforeEach(() => {
  FakeBitmap.open = 0;
  createBitmap.mockClear();
  vi.stubGlobal("createImageBitmap", createBitmap);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ drawImage: vi.fn() } as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => done(new Blob(["page"])));
});

describe("BrowserEncoder", () => {
  it("should give the worker's JPEG and the picture that was asked for", async () => {
    const encoder = new BrowserEncoder(new FakeWorker({ jpeg: new Uint8Array([1, 2]).buffer }).asWorker());
    const { jpeg, kept } = await encoder.encode(canvas(640, 480), WISH);
    expect(jpeg).toEqual(new Uint8Array([1, 2]));
    expect(FakeBitmap.open).toBe(1);
    kept?.close();
    expect(FakeBitmap.open).toBe(0);
  });

  it("should scale down what is too large, and only that", async () => {
    const encoder = new BrowserEncoder(null);
    await encoder.encode(canvas(640, 480), WISH);
    await encoder.encode(canvas(1280, 720), { ...WISH, keep: false });
    const wishes = createBitmap.mock.calls.map(([, resize]: unknown[]) => resize);
    expect(wishes).toEqual([
      undefined,
      undefined,
      expect.objectContaining({ resizeWidth: 640, resizeHeight: 360 }),
    ]);
  });

  it("should encode on the page once the worker has failed, and leak nothing", async () => {
    const worker = new FakeWorker({ problem: "no 2d context in a worker" });
    const encoder = new BrowserEncoder(worker.asWorker());
    await expect(encoder.encode(canvas(640, 480), WISH)).rejects.toThrow("no 2d context");
    expect(worker.terminated).toBe(true);
    expect(FakeBitmap.open).toBe(0);
    const { jpeg } = await encoder.encode(canvas(640, 480), { ...WISH, keep: false });
    expect(new TextDecoder().decode(jpeg)).toBe("page");
    expect(FakeBitmap.open).toBe(0);
  });

  it("should refuse a picture that has no size yet", async () => {
    await expect(new BrowserEncoder(null).encode(canvas(0, 0), WISH)).rejects.toThrow("no size");
  });
});
