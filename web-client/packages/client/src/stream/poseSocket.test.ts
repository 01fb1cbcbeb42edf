import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { goldenBytes, goldenText } from "../testing/golden.ts";
import { CLOSING_CODES } from "../wire/index.ts";
import { FakeSocket, resultText, TEST_POLICY } from "../testing/fakes.ts";
import { PoseSocket } from "./poseSocket.ts";

const events = {
  onHello: vi.fn(),
  onResult: vi.fn(),
  onFrame: vi.fn(),
  onNotice: vi.fn(),
  onCalibration: vi.fn(),
  onExercise: vi.fn(),
  onError: vi.fn(),
  onMalformed: vi.fn(),
  onGone: vi.fn(),
};

function open(token: string | null = null): PoseSocket {
  return new PoseSocket(
    {
      url: "ws://here:8000/pose",
      subprotocol: "posestream.v1.binary",
      token,
      policy: TEST_POLICY,
      webSocket: FakeSocket.asWebSocket(),
    },
    events,
  );
}

async function connected(): Promise<PoseSocket> {
  const socket = open();
  socket.connect();
  await vi.advanceTimersByTimeAsync(0);
  FakeSocket.last.greet();
  return socket;
}

const error = (code: string) => goldenText("error.badFrame").replace("badFrame", code);

beforeEach(() => {
  vi.useFakeTimers();
  for (const event of Object.values(events)) event.mockClear();
});

afterEach(() => void vi.useRealTimers());

describe("PoseSocket", () => {
  it("should offer the subprotocol, and the token beside it", async () => {
    const socket = open("secret");
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(FakeSocket.last.protocols).toEqual(["posestream.v1.binary", "token.secret"]);
    expect(FakeSocket.last.url).toBe("ws://here:8000/pose");
    expect(FakeSocket.last.binaryType).toBe("arraybuffer");
  });

  it("should be open only after the hello", async () => {
    const socket = open();
    expect(socket.state.get()).toEqual({ kind: "idle" });
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.accept();
    expect(socket.state.get()).toEqual({ kind: "connecting", attempt: 1 });
    expect(socket.send("x")).toBe(false);
    FakeSocket.last.greet();
    expect(socket.state.get().kind).toBe("open");
    expect(socket.send("x")).toBe(true);
    expect(FakeSocket.last.sent).toEqual(["x"]);
  });

  it("should give results of both encodings, in order with all else", async () => {
    await connected();
    FakeSocket.last.says(goldenBytes("pose_result.detected"));
    FakeSocket.last.says(resultText(8));
    FakeSocket.last.says(goldenText("notice.configured"));
    FakeSocket.last.says(goldenText("error.badFrame"));
    expect(events.onResult.mock.calls.map(([result]: { sequence: number }[]) => result?.sequence)).toEqual([7, 8]);
    expect(events.onNotice).toHaveBeenCalledOnce();
    expect(events.onError).toHaveBeenCalledOnce();
    expect(events.onMalformed).not.toHaveBeenCalled();
  });

  it("should go on after a message that is none", async () => {
    const socket = await connected();
    FakeSocket.last.says("{");
    FakeSocket.last.says(goldenBytes("pose_result.detected").slice(0, 100));
    expect(events.onMalformed).toHaveBeenCalledTimes(2);
    expect(socket.state.get().kind).toBe("open");
  });

  it("should take nothing but errors before the hello", async () => {
    const socket = open();
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.accept();
    FakeSocket.last.says(goldenBytes("pose_result.detected"));
    FakeSocket.last.says(resultText(8));
    expect(events.onMalformed).toHaveBeenCalledTimes(2);
    expect(events.onResult).not.toHaveBeenCalled();
    FakeSocket.last.says(error("tooManyClients"));
    expect(events.onError).toHaveBeenCalledOnce();
  });

  it("should say that the server is away and try again, later each time", async () => {
    const socket = open();
    socket.connect();
    const tries: number[] = [];
    let tried = 0;
    for (let ms = 0; ms <= 1600; ms += 10) {
      await vi.advanceTimersByTimeAsync(ms === 0 ? 0 : 10);
      if (FakeSocket.made.length === tried) continue;
      tried = FakeSocket.made.length;
      tries.push(ms);
      FakeSocket.last.end();
    }
    expect(tries).toEqual([0, 100, 300, 700, 1100, 1500]);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "unreachable", retrying: true });
    expect(events.onGone).not.toHaveBeenCalled();
  });

  it("should come back after the server was away, and greet anew", async () => {
    const socket = await connected();
    FakeSocket.last.end();
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "lost", code: 1006, retrying: true });
    expect(events.onGone).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(100);
    expect(FakeSocket.made).toHaveLength(2);
    FakeSocket.last.greet();
    expect(socket.state.get().kind).toBe("open");
    expect(events.onHello).toHaveBeenCalledTimes(2);
  });

  it("should not wait for ever for an answer to the handshake", async () => {
    const socket = open();
    socket.connect();
    await vi.advanceTimersByTimeAsync(1000);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "unreachable" });
    await vi.advanceTimersByTimeAsync(100);
    expect(FakeSocket.made).toHaveLength(2);
  });

  it("should not take a silent server for ours", async () => {
    const socket = open();
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.accept();
    await vi.advanceTimersByTimeAsync(1000);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "noHello", retrying: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(FakeSocket.made).toHaveLength(2);
  });

  it("should tell why the server closed", async () => {
    const socket = await connected();
    FakeSocket.last.says('{"event":"notice","data":{"code":"shuttingDown","message":"bye"}}');
    FakeSocket.last.end(1001);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "shuttingDown", message: "bye", code: 1001 });
  });

  it.each([
    [1013, "tooSlow"],
    [1001, "silent"],
  ] as const)("should read the reason of a close without a message: %d %s", async (code, reason) => {
    const socket = await connected();
    FakeSocket.last.end(code, reason);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason, message: "", code, retrying: true });
    await vi.advanceTimersByTimeAsync(100);
    FakeSocket.last.greet();
    expect(socket.state.get().kind).toBe("open");
  });

  it.each(CLOSING_CODES)("should keep the words of the error before the close: %s", async (code) => {
    const socket = await connected();
    FakeSocket.last.says(error(code));
    FakeSocket.last.end(1008, code);
    expect(socket.state.get()).toMatchObject({ reason: code, message: "the sequence must be greater than 7" });
  });

  it("should believe the close, not an error before it that means another", async () => {
    const socket = await connected();
    FakeSocket.last.says(error("engine"));
    FakeSocket.last.end(1013, "tooSlow");
    expect(socket.state.get()).toMatchObject({ reason: "tooSlow", message: "" });
  });

  it("should take a server that goes away for one that stops, also without its notice", async () => {
    const socket = await connected();
    FakeSocket.last.end(1001, "the server stops");
    expect(socket.state.get()).toMatchObject({ reason: "shuttingDown" });
  });

  it("should forget the reason of the connection before", async () => {
    const socket = await connected();
    FakeSocket.last.end(1013, "tooSlow");
    expect(socket.state.get()).toMatchObject({ reason: "tooSlow" });
    await vi.advanceTimersByTimeAsync(100);
    FakeSocket.last.greet();
    FakeSocket.last.end();
    expect(socket.state.get()).toMatchObject({ reason: "lost" });
  });

  it("should not try again with a token that was refused", async () => {
    const socket = open("wrong");
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.accept();
    FakeSocket.last.says(error("unauthorized"));
    FakeSocket.last.end(1008);
    expect(socket.state.get()).toMatchObject({ kind: "closed", reason: "unauthorized", retrying: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.made).toHaveLength(1);
  });

  it("should be quiet after disconnect, and connect again when asked", async () => {
    const socket = await connected();
    const first = FakeSocket.last;
    socket.disconnect();
    expect(socket.state.get()).toEqual({ kind: "idle" });
    expect(events.onGone).toHaveBeenCalledOnce();
    first.says(resultText(9));
    first.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.made).toHaveLength(1);
    expect(events.onResult).not.toHaveBeenCalled();
    socket.connect();
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.greet();
    expect(socket.state.get().kind).toBe("open");
  });
});
