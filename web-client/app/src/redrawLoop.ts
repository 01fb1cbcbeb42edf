/**
 * Draws in the next animation frame after something changed, in every one while the drawing says that it still moves, and
 * never while it is hidden: a view at rest costs nothing. Not thread-safe.
 */
export class RedrawLoop {
  #handle = 0;
  #shown = true;
  #changed = false;

  /** @param draw tells whether the next frame looks different */
  constructor(private readonly draw: (nowMs: number) => boolean) {}

  change(): void {
    this.#changed = true;
    this.#ask();
  }

  set shown(shown: boolean) {
    this.#shown = shown;
    if (shown) {
      this.#ask();
    } else {
      this.close();
    }
  }

  /** A later change begins again. */
  close(): void {
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  }

  #ask(): void {
    if (!this.#changed || !this.#shown || this.#handle !== 0) return;
    this.#handle = requestAnimationFrame(() => {
      this.#handle = 0;
      this.#changed = false;
      if (this.draw(performance.now())) this.change();
    });
  }
}
