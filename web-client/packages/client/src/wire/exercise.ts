import { readArray, readCount, readFields, readName, readNumber, readString } from "./read.ts";
import { type Side, SIDES } from "./types.ts";

interface ExerciseHead {
  readonly name: string;
  readonly title: string;
  /** Of all values of the exercise, such as `°`. */
  readonly unit: string;
}

/** An exercise that the server can count, or one that is held. */
export type Exercise =
  | (ExerciseHead & {
      readonly kind: "repetitions";
      /** Where a repetition begins. */
      readonly start: number;
      /** What it must pass to count. */
      readonly end: number;
      /** What it must reach to be a full one. */
      readonly full: number;
    })
  | (ExerciseHead & {
      readonly kind: "hold";
      /** How long it must be held. */
      readonly leastS: number;
    });

export const PHASES = ["away", "start", "forward", "end", "back", "hold"] as const;
export const FAULTS = ["tooShallow", "tooFar", "uneven", "tooFast"] as const;
export const HINT_KINDS = ["notVisible", "view", "posture", "condition", "start", "notCounted", "fault"] as const;

/** A repetition or hold that counted; values in the unit of the exercise. */
export interface Repetition {
  readonly number: number;
  /** Where sides take turns; null for both. */
  readonly side: Side | null;
  readonly startValue: number | null;
  readonly farthestValue: number | null;
  /** How far each side moved; null if it was not seen. */
  readonly leftRange: number | null;
  readonly rightRange: number | null;
  readonly forwardS: number | null;
  readonly pauseS: number | null;
  readonly backS: number | null;
  readonly holdS: number;
  readonly faults: readonly (typeof FAULTS)[number][];
}

export interface ExerciseHint {
  readonly kind: (typeof HINT_KINDS)[number];
  /** For the person. */
  readonly text: string;
}

export interface ExercisePerson {
  readonly id: number;
  readonly repetitions: number;
  readonly phase: (typeof PHASES)[number];
  /** In words, such as `down`. */
  readonly phaseName: string;
  /** Null while it is unknown. */
  readonly value: number | null;
  /** From 0 in the start posture to 1 where it counts; null while it is unknown. */
  readonly progress: number | null;
  readonly holdS: number;
  readonly last: Repetition | null;
  /** The most urgent first. */
  readonly hints: readonly ExerciseHint[];
}

/** How far everyone in the picture is; `name` is null if nothing is counted. */
export interface ExerciseCount {
  readonly name: string | null;
  readonly people: readonly ExercisePerson[];
}

export function readExercise(value: unknown, path: string): Exercise {
  const fields = readFields(value, path);
  const head = {
    name: readString(fields.name, `${path}.name`),
    title: readString(fields.title, `${path}.title`),
    unit: readString(fields.unit, `${path}.unit`),
  };
  if (fields.leastS !== undefined) {
    return { ...head, kind: "hold", leastS: readNumber(fields.leastS, `${path}.leastS`) };
  }
  const end = readNumber(fields.end, `${path}.end`);
  return {
    ...head,
    kind: "repetitions",
    start: readNumber(fields.start, `${path}.start`),
    end,
    full: readKnown(fields.full, `${path}.full`) ?? end,
  };
}

export function readExerciseCount(value: unknown, path: string): ExerciseCount {
  const fields = readFields(value, path);
  return {
    name: fields.name === null ? null : readString(fields.name, `${path}.name`),
    people: readArray(fields.people, `${path}.people`, readPerson),
  };
}

function readPerson(value: unknown, path: string): ExercisePerson {
  const fields = readFields(value, path);
  return {
    id: readCount(fields.id, `${path}.id`),
    repetitions: readCount(fields.repetitions, `${path}.repetitions`),
    phase: readName(fields.phase, `${path}.phase`, PHASES),
    phaseName: readString(fields.phaseName, `${path}.phaseName`),
    value: readKnown(fields.value, `${path}.value`),
    progress: readKnown(fields.progress, `${path}.progress`),
    holdS: readNumber(fields.holdS, `${path}.holdS`),
    last: fields.last === null ? null : readRepetition(fields.last, `${path}.last`),
    hints: readArray(fields.hints, `${path}.hints`, readHint),
  };
}

function readRepetition(value: unknown, path: string): Repetition {
  const fields = readFields(value, path);
  return {
    number: readCount(fields.number, `${path}.number`),
    side: fields.side === null ? null : readName(fields.side, `${path}.side`, SIDES),
    startValue: readKnown(fields.startValue, `${path}.startValue`),
    farthestValue: readKnown(fields.farthestValue, `${path}.farthestValue`),
    leftRange: readKnown(fields.leftRange, `${path}.leftRange`),
    rightRange: readKnown(fields.rightRange, `${path}.rightRange`),
    forwardS: readKnown(fields.forwardS, `${path}.forwardS`),
    pauseS: readKnown(fields.pauseS, `${path}.pauseS`),
    backS: readKnown(fields.backS, `${path}.backS`),
    holdS: readNumber(fields.holdS, `${path}.holdS`),
    faults: readArray(fields.faults, `${path}.faults`, (fault, at) => readName(fault, at, FAULTS)),
  };
}

function readHint(value: unknown, path: string): ExerciseHint {
  const fields = readFields(value, path);
  return {
    kind: readName(fields.kind, `${path}.kind`, HINT_KINDS),
    text: readString(fields.text, `${path}.text`),
  };
}

function readKnown(value: unknown, path: string): number | null {
  return value === null ? null : readNumber(value, path);
}
