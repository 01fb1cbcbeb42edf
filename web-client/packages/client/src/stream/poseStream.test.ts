import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeEncoder, FakeSocket, FakeSource, resultText } from "../testing/fakes.ts";
import { clock, frame, greetInText, pass, scene, sent, sequences } from "../testing/poseScene.ts";
import { goldenText } from "../testing/golden.ts";
import { defaultPoseUrl } from "./poseUrl.ts";
import type { DrawnFrame } from "./types.ts";

beforeEach(() => {
  clock.nowMs = 1000;
  vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

describe("createPoseStream", () => {
  it("should send no more than the credits, then the newest frame for each answer", async () => {
    const { stream, source } = await scene();
    greetInText(2);
    for (let i = 0; i < 5; i++) await frame(source);
    expect(sequences()).toEqual([1, 2]);
    FakeSocket.last.says(resultText(1));
    await pass();
    expect(sequences()).toEqual([1, 2, 3]);
    expect(sent("frame").at(-1)?.timestamp).toBe(1100);
    expect(stream.counts()).toMatchObject({ captured: 5, sent: 3, replaced: 2, waiting: 0 });
  });

  it("should send every frame when told to fire and forget, as long as the network takes them", async () => {
    const { stream, source } = await scene({ mode: "fireAndForget" });
    greetInText(1);
    for (let i = 0; i < 4; i++) await frame(source);
    expect(sequences()).toEqual([1, 2, 3, 4]);
    FakeSocket.last.bufferedAmount = 1e6;
    for (let i = 0; i < 3; i++) await frame(source);
    expect(sequences()).toHaveLength(4);
    expect(stream.counts()).toMatchObject({ replaced: 2, waiting: 1 });
  });

  it("should send binary frames where that was agreed", async () => {
    const { source } = await scene({ subprotocol: "posestream.v1.binary" });
    FakeSocket.last.greet();
    await frame(source);
    const [message] = FakeSocket.last.sent;
    expect(message).toBeInstanceOf(ArrayBuffer);
    expect(message instanceof ArrayBuffer && message.byteLength).toBe(124);
  });

  it("should give a frame a later time than the one before, whatever its source says", async () => {
    const { source } = await scene();
    greetInText(3);
    for (const captureMs of [500, 500, 400]) {
      source.frame(captureMs);
      await pass();
    }
    const times = sent("frame").map(({ timestamp }) => timestamp);
    expect(times).toEqual([500, 500.01, 500.02]);
  });

  it("should choose what calibrating found, and forget how far it was with the connection", async () => {
    const { stream } = await scene();
    greetInText();
    stream.calibrate(180);
    expect(sent("calibrate")).toEqual([{ bodyHeightCm: 180 }]);
    FakeSocket.last.says(goldenText("calibration.standing"));
    expect(stream.calibrating.get()).toEqual({ state: "standing", share: 0.5 });
    FakeSocket.last.says(goldenText("calibration.done"));
    const found = { scale: 1.0412, neutralDeg: { leftKnee: 6.25, rightAnkle: -3.5 } };
    expect(sent("configure").at(-1)).toEqual({ calibration: found });
    FakeSocket.last.end();
    expect(stream.calibrating.get()).toBeNull();
  });

  it("should not draw a result of the source before", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    await stream.use(new FakeSource());
    FakeSocket.last.says(resultText(1));
    expect(stream.latest(clock.nowMs)).toBeNull();
  });

  it("should go on after a picture that could not be encoded", async () => {
    const encoder = new FakeEncoder(false);
    const { stream, source } = await scene({}, encoder);
    greetInText(1);
    await frame(source);
    await frame(source);
    encoder.fail();
    await pass();
    expect(encoder.pending).toBe(1);
    encoder.finish();
    await pass();
    expect(stream.counts()).toMatchObject({ captured: 2, encodeFailed: 1, sent: 1 });
  });

  it("should send smaller pictures after one that is over the limit", async () => {
    const { stream, source, encoder } = await scene();
    greetInText(1);
    encoder.bytes = 500_000;
    await frame(source);
    encoder.bytes = 100_000;
    await frame(source);
    expect(stream.counts()).toMatchObject({ tooLarge: 1, sent: 1 });
    expect(encoder.settings[1]?.quality).toBeLessThan(encoder.settings[0]?.quality ?? 0);
    expect(encoder.settings[0]).toMatchObject({ maxSidePx: 640, maxPixels: 4194304, keep: false });
  });

  it("should split the latency so that the parts add up", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    await pass(30);
    FakeSocket.last.says(resultText(1, { timestamp: 1020, receivedMs: 900_005, sentMs: 900_025 }));
    const { p50 } = stream.rates(clock.nowMs);
    expect(p50?.totalMs).toBeCloseTo(30);
    expect(p50?.uploadMs).toBeCloseTo(5);
    expect(p50?.downloadMs).toBeCloseTo(5);
    expect((p50?.waitMs ?? 0) + (p50?.workMs ?? 0)).toBeCloseTo(20);
    await pass(10);
    stream.drawn(clock.nowMs, 1);
    stream.drawn(clock.nowMs, 1);
    expect(stream.rates(clock.nowMs).captureToDrawnP50Ms).toBeCloseTo(40);
  });

  it("should tell once when a result is first drawn, with its frame's way through the page", async () => {
    const encoder = new FakeEncoder(false);
    const { stream, source } = await scene({}, encoder);
    greetInText();
    const told: DrawnFrame[] = [];
    stream.onDrawn((drawn) => told.push(drawn));
    await frame(source);
    await pass(4);
    encoder.finish();
    await pass();
    await pass(10);
    FakeSocket.last.says(resultText(1, { timestamp: 1020 }));
    FakeSocket.last.says(resultText(2, {}, "failed"));
    await pass(7);
    stream.drawn(clock.nowMs, 1);
    stream.drawn(clock.nowMs, 1);
    const page = { captureMs: 1020, takenMs: 1020, encodedMs: 1024, sentMs: 1024, arrivalMs: 1034, drawnMs: 1041 };
    expect(told).toEqual([{ sequence: 1, ...page }]);
  });

  it("should tell every result in order, also those that are not drawn", async () => {
    const { stream } = await scene();
    greetInText();
    const told: number[] = [];
    const leave = stream.onResult(({ result }) => told.push(result.sequence));
    FakeSocket.last.says(resultText(1));
    FakeSocket.last.says(resultText(1));
    FakeSocket.last.says(resultText(2, {}, "failed"));
    leave();
    FakeSocket.last.says(resultText(3));
    expect(told).toEqual([1, 2]);
  });

  it("should keep pictures only when asked, and close each", async () => {
    const encoder = new FakeEncoder(false);
    const { stream, source } = await scene({}, encoder);
    greetInText(3);
    const closed: string[] = [];
    const picture = (name: string) => ({ close: () => closed.push(name) }) as unknown as ImageBitmap;
    const [first, second] = [picture("first"), picture("second")];
    stream.keepPictures = true;
    await frame(source);
    expect(encoder.settings[0]?.keep).toBe(true);
    encoder.finish(first);
    await pass();
    expect(stream.pictureOf(1)).toBe(first);
    await frame(source);
    stream.keepPictures = false;
    expect(closed).toEqual(["first"]);
    encoder.finish(second);
    await pass();
    expect(stream.pictureOf(2)).toBeNull();
    expect(closed).toEqual(["first", "second"]);
  });

  it("should be still after close", async () => {
    const { stream, source } = await scene();
    greetInText();
    stream.close();
    await frame(source);
    expect(stream.connection.get()).toEqual({ kind: "idle" });
    expect(stream.source.get()).toEqual({ kind: "off" });
    expect(source.stopped).toBe(1);
    expect(FakeSocket.last.sent).toEqual([]);
  });
});

describe("defaultPoseUrl", () => {
  it("should be beside the page and as secure", () => {
    expect(defaultPoseUrl({ protocol: "http:", hostname: "localhost" })).toBe("ws://localhost:8000/pose");
    expect(defaultPoseUrl({ protocol: "https:", hostname: "a.b" })).toBe("wss://a.b:8000/pose");
  });
});
