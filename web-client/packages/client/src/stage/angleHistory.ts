import type { Arrived, PoseStream } from "../stream/index.ts";
import type { KnownAngle, PoseResult } from "../wire/index.ts";
import { shownPerson } from "./people.ts";

const LATELY_MS = 1000;

/** The results of the last seconds, for plot and table. */
export class AngleHistory {
  private arrived: Arrived[] = [];
  private latest: Arrived | null = null;
  private readonly end: () => void;

  constructor(
    stream: Pick<PoseStream, "onResult">,
    readonly spanMs = 10_000,
  ) {
    this.end = stream.onResult((arrived) => this.add(arrived));
  }

  /** The newest result of all, `failed` ones too. */
  newest(): Arrived | null {
    return this.latest;
  }

  /** The newest result, null where it came more than a second before `nowMs`. */
  lately(nowMs: number): PoseResult | null {
    return this.latest !== null && nowMs - this.latest.arrivalMs < LATELY_MS ? this.latest.result : null;
  }

  /**
   * Seconds before `nowMs` (negative), then one row per name, as uPlot wants them; null where an angle was not known.
   *
   * @param shown the id of a person; null for the first person of each result
   */
  series(names: readonly string[], nowMs: number, shown: number | null = null): [number[], ...(number | null)[][]] {
    return [
      this.arrived.map(({ arrivalMs }) => (arrivalMs - nowMs) / 1000),
      ...this.rows(names, shown, ({ flexionDeg }) => flexionDeg),
    ];
  }

  /**
   * How far each angle may be off, about ± so many degrees: one row per name, for the same moments as {@link series};
   * null where nothing is known of it.
   *
   * @param shown the id of a person; null for the first person of each result
   */
  about(names: readonly string[], shown: number | null = null): (number | null)[][] {
    return this.rows(names, shown, ({ aboutDeg }) => aboutDeg);
  }

  close(): void {
    this.end();
  }

  private rows(names: readonly string[], shown: number | null, value: (angle: KnownAngle) => number | null): (number | null)[][] {
    const angles = this.arrived.map(({ result }) => shownPerson(result, shown)?.angles ?? {});
    return names.map((name) =>
      angles.map((of) => {
        const angle = of[name];
        return angle === undefined || angle.state === "unknown" ? null : value(angle);
      }),
    );
  }

  private add(arrived: Arrived): void {
    this.latest = arrived;
    this.arrived.push(arrived);
    const since = arrived.arrivalMs - this.spanMs;
    const kept = this.arrived.findIndex(({ arrivalMs }) => arrivalMs >= since);
    if (kept > 0) {
      this.arrived = this.arrived.slice(kept);
    }
  }
}
