import type { Arrived, PoseStream } from "../stream/index.ts";

/** The last seconds of every angle, for plot and table; null where an angle was not known. */
export class AngleHistory {
  private readonly times: number[] = [];
  private readonly values = new Map<string, (number | null)[]>();
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

  /** Seconds before `nowMs` (negative), then one row per name, as uPlot wants them. */
  series(names: readonly string[], nowMs: number): [number[], ...(number | null)[][]] {
    return [
      this.times.map((time) => (time - nowMs) / 1000),
      ...names.map((name) => this.values.get(name) ?? this.times.map(() => null)),
    ];
  }

  close(): void {
    this.end();
  }

  private add(arrived: Arrived): void {
    this.latest = arrived;
    const { result } = arrived;
    const angles = result.status === "detected" ? result.angles : {};
    for (const name of Object.keys(angles)) {
      if (!this.values.has(name)) {
        this.values.set(name, this.times.map(() => null));
      }
    }
    this.times.push(arrived.arrivalMs);
    for (const [name, row] of this.values) {
      const angle = angles[name];
      row.push(angle === undefined || angle.state === "unknown" ? null : angle.flexionDeg);
    }
    while ((this.times[0] ?? Infinity) < arrived.arrivalMs - this.spanMs) {
      this.times.shift();
      this.values.forEach((row) => row.shift());
    }
  }
}
