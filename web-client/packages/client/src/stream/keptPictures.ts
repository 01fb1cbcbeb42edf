/** A picture that must be given back to the browser. */
export interface Closeable {
  close(): void;
}

/** The frames of 200 ms at 60 a second, so that unpaced ones find their pictures as well; 1.2 MB each at 640×480. */
const MAX_KEPT = 12;

/** Pictures of sent frames until their results come. Owns them: each is closed once, when it is no longer asked for. */
export class KeptPictures<P extends Closeable> {
  readonly #bySequence = new Map<number, P>();
  #shown: number | null = null;

  /** Sequences come in increasing order. */
  keep(sequence: number, picture: P): void {
    this.#bySequence.set(sequence, picture);
    for (const kept of [...this.#bySequence.keys()]) {
      if (this.#bySequence.size <= MAX_KEPT) break;
      if (kept !== this.#shown) this.#close(kept);
    }
  }

  /** The picture of `sequence`; those before it are closed. */
  of(sequence: number): P | null {
    for (const kept of [...this.#bySequence.keys()]) {
      if (kept < sequence) this.#close(kept);
    }
    this.#shown = sequence;
    return this.#bySequence.get(sequence) ?? null;
  }

  clear(): void {
    for (const kept of [...this.#bySequence.keys()]) this.#close(kept);
    this.#shown = null;
  }

  #close(sequence: number): void {
    this.#bySequence.get(sequence)?.close();
    this.#bySequence.delete(sequence);
  }
}
