import { describe, expect, it } from "vitest";
import { type CloseReason, type ConnectionState, SourceError, type SourceErrorKind, type SourceState } from "../stream/index.ts";
import { adviceFor, isSlow, messageInWords, readable, type Situation } from "./words.ts";

const running = { kind: "running" } as SourceState;
const open = { kind: "open" } as ConnectionState;
const fine: Situation = { source: running, connection: open, presence: "person", slow: false };

function failed(kind: SourceErrorKind): SourceState {
  return { kind: "failed", sourceKind: "camera", error: new SourceError(kind, "words of the browser") };
}

function closed(reason: CloseReason, retrying: boolean): ConnectionState {
  return { kind: "closed", reason, retrying, message: "", code: 1006 };
}

describe("adviceFor", () => {
  it("says nothing when all is well", () => {
    expect(adviceFor(fine)).toBeNull();
  });

  it.each([
    ["none", "No camera found"],
    ["denied", "The camera is not allowed"],
    ["insecure", "This page may not use the camera"],
    ["busy", "The camera is in use"],
    ["ended", "The camera went away"],
  ] as const)("offers the drawn person when the camera fails: %s", (kind, title) => {
    expect(adviceFor({ ...fine, source: failed(kind) })).toMatchObject({ title, needsSource: true, tone: "error" });
  });

  it.each([
    ["lost", "Reconnecting …"],
    ["unreachable", "Reconnecting …"],
    ["shuttingDown", "The server was stopped"],
    ["tooManyClients", "The server is full"],
  ] as const)("says that it tries again: %s", (reason, title) => {
    expect(adviceFor({ ...fine, connection: closed(reason, true) })).toMatchObject({ title, tone: "warn" });
  });

  it("says what to do where trying again does not help", () => {
    expect(adviceFor({ ...fine, connection: closed("unauthorized", false) })?.title).toBe("The server wants a token");
    expect(adviceFor({ ...fine, connection: closed("tooManyErrors", false) })?.title).toBe("Disconnected");
  });

  it.each([
    ["tooSlow", "This device read too slowly, so the server closed the connection."],
    ["silent", "The server heard nothing from this device for a while, so it closed the connection."],
  ] as const)("says why the server gave this device up, and goes on saying it: %s", (reason, words) => {
    expect(adviceFor({ ...fine, connection: closed(reason, true) })).toMatchObject({ text: words, tone: "warn" });
    expect(messageInWords({ code: reason, message: "", sequence: null })).toBe(words);
  });

  it("speaks of the picture only while there are source and server", () => {
    expect(adviceFor({ ...fine, presence: "nobody" })?.title).toBe("Nobody in the picture");
    expect(adviceFor({ ...fine, presence: "nobody", connection: closed("lost", true) })?.title).toBe("Reconnecting …");
    expect(adviceFor({ ...fine, slow: true })?.title).toBe("This machine does not keep up");
  });
});

describe("isSlow", () => {
  const part = { captureMs: 1, uploadMs: 1, waitMs: 1, workMs: 1, downloadMs: 1 };
  const rates = {
    capturedPerSecond: 30,
    sentPerSecond: 30,
    resultsPerSecond: 28,
    drawnPerSecond: 60,
    sentBytesPerSecond: 1e6,
    p50: { ...part, totalMs: 60 },
    p95: { ...part, totalMs: 90 },
    captureToDrawnP50Ms: 70,
    captureToDrawnP95Ms: 99,
  };

  it("is about few or late results, not about a slow source", () => {
    expect(isSlow(rates)).toBe(false);
    expect(isSlow({ ...rates, resultsPerSecond: 5 })).toBe(true);
    expect(isSlow({ ...rates, p50: { ...part, totalMs: 400 } })).toBe(true);
    expect(isSlow({ ...rates, resultsPerSecond: 5, capturedPerSecond: 6 })).toBe(false);
    expect(isSlow({ ...rates, p50: null })).toBe(false);
  });
});

describe("messageInWords", () => {
  it("gives the server's own words, and none for what the page shows elsewhere", () => {
    expect(messageInWords({ code: "badConfigure", message: "no such model", sequence: null })).toBe("no such model");
    expect(messageInWords({ code: "slow", message: "too slow" })).toBeNull();
    expect(messageInWords({ code: "other", message: "" })).toBeNull();
  });
});

describe("readable", () => {
  it("makes words of names", () => {
    expect(readable("leftElbow")).toBe("Left elbow");
    expect(readable("trunk")).toBe("Trunk");
  });
});
