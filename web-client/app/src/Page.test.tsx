// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ConnectionState,
  type PoseStream,
  type RatesSnapshot,
  SourceError,
  type SourceState,
} from "@posestream/client/stream";
import type { Config, Hello } from "@posestream/client/wire";
import { AngleHistory, DrawnModeStore, PeopleStore, PresenceStore, Recorder } from "@posestream/client/stage";
import { Page } from "./Page.tsx";
import { detected, resultStream, several } from "@posestream/client/testing";

vi.mock("uplot", () => ({
  default: class {
    setData(): void {
      // Charts are uPlot's business.
    }
    setSize(): void {
      // As above.
    }
    destroy(): void {
      // As above.
    }
  },
}));

const config: Config = {
  model: "full",
  handModel: "lite",
  hands: true,
  count: 1,
  smoothing: "oneEuro",
  joints: "limbs",
  mirrored: false,
  detectionThreshold: 0.5,
  presenceThreshold: 0.5,
  fieldOfViewDeg: null,
  maxPeople: 1,
  target: null,
  calibration: null,
};
const hello: Hello = {
  version: 1,
  subprotocol: "posestream.v1.binary",
  serverTimeMs: 0,
  engine: "Test engine",
  replay: null,
  credits: 2,
  config,
  settings: [
    { name: "model", label: "Body model", description: "Size of the body network", type: "choice", choices: ["lite", "full", "heavy"] },
    { name: "handModel", label: "Hand model", description: "Size of the hand network", type: "choice", choices: ["lite", "full"] },
    { name: "hands", label: "Hands", description: "Whether hands are searched for", type: "boolean" },
    { name: "count", label: "Count", description: "A whole number", type: "integer", min: 1, max: 10 },
    { name: "smoothing", label: "Smoothing", description: "Which filter", type: "choice", choices: ["none", "ema", "oneEuro"] },
    { name: "joints", label: "Joints", description: "Where joints come from", type: "choice", choices: ["network", "pixels", "limbs"] },
    { name: "mirrored", label: "Mirrored", description: "Whether the pictures are mirrored", type: "boolean" },
    { name: "presenceThreshold", label: "Presence threshold", description: "Least certainty", type: "number", min: 0, max: 1 },
    { name: "fieldOfViewDeg", label: "Field of view", description: "Degrees", type: "number", min: 5, max: 150, optional: true },
    { name: "maxPeople", label: "People", description: "Most people at once", type: "integer", min: 1, max: 8 },
    { name: "target", label: "Target", description: "Rate to hold", type: "target" },
    { name: "calibration", label: "Calibration", description: "Of the person", type: "calibration" },
  ],
  limits: { maxMessageBytes: 1, maxTextBytes: 1, maxPixels: 1, maxFramesPerSecond: 1 },
  body: { landmarks: [], connections: [] },
  hand: { landmarks: [], connections: [] },
  angles: [{ name: "leftElbow", neutral: "straight", joint: [13] }],
  exercises: [],
};
const rates: RatesSnapshot = {
  capturedPerSecond: 0,
  sentPerSecond: 0,
  resultsPerSecond: 0,
  drawnPerSecond: 60,
  sentBytesPerSecond: 0,
  p50: null,
  p95: null,
  captureToDrawnP50Ms: null,
  captureToDrawnP95Ms: null,
};

function fakeStream(connection: ConnectionState, source: SourceState) {
  const results = resultStream();
  const fixed = <T,>(value: T) => ({ get: () => value, subscribe: () => () => undefined });
  const use = vi.fn<PoseStream["use"]>(() => Promise.resolve());
  const configure = vi.fn<PoseStream["configure"]>();
  const stream: PoseStream = {
    connection: fixed(connection),
    source: fixed(source),
    config: fixed(connection.kind === "open" ? config : null),
    message: fixed(null),
    calibrating: fixed(null),
    exercise: fixed(null),
    connect: vi.fn(),
    disconnect: vi.fn(),
    use,
    configure,
    calibrate: vi.fn(),
    countExercise: vi.fn(),
    dismiss: vi.fn(),
    mode: "paced",
    keepPictures: false,
    pictureOf: () => null,
    latest: () => null,
    onResult: results.onResult,
    onDrawn: results.onDrawn,
    drawn: vi.fn(),
    counts: () => ({
      captured: 0, sent: 0, waiting: 0, encoding: 0, replaced: 0, disconnected: 0, tooLarge: 0, encodeFailed: 0,
    }),
    rates: () => rates,
    close: vi.fn(),
  };
  return { stream, use, configure, say: results.say };
}

describe("Page", () => {
  let root: Root;
  const drawnMode = new DrawnModeStore();
  const onLook = vi.fn();
  const sourceOf = vi.fn((kind: "camera" | "drawn") => ({
    kind,
    picture: document.createElement("canvas"),
    widthPx: 0,
    heightPx: 0,
    start: () => Promise.resolve(),
    stop: () => undefined,
  }));

  async function show(stream: PoseStream): Promise<void> {
    await act(async () => {
      root.render(
        <Page
          stream={stream}
          presence={new PresenceStore(stream)}
          people={new PeopleStore(stream)}
          drawnMode={drawnMode}
          history={new AngleHistory(stream)}
          recorder={new Recorder(stream)}
          firstLook={{ mode: "AUTO", labels: true, room: false, room3d: false, mirrored: true }}
          sourceOf={sourceOf}
          fileSourceOf={() => sourceOf("drawn")}
          onLook={onLook}
          onPace={() => undefined}
          onCalibration={() => undefined}
        />,
      );
      await Promise.resolve();
    });
  }

  function click(selector: string, text: string): void {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => (element.closest("label") ?? element).textContent.includes(text),
    );
    act(() => found?.click());
  }

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild ?? document.body);
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("offers the drawn person at once when there is no camera", async () => {
    const error = new SourceError("none", "");
    const { stream, use } = fakeStream({ kind: "idle" }, { kind: "failed", sourceKind: "camera", error });
    await show(stream);
    expect(document.querySelector("[data-testid=advice]")?.textContent).toContain("No camera found");
    click("button", "Show the drawn person");
    expect(use).toHaveBeenCalledWith(expect.objectContaining({ kind: "drawn" }));
  });

  it("shows what the server runs and sends what is chosen", async () => {
    const { stream, configure } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    expect(document.querySelector("[data-testid=connection]")?.textContent).toBe("Live");
    const chosen = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")];
    expect(chosen.map((input) => input.value)).toEqual(["AUTO", "full", "lite", "oneEuro", "limbs", "off", "paced"]);
    click("input[type=radio]", "Heavy");
    expect(configure).toHaveBeenLastCalledWith({ model: "heavy" });
    click("input[type=radio]", "Pixels");
    expect(configure).toHaveBeenLastCalledWith({ joints: "pixels" });
    click("input[type=checkbox]", "Hands");
    expect(configure).toHaveBeenLastCalledWith({ hands: false });
    click("input[type=radio]", "60/s");
    expect(configure).toHaveBeenLastCalledWith({ target: { resultsPerSecond: 60 } });
  });

  it("has a control for every setting that the server names, and mirrored for files only", async () => {
    const { stream } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    const named = [...document.querySelectorAll("legend, .toggle, .number-setting")].map((each) => each.textContent);
    for (const { name, label } of hello.settings) {
      expect(named.includes(label) && name !== "mirrored", label).toBe(name !== "mirrored");
    }
    const count = [...document.querySelectorAll(".number-setting")].find((each) => each.textContent === "Count");
    const { min, max, step, value } = count?.querySelector("input") ?? {};
    expect({ min, max, step, value }).toEqual({ min: "1", max: "10", step: "1", value: "1" });
  });

  it("says in words what is drawn now", async () => {
    const { stream } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    const words = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
    expect(words()).toContain("Auto: waiting for results");
    act(() => drawnMode.set("LOCKSTEP"));
    expect(words()).toContain("Auto: each result on its own picture");
    act(() => drawnMode.set("PREDICT"));
    expect(words()).toContain("Auto: carried on to this moment");
    click("input[type=radio]", "Blend");
    expect(words()).toContain("Drawn: between the last two results");
    act(() => drawnMode.set(null));
  });

  it("shows the angles of the chosen person, of the first while that one is away, and again on return", async () => {
    vi.useFakeTimers();
    const { stream, say } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    const people = () => [...document.querySelectorAll(".people .segmented label")].map(({ textContent }) => textContent);
    const elbow = () => {
      act(() => void vi.advanceTimersByTime(200));
      return document.querySelector(".angle .number")?.textContent;
    };
    const now = performance.now();
    act(() => say(detected(1), now - 700));
    expect(people()).toEqual([]);
    act(() => say(several(2, [4, 9, 2]), now - 600));
    expect(people()).toEqual(["First", "#0", "#2", "#4", "#9"]);
    click(".people input", "#9");
    expect(elbow()).toBe("41°");
    act(() => say(several(3, [4, 2]), now));
    expect(people()).toEqual(["First", "#2", "#4", "#9"]);
    expect(document.querySelector(".people p")?.textContent).toContain("#9 is not in the picture");
    expect(elbow()).toBe("40°");
    act(() => say(several(4, [2, 4, 9]), now + 30));
    expect(document.querySelector(".people p")).toBeNull();
    expect(elbow()).toBe("42°");
  });

  it("shows the room from above once it is asked for, and says in words how exact it is", async () => {
    vi.useFakeTimers();
    const { stream, say } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    const room = () => document.querySelector(".room");
    expect(room()).toBeNull();
    const landmarks = detected(1).body.landmarks.map(() => ({ x: 0, y: 0, z: 2.54 }));
    act(() => say({ ...detected(1), id: 6, room: { focalPx: 320, focalSource: "assumed", floor: null, landmarks } }, performance.now()));
    click("input[role=switch]", "Room");
    expect(onLook).toHaveBeenLastCalledWith(expect.objectContaining({ room: true, mirrored: true }));
    expect(room()?.getAttribute("aria-label")).toBe("The room from above: #6 at 2.5 m.");
    expect(room()?.closest("section")?.textContent).toContain("Distances assume a field of view of 90°.The floor is not known yet");
    act(() => void vi.advanceTimersByTime(2000));
    expect(room()?.getAttribute("aria-label")).toBe("The room from above: Nobody is in the picture.");
    click("input[role=switch]", "Room");
    expect(room()).toBeNull();
  });

  it("records, and offers both files", async () => {
    const { stream, say } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    click("button", "Record");
    act(() => say(detected(1), performance.now()));
    click("button", "Stop");
    expect(document.querySelector(".saver")?.textContent).toBe("1 resultJSONLCSVDone");
  });

  it("names every control", async () => {
    const { stream } = fakeStream({ kind: "open", hello }, { kind: "off" });
    await show(stream);
    for (const control of document.querySelectorAll("button, input")) {
      const name = control.getAttribute("aria-label") ?? control.closest("label")?.textContent ?? control.textContent;
      expect(name.trim()).not.toBe("");
    }
  });
});
