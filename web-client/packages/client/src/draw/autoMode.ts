import type { DrawnMode } from "./modes.ts";
import type { TimedScene } from "./scene.ts";

export interface AutoOptions {
  /** LOCKSTEP begins where a picture is at most this old when it is first shown. Higher: more lag, more often exact. */
  readonly maxAgeMs: number;
  /** LOCKSTEP begins where so many results come in a second. Lower: more often exact, and more of a slide show. */
  readonly minPerSecond: number;
  /** LOCKSTEP ends where a limit is missed by more than this share of it. Higher: calmer at the limits. */
  readonly slack: number;
  /** A picture that is shown until it is so old ends LOCKSTEP at once. */
  readonly frozenMs: number;
  /** Both limits are about the results of this time. Higher: calmer, and later to notice. */
  readonly windowMs: number;
}

export const DEFAULT_AUTO: AutoOptions = {
  maxAgeMs: 150,
  minPerSecond: 20,
  slack: 0.1,
  frozenMs: 300,
  windowMs: 1000,
};

interface Shown {
  readonly atMs: number;
  readonly ageMs: number;
}

/**
 * The rule of AUTO: LOCKSTEP while the pictures that it would show are fresh and come often, else PREDICT.
 *
 * Laws: what is drawn is always what one of the two modes draws, so a switch moves the skeleton by no more than the
 * modes differ; figures that stay within `slack` above the age and below the rate switch at most once. Not thread-safe.
 */
export class AutoMode {
  private shown: Shown[] = [];
  private sequence: number | null = null;
  private fresh = false;
  private locked = false;

  constructor(private readonly options: AutoOptions = DEFAULT_AUTO) {}

  /** Whether LOCKSTEP would do: then pictures have to be kept, and it begins with the first result that has one. */
  get wantsPictures(): boolean {
    return this.fresh;
  }

  /**
   * How to draw at `nowMs`; for every animation frame.
   *
   * @param hasPicture whether the picture of `latest` is there; asked only where LOCKSTEP would do
   */
  at(nowMs: number, latest: TimedScene, hasPicture: () => boolean): DrawnMode {
    if (latest.sequence !== this.sequence) {
      this.sequence = latest.sequence;
      this.shown.push({ atMs: nowMs, ageMs: nowMs - latest.takenMs });
    }
    this.shown = this.shown.filter(({ atMs }) => atMs > nowMs - this.options.windowMs);
    this.fresh = this.isFresh(nowMs - latest.takenMs);
    const picture = this.fresh && hasPicture();
    if (this.locked && this.fresh && !picture) {
      // Pictures that get lost would do so again: the evidence begins anew, or the two modes would alternate.
      this.forget();
      return "PREDICT";
    }
    this.locked = picture;
    return picture ? "LOCKSTEP" : "PREDICT";
  }

  /** The source or the connection changed. */
  forget(): void {
    this.shown = [];
    this.sequence = null;
    this.fresh = false;
    this.locked = false;
  }

  private isFresh(ageNowMs: number): boolean {
    const { maxAgeMs, minPerSecond, slack, frozenMs, windowMs } = this.options;
    const give = this.fresh ? slack : 0;
    const perSecond = (1000 * this.shown.length) / windowMs;
    return (
      ageNowMs <= frozenMs &&
      perSecond >= minPerSecond * (1 - give) &&
      middle(this.shown.map(({ ageMs }) => ageMs)) <= maxAgeMs * (1 + give)
    );
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
