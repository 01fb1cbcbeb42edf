// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { coloursOf, ROOM_COLOURS } from "../draw/index.ts";
import { LEVEL, standing } from "../testing/roomPeople.ts";
import { noPerson, resultStream } from "../testing/resultStream.ts";
import { recordingPen } from "../testing/scenes.ts";
import { RoomView } from "./roomView.ts";

describe("RoomView", () => {
  const people = { coloursOf };
  let calls: ReturnType<typeof recordingPen>["calls"];
  let holder: HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers();
    const recording = recordingPen();
    calls = recording.calls;
    const context = Object.assign(recording.pen, { setTransform: () => undefined });
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as unknown as RenderingContext);
    holder = document.createElement("div");
    Object.defineProperties(holder, { clientWidth: { value: 316 }, clientHeight: { value: 252 } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** What the next animation frames draw. */
  function next(ms = 50) {
    calls.length = 0;
    vi.advanceTimersByTime(ms);
    return { drawings: calls.filter(({ name }) => name === "fillRect").length, discs: calls.filter(({ name }) => name === "arc").length };
  }

  it("draws each result once, nobody without one, and nothing after it was closed", () => {
    const stream = resultStream();
    const view = new RoomView(holder, stream, people);
    expect(holder.querySelector("canvas")).not.toBeNull();
    next();
    stream.say(standing({ x: 0, z: 2 }, { id: 1, x: 1, z: 3 }), performance.now());
    expect(next()).toEqual({ drawings: 1, discs: 2 });
    expect(next()).toEqual({ drawings: 0, discs: 0 });
    view.mirrored = true;
    expect(next()).toEqual({ drawings: 1, discs: 2 });
    expect(next(1100)).toEqual({ drawings: 1, discs: 0 });
    view.close();
    expect(holder.childElementCount).toBe(0);
    stream.say(standing({ x: 0, z: 2 }), performance.now());
    expect(next()).toEqual({ drawings: 0, discs: 0 });
  });

  it("still shows what the camera sees while nobody is there", () => {
    const stream = resultStream();
    const view = new RoomView(holder, stream, people);
    const wedges = () => calls.filter(({ name, fillStyle }) => name === "fill" && fillStyle === ROOM_COLOURS.wedge).length;
    next();
    stream.say(noPerson(1), performance.now());
    next();
    expect(wedges()).toBe(0);
    stream.say(standing({ x: 0, z: 2, floor: LEVEL }), performance.now());
    next();
    stream.say(noPerson(2), performance.now());
    expect(next()).toEqual({ drawings: 1, discs: 0 });
    expect(wedges()).toBe(1);
    stream.change();
    next();
    expect(wedges()).toBe(0);
    view.close();
  });

  it("draws the way that somebody came, and forgets it with the source", () => {
    const stream = resultStream();
    const view = new RoomView(holder, stream, people);
    const ways = () => calls.filter(({ name, alpha, strokeStyle }) => name === "stroke" && alpha > 0.15 && alpha < 1 && strokeStyle === coloursOf(0).body).length;
    for (const x of [-0.2, 0, 0.2]) {
      stream.say(standing({ x, z: 2 }), performance.now());
      next();
    }
    expect(ways()).toBe(2);
    stream.change();
    expect(next()).toEqual({ drawings: 1, discs: 0 });
    stream.say(standing({ x: 0, z: 2 }), performance.now());
    next();
    expect(ways()).toBe(0);
    view.close();
  });
});
