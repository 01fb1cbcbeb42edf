import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { goldenText } from "../testing/golden.ts";
import { FakeEncoder, FakeSocket, resultText } from "../testing/fakes.ts";
import { clock, frame, greetInText, pass, scene, sent, sequences } from "../testing/poseScene.ts";

beforeEach(() => {
  clock.nowMs = 1000;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a stream whose connection ends", () => {
  it("should draw nothing of before once the connection is gone, and go on after it", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    FakeSocket.last.says(resultText(1));
    expect(stream.latest(clock.nowMs)?.current.result.sequence).toBe(1);
    FakeSocket.last.end();
    expect(stream.latest(clock.nowMs)).toBeNull();
    await frame(source);
    expect(stream.counts()).toMatchObject({ disconnected: 1, sent: 1 });
    await pass(100);
    greetInText();
    await frame(source);
    expect(sequences()).toEqual([2]);
    FakeSocket.last.says(resultText(2));
    expect(stream.latest(clock.nowMs)).toMatchObject({ previous: null, current: { result: { sequence: 2 } } });
  });

  it("should ask to count again after a reconnect, and not before anything was chosen", async () => {
    const { stream } = await scene();
    greetInText();
    expect(sent("countExercise")).toEqual([]);
    stream.countExercise("curl");
    FakeSocket.last.says(goldenText("exercise.people"));
    expect(stream.exercise.get()?.people[0]?.repetitions).toBe(2);
    FakeSocket.last.end();
    expect(stream.exercise.get()).toBeNull();
    await pass(100);
    greetInText();
    expect(sent("countExercise")).toEqual([{ name: "curl" }]);
    FakeSocket.last.says(goldenText("exercise.none"));
    expect(stream.exercise.get()).toBeNull();
  });

  it("should not send a frame of the connection before on the next", async () => {
    const encoder = new FakeEncoder(false);
    const { stream, source } = await scene({}, encoder);
    greetInText();
    await frame(source);
    FakeSocket.last.end();
    await pass(100);
    greetInText();
    encoder.finish();
    await pass();
    expect(sequences()).toEqual([]);
    expect(stream.counts()).toMatchObject({ disconnected: 1, sent: 0, encoding: 0 });
  });

  it("should ask for the same again after a reconnect", async () => {
    const { stream } = await scene();
    stream.configure({ model: "lite" });
    greetInText();
    expect(sent("configure")).toEqual([{ model: "lite" }]);
    stream.configure({ hands: false });
    expect(sent("configure")[1]).toEqual({ hands: false });
    FakeSocket.last.says(goldenText("notice.configured"));
    expect(stream.config.get()?.model).toBe("lite");
    FakeSocket.last.end();
    await pass(100);
    greetInText();
    expect(sent("configure")).toEqual([{ model: "lite", hands: false }]);
  });

  it("should not repeat a request that was refused", async () => {
    const { stream } = await scene();
    greetInText();
    stream.configure({ detectionThreshold: 7 });
    FakeSocket.last.says(goldenText("error.badFrame").replace("badFrame", "badConfigure"));
    expect(stream.message.get()).toMatchObject({ code: "badConfigure" });
    FakeSocket.last.end();
    await pass(100);
    greetInText();
    expect(sent("configure")[0]).toMatchObject({ detectionThreshold: 0.5 });
  });

  it("should not carry the clock of one server over to the next", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    await pass(10);
    FakeSocket.last.says(resultText(1, { timestamp: 1020, receivedMs: 900_005, sentMs: 900_006 }));
    FakeSocket.last.end();
    await pass(100);
    greetInText();
    await frame(source);
    await pass(30);
    FakeSocket.last.says(resultText(2, { timestamp: clock.nowMs - 30, receivedMs: 5, sentMs: 15 }));
    expect(stream.rates(clock.nowMs).p95?.uploadMs).toBeCloseTo(10);
  });

  it.each([
    [1013, "tooSlow"],
    [1001, "silent"],
  ] as const)("should still say after the reconnect that it was closed: %d %s", async (code, reason) => {
    const { stream } = await scene();
    greetInText();
    FakeSocket.last.end(code, reason);
    expect(stream.message.get()).toMatchObject({ code: reason });
    await pass(100);
    greetInText();
    expect(stream.connection.get().kind).toBe("open");
    expect(stream.message.get()).toMatchObject({ code: reason });
    stream.dismiss();
    expect(stream.message.get()).toBeNull();
  });

  it("should give up a connection on which nothing comes, and draw nothing of it", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    FakeSocket.last.says(resultText(1));
    await frame(source);
    await pass(9_900);
    expect(stream.connection.get().kind).toBe("open");
    await pass(200);
    expect(stream.connection.get()).toMatchObject({ kind: "closed", reason: "lost", retrying: true });
    expect(stream.latest(clock.nowMs)).toBeNull();
    await pass(100);
    greetInText();
    expect(stream.connection.get().kind).toBe("open");
    expect(stream.message.get()).toBeNull();
  });

  it("should keep a connection on which nothing was sent, or anything comes", async () => {
    const { stream, source } = await scene();
    greetInText();
    stream.calibrate(null);
    await pass(20_000);
    await frame(source);
    await pass(9_000);
    FakeSocket.last.says(resultText(1));
    await pass(20_000);
    expect(stream.connection.get().kind).toBe("open");
  });

  it("should hear a device that slept out before it gives up", async () => {
    const { stream, source } = await scene();
    greetInText();
    await frame(source);
    vi.setSystemTime(Date.now() + 60_000);
    await pass(10_100);
    expect(stream.connection.get().kind).toBe("open");
    await pass(10_100);
    expect(stream.connection.get().kind).not.toBe("open");
  });

  it("should connect at once when the browser has a network again", async () => {
    const browser = new EventTarget();
    vi.stubGlobal("window", browser);
    const { stream } = await scene();
    greetInText();
    const first = FakeSocket.last;
    browser.dispatchEvent(new Event("online"));
    expect(FakeSocket.last).toBe(first);
    first.end();
    await pass(1);
    FakeSocket.last.end();
    expect(stream.connection.get()).toMatchObject({ kind: "closed", retrying: true });
    const refused = FakeSocket.last;
    browser.dispatchEvent(new Event("online"));
    await pass(1);
    expect(FakeSocket.last).not.toBe(refused);
    greetInText();
    expect(stream.connection.get().kind).toBe("open");
  });

  it("should say nothing of a connection that was lost", async () => {
    const { stream } = await scene();
    greetInText();
    FakeSocket.last.end();
    expect(stream.message.get()).toBeNull();
  });
});
