// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, FakeSource, resultText } from "../testing/fakes.ts";
import { clock, pass, scene, sent } from "../testing/poseScene.ts";
import { encodeFrame } from "../wire/index.ts";

/** What a server that replays a recording says first. */
function greet(frames = true): void {
  FakeSocket.last.greet(2, (hello) =>
    hello
      .replace("posestream.v1.binary", "posestream.v1.json")
      .replace('"engine"', `"replay":{"durationMs":1579.5,"frames":${frames}},"engine"`),
  );
}

const frameText = (sequence: number) =>
  encodeFrame("posestream.v1.json", { sequence, timestamp: sequence * 10, jpeg: new Uint8Array([255, 216, sequence]) });

const drawImage = vi.fn();
const fillRect = vi.fn();

beforeEach(() => {
  clock.nowMs = 1000;
  vi.useFakeTimers();
  drawImage.mockClear();
  fillRect.mockClear();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ drawImage, fillRect } as never);
  vi.stubGlobal("createImageBitmap", vi.fn(() => Promise.resolve({ width: 640, height: 480, close: vi.fn() })));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a stream whose server replays a recording", () => {
  it("should show the server's pictures, and send none", async () => {
    const { stream, source } = await scene();
    greet();
    await pass();
    expect(source.stopped).toBe(1);
    expect(stream.source.get()).toMatchObject({ kind: "running", source: { kind: "replay" } });
    stream.configure({});
    source.frame(clock.nowMs);
    await pass();
    expect(sent("frame")).toEqual([]);
  });

  it("should give a result once its picture is shown", async () => {
    const { stream } = await scene();
    greet();
    const arrived: number[] = [];
    stream.onResult(({ result }) => {
      expect(drawImage).toHaveBeenCalledTimes(arrived.length + 1);
      arrived.push(result.sequence);
    });
    for (const sequence of [1, 2, 3]) {
      FakeSocket.last.says(frameText(sequence));
      FakeSocket.last.says(resultText(sequence));
    }
    expect(arrived).toEqual([]);
    await pass();
    expect(arrived).toEqual([1, 2, 3]);
    expect(stream.latest(clock.nowMs)?.current.result.sequence).toBe(3);
    const state = stream.source.get();
    expect(state.kind === "running" && state.source.widthPx).toBe(640);
  });

  it("should show a plain ground of the picture's size where no frames are recorded", async () => {
    const { stream } = await scene();
    greet(false);
    FakeSocket.last.says(resultText(1));
    await pass();
    expect(drawImage).not.toHaveBeenCalled();
    expect(fillRect).toHaveBeenCalledWith(0, 0, 640, 480);
    expect(stream.latest(clock.nowMs)?.current.result.sequence).toBe(1);
  });

  it("should go on with results whose picture cannot be read", async () => {
    vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("no picture")));
    const { stream } = await scene();
    greet();
    FakeSocket.last.says(frameText(1));
    FakeSocket.last.says(resultText(1, {}, "failed"));
    FakeSocket.last.says(resultText(2));
    await pass();
    expect(stream.latest(clock.nowMs)?.current.result.sequence).toBe(2);
  });

  it("should start no other source, and say why", async () => {
    const { stream } = await scene();
    greet();
    const camera = new FakeSource();
    await stream.use(camera);
    expect(camera.listener).toBeNull();
    expect(stream.message.get()?.message).toContain("shows a recording");
  });

  it("should see it again from the beginning after a reconnect", async () => {
    const { stream } = await scene();
    greet();
    FakeSocket.last.says(resultText(7));
    await pass();
    FakeSocket.last.end(1012, "the recording begins anew");
    expect(stream.source.get().kind).toBe("off");
    await pass(200);
    greet();
    FakeSocket.last.says(resultText(1));
    await pass();
    expect(stream.latest(clock.nowMs)?.current.result.sequence).toBe(1);
    stream.close();
  });
});
