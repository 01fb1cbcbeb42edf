// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, FakeSource, resultText } from "../testing/fakes.ts";
import "./index.ts";
import type { PosestreamProblem, PosestreamState, PosestreamView } from "./index.ts";

const SERVER = "ws://localhost:1/pose";

beforeEach(() => {
  vi.stubGlobal("WebSocket", FakeSocket.asWebSocket());
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The element as a page writes it, without a camera unless the attributes say so. */
function shown(attributes: string, source = `source="none"`): PosestreamView {
  document.body.innerHTML = `<posestream-view server="${SERVER}" ${source} ${attributes}></posestream-view>`;
  const view = document.querySelector("posestream-view");
  if (view === null) throw new Error("no element");
  return view;
}

/** What the socket of this number has been told to configure. */
function configured(socket: FakeSocket): unknown[] {
  return socket.sent
    .filter((message) => typeof message === "string")
    .map((message) => JSON.parse(message) as { event: string; data: unknown })
    .filter(({ event }) => event === "configure")
    .map(({ data }) => data);
}

async function connected(): Promise<FakeSocket> {
  await vi.waitFor(() => expect(FakeSocket.made.length).toBe(1));
  const socket = FakeSocket.last;
  socket.greet();
  return socket;
}

function part(view: PosestreamView, name: string): HTMLElement {
  const found = view.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

const buttons = (view: PosestreamView) =>
  [...(view.shadowRoot?.querySelectorAll<HTMLButtonElement>("button") ?? [])].filter(({ hidden }) => !hidden);

describe("posestream-view", () => {
  it("is never taller than the window", () => {
    const view = shown("");
    const rules = view.shadowRoot?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]) ?? [];
    const host = rules.map(({ cssText }) => cssText).find((text) => text.startsWith(":host {")) ?? "";
    expect(host).toMatch(/max-block-size: 100d?vh/);
    expect(host).not.toMatch(/[^-]min-(block-size|height):/);
  });

  it("connects to its server, shows its token and sends the settings that it names", async () => {
    shown(`token="secret" model="lite" max-people="2"`);
    const socket = await connected();
    expect(socket.url).toBe(SERVER);
    expect(socket.protocols).toEqual(["posestream.v1.binary", "token.secret"]);
    expect(Object.assign({}, ...configured(socket))).toEqual({ mirrored: false, model: "lite", maxPeople: 2 });
  });

  it("follows its attributes, and gives a setting back that is no longer named", async () => {
    const view = shown(`model="lite"`);
    const socket = await connected();
    view.setAttribute("model", "heavy");
    await vi.waitFor(() => expect(configured(socket).at(-1)).toEqual({ model: "heavy" }));
    view.removeAttribute("model");
    await vi.waitFor(() => expect(configured(socket).at(-1)).toEqual({ model: "full" }));
  });

  it("makes another connection when the server's address changes", async () => {
    const view = shown("");
    const first = await connected();
    view.setAttribute("server", "ws://localhost:2/pose");
    await vi.waitFor(() => expect(FakeSocket.last.url).toBe("ws://localhost:2/pose"));
    expect(first.readyState).toBe(3);
  });

  it("tells results and what changed", async () => {
    const view = shown("");
    const sequences: number[] = [];
    const states: PosestreamState[] = [];
    view.addEventListener("result", ({ detail }) => sequences.push(detail.result.sequence));
    view.addEventListener("statechange", ({ detail }) => states.push(detail));
    const socket = await connected();
    socket.says(resultText(1));
    socket.says(resultText(2));
    expect(sequences).toEqual([1, 2]);
    expect(states.at(-1)).toMatchObject({ connection: { kind: "open" }, presence: "person" });
    await vi.waitFor(() => expect(view.shadowRoot?.textContent).toContain("1 person in the picture"));
  });

  it("tells what the server refused, and an attribute that is no number", async () => {
    const view = shown(`max-people="many"`);
    const problems: PosestreamProblem[] = [];
    view.addEventListener("error", ({ detail }) => problems.push(detail));
    const socket = await connected();
    socket.says(JSON.stringify({ event: "error", data: { code: "badConfigure", message: "model must be lite, full or heavy" } }));
    // A set: happy-dom delivers a message twice where a class of ours is the target, which no browser does.
    const told = new Set(problems.map(({ origin, code }) => `${origin} ${code}`));
    expect([...told]).toEqual(["attribute max-people", "server badConfigure"]);
    expect(part(view, "alert").getAttribute("role")).toBe("alert");
    expect(part(view, "alert").textContent).toContain("model must be lite, full or heavy");
  });

  it("says without a camera what is missing, and tries again when a person wants it", async () => {
    const getUserMedia = vi.fn(() => Promise.reject(new DOMException("none", "NotFoundError")));
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
    const problems: PosestreamProblem[] = [];
    const view = shown("", "");
    view.addEventListener("error", ({ detail }) => problems.push(detail));
    await vi.waitFor(() => expect(part(view, "status").textContent).toContain("No camera found"));
    expect(problems).toMatchObject([{ origin: "source", code: "none" }]);
    expect(part(view, "status").getAttribute("role")).toBe("status");
    const [camera] = buttons(view);
    expect(camera?.textContent).toBe("Use the camera");
    camera?.click();
    await vi.waitFor(() => expect(getUserMedia).toHaveBeenCalledTimes(2));
  });

  it("lets keys choose one of several people, and keeps the focus while others come and leave", async () => {
    const view = shown("");
    const socket = await connected();
    const say = (sequence: number, name: string) => socket.says(resultText(sequence, {}, name));
    say(1, "people");
    const labels = () => [...part(view, "people").querySelectorAll("label")].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(labels().length).toBe(3));
    const [first, second] = part(view, "people").querySelectorAll("input");
    expect(first?.checked).toBe(true);
    second?.focus();
    second?.click();
    say(2, "people");
    expect(second?.checked).toBe(true);
    expect(view.shadowRoot?.activeElement).toBe(second);
  });

  it("frees everything when it leaves the page, and begins anew when it is back", async () => {
    const view = shown("");
    const socket = await connected();
    const { stream } = view;
    const source = new FakeSource();
    Object.assign(source, { picture: document.createElement("canvas") });
    await view.use(source);
    view.remove();
    expect(socket.readyState).toBe(3);
    expect(source.stopped).toBe(1);
    expect(view.stream).toBeNull();
    await expect(view.use(null)).rejects.toThrow("not in the page");
    document.body.append(view);
    await vi.waitFor(() => expect(FakeSocket.made.length).toBe(2));
    expect(view.stream).not.toBe(stream);
  });
});
