// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PeopleStore } from "@posestream/client/stage";
import { resultStream, several } from "@posestream/client/testing";
import type { PoseStream } from "@posestream/client/stream";
import type { Exercise, ExerciseCount } from "@posestream/client/wire";
import { ExerciseBoard } from "./ExerciseBoard.tsx";
import { ExerciseChoice } from "./ExerciseChoice.tsx";

const SQUAT: Exercise = { name: "squat", title: "Squat", unit: "°", kind: "repetitions", start: 38, end: 92, full: 98 };

function scene(exercises: readonly Exercise[], exercise: ExerciseCount | null) {
  const results = resultStream();
  const countExercise = vi.fn<PoseStream["countExercise"]>();
  const fixed = <T,>(value: T) => ({ get: () => value, subscribe: () => () => undefined });
  const connection = fixed({ kind: "open", hello: { exercises } });
  const stream = { ...results, connection, exercise: fixed(exercise), countExercise } as unknown as PoseStream;
  return { stream, people: new PeopleStore(stream), countExercise, say: results.say };
}

describe("an exercise", () => {
  let root: Root;

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild ?? document.body);
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });

  it("is counted for the person who is chosen, else for the first one", () => {
    const common = { phase: "forward", phaseName: "down", value: 68, progress: 0.55, holdS: 0, last: null } as const;
    const hints = [{ kind: "view", text: "turn sideways" }] as const;
    const counted = [{ ...common, id: 4, repetitions: 3, hints }, { ...common, id: 9, repetitions: 12, hints: [] }];
    const { stream, people, say } = scene([SQUAT], { name: "squat", people: counted });
    act(() => root.render(<ExerciseBoard stream={stream} people={people} />));
    act(() => say(several(1, [4, 9]), 0));
    const text = () => document.querySelector("[data-testid=exercise]")?.textContent;
    expect(text()).toContain("Squat3repetitionsdown");
    expect(text()).toContain("turn sideways");
    expect(text()).toContain("#9 12");
    expect(document.querySelector("[role=meter]")?.getAttribute("aria-valuetext")).toBe("50 %");
    act(() => people.choose(9));
    expect(text()).toContain("Squat12repetitionsdown");
    expect(text()).not.toContain("turn sideways");
  });

  it("says that nobody is seen, and nothing while nothing is counted", () => {
    const { stream, people } = scene([SQUAT], { name: "squat", people: [] });
    act(() => root.render(<ExerciseBoard stream={stream} people={people} />));
    expect(document.body.textContent).toContain("Nobody is seen");
    const idle = scene([SQUAT], null);
    act(() => root.render(<ExerciseBoard stream={idle.stream} people={idle.people} />));
    expect(document.body.textContent).toBe("");
  });

  it("is chosen, begun anew and left", () => {
    const { stream, countExercise } = scene([SQUAT], null);
    act(() => root.render(<ExerciseChoice stream={stream} />));
    const choose = (name: string) =>
      act(() => {
        const select = document.querySelector("select");
        if (select !== null) select.value = name;
        select?.dispatchEvent(new Event("change", { bubbles: true }));
      });
    expect(document.querySelector("button")).toBeNull();
    choose("squat");
    act(() => document.querySelector("button")?.click());
    choose("");
    expect(countExercise.mock.calls).toEqual([["squat"], ["squat"], [null]]);
  });

  it("is not offered by a server that counts none", () => {
    act(() => root.render(<ExerciseChoice stream={scene([], null).stream} />));
    expect(document.querySelector("select")).toBeNull();
  });
});
