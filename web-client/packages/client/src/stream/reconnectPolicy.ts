import type { CloseReason } from "./types.ts";

/** How a lost connection is tried again. */
export interface ReconnectPolicy {
  /** Before the second try; the first comes at once. */
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
  /** Each further try waits so many times longer. */
  readonly growFactor: number;
  /** A handshake without an answer is given up. */
  readonly connectTimeoutMs: number;
  /** Open and silent: the server greets first, so it is none of ours or stuck. */
  readonly helloTimeoutMs: number;
  /** Frames were sent and nothing at all came for so long: the network is gone, though nobody closed the connection. */
  readonly silenceMs: number;
  readonly retries: (reason: CloseReason) => boolean;
}

/** Reasons that would be the same the next time. */
const FINAL: readonly CloseReason[] = ["unauthorized", "tooManyErrors"];

/** Each page waits another while, so that a server that comes back is not stormed. */
export function defaultReconnectPolicy(random: () => number = Math.random): ReconnectPolicy {
  return {
    minDelayMs: 300 + 300 * random(),
    maxDelayMs: 2000,
    growFactor: 1.6,
    connectTimeoutMs: 5000,
    helloTimeoutMs: 5000,
    silenceMs: 10_000,
    retries: (reason) => !FINAL.includes(reason),
  };
}
