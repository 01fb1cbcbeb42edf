import type { Point3 } from "../wire/index.ts";

/** Where somebody was at a time. */
export interface Footprint {
  readonly atMs: number;
  /** Middle of the hips in camera space, so that a floor that is found later moves it too. */
  readonly hips: Point3;
}

/** Where everybody was in the last seconds. Not thread-safe. */
export class RoomTrails {
  private readonly trails = new Map<number, Footprint[]>();

  constructor(readonly spanMs = 5000) {}

  add(id: number, hips: Point3, atMs: number): void {
    const trail = this.trails.get(id) ?? [];
    trail.push({ atMs, hips });
    this.trails.set(id, trail);
  }

  /** Forgets what is older than the span. */
  age(nowMs: number): void {
    for (const [id, trail] of this.trails) {
      const kept = trail.filter(({ atMs }) => nowMs - atMs <= this.spanMs);
      if (kept.length === 0) {
        this.trails.delete(id);
      } else if (kept.length < trail.length) {
        this.trails.set(id, kept);
      }
    }
  }

  /** By id, each the oldest first. */
  all(): ReadonlyMap<number, readonly Footprint[]> {
    return this.trails;
  }

  clear(): void {
    this.trails.clear();
  }
}
