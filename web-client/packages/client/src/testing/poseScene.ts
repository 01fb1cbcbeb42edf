import { vi } from "vitest";
import { createPoseStream } from "../stream/poseStream.ts";
import type { PoseStream, PoseStreamOptions } from "../stream/types.ts";
import { FakeEncoder, FakeSocket, FakeSource, TEST_POLICY } from "./fakes.ts";

/** A stream between a fake source and a fake server; timers must be faked. */
export const clock = { nowMs: 0 };

export interface Scene {
  readonly stream: PoseStream;
  readonly source: FakeSource;
  readonly encoder: FakeEncoder;
}

export async function scene(options: Partial<PoseStreamOptions> = {}, encoder = new FakeEncoder()): Promise<Scene> {
  const stream = createPoseStream(
    { url: "ws://here:8000/pose", subprotocol: "posestream.v1.json", ...options },
    { encoder, webSocket: FakeSocket.asWebSocket(), policy: TEST_POLICY, now: () => clock.nowMs },
  );
  const source = new FakeSource();
  await stream.use(source);
  stream.connect();
  await pass();
  return { stream, source, encoder };
}

export async function pass(ms = 0): Promise<void> {
  clock.nowMs += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

export async function frame(source: FakeSource, ms = 20): Promise<void> {
  await pass(ms);
  source.frame(clock.nowMs);
  await pass();
}

export const greetInText = (credits = 2) =>
  FakeSocket.last.greet(credits, (hello) => hello.replace("posestream.v1.binary", "posestream.v1.json"));

export function sent(event: string): Record<string, unknown>[] {
  return FakeSocket.last.sent.flatMap((message) => {
    if (typeof message !== "string") return [];
    const parsed = JSON.parse(message) as { event: string; data: Record<string, unknown> };
    return parsed.event === event ? [parsed.data] : [];
  });
}

export const sequences = () => sent("frame").map(({ sequence }) => sequence);
