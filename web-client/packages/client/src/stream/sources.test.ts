// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cameraError, cameraSource } from "./camera.ts";
import { canvasSource } from "./canvasSource.ts";
import { FakeSource } from "../testing/fakes.ts";
import { captureTime, onVideoFrames } from "./frameTicker.ts";
import { SourceRunner } from "./sourceRunner.ts";
import { SourceError } from "./types.ts";

const listener = () => ({ onFrame: vi.fn(), onEnd: vi.fn() });

class FakeTrack extends EventTarget {
  stop = vi.fn();
}

function fakeStream() {
  const track = new FakeTrack();
  return { track, stream: { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream };
}

function named(name: string): Error {
  return Object.assign(new Error(`the browser says ${name}`), { name });
}

beforeEach(() => {
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", { value: null, writable: true, configurable: true });
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

describe("camera", () => {
  it.each([
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["TypeError", "failed"],
  ])("should call %s %s", (name, kind) => {
    expect(cameraError(named(name))).toMatchObject({ kind, message: `the browser says ${name}` });
  });

  it("should say that the page is insecure, not that there is no camera", async () => {
    const camera = cameraSource(undefined, { devices: undefined, secure: false });
    await expect(camera.start(listener())).rejects.toMatchObject({ name: "SourceError", kind: "insecure" });
  });

  it("should ask for 640x480 and no sound", async () => {
    const getUserMedia = vi.fn().mockResolvedValue(fakeStream().stream);
    await cameraSource(undefined, { devices: { getUserMedia }, secure: true }).start(listener());
    expect(getUserMedia).toHaveBeenCalledWith(
      expect.objectContaining({ audio: false, video: expect.objectContaining({ width: { ideal: 640 } }) as unknown }),
    );
  });

  it("should tell when the camera is taken away, and be quiet when it was stopped", async () => {
    const { track, stream } = fakeStream();
    const heard = listener();
    const camera = cameraSource(undefined, { devices: { getUserMedia: () => Promise.resolve(stream) }, secure: true });
    await camera.start(heard);
    track.dispatchEvent(new Event("ended"));
    expect(heard.onEnd).toHaveBeenCalledWith(expect.objectContaining({ kind: "ended" }));
    camera.stop();
    track.dispatchEvent(new Event("ended"));
    expect(heard.onEnd).toHaveBeenCalledOnce();
    expect(track.stop).toHaveBeenCalled();
  });

  it("should give the camera back when a person left while the browser asked", async () => {
    const { track, stream } = fakeStream();
    let allow: (stream: MediaStream) => void = () => undefined;
    const asked = new Promise<MediaStream>((resolve) => (allow = resolve));
    const camera = cameraSource(undefined, { devices: { getUserMedia: () => asked }, secure: true });
    const started = camera.start(listener());
    camera.stop();
    allow(stream);
    await started;
    expect(track.stop).toHaveBeenCalled();
  });
});

describe("frame times", () => {
  it.each([
    ["the camera's time", 1000, 980, 980],
    ["now when the browser tells none", 1000, undefined, 1000],
    ["now when it is of another clock", 1000, 1_780_000_000_000, 1000],
    ["now when it is absurdly old", 5000, 10, 5000],
  ])("should take %s", (_, nowMs, time, expected) => {
    expect(captureTime(nowMs, time === undefined ? {} : { captureTime: time })).toBe(expected);
  });

  it("should take at most 60 frames a second of a video of 120", () => {
    const video = document.createElement("video");
    let tick: (nowMs: number, metadata: object) => void = () => undefined;
    const cancel = vi.fn();
    Object.assign(video, {
      requestVideoFrameCallback: (callback: typeof tick) => {
        tick = callback;
        return 1;
      },
      cancelVideoFrameCallback: cancel,
    });
    const onFrame = vi.fn();
    const stop = onVideoFrames(video, onFrame);
    for (let i = 0; i < 120; i++) tick((i * 1000) / 120, {});
    expect(onFrame).toHaveBeenCalledTimes(60);
    stop();
    expect(cancel).toHaveBeenCalledWith(1);
  });
});

describe("canvasSource", () => {
  it("should draw each moment before it is sent, until stopped", async () => {
    const canvas = document.createElement("canvas");
    const order: string[] = [];
    const source = canvasSource({ canvas, draw: (ms) => order.push(`draw ${ms}`) });
    await source.start({ onFrame: (ms) => order.push(`frame ${ms}`), onEnd: vi.fn() });
    await vi.advanceTimersByTimeAsync(100);
    expect(order.length).toBeGreaterThan(2);
    expect(order.filter((_, i) => i % 2 === 0).every((step) => step.startsWith("draw"))).toBe(true);
    expect(order[0]?.slice(5)).toBe(order[1]?.slice(6));
    source.stop();
    const { length } = order;
    await vi.advanceTimersByTimeAsync(100);
    expect(order).toHaveLength(length);
  });
});

describe("SourceRunner", () => {
  it("should run one source at a time and not hear the one before", async () => {
    const onFrame = vi.fn();
    const runner = new SourceRunner(onFrame);
    const [first, second] = [new FakeSource(), new FakeSource()];
    await runner.use(first);
    expect(runner.state.get()).toEqual({ kind: "running", source: first });
    await runner.use(second);
    expect(first.stopped).toBe(1);
    first.frame(1);
    second.frame(2);
    expect(onFrame.mock.calls).toEqual([[second, 2]]);
    await runner.use(null);
    second.frame(3);
    expect(onFrame).toHaveBeenCalledOnce();
    expect(runner.state.get()).toEqual({ kind: "off" });
  });

  it("should tell why a source did not start or ended", async () => {
    const runner = new SourceRunner(vi.fn());
    const denied = new SourceError("denied", "no");
    await runner.use(new FakeSource(Promise.reject(denied)));
    expect(runner.state.get()).toEqual({ kind: "failed", sourceKind: "drawn", error: denied });
    const source = new FakeSource();
    await runner.use(source);
    source.end(new SourceError("ended", "gone"));
    expect(runner.state.get()).toMatchObject({ kind: "failed", error: { kind: "ended" } });
    expect(source.stopped).toBe(1);
  });

  it("should not take the late failure of a source that was left for one of the present", async () => {
    const runner = new SourceRunner(vi.fn());
    let fail: (problem: Error) => void = () => undefined;
    const slow = new FakeSource(new Promise((_, reject) => (fail = reject)));
    const started = runner.use(slow);
    const present = new FakeSource();
    await runner.use(present);
    fail(new Error("too late"));
    await started;
    expect(runner.state.get()).toEqual({ kind: "running", source: present });
  });
});
