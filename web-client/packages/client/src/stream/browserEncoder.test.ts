// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BrowserEncoder } from "./browserEncoder.ts";
import type { JpegReply } from "./jpegMessages.ts";

const SETTINGS = { maxSidePx: 640, maxPixels: 1e6, quality: 0.8, keep: true };

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

/** Answers at once, or never to a null reply; owns and closes what it is sent, as the real one. */
class FakeWorker {
  onmessage: ((event: { data: JpegReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminated = false;

  constructor(readonly reply: JpegReply | null) {}

  postMessage({ bitmap }: { bitmap: FakeBitmap }): void {
    bitmap.close();
    const { reply } = this;
    if (reply !== null) queueMicrotask(() => this.onmessage?.({ data: reply }));
  }

  terminate(): void {
    this.terminated = true;
  }

}

/** Starts the given workers one after the other, then none. */
function starting(...workers: FakeWorker[]): () => Worker | null {
  const left = [...workers];
  return () => (left.shift() ?? null) as Worker | null;
}

const ANSWER: JpegReply = { jpeg: new Uint8Array([1, 2]).buffer };
const told: string[] = [];
const tell = (message: string) => void told.push(message);

function canvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width, height });
}

const createBitmap = vi.fn(() => Promise.resolve(new FakeBitmap()));

beforeEach(() => {
  FakeBitmap.open = 0;
  told.length = 0;
  createBitmap.mockClear();
  vi.stubGlobal("createImageBitmap", createBitmap);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ drawImage: vi.fn() } as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => done(new Blob(["page"])));
});

afterEach(() => void vi.useRealTimers());

describe("BrowserEncoder", () => {
  it("should give the worker's JPEG and the picture that was asked for", async () => {
    const encoder = new BrowserEncoder(tell, starting(new FakeWorker(ANSWER)));
    const { jpeg, kept } = await encoder.encode(canvas(640, 480), SETTINGS);
    expect(jpeg).toEqual(new Uint8Array([1, 2]));
    expect(FakeBitmap.open).toBe(1);
    kept?.close();
    expect(FakeBitmap.open).toBe(0);
  });

  it("should scale down what is too large, and only that", async () => {
    const encoder = new BrowserEncoder(tell, starting());
    await encoder.encode(canvas(640, 480), SETTINGS);
    await encoder.encode(canvas(1280, 720), { ...SETTINGS, keep: false });
    const settings = createBitmap.mock.calls.map(([, resize]: unknown[]) => resize);
    expect(settings).toEqual([
      undefined,
      undefined,
      expect.objectContaining({ resizeWidth: 640, resizeHeight: 360 }),
    ]);
  });

  it("should encode on the page once the worker has failed, and leak nothing", async () => {
    const worker = new FakeWorker({ problem: "no 2d context in a worker" });
    const encoder = new BrowserEncoder(tell, starting(worker, new FakeWorker(ANSWER)));
    await expect(encoder.encode(canvas(640, 480), SETTINGS)).rejects.toThrow("no 2d context");
    expect(worker.terminated).toBe(true);
    expect(FakeBitmap.open).toBe(0);
    const { jpeg } = await encoder.encode(canvas(640, 480), { ...SETTINGS, keep: false });
    expect(new TextDecoder().decode(jpeg)).toBe("page");
    expect(FakeBitmap.open).toBe(0);
    expect(told).toEqual([expect.stringContaining("the page itself encodes")]);
  });

  it("should drop the picture and replace the worker when it does not answer", async () => {
    vi.useFakeTimers();
    const silent = new FakeWorker(null);
    const encoder = new BrowserEncoder(tell, starting(silent, new FakeWorker(ANSWER)));
    const lost = expect(encoder.encode(canvas(640, 480), SETTINGS)).rejects.toThrow("did not answer within 2000 ms");
    await vi.advanceTimersByTimeAsync(1999);
    expect(silent.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await lost;
    expect(silent.terminated).toBe(true);
    expect(FakeBitmap.open).toBe(0);
    expect(told).toEqual([expect.stringContaining("started anew")]);
    const { jpeg } = await encoder.encode(canvas(640, 480), { ...SETTINGS, keep: false });
    expect(jpeg).toEqual(new Uint8Array([1, 2]));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
  });

  it("should encode on the page once two workers in a row have not answered", async () => {
    vi.useFakeTimers();
    const encoder = new BrowserEncoder(tell, starting(new FakeWorker(null), new FakeWorker(null), new FakeWorker(ANSWER)));
    for (let i = 0; i < 2; i++) {
      const lost = expect(encoder.encode(canvas(640, 480), SETTINGS)).rejects.toThrow("did not answer");
      await vi.advanceTimersByTimeAsync(2000);
      await lost;
    }
    vi.useRealTimers();
    const { jpeg } = await encoder.encode(canvas(640, 480), { ...SETTINGS, keep: false });
    expect(new TextDecoder().decode(jpeg)).toBe("page");
    expect(told.at(-1)).toContain("the page itself encodes");
    expect(FakeBitmap.open).toBe(0);
  });

  it("should encode on the page once the worker has died", async () => {
    const worker = new FakeWorker(null);
    const encoder = new BrowserEncoder(tell, starting(worker, new FakeWorker(ANSWER)));
    const lost = expect(encoder.encode(canvas(640, 480), SETTINGS)).rejects.toThrow("out of memory");
    await vi.waitUntil(() => worker.onerror !== null, { timeout: 60_000 });
    worker.onerror?.({ message: "out of memory" });
    await lost;
    const { jpeg } = await encoder.encode(canvas(640, 480), { ...SETTINGS, keep: false });
    expect(new TextDecoder().decode(jpeg)).toBe("page");
  });

  it("should begin anew after it was closed", async () => {
    const workers = [new FakeWorker(ANSWER), new FakeWorker(ANSWER)];
    const encoder = new BrowserEncoder(tell, starting(...workers));
    await encoder.encode(canvas(640, 480), SETTINGS);
    encoder.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    await expect(encoder.encode(canvas(640, 480), SETTINGS)).resolves.toMatchObject({ jpeg: new Uint8Array([1, 2]) });
    encoder.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    expect(told).toEqual([]);
  });

  it("should let go of a picture in work when it is closed", async () => {
    const worker = new FakeWorker(null);
    const encoder = new BrowserEncoder(tell, starting(worker));
    const lost = expect(encoder.encode(canvas(640, 480), SETTINGS)).rejects.toThrow("closed");
    await vi.waitUntil(() => worker.onerror !== null, { timeout: 60_000 });
    encoder.close();
    await lost;
    expect(worker.terminated).toBe(true);
    expect(told).toEqual([]);
    expect(FakeBitmap.open).toBe(0);
  });

  it("should refuse a picture that has no size yet", async () => {
    await expect(new BrowserEncoder(tell, starting()).encode(canvas(0, 0), SETTINGS)).rejects.toThrow("no size");
  });
});
