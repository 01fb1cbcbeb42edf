import type { PoseStream, ReadableStore } from "../stream/index.ts";

export type Presence = "unknown" | "person" | "nobody";

/** How long nobody must be seen before it is said; a single missed frame is no news. */
const PATIENCE_MS = 800;

/** Whether somebody is in the picture; changes seldom, so that React may watch it. */
export class PresenceStore implements ReadableStore<Presence> {
  private value: Presence = "unknown";
  private lastSeenMs = -Infinity;
  private readonly listeners = new Set<() => void>();
  private readonly ends: readonly (() => void)[];

  constructor(stream: PoseStream) {
    this.ends = [
      stream.onResult(({ result, arrivalMs }) => {
        if (result.status === "failed") {
          return;
        }
        if (result.status === "detected" || result.looseHands.length > 0) {
          this.lastSeenMs = arrivalMs;
          this.set("person");
        } else if (arrivalMs - this.lastSeenMs > PATIENCE_MS) {
          this.set("nobody");
        }
      }),
      stream.source.subscribe(() => this.forget()),
      stream.connection.subscribe(() => this.forget()),
    ];
  }

  get(): Presence {
    return this.value;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.ends.forEach((end) => end());
  }

  private forget(): void {
    this.lastSeenMs = performance.now();
    this.set("unknown");
  }

  private set(value: Presence): void {
    if (value !== this.value) {
      this.value = value;
      this.listeners.forEach((listener) => listener());
    }
  }
}
