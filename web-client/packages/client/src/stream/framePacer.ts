import type { FrameCounts, PaceMode } from "./types.ts";

/** A frame that left the waiting place and has its number. */
export interface Taken<F> {
  readonly sequence: number;
  readonly frame: F;
}

type DropReason = "replaced" | "disconnected" | "tooLarge" | "encodeFailed";

/**
 * Decides which frames are sent, and when. One frame waits, the newest; one is being encoded; the rest are with the
 * server or gone.
 *
 * Laws:
 * - `captured = sent + waiting + encoding + replaced + disconnected + tooLarge + encodeFailed`
 * - paced: `unanswered + encoding ≤ credits` after every `take`
 * - sequences strictly increase, over reconnects as well
 * - `take` gives the newest frame that was offered
 */
export class FramePacer<F> {
  mode: PaceMode = "paced";

  readonly #dropped: Record<DropReason, number> = { replaced: 0, disconnected: 0, tooLarge: 0, encodeFailed: 0 };
  /** When each unanswered frame was sent, by sequence, oldest first. */
  readonly #unanswered = new Map<number, number>();
  readonly #answerTimeoutMs: number;
  #credits = 0;
  #waiting: { readonly frame: F } | null = null;
  #encoding: number | null = null;
  #captured = 0;
  #sent = 0;
  #nextSequence = 1;

  /**
   * @param answerTimeoutMs a frame without an answer for so long counts as answered. A server may drop frames without
   *     a word; without this the credits would be gone for good. Lower: faster out of such a hole; higher: fewer
   *     frames pushed on a server that is only slow
   */
  constructor(answerTimeoutMs = 3000) {
    this.#answerTimeoutMs = answerTimeoutMs;
  }

  get unanswered(): number {
    return this.#unanswered.size;
  }

  /** The sequence that was given last, 0 before the first. */
  get lastSequence(): number {
    return this.#nextSequence - 1;
  }

  /** A connection is open and greets with so many credits. */
  open(credits: number): void {
    this.#unanswered.clear();
    this.#credits = credits;
  }

  /** The connection is gone: nothing waits for it. A frame that is being encoded still reports its end. */
  disconnect(): void {
    this.#credits = 0;
    this.#unanswered.clear();
    if (this.#waiting !== null) this.#drop("disconnected");
    this.#waiting = null;
  }

  /** A new frame; one that waited is gone. */
  offer(frame: F): void {
    this.#captured++;
    if (this.#credits === 0) {
      this.#drop("disconnected");
      return;
    }
    if (this.#waiting !== null) this.#drop("replaced");
    this.#waiting = { frame };
  }

  /** The waiting frame if it may be sent now; then `sent`, `failed` or `discard` must follow. */
  take(nowMs: number): Taken<F> | null {
    if (this.#waiting === null || this.#encoding !== null || !this.#hasCredit(nowMs)) return null;
    const { frame } = this.#waiting;
    this.#waiting = null;
    this.#encoding = this.#nextSequence++;
    return { sequence: this.#encoding, frame };
  }

  /** The taken frame is on its way. */
  sent(nowMs: number): void {
    this.#unanswered.set(this.#endEncoding(), nowMs);
    this.#sent++;
  }

  /** The taken frame could not be sent. */
  discard(reason: Exclude<DropReason, "replaced">): void {
    this.#endEncoding();
    this.#drop(reason);
  }

  /** A result came: every frame up to it is answered. */
  answeredUpTo(sequence: number): void {
    for (const sent of this.#unanswered.keys()) {
      if (sent > sequence) break;
      this.#unanswered.delete(sent);
    }
  }

  /** The server refused this one frame; those before it are still to be answered. */
  refused(sequence: number): void {
    this.#unanswered.delete(sequence);
  }

  counts(): FrameCounts {
    return {
      captured: this.#captured,
      sent: this.#sent,
      waiting: this.#waiting === null ? 0 : 1,
      encoding: this.#encoding === null ? 0 : 1,
      ...this.#dropped,
    };
  }

  #hasCredit(nowMs: number): boolean {
    for (const [sequence, sentMs] of this.#unanswered) {
      if (nowMs - sentMs < this.#answerTimeoutMs) break;
      this.#unanswered.delete(sequence);
    }
    if (this.#credits === 0) return false;
    return this.mode === "fireAndForget" || this.#unanswered.size < this.#credits;
  }

  #endEncoding(): number {
    if (this.#encoding === null) throw new Error("no frame was taken");
    const sequence = this.#encoding;
    this.#encoding = null;
    return sequence;
  }

  #drop(reason: DropReason): void {
    this.#dropped[reason]++;
  }
}
