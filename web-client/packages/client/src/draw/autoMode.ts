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
  /** After it ended, the limits must hold for so long before LOCKSTEP begins again, and twice as long each further time. */
  readonly returnMs: number;
  /** They need not hold for longer than this. */
  readonly maxReturnMs: number;
  /** LOCKSTEP that held for so long was no mistake: the waiting begins with `returnMs` again. */
  readonly calmMs: number;
}

export const DEFAULT_AUTO: AutoOptions = {
  maxAgeMs: 150,
  minPerSecond: 20,
  slack: 0.2,
  frozenMs: 300,
  windowMs: 1000,
  returnMs: 2000,
  maxReturnMs: 16_000,
  calmMs: 10_000,
};

interface Shown {
  readonly atMs: number;
  readonly ageMs: number;
}

/**
 * The rule of AUTO: LOCKSTEP while the pictures that it would show are fresh and come often, else PREDICT.
 *
 * Laws: what is drawn is always what one of the two modes draws, so a switch moves the skeleton by no more than the
 * modes differ; figures that stay on one side of the limits, or within `slack` of them, switch at most once; whatever
 * comes, LOCKSTEP begins ever more seldom, down to once in `maxReturnMs`, unless it holds for `calmMs`.
 */
export class AutoMode {
  private shown: Shown[] = [];
  private sequence: number | null = null;
  /** Since when results have been within both limits; null while they are not. */
  private goodSinceMs: number | null = null;
  /** Since when LOCKSTEP would do; null while it would not. */
  private freshSinceMs: number | null = null;
  private locked = false;
  private waitMs = 0;

  constructor(private readonly options: AutoOptions = DEFAULT_AUTO) {}

  /** Whether LOCKSTEP would do: then pictures have to be kept, and it begins with the first result that has one. */
  get wantsPictures(): boolean {
    return this.freshSinceMs !== null;
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
    this.judge(nowMs, nowMs - latest.takenMs);
    const picture = this.wantsPictures && hasPicture();
    if (this.locked && this.wantsPictures && !picture) {
      // Pictures that get lost would do so again.
      this.leave(nowMs);
    }
    this.locked = picture;
    return picture ? "LOCKSTEP" : "PREDICT";
  }

  /** The source, the connection or the choice of mode changed. */
  forget(): void {
    this.shown = [];
    this.sequence = null;
    this.goodSinceMs = null;
    this.freshSinceMs = null;
    this.locked = false;
    this.waitMs = 0;
  }

  private judge(nowMs: number, ageNowMs: number): void {
    this.goodSinceMs = this.isWithin(0, ageNowMs) ? (this.goodSinceMs ?? nowMs) : null;
    if (this.freshSinceMs === null) {
      if (this.goodSinceMs !== null && nowMs - this.goodSinceMs >= this.waitMs) {
        this.freshSinceMs = nowMs;
      }
    } else if (!this.isWithin(this.options.slack, ageNowMs)) {
      this.leave(nowMs);
    }
  }

  private leave(nowMs: number): void {
    const { calmMs, returnMs, maxReturnMs } = this.options;
    const held = nowMs - (this.freshSinceMs ?? nowMs);
    this.waitMs = held >= calmMs ? returnMs : Math.min(maxReturnMs, Math.max(returnMs, 2 * this.waitMs));
    this.goodSinceMs = null;
    this.freshSinceMs = null;
  }

  private isWithin(slack: number, ageNowMs: number): boolean {
    const { maxAgeMs, minPerSecond, frozenMs, windowMs } = this.options;
    const perSecond = (1000 * this.shown.length) / windowMs;
    return (
      ageNowMs <= frozenMs &&
      perSecond >= minPerSecond * (1 - slack) &&
      middle(this.shown.map(({ ageMs }) => ageMs)) <= maxAgeMs * (1 + slack)
    );
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
