import { describe, expect, it } from "vitest";
import type { Setting } from "../wire/index.ts";
import { configOf, lookOf, startsCamera, streamOptions } from "./attributes.ts";

const head = { label: "", description: "" };
const SETTINGS: readonly Setting[] = [
  { ...head, name: "model", type: "choice", choices: ["lite", "full"] },
  { ...head, name: "handModel", type: "choice", choices: ["lite", "full"] },
  { ...head, name: "hands", type: "boolean" },
  { ...head, name: "handsOnly", type: "boolean" },
  { ...head, name: "maxPeople", type: "integer", min: 1, max: 8 },
  { ...head, name: "mirrored", type: "boolean" },
  { ...head, name: "fieldOfViewDeg", type: "number", min: 5, max: 150, optional: true },
  { ...head, name: "target", type: "target" },
  { ...head, name: "calibration", type: "calibration" },
];
const page = { protocol: "https:", hostname: "example.org" };

function element(attributes: Record<string, string>) {
  return { getAttribute: (name: string) => attributes[name] ?? null };
}

describe("attributes", () => {
  it("name settings as the command line does", () => {
    const given = element({ model: "lite", "hand-model": "full", hands: "false", "hands-only": "", "max-people": "3" });
    expect(configOf(given, SETTINGS)).toEqual({
      config: { model: "lite", handModel: "full", hands: false, handsOnly: true, maxPeople: 3 },
      problems: [],
    });
  });

  it.each([
    [{ "target-rate": "30" }, { resultsPerSecond: 30 }],
    [{ "target-latency": "20" }, { latencyMs: 20 }],
  ])("name a target: %j", (given, target) => {
    expect(configOf(element(given), SETTINGS).config).toEqual({ target });
  });

  it("name a calibration as JSON", () => {
    const calibration = { scale: 1.04, neutralDeg: { leftKnee: 6 } };
    expect(configOf(element({ calibration: JSON.stringify(calibration) }), SETTINGS).config).toEqual({ calibration });
    expect(configOf(element({ calibration: "tall" }), SETTINGS).problems).toEqual([
      { attribute: "calibration", message: "calibration must be JSON" },
    ]);
    expect(configOf(element({ calibration: '{"scale":"big","neutralDeg":{}}' }), SETTINGS).problems[0]?.message).toContain(
      "calibration.scale",
    );
  });

  it("name a setting without its unit", () => {
    expect(configOf(element({ "field-of-view": "78.5" }), SETTINGS).config).toEqual({ fieldOfViewDeg: 78.5 });
  });

  it("leave settings alone that they do not name", () => {
    expect(configOf(element({}), SETTINGS)).toEqual({ config: {}, problems: [] });
  });

  it.each(["two", "", " "])("are not sent where %j is no number", (text) => {
    const { config, problems } = configOf(element({ "max-people": text }), SETTINGS);
    expect(config).toEqual({});
    expect(problems).toEqual([{ attribute: "max-people", message: `max-people must be a number, not "${text}"` }]);
  });

  it("mirror what is shown and not what is sent", () => {
    const given = element({ mirrored: "" });
    expect(lookOf(given).mirrored).toBe(true);
    expect(configOf(given, SETTINGS).config).toEqual({});
  });

  it.each([
    [{}, { mode: "AUTO", mirrored: false, labels: false }],
    [{ draw: "lockstep", labels: "" }, { mode: "LOCKSTEP", mirrored: false, labels: true }],
    [{ draw: "upside-down", mirrored: "false" }, { mode: "AUTO", mirrored: false, labels: false }],
  ])("say how it looks: %j", (given, look) => {
    expect(lookOf(element(given))).toEqual(look);
  });

  it("say where the server is, and by default beside the page", () => {
    expect(streamOptions(element({}), page)).toEqual({
      url: "wss://example.org:8000/pose",
      token: null,
      subprotocol: "posestream.v1.binary",
    });
    expect(streamOptions(element({ server: "ws://a/pose", token: "t", subprotocol: "json" }), page)).toEqual({
      url: "ws://a/pose",
      token: "t",
      subprotocol: "posestream.v1.json",
    });
  });

  it("start the camera unless told otherwise", () => {
    expect(startsCamera(element({}))).toBe(true);
    expect(startsCamera(element({ source: "none" }))).toBe(false);
  });
});
