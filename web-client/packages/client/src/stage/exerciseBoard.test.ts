import { describe, expect, it } from "vitest";
import type { Exercise, ExercisePerson, Repetition } from "../wire/index.ts";
import { exerciseBoard, MOST_SHARE } from "./exerciseBoard.ts";

const CURL: Exercise = { name: "curl", title: "Biceps curl", unit: "°", kind: "repetitions", start: 40, end: 115, full: 120 };
const PRESS: Exercise = { ...CURL, name: "press", start: 75, end: 50, full: 35 };
const PLANK: Exercise = { name: "plank", title: "Plank", unit: "°", kind: "hold", leastS: 5 };
const STANDING: ExercisePerson = {
  id: 4, repetitions: 0, phase: "away", phaseName: "away", value: null, progress: null, holdS: 0, last: null, hints: [],
};
const DONE: Repetition = {
  number: 1, side: null, startValue: 20, farthestValue: 110, leftRange: 100, rightRange: 60,
  forwardS: 1, pauseS: 0, backS: 1, holdS: 0, faults: [],
};
const shares = (exercise: Exercise, person: ExercisePerson) =>
  exerciseBoard(exercise, person).bars.map(({ label, share, isFull }) => [label, Number(share.toFixed(3)), isFull]);

describe("exerciseBoard", () => {
  it("counts, and says nothing of the phase of somebody who does something else", () => {
    expect(exerciseBoard(CURL, STANDING)).toEqual({
      headline: "0", unit: "repetitions", phase: "", bars: [{ label: "now", share: 0, isFull: false }], hint: "", fault: "",
    });
    expect(exerciseBoard(CURL, { ...STANDING, repetitions: 1, phase: "back", phaseName: "down" })).toMatchObject({
      headline: "1", unit: "repetition", phase: "down",
    });
  });

  it("shows how far each side went in the last repetition, whether values rise or fall", () => {
    expect(shares(CURL, { ...STANDING, value: 80, last: DONE })).toEqual([
      ["now", 0.5, false],
      ["left", 1, true],
      ["right", 0.5, false],
    ]);
    const pressed = { ...DONE, startValue: 80, leftRange: 45, rightRange: null };
    expect(shares(PRESS, { ...STANDING, value: 55, last: pressed })).toEqual([
      ["now", 0.5, false],
      ["left", 1, true],
    ]);
  });

  it("shows both sides in one where they are not told apart, and never leaves the bar", () => {
    const whole = { ...DONE, leftRange: null, rightRange: null, farthestValue: 400 };
    expect(shares(CURL, { ...STANDING, value: 10, last: whole })).toEqual([
      ["now", 0, false],
      ["last", MOST_SHARE, true],
    ]);
  });

  it("shows the seconds of a hold while it lasts, and holds afterwards", () => {
    const holding = { ...STANDING, phase: "hold", phaseName: "hold", holdS: 4.26 } as const;
    expect(exerciseBoard(PLANK, holding)).toMatchObject({ headline: "4", unit: "s", phase: "hold" });
    expect(shares(PLANK, { ...holding, holdS: 5 })).toEqual([["now", 1, true]]);
    expect(exerciseBoard(PLANK, { ...STANDING, repetitions: 2 })).toMatchObject({ headline: "2", unit: "holds" });
  });

  it("says the most urgent hint, and what the last repetition lacked", () => {
    const hints = [{ kind: "notVisible", text: "left arm not visible" }, { kind: "fault", text: "go more slowly" }] as const;
    const board = exerciseBoard(CURL, { ...STANDING, hints, last: { ...DONE, faults: ["tooShallow", "tooFast"] } });
    expect(board).toMatchObject({ hint: "left arm not visible", fault: "too shallow, too fast" });
  });
});
