/** What a ring holds has to be given back, as an `ImageBitmap` has. */
export interface Closable {
  close(): void;
}

/**
 * The last few pictures by sequence, so that a result can be drawn on its own picture. Pictures
 * that fall out are closed.
 */
export class PictureRing<T extends Closable> {
  private readonly pictures = new Map<number, T>();

  constructor(private readonly capacity: number) {}

  put(sequence: number, picture: T): void {
    this.pictures.get(sequence)?.close();
    this.pictures.delete(sequence);
    this.pictures.set(sequence, picture);
    for (const [oldest, old] of this.pictures) {
      if (this.pictures.size <= this.capacity) {
        break;
      }
      old.close();
      this.pictures.delete(oldest);
    }
  }

  /** The picture of this sequence; all before it are closed, for results never go back. */
  take(sequence: number): T | null {
    for (const [older, picture] of this.pictures) {
      if (older < sequence) {
        picture.close();
        this.pictures.delete(older);
      }
    }
    return this.pictures.get(sequence) ?? null;
  }

  clear(): void {
    for (const picture of this.pictures.values()) {
      picture.close();
    }
    this.pictures.clear();
  }
}
