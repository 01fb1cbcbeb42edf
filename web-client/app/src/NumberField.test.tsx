// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NumberField } from "./NumberField.tsx";

const PEOPLE = { name: "maxPeople", label: "People", description: "Most people", type: "integer", min: 1, max: 8 } as const;
const FIELD = { name: "fieldOfViewDeg", label: "Field of view", description: "Degrees", type: "number", min: 5, max: 150, optional: true } as const;

describe("NumberField", () => {
  let root: Root;
  const choose = vi.fn<(value: number | null) => void>();

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.useFakeTimers();
    choose.mockClear();
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild ?? document.body);
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function show(setting: typeof PEOPLE | typeof FIELD, value: number | null): HTMLInputElement {
    act(() => root.render(<NumberField setting={setting} value={value} disabled={false} onChoose={choose} />));
    const input = document.querySelector("input");
    if (input === null) throw new Error("no input");
    return input;
  }

  function type(input: HTMLInputElement, text: string): void {
    act(() => {
      // React hears a change only if the value was set behind its back.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  function pause(): void {
    act(() => void vi.advanceTimersByTime(500));
  }

  it("takes whole numbers within the limits for an integer setting, and nothing else", () => {
    const input = show(PEOPLE, 1);
    expect([input.type, input.min, input.max, input.step, input.value]).toEqual(["number", "1", "8", "1", "1"]);
    for (const [typed, sent] of [["3", true], ["9", false], ["0", false], ["2.5", false], ["", false]] as const) {
      choose.mockClear();
      type(input, typed);
      pause();
      expect(choose.mock.calls, typed).toEqual(sent ? [[Number(typed)]] : []);
    }
  });

  it("sends a number once it is typed, and not the half of it", () => {
    const input = show(FIELD, null);
    expect([input.value, input.placeholder]).toEqual(["", "none"]);
    for (const typed of ["1", "12", "120.5"]) {
      type(input, typed);
      expect(input.value).toBe(typed);
    }
    pause();
    expect(choose.mock.calls).toEqual([[120.5]]);
  });

  it("sends none where an optional number is emptied", () => {
    type(show(FIELD, 78), "");
    pause();
    expect(choose.mock.calls).toEqual([[null]]);
  });

  it("shows what holds again when it is left with a value that is not allowed", () => {
    const input = show(FIELD, 78);
    type(input, "180");
    pause();
    expect([input.value, choose.mock.calls.length]).toEqual(["180", 0]);
    act(() => void input.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
    expect(input.value).toBe("78");
  });
});
