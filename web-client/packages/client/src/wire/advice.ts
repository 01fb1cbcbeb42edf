/** Why a joint is measured badly from where the camera stands; in the order of the binary message. */
export const VIEW_PROBLEMS = [
  "trunkAlongAxis",
  "upperArmAlongAxis",
  "forearmAlongAxis",
  "thighAlongAxis",
  "shinAlongAxis",
  "bendsTowardsCamera",
] as const;
export type ViewProblem = (typeof VIEW_PROBLEMS)[number];

/** The person's own sides, in the order of the binary message. */
export const FILM_SIDES = ["left", "right", "front", "back"] as const;
export type FilmSide = (typeof FILM_SIDES)[number];

/** What is wrong with the view of a joint, and from where it can be measured. */
export interface ViewAdvice {
  readonly reason: ViewProblem;
  /** The person's own side, in a mirrored picture too. */
  readonly filmFrom: FilmSide;
  /** Both in plain English sentences. */
  readonly text: string;
}

/** The server's sentences, which the binary message leaves out. */
const PROBLEM_TEXTS: Readonly<Record<ViewProblem, string>> = {
  trunkAlongAxis: "The trunk points towards or away from the camera.",
  upperArmAlongAxis: "The upper arm points towards or away from the camera.",
  forearmAlongAxis: "The forearm points towards or away from the camera.",
  thighAlongAxis: "The thigh points towards or away from the camera.",
  shinAlongAxis: "The shin points towards or away from the camera.",
  bendsTowardsCamera: "The joint bends towards or away from the camera.",
};
const SIDE_TEXTS: Readonly<Record<FilmSide, string>> = {
  left: "Film from the person's own left side.",
  right: "Film from the person's own right side.",
  front: "Film from in front of the person.",
  back: "Film from behind the person.",
};

/** What the binary message's number stands for: 0 for none, else 1 + 4 · reason + side; undefined for no such number. */
export function adviceOf(code: number): ViewAdvice | null | undefined {
  if (code === 0) return null;
  const reason = VIEW_PROBLEMS[Math.floor((code - 1) / FILM_SIDES.length)];
  const filmFrom = FILM_SIDES[(code - 1) % FILM_SIDES.length];
  if (reason === undefined || filmFrom === undefined) return undefined;
  return { reason, filmFrom, text: `${PROBLEM_TEXTS[reason]} ${SIDE_TEXTS[filmFrom]}` };
}
