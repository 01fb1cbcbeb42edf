import type { Angle, AngleSpec, FilmSide, ViewProblem } from "../wire/index.ts";
import { pairs } from "./anglePairs.ts";

/** What is wrong with the view of some joints, and from where they can be measured. */
export interface ViewAdviceLine {
  /** Such as "Knees and left hip". */
  readonly joints: string;
  /** In plain English sentences. */
  readonly text: string;
}

interface Joint {
  /** Without a side. */
  readonly title: string;
  readonly side: "left" | "right" | "middle";
}

interface Group {
  readonly reason: ViewProblem;
  /** `own` where the left ones are filmed from the left and the right ones from the right. */
  readonly filmFrom: FilmSide | "own";
  readonly joints: readonly Joint[];
}

/** Of a joint, and of several. */
const PROBLEMS: Readonly<Record<ViewProblem, readonly [string, string]>> = {
  trunkAlongAxis: ["The trunk points", "The trunk points"],
  upperArmAlongAxis: ["The upper arm points", "The upper arms point"],
  forearmAlongAxis: ["The forearm points", "The forearms point"],
  thighAlongAxis: ["The thigh points", "The thighs point"],
  shinAlongAxis: ["The shin points", "The shins point"],
  bendsTowardsCamera: ["The joint bends", "The joints bend"],
};

/** Sides are the person's own, as those of the joints are. */
const SIDES: Readonly<Record<Group["filmFrom"], string>> = {
  left: "from the left side",
  right: "from the right side",
  front: "from the front",
  back: "from behind",
  own: "from both sides",
};

const MOST_LINES = 3;

/**
 * From where to film a person, in few lines: joints with the same problem that are filmed from the same side, or each from
 * its own, share one. Of more lines those of the most joints are told.
 *
 * @param specs which angles there are, in the order in which joints are named
 */
export function viewAdviceInWords(
  angles: Readonly<Record<string, Angle>>,
  specs: readonly Pick<AngleSpec, "name">[],
): readonly ViewAdviceLine[] {
  return withOwnSides(groupsOf(angles, specs))
    .sort((a, b) => b.joints.length - a.joints.length)
    .slice(0, MOST_LINES)
    .map((group) => ({ joints: jointsInWords(group.joints), text: textOf(group) }));
}

function groupsOf(angles: Readonly<Record<string, Angle>>, specs: readonly Pick<AngleSpec, "name">[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { title, left, right, middle } of pairs(specs)) {
    for (const [side, name] of [["left", left], ["right", right], ["middle", middle]] as const) {
      const advice = name === null ? undefined : angles[name]?.advice;
      if (advice === undefined) continue;
      const { reason, filmFrom } = advice;
      const key = `${reason} ${filmFrom}`;
      groups.set(key, { reason, filmFrom, joints: [...(groups.get(key)?.joints ?? []), { title, side }] });
    }
  }
  return [...groups.values()];
}

/** With one group in place of two that differ in nothing but the sides. */
function withOwnSides(groups: readonly Group[]): Group[] {
  const isOwn = ({ filmFrom, joints }: Group): boolean => joints.every(({ side }) => side === filmFrom);
  const other = (group: Group): Group | undefined =>
    groups.find(({ reason, filmFrom }) => reason === group.reason && filmFrom !== group.filmFrom && (filmFrom === "left" || filmFrom === "right"));
  return groups.flatMap((group) => {
    const opposite = isOwn(group) ? other(group) : undefined;
    if (opposite === undefined || !isOwn(opposite)) return [group];
    return group.filmFrom === "left" ? [{ ...group, filmFrom: "own" as const, joints: [...group.joints, ...opposite.joints] }] : [];
  });
}

function textOf({ reason, filmFrom, joints }: Group): string {
  const [one, several] = PROBLEMS[reason];
  // A knee and a hip of one side share a thigh.
  const isOne = reason === "bendsTowardsCamera" ? joints.length === 1 : joints.every(({ side }) => side === joints[0]?.side);
  return `${isOne ? one : several} towards or away from the camera. Film ${SIDES[filmFrom]}.`;
}

/** "Knees and hips", "Left knee and hip", "Knees and left hip". */
function jointsInWords(joints: readonly Joint[]): string {
  const titles = [...new Set(joints.map(({ title }) => title))];
  const [first] = joints;
  const alike = joints.every(({ side }) => side === first?.side);
  const words = titles.map((title, index) => {
    const sides = joints.filter((joint) => joint.title === title).map(({ side }) => side);
    const name = title.toLowerCase();
    if (sides.length > 1) return `${name}s`;
    return sides[0] === "middle" || (alike && index > 0) ? name : `${sides[0] ?? ""} ${name}`;
  });
  const last = words.pop() ?? "";
  const text = words.length === 0 ? last : `${words.join(", ")} and ${last}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
