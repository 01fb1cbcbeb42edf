import { percentile } from "./percentile.ts";
import { type LatencySplit, type RatesSnapshot } from "./types.ts";

interface Timed<T> {
  readonly atMs: number;
  readonly value: T;
}

/** More than any window needs; a panel that is hidden reads none, and nothing may grow. */
const MAX_ITEMS = 2048;

/** What happened in the last moments. */
class Window<T> {
  #items: Timed<T>[] = [];

  add(atMs: number, value: T): void {
    if (this.#items.length >= MAX_ITEMS) this.#items = this.#items.slice(MAX_ITEMS / 2);
    this.#items.push({ atMs, value });
  }

  since(fromMs: number): readonly T[] {
    const first = this.#items.findIndex(({ atMs }) => atMs > fromMs);
    this.#items = first < 0 ? [] : this.#items.slice(first);
    return this.#items.map(({ value }) => value);
  }
}

/** What is known of a result when it arrives; times on the client's clock, ms. */
export interface Way {
  readonly captureMs: number;
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly waitMs: number;
  readonly answeredMs: number;
  readonly arrivalMs: number;
}

/** Law: the parts add up to `totalMs`. */
export function splitLatency(way: Way): LatencySplit {
  const inServerMs = way.answeredMs - way.receivedMs;
  // The server's own figures were taken at other moments than its two stamps; the stamps decide.
  const waitMs = Math.min(way.waitMs, inServerMs);
  return {
    captureMs: way.sentMs - way.captureMs,
    uploadMs: way.receivedMs - way.sentMs,
    waitMs,
    workMs: inServerMs - waitMs,
    downloadMs: way.arrivalMs - way.answeredMs,
    totalMs: way.arrivalMs - way.captureMs,
  };
}

/** Counts and latencies of the last seconds. Not for figures to publish: a window is short and the panel its reader. */
export class Rates {
  readonly #windowMs: number;
  readonly #captured = new Window<null>();
  readonly #sentBytes = new Window<number>();
  readonly #drawn = new Window<null>();
  readonly #splits = new Window<LatencySplit | null>();
  readonly #captureToDrawn = new Window<number>();
  #startMs: number | null = null;

  constructor(windowMs = 3000) {
    this.#windowMs = windowMs;
  }

  captured(nowMs: number): void {
    this.#captured.add(nowMs, null);
    this.#startMs ??= nowMs;
  }

  sent(nowMs: number, bytes: number): void {
    this.#sentBytes.add(nowMs, bytes);
  }

  /** `split` null: the frame's own times are no longer known. */
  result(nowMs: number, split: LatencySplit | null): void {
    this.#splits.add(nowMs, split);
  }

  /** `captureMs` null: this animation frame showed no new result. */
  drawn(nowMs: number, captureMs: number | null): void {
    this.#drawn.add(nowMs, null);
    this.#startMs ??= nowMs;
    if (captureMs !== null) this.#captureToDrawn.add(nowMs, nowMs - captureMs);
  }

  at(nowMs: number): RatesSnapshot {
    const fromMs = nowMs - this.#windowMs;
    // Shorter at first, so that the numbers do not creep up for seconds.
    const seconds = Math.max(Math.min(this.#windowMs, nowMs - (this.#startMs ?? nowMs)), 250) / 1000;
    const sentBytes = this.#sentBytes.since(fromMs);
    const results = this.#splits.since(fromMs);
    // The split of the result whose total is the percentile, so that its parts still add up.
    const splits = results.filter((split) => split !== null).sort((a, b) => a.totalMs - b.totalMs);
    const captureToDrawn = [...this.#captureToDrawn.since(fromMs)].sort((a, b) => a - b);
    return {
      capturedPerSecond: this.#captured.since(fromMs).length / seconds,
      sentPerSecond: sentBytes.length / seconds,
      resultsPerSecond: results.length / seconds,
      drawnPerSecond: this.#drawn.since(fromMs).length / seconds,
      sentBytesPerSecond: sentBytes.reduce((sum, bytes) => sum + bytes, 0) / seconds,
      p50: percentile(splits, 0.5) ?? null,
      p95: percentile(splits, 0.95) ?? null,
      captureToDrawnP50Ms: percentile(captureToDrawn, 0.5) ?? null,
      captureToDrawnP95Ms: percentile(captureToDrawn, 0.95) ?? null,
    };
  }
}
