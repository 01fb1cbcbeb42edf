import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DrawMode } from "../draw/index.ts";
import type { PoseStream, ResultPair } from "../stream/index.ts";
import { parseServerMessage } from "../wire/index.ts";
import { goldenText } from "../testing/golden.ts";
import { resultStream, several } from "../testing/resultStream.ts";
import { recordingPen } from "../testing/scenes.ts";
import { PeopleStore } from "./people.ts";
import { DrawnModeStore, StageLoop } from "./stageLoop.ts";

const FRAME_MS = 20;

function hello() {
  const message = parseServerMessage(goldenText("hello"));
  if (message.event !== "hello") throw new Error("no hello");
  return message.data;
}

/** A stage whose animation frames the test runs; a result comes with every second one, 60 ms old. */
function staged(mode: DrawMode, hasPictures = true) {
  const { pen, calls } = recordingPen();
  const drawImage = vi.fn();
  const nothing = () => undefined;
  const context = { ...pen, setTransform: nothing, clearRect: nothing, scale: nothing, save: nothing, restore: nothing, translate: nothing, drawImage };
  const canvas = { clientWidth: 640, clientHeight: 480, width: 0, height: 0, getContext: () => context };
  const results = resultStream();
  const people = new PeopleStore(results);
  const drawnMode = new DrawnModeStore();
  let pair: ResultPair | null = null;
  const stream = {
    source: { get: () => ({ kind: "running", source: { widthPx: 640, heightPx: 480 } }) },
    connection: { get: () => ({ kind: "open", hello: hello() }) },
    latest: () => pair,
    keepPictures: false,
    pictureOf: () => (stream.keepPictures && hasPictures ? {} : null),
    drawn: nothing,
  };
  let next: (() => void) | null = null;
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => {
    next = frame;
    return 1;
  });
  vi.stubGlobal("cancelAnimationFrame", () => (next = null));
  const parts = { canvas, people, drawnMode, look: () => ({ mode, mirrored: false, labels: true }), stream };
  const loop = new StageLoop(parts as unknown as ConstructorParameters<typeof StageLoop>[0]);
  loop.start();
  let frames = 0;
  const play = (ms: number, { comes = true } = {}): void => {
    for (const endMs = performance.now() + ms; performance.now() < endMs; frames++) {
      vi.advanceTimersByTime(FRAME_MS);
      const arrivalMs = performance.now();
      if (comes && frames % 2 === 0) {
        const result = { ...several(frames, [4, 9]), timestamp: arrivalMs - 60 };
        results.say(result, arrivalMs);
        pair = { current: { result, arrivalMs }, previous: pair?.current ?? null };
      }
      next?.();
    }
  };
  const lose = (): void => {
    pair = null;
  };
  return { loop, stream: stream as unknown as PoseStream, people, drawnMode, drawImage, calls, play, lose };
}

describe("StageLoop", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("devicePixelRatio", 1);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("keeps pictures and draws in lockstep by itself while results are fresh and frequent", () => {
    const { stream, drawnMode, drawImage, play, lose } = staged("AUTO");
    play(400);
    expect([drawnMode.get(), stream.keepPictures]).toEqual(["PREDICT", false]);
    play(1000);
    expect([drawnMode.get(), stream.keepPictures]).toEqual(["LOCKSTEP", true]);
    expect(drawImage).toHaveBeenCalled();
    play(600, { comes: false });
    expect([drawnMode.get(), stream.keepPictures]).toEqual(["PREDICT", false]);
    lose();
    play(FRAME_MS, { comes: false });
    expect(drawnMode.get()).toBeNull();
  });

  it("draws no skeleton of an older picture on the newest one", () => {
    const { drawnMode, drawImage, play } = staged("AUTO", false);
    play(3000);
    expect(drawnMode.get()).toBe("PREDICT");
    expect(drawImage).not.toHaveBeenCalled();
  });

  it.each([
    ["PREDICT", false],
    ["INTERPOLATE", false],
    ["LOCKSTEP", true],
  ] as const)("draws in the mode that was chosen: %s", (mode, keepsPictures) => {
    const { stream, drawnMode, play } = staged(mode);
    play(2000);
    expect([drawnMode.get(), stream.keepPictures]).toEqual([mode, keepsPictures]);
  });

  it("knows who is drawn where, and writes the angles of the chosen one", () => {
    const { loop, people, calls, play } = staged("PREDICT");
    expect(loop.personAt(100, 240)).toBeNull();
    play(100);
    expect(loop.personAt(100, 240)).toBe(4);
    expect(loop.personAt(100, 40)).toBeNull();
    const degrees = () => calls.splice(0).flatMap(({ name, values }) => (name === "fillText" ? [values[0]] : [])).filter((text) => String(text).endsWith("°"));
    expect(degrees()).toContain("40°");
    people.choose(9);
    degrees();
    play(FRAME_MS);
    expect(new Set(degrees())).toEqual(new Set(["41°"]));
    loop.stop();
  });
});
