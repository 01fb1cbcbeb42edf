import { DEFAULT_DRAW_MODE, DRAW_MODES } from "../draw/index.ts";
import type { StageLook } from "../stage/index.ts";
import { defaultPoseUrl, type PoseStreamOptions } from "../stream/index.ts";
import { type Config, readCalibration, type Setting, type SettingValue, WireError } from "../wire/index.ts";

/** What can be read of an element. */
export type Attributes = Pick<Element, "getAttribute">;

/** An attribute that says nothing sensible. */
export interface AttributeProblem {
  readonly attribute: string;
  readonly message: string;
}

/** A value that was read, or why there is none. */
type Read = { readonly value: SettingValue } | { readonly problem: AttributeProblem };

/** Those that make another connection when they change. */
export const CONNECTION_ATTRIBUTES: readonly string[] = ["server", "token", "subprotocol"];

/** True where it is there, unless it is "false". */
function isOn(element: Attributes, name: string): boolean {
  const text = element.getAttribute(name);
  return text !== null && text !== "false";
}

export function streamOptions(element: Attributes, page: Pick<Location, "protocol" | "hostname">): PoseStreamOptions {
  return {
    url: element.getAttribute("server") ?? defaultPoseUrl(page),
    token: element.getAttribute("token"),
    subprotocol: element.getAttribute("subprotocol") === "json" ? "posestream.v1.json" : "posestream.v1.binary",
  };
}

export function lookOf(element: Attributes): StageLook {
  const wanted = element.getAttribute("draw")?.toUpperCase();
  return {
    mode: DRAW_MODES.find((mode) => mode === wanted) ?? DEFAULT_DRAW_MODE,
    mirrored: isOn(element, "mirrored"),
    labels: isOn(element, "labels"),
  };
}

export function startsCamera(element: Attributes): boolean {
  return element.getAttribute("source") !== "none";
}

/** The settings that attributes name, in the way of the command line: `handModel` is `hand-model`; without a unit. */
export function configOf(
  element: Attributes,
  settings: readonly Setting[],
): { readonly config: Config; readonly problems: readonly AttributeProblem[] } {
  const config: Record<string, SettingValue> = {};
  const problems: AttributeProblem[] = [];
  // `mirrored` is how the picture is shown; what is sent is as the camera takes it.
  for (const setting of settings.filter(({ name }) => name !== "mirrored")) {
    const read = valueOf(element, setting);
    if (read === null) continue;
    if ("value" in read) config[setting.name] = read.value;
    else problems.push(read.problem);
  }
  return { config, problems };
}

function valueOf(element: Attributes, { name, type }: Setting): Read | null {
  const attribute = name.replace(/Deg$/, "").replace(/([A-Z])/g, "-$1").toLowerCase();
  const text = element.getAttribute(attribute);
  switch (type) {
    case "target":
      return targetOf(element, attribute);
    case "calibration":
      return text === null ? null : calibrationOf(attribute, text);
    case "boolean":
      return text === null ? null : { value: text !== "false" };
    case "number":
    case "integer":
      return text === null ? null : numberOf(attribute, text, (value) => value);
    case "choice":
      return text === null ? null : { value: text };
  }
}

function targetOf(element: Attributes, attribute: string): Read | null {
  const rate = element.getAttribute(`${attribute}-rate`);
  if (rate !== null) return numberOf(`${attribute}-rate`, rate, (resultsPerSecond) => ({ resultsPerSecond }));
  const latency = element.getAttribute(`${attribute}-latency`);
  return latency === null ? null : numberOf(`${attribute}-latency`, latency, (latencyMs) => ({ latencyMs }));
}

function calibrationOf(attribute: string, text: string): Read {
  try {
    return { value: readCalibration(JSON.parse(text), attribute) };
  } catch (problem) {
    const message = problem instanceof WireError ? problem.message : `${attribute} must be JSON`;
    return { problem: { attribute, message } };
  }
}

/** Which numbers are allowed is the server's to say. */
function numberOf(attribute: string, text: string, toValue: (number: number) => SettingValue): Read {
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number)
    ? { problem: { attribute, message: `${attribute} must be a number, not "${text}"` } }
    : { value: toValue(number) };
}
