// @vitest-environment happy-dom
import { act, StrictMode, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameSource, PoseStream } from "@posestream/client/stream";
import { usePoseStream, usePoseView, useSource, useStore } from "./index.ts";

/** As much of a browser's connection as is seen from here. */
class OpenedSocket extends EventTarget {
  static open = new Set<OpenedSocket>();
  readyState = 0;
  binaryType = "blob";
  bufferedAmount = 0;

  constructor(readonly url: string) {
    super();
    OpenedSocket.open.add(this);
  }

  close(): void {
    this.readyState = 3;
    OpenedSocket.open.delete(this);
  }
}

const running = new Set<FrameSource>();
function openSource(): FrameSource {
  const source: FrameSource = {
    kind: "drawn",
    picture: document.createElement("canvas"),
    widthPx: 640,
    heightPx: 480,
    start: () => {
      running.add(source);
      return Promise.resolve();
    },
    stop: () => void running.delete(source),
  };
  return source;
}

let stream: PoseStream | null = null;
function Pose({ url, mirrored }: { readonly url: string; readonly mirrored: boolean }) {
  const own = usePoseStream({ url });
  useEffect(() => {
    stream = own;
  }, [own]);
  useSource(own, openSource);
  const view = usePoseView(own, { mirrored });
  const connection = useStore(own.connection);
  return (
    <>
      <div ref={view} id="view" />
      <p>{connection.kind}</p>
    </>
  );
}

let root: Root;
const show = (url: string, mirrored = false) =>
  act(async () => {
    root.render(
      <StrictMode>
        <Pose url={url} mirrored={mirrored} />
      </StrictMode>,
    );
    await Promise.resolve();
  });
const urls = () => vi.waitFor(() => expect([...OpenedSocket.open].map(({ url }) => url).length).toBe(1));

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("WebSocket", OpenedSocket);
  OpenedSocket.open.clear();
  running.clear();
  document.body.innerHTML = `<div id="root"></div>`;
  root = createRoot(document.getElementById("root") ?? document.body);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the hooks", () => {
  it("run one stream, one source and one view, also in strict mode, and none after the component", async () => {
    await show("ws://localhost:1/pose");
    await urls();
    expect(running.size).toBe(1);
    expect(document.querySelectorAll("#view canvas.overlay").length).toBe(1);
    expect(document.querySelectorAll("#view .picture > canvas").length).toBe(1);
    expect(document.querySelector("p")?.textContent).toBe("connecting");
    act(() => root.unmount());
    expect(OpenedSocket.open.size).toBe(0);
    expect(running.size).toBe(0);
    expect(stream?.connection.get().kind).toBe("idle");
  });

  it("make another stream for another server, and close the one before", async () => {
    await show("ws://localhost:1/pose");
    const before = stream;
    await show("ws://localhost:2/pose");
    await urls();
    expect(stream).not.toBe(before);
    expect([...OpenedSocket.open].map(({ url }) => url)).toEqual(["ws://localhost:2/pose"]);
    expect(running.size).toBe(1);
    act(() => root.unmount());
  });

  it("keep the stream and its view when only the look changes", async () => {
    await show("ws://localhost:1/pose");
    const before = stream;
    const overlay = document.querySelector("#view canvas.overlay");
    await show("ws://localhost:1/pose", true);
    expect(stream).toBe(before);
    expect(document.querySelector("#view canvas.overlay")).toBe(overlay);
    expect(document.querySelector<HTMLElement>("#view .picture")?.style.transform).toBe("scaleX(-1)");
    act(() => root.unmount());
  });

  it("render on a server, unconnected", () => {
    expect(renderToString(<Pose url="ws://localhost:1/pose" mirrored={false} />)).toContain("idle");
    expect(OpenedSocket.open.size).toBe(0);
  });
});
