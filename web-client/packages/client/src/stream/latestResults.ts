import type { PoseResult } from "../wire/index.ts";
import type { ResultPair } from "./types.ts";

/** Nothing older is drawn: a skeleton that no longer follows is worse than none. */
const STALE_AFTER_MS = 1000;

/**
 * The newest two results that have a picture to be drawn on.
 *
 * Laws: `current.sequence > previous.sequence`; after `clear` nothing of before is given, whatever arrives late.
 */
export class LatestResults {
  #pair: ResultPair | null = null;
  #newestSequence = -1;

  /** @returns whether it was newer than all before */
  add(result: PoseResult, arrivalMs: number): boolean {
    if (result.sequence <= this.#newestSequence) return false;
    this.#newestSequence = result.sequence;
    if (result.status !== "failed") {
      this.#pair = { current: { result, arrivalMs }, previous: this.#pair?.current ?? null };
    }
    return true;
  }

  at(nowMs: number): ResultPair | null {
    return this.#pair !== null && nowMs - this.#pair.current.arrivalMs <= STALE_AFTER_MS ? this.#pair : null;
  }

  /** Forget everything: a recording is replayed from its beginning, and its sequences may be lower. */
  restart(): void {
    this.#pair = null;
    this.#newestSequence = -1;
  }

  /** Forget them: the connection or the source changed. Results of frames up to `sequence` do not come back. */
  clear(sequence = this.#newestSequence): void {
    this.#pair = null;
    this.#newestSequence = Math.max(this.#newestSequence, sequence);
  }
}
