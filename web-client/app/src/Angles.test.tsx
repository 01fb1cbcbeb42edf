// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AngleHistory, PeopleStore } from "@posestream/client/stage";
import { detected, resultStream } from "@posestream/client/testing";
import type { PoseStream } from "@posestream/client/stream";
import type { Angle } from "@posestream/client/wire";
import { Angles } from "./Angles.tsx";

/** What uPlot was given last; the drawing is its own business. */
let plotted: readonly unknown[] = [];

vi.mock("uplot", () => ({
  default: class {
    setData(rows: readonly unknown[]): void {
      plotted = rows;
    }
    setSize(): void {
      // As above.
    }
    destroy(): void {
      // As above.
    }
  },
}));

const ANGLES = [
  { name: "leftElbow", neutral: "straight", joint: [13] },
  { name: "rightElbow", neutral: "straight", joint: [14] },
];

describe("Angles", () => {
  let root: Root;
  let say: ReturnType<typeof resultStream>["say"];

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.useFakeTimers();
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild ?? document.body);
    const results = resultStream();
    say = results.say;
    const connection = { kind: "open", hello: { angles: ANGLES } };
    const stream = { ...results, connection: { ...results.connection, get: () => connection } } as unknown as PoseStream;
    act(() => root.render(<Angles stream={stream} history={new AngleHistory(stream)} people={new PeopleStore(stream)} />));
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function elbow(state: "measured" | "held", aboutDeg: number | null) {
    const angles = { leftElbow: { state, flexionDeg: 41.2, interiorDeg: 138.8, aboutDeg } };
    act(() => say({ ...detected(1), angles }, performance.now()));
    act(() => void vi.advanceTimersByTime(200));
    const button = document.querySelector<HTMLElement>(".angle");
    return {
      number: button?.querySelector(".number")?.textContent,
      about: button?.querySelector(".about")?.textContent,
      spoken: button?.getAttribute("aria-label"),
      title: button?.title,
    };
  }

  it("says how far an angle may be off, and that it is no promise", () => {
    expect(elbow("measured", 6.3)).toEqual({
      number: "41°",
      about: "± 6",
      spoken: "Left elbow: 41 degrees, about plus or minus 6; plot",
      title: "Measured. About ±, no promise.",
    });
    expect(elbow("held", 12.8)).toEqual({
      number: "41°",
      about: "± 13",
      spoken: "Left elbow: 41 degrees, about plus or minus 13, held; plot",
      title: "Held from a moment ago. About ±, no promise.",
    });
    expect(document.querySelector("header .muted")?.getAttribute("title")).toContain("no promise");
  });

  it("says nothing of it where nothing is known, and never that an angle is exact", () => {
    const plain = { number: "41°", about: "", spoken: "Left elbow: 41 degrees; plot", title: "Measured" };
    expect(elbow("measured", null)).toEqual(plain);
    expect(elbow("measured", 0.2).about).toBe("± 1");
  });

  it("says from where to film a joint, and nothing where it is seen well", () => {
    const text = "The joint bends towards or away from the camera. Film from the person's own left side.";
    const advice = { reason: "bendsTowardsCamera", filmFrom: "left", text } as const;
    const known = { state: "measured", flexionDeg: 41.2, interiorDeg: 138.8, aboutDeg: 9 } as const;
    const lines = () => [...document.querySelectorAll(".view-advice")].map((row) => row.textContent);
    const show = (angles: Readonly<Record<string, Angle>>, mirrored = false): void => {
      act(() => say({ ...detected(1), angles, mirrored }, performance.now()));
      act(() => void vi.advanceTimersByTime(200));
    };
    const line = "Left elbow: The joint bends towards or away from the camera. Film from the left side.";
    show({ leftElbow: { ...known, advice }, rightElbow: known });
    expect(lines()).toEqual([line]);
    expect(document.querySelector<HTMLElement>(".angle")?.title).toBe(`Measured. About ±, no promise. ${text}`);
    // Sides are the person's own: a mirrored picture exchanges nothing.
    show({ leftElbow: { ...known, advice }, rightElbow: known }, true);
    expect(lines()).toEqual([line]);
    show({ leftElbow: { state: "unknown", advice }, rightElbow: { ...known, advice: { ...advice, filmFrom: "right" } } });
    expect(lines()).toEqual(["Elbows: The joints bend towards or away from the camera. Film from both sides."]);
    show({ leftElbow: known, rightElbow: { state: "unknown" } });
    expect(lines()).toEqual([]);
  });

  it("plots each angle over a band of ± what it may be off by", () => {
    act(() => say(detected(1, 40), performance.now()));
    act(() => void vi.advanceTimersByTime(200));
    // The edges of the left elbow's band, those of the right one, which is unknown, and both curves.
    expect(plotted.slice(1)).toEqual([[46.3], [33.7], [null], [null], [40], [null]]);
  });
});
