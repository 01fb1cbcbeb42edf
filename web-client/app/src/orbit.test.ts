// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eyeOf, following, orbitInWords, startOrbit, turned, zoomed } from "./orbit.ts";
import { listenToOrbit, ZOOM_STEP } from "./orbitInput.ts";
import { RedrawLoop } from "./redrawLoop.ts";

const at = (x: number, z: number) => ({ x, y: 0.9, z });

describe("orbit", () => {
  it("keepsItsDistanceFromTheTargetHoweverItIsTurned", () => {
    const deg = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(deg, deg), { maxLength: 6 }), (turns) => {
        const orbit = turns.reduce((now, [azimuth, elevation]) => turned(now, azimuth, elevation), startOrbit([at(0, -3)]));
        const eye = eyeOf(orbit);
        expect(Math.hypot(eye.x - orbit.target.x, eye.y - orbit.target.y, eye.z - orbit.target.z)).toBeCloseTo(orbit.distanceM);
        expect(orbit.azimuthDeg > -180 && orbit.azimuthDeg <= 180).toBe(true);
        expect(Math.abs(orbit.elevationDeg)).toBeLessThan(90);
      }),
    );
  });

  it("stands where the camera does at 0°, and right of the picture at 90°", () => {
    const level = turned(startOrbit([at(0, -3)]), -32, -16);
    expect(eyeOf(level).x).toBeCloseTo(0);
    expect(eyeOf(level).z).toBeCloseTo(-3 + level.distanceM);
    expect(eyeOf(turned(level, 90, 0)).x).toBeCloseTo(level.distanceM);
    expect(eyeOf(turned(level, 90, 0)).z).toBeCloseTo(-3);
    expect(eyeOf(turned(level, 0, 90)).y).toBeGreaterThan(level.distanceM);
  });

  it("begins farther away the more room people take, and comes no nearer than a step", () => {
    expect(startOrbit([at(-2, -4), at(2, -4)]).distanceM).toBeGreaterThan(startOrbit([at(0, -4)]).distanceM);
    expect(startOrbit([at(-1, -2), at(1, -4)]).target).toEqual({ x: 0, y: 0.85, z: -3 });
    const near = Array.from({ length: 40 }).reduce<ReturnType<typeof startOrbit>>((now) => zoomed(now, 0.8), startOrbit([]));
    expect(near.distanceM).toBe(0.8);
  });

  it("follows who walks away only as far as needed", () => {
    const begin = startOrbit([at(0, -3)]);
    expect(following(begin, [at(0.5, -3)])).toBe(begin);
    expect(following(begin, []).target).toBe(begin.target);
    const { target } = following(begin, [at(2, -3)]);
    expect(2 - target.x).toBeCloseTo(0.6);
  });

  it("says in words from where", () => {
    const begin = startOrbit([at(0, -3)]);
    expect(orbitInWords(begin)).toBe("Seen 32° right of the camera, 16° from above, 3.5 m away.");
    expect(orbitInWords(turned(begin, -62, -19))).toBe("Seen 30° left of the camera, 3° from below, 3.5 m away.");
    expect(orbitInWords(turned(begin, -32, -16))).toBe("Seen from where the camera is, level, 3.5 m away.");
    expect(orbitInWords(turned(begin, 148, 0))).toContain("from behind");
  });
});

describe("listenToOrbit", () => {
  /** A class, as the view is: its methods need their object. */
  class Actions {
    readonly done: string[] = [];
    turn(azimuth: number, elevation: number): void {
      this.done.push(`turn ${azimuth} ${elevation}`);
    }
    zoom(factor: number): void {
      this.done.push(`zoom ${factor.toFixed(3)}`);
    }
    reset(): void {
      this.done.push("reset");
    }
  }

  function listening() {
    const element = document.createElement("div");
    element.setPointerCapture = () => undefined;
    const actions = new Actions();
    const stop = listenToOrbit(element, actions);
    const pointer = (type: string, pointerId: number, clientX: number, clientY: number) =>
      element.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY, button: 0, bubbles: true }));
    const key = (name: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent("keydown", { key: name, cancelable: true, ...more });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };
    return { element, done: actions.done, stop, pointer, key };
  }

  it("turns with the pointer that is pressed, and not with one that is not", () => {
    const { done, pointer } = listening();
    pointer("pointermove", 1, 50, 50);
    pointer("pointerdown", 1, 50, 50);
    pointer("pointermove", 1, 60, 45);
    pointer("pointerup", 1, 60, 45);
    pointer("pointermove", 1, 70, 45);
    expect(done).toEqual(["turn -4 -2"]);
  });

  it("zooms with two fingers", () => {
    const { done, pointer } = listening();
    pointer("pointerdown", 1, 0, 0);
    pointer("pointerdown", 2, 100, 0);
    pointer("pointermove", 2, 200, 0);
    expect(done).toEqual(["turn -20 0", "zoom 0.500"]);
  });

  it("takes arrows, plus, minus and R, and leaves other keys and the browser's own alone", () => {
    const { done, key, stop } = listening();
    for (const name of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "r"]) expect(key(name)).toBe(true);
    const step = (factor: number) => `zoom ${factor.toFixed(3)}`;
    expect(done).toEqual(["turn -10 0", "turn 10 0", "turn 0 10", "turn 0 -10", step(1 / ZOOM_STEP), step(ZOOM_STEP), "reset"]);
    expect([key("Tab"), key("r", { ctrlKey: true })]).toEqual([false, false]);
    stop();
    expect(key("r")).toBe(false);
  });

  it("zooms with the wheel, by pixels and by lines", () => {
    const { element, done } = listening();
    for (const init of [{ deltaY: 100, deltaMode: 0 }, { deltaY: -6.25, deltaMode: 1 }]) {
      const event = new WheelEvent("wheel", { ...init, cancelable: true });
      element.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    expect(done).toEqual([`zoom ${ZOOM_STEP.toFixed(3)}`, `zoom ${(1 / ZOOM_STEP).toFixed(3)}`]);
  });
});

describe("RedrawLoop", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("draws once for a change, on while it moves, and not at rest", () => {
    let moves = 3;
    const draw = vi.fn(() => --moves > 0);
    const loop = new RedrawLoop(draw);
    vi.advanceTimersByTime(200);
    expect(draw).toHaveBeenCalledTimes(0);
    loop.change();
    loop.change();
    vi.advanceTimersByTime(200);
    expect(draw).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(1000);
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it("draws nothing while hidden, and then what changed meanwhile", () => {
    const draw = vi.fn(() => false);
    const loop = new RedrawLoop(draw);
    loop.change();
    loop.shown = false;
    loop.change();
    vi.advanceTimersByTime(500);
    expect(draw).toHaveBeenCalledTimes(0);
    loop.shown = true;
    vi.advanceTimersByTime(500);
    expect(draw).toHaveBeenCalledTimes(1);
    loop.shown = false;
    loop.shown = true;
    vi.advanceTimersByTime(500);
    expect(draw).toHaveBeenCalledTimes(1);
  });
});
