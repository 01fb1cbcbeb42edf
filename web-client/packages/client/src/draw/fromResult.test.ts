import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { peopleOf, parseServerMessage } from "../wire/index.ts";
import { SceneMaker, toScene } from "./fromResult.ts";

function golden(name: string) {
  return parseServerMessage(readFileSync(new URL(`../../../../../wire/golden/${name}.json`, import.meta.url), "utf8"));
}

function seen(name: string) {
  const message = golden(name);
  if (message.event !== "pose_result" || message.data.status === "failed") {
    throw new Error(`${name} has nothing to draw`);
  }
  return message.data;
}

const hello = golden("hello");
const angles = hello.event === "hello" ? hello.data.angles : [];

describe("toScene", () => {
  it("takes body, hands and angles from the golden result", () => {
    const result = seen("pose_result.detected");
    const scene = toScene(result, angles);
    const [person] = scene.people;
    expect(person?.body).toHaveLength(33);
    expect(person?.hands.map(({ side, points }) => [side, points.length])).toEqual(
      peopleOf(result)[0]?.hands.map(({ side }) => [side, 21]),
    );
    expect(person?.angles.map(({ name }) => name)).toEqual(angles.map(({ name }) => name));
    expect(person?.angles.filter(({ state }) => state === "unknown").every(({ flexionDeg }) => flexionDeg === null)).toBe(true);
  });

  it("takes everybody and the loose hands, the first person first", () => {
    const result = seen("pose_result.people");
    const scene = toScene(result, angles);
    expect(scene.people.map(({ id }) => id)).toEqual(peopleOf(result).map(({ id }) => id));
    expect(scene.people.length).toBeGreaterThan(1);
    expect(scene.hands.map(({ side, points }) => [side, points.length])).toEqual(result.looseHands.map(({ side }) => [side, 21]));
  });

  it("has no body where nobody is", () => {
    const scene = toScene(seen("pose_result.noPerson"), angles);
    expect(scene.people).toEqual([]);
  });
});

describe("SceneMaker", () => {
  it("makes each scene once", () => {
    const maker = new SceneMaker(angles);
    const current = { result: seen("pose_result.detected"), arrivalMs: 5 };
    expect(maker.latest({ current, previous: null })).toBe(maker.latest({ current, previous: null }));
    expect(maker.previous({ current, previous: null })).toBeNull();
    expect(maker.latest(null)).toBeNull();
  });
});
