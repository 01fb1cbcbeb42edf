import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptPictures } from "./keptPictures.ts";

class FakePicture {
  closed = 0;
  close(): void {
    this.closed++;
  }
}

describe("KeptPictures", () => {
  it("should give the picture of a result as often as asked, until a newer one is", () => {
    const kept = new KeptPictures<FakePicture>();
    const [first, second] = [new FakePicture(), new FakePicture()];
    kept.keep(1, first);
    kept.keep(2, second);
    expect(kept.of(1)).toBe(first);
    expect(kept.of(1)).toBe(first);
    expect(kept.of(2)).toBe(second);
    expect(first.closed).toBe(1);
    expect(kept.of(1)).toBeNull();
  });

  it("should not close the picture that is shown, however many come", () => {
    const kept = new KeptPictures<FakePicture>();
    const shown = new FakePicture();
    kept.keep(1, shown);
    kept.of(1);
    for (let sequence = 2; sequence < 50; sequence++) kept.keep(sequence, new FakePicture());
    expect(shown.closed).toBe(0);
    expect(kept.of(1)).toBe(shown);
  });

  it("closesEachPictureExactlyOnceAndKeepsFew", () => {
    const step = fc.oneof(fc.constant("keep" as const), fc.nat(60), fc.constant("clear" as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const kept = new KeptPictures<FakePicture>();
        const all: FakePicture[] = [];
        for (const now of steps) {
          if (now === "keep") {
            const picture = new FakePicture();
            all.push(picture);
            kept.keep(all.length, picture);
          } else if (now === "clear") {
            kept.clear();
          } else {
            expect(kept.of(now)?.closed ?? 0).toBe(0);
          }
          expect(all.filter(({ closed }) => closed === 0).length).toBeLessThanOrEqual(12);
        }
        kept.clear();
        expect(all.every(({ closed }) => closed === 1)).toBe(true);
      }),
    );
  });
});
