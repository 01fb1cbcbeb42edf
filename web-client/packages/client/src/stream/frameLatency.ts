import type { PoseResult } from "../wire/index.ts";
import { ClockOffset } from "./clockOffset.ts";
import type { SentFrame } from "./frameSender.ts";
import { splitLatency } from "./rates.ts";
import type { LatencySplit } from "./types.ts";

/** Where the time of a frame went, on one clock: the server's is learnt from its results. */
export class FrameLatency {
  readonly #clock = new ClockOffset();

  /** Null for a result of a frame that was not sent from here. */
  of(sent: SentFrame | undefined, result: PoseResult, arrivalMs: number): LatencySplit | null {
    if (sent === undefined) return null;
    this.#clock.add({
      clientSentMs: sent.sentMs,
      serverReceivedMs: result.receivedMs,
      serverSentMs: result.sentMs,
      clientReceivedMs: arrivalMs,
    });
    const offsetMs = this.#clock.offsetMs ?? 0;
    return splitLatency({
      captureMs: sent.captureMs,
      sentMs: sent.sentMs,
      receivedMs: result.receivedMs - offsetMs,
      waitMs: result.timings.waitMs,
      answeredMs: result.sentMs - offsetMs,
      arrivalMs,
    });
  }

  /** Another server, or the same one started anew, has another clock. */
  clear(): void {
    this.#clock.clear();
  }
}
