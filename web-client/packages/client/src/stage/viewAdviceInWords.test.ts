import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenText } from "../testing/golden.ts";
import { type Angle, parseServerMessage } from "../wire/index.ts";
import { adviceOf, FILM_SIDES, VIEW_PROBLEMS } from "../wire/advice.ts";
import { viewAdviceInWords } from "./viewAdviceInWords.ts";

const greeting = parseServerMessage(goldenText("hello"));
const SPECS = greeting.event === "hello" ? greeting.data.angles : [];

/** `[angle, reason, side]`; all angles are unknown. */
type Told = readonly [string, (typeof VIEW_PROBLEMS)[number], (typeof FILM_SIDES)[number]];

function lines(told: readonly Told[]): string[] {
  const angles = Object.fromEntries(
    told.map(([name, reason, filmFrom]): [string, Angle] => {
      const advice = adviceOf(1 + FILM_SIDES.length * VIEW_PROBLEMS.indexOf(reason) + FILM_SIDES.indexOf(filmFrom));
      return [name, { state: "unknown", ...(advice && { advice }) }];
    }),
  );
  return viewAdviceInWords(angles, SPECS).map(({ joints, text }) => `${joints}: ${text}`);
}

const BENDS = "bendsTowardsCamera";
const THIGH = "thighAlongAxis";

describe("viewAdviceInWords", () => {
  it("says of a squat from the front in two lines what would be eight sentences", () => {
    expect(
      lines([
        ["leftElbow", BENDS, "left"],
        ["rightElbow", BENDS, "right"],
        ["leftKnee", BENDS, "left"],
        ["rightKnee", BENDS, "right"],
        ["leftHip", THIGH, "left"],
        ["rightHip", THIGH, "right"],
        ["leftShoulder", BENDS, "left"],
        ["rightShoulder", BENDS, "right"],
      ]),
    ).toEqual([
      "Elbows, knees and shoulders: The joints bend towards or away from the camera. Film from both sides.",
      "Hips: The thighs point towards or away from the camera. Film from both sides.",
    ]);
  });

  it.each<readonly [readonly Told[], string]>([
    [[["leftKnee", BENDS, "left"]], "Left knee: The joint bends towards or away from the camera. Film from the left side."],
    [
      [["leftKnee", THIGH, "left"], ["leftHip", THIGH, "left"]],
      "Left knee and hip: The thigh points towards or away from the camera. Film from the left side.",
    ],
    [
      [["leftKnee", BENDS, "left"], ["leftHip", BENDS, "left"], ["rightHip", BENDS, "right"]],
      "Left knee and hips: The joints bend towards or away from the camera. Film from both sides.",
    ],
    [
      [["leftElbow", "forearmAlongAxis", "front"], ["rightElbow", "forearmAlongAxis", "front"]],
      "Elbows: The forearms point towards or away from the camera. Film from the front.",
    ],
    [[["trunk", "trunkAlongAxis", "right"]], "Trunk: The trunk points towards or away from the camera. Film from the right side."],
  ])("names joints together: %j", (told, line) => {
    expect(lines(told)).toEqual([line]);
  });

  it("keeps apart what is filmed from elsewhere or for another reason", () => {
    expect(lines([["leftKnee", BENDS, "right"], ["rightKnee", BENDS, "right"], ["leftHip", BENDS, "left"], ["rightHip", THIGH, "right"]])).toEqual([
      "Knees: The joints bend towards or away from the camera. Film from the right side.",
      "Left hip: The joint bends towards or away from the camera. Film from the left side.",
      "Right hip: The thigh points towards or away from the camera. Film from the right side.",
    ]);
  });

  it("saysNothingWithoutAdviceAndNeverMoreThanThreeDifferentLines", () => {
    const told = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...SPECS.map(({ name }) => name)), fc.constantFrom(...VIEW_PROBLEMS), fc.constantFrom(...FILM_SIDES)),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(told, (advice) => {
        const said = lines(advice);
        expect(said.length).toBeLessThanOrEqual(3);
        expect(said.length === 0).toBe(advice.length === 0);
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});
