import type { Exercise, ExercisePerson } from "../wire/index.ts";

/** How far along its range something is. */
export interface RangeBar {
  readonly label: string;
  /** 0 in the start posture, 1 for a full repetition, up to {@link MOST_SHARE}. */
  readonly share: number;
  readonly isFull: boolean;
}

/** What a board for one person says, to be read from some metres away. */
export interface ExerciseBoard {
  /** Repetitions; while something is held, its seconds. */
  readonly headline: string;
  readonly unit: string;
  readonly phase: string;
  readonly bars: readonly RangeBar[];
  /** The most urgent hint; "" without one. */
  readonly hint: string;
  /** What the last repetition lacked; "" if nothing. */
  readonly fault: string;
}

/** A bar shows a little more than the full range. */
export const MOST_SHARE = 1.2;

const FAULT_WORDS = { tooShallow: "too shallow", tooFar: "too far", uneven: "uneven", tooFast: "too fast" } as const;

export function exerciseBoard(exercise: Exercise, person: ExercisePerson): ExerciseBoard {
  const holding = exercise.kind === "hold" && person.phase === "hold";
  return {
    headline: holding ? person.holdS.toFixed(0) : String(person.repetitions),
    unit: unitOf(exercise, person, holding),
    phase: person.phase === "away" ? "" : person.phaseName,
    bars: exercise.kind === "hold" ? holdBars(exercise.leastS, person) : rangeBars(exercise, person),
    hint: person.hints[0]?.text ?? "",
    fault: person.last?.faults.map((fault) => FAULT_WORDS[fault]).join(", ") ?? "",
  };
}

function unitOf(exercise: Exercise, { repetitions }: ExercisePerson, holding: boolean): string {
  if (holding) return "s";
  if (exercise.kind === "hold") return repetitions === 1 ? "hold" : "holds";
  return repetitions === 1 ? "repetition" : "repetitions";
}

function holdBars(leastS: number, { holdS }: ExercisePerson): readonly RangeBar[] {
  return [bar("now", holdS / leastS)];
}

/** Of this moment, and of each side in the last repetition, or of both together where sides are not told apart. */
function rangeBars(exercise: Extract<Exercise, { kind: "repetitions" }>, { value, last }: ExercisePerson): readonly RangeBar[] {
  const way = exercise.full - exercise.start;
  const at = (reached: number): number => (reached - exercise.start) / way;
  const bars = [bar("now", value === null ? 0 : at(value))];
  if (last?.startValue === null || last?.startValue === undefined) return bars;
  for (const [label, range] of [["left", last.leftRange], ["right", last.rightRange]] as const) {
    if (range !== null) bars.push(bar(label, at(last.startValue + Math.sign(way) * range)));
  }
  if (bars.length === 1 && last.farthestValue !== null) bars.push(bar("last", at(last.farthestValue)));
  return bars;
}

function bar(label: string, share: number): RangeBar {
  return { label, share: Math.min(MOST_SHARE, Math.max(0, share)), isFull: share >= 1 };
}
