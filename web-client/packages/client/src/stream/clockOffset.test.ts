import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClockOffset } from "./clockOffset.ts";

function exchange(atMs: number, offsetMs: number, upMs: number, workMs: number, downMs: number) {
  return {
    clientSentMs: atMs,
    serverReceivedMs: atMs + upMs + offsetMs,
    serverSentMs: atMs + upMs + workMs + offsetMs,
    clientReceivedMs: atMs + upMs + workMs + downMs,
  };
}

describe("ClockOffset", () => {
  it("should know nothing before the first exchange and after clear", () => {
    const clock = new ClockOffset();
    expect(clock.offsetMs).toBeNull();
    clock.add(exchange(0, 50, 1, 1, 1));
    clock.clear();
    expect(clock.offsetMs).toBeNull();
  });

  it("should be exact when both ways are alike", () => {
    const clock = new ClockOffset();
    clock.add(exchange(1000, 1_780_000_000_000, 4, 20, 4));
    expect(clock.offsetMs).toBeCloseTo(1_780_000_000_000, 2);
    expect(clock.roundTripMs).toBeCloseTo(8, 2);
  });

  it("should believe the shortest way, not the latest", () => {
    const clock = new ClockOffset();
    clock.add(exchange(0, 100, 1, 10, 1));
    clock.add(exchange(50, 100, 80, 10, 1));
    expect(clock.offsetMs).toBeCloseTo(100);
  });

  it("should follow a clock that was set once the old exchanges are out of the window", () => {
    const clock = new ClockOffset(1000);
    clock.add(exchange(0, 100, 1, 1, 1));
    clock.add(exchange(500, 300, 2, 1, 2));
    expect(clock.offsetMs).toBeCloseTo(100);
    clock.add(exchange(1200, 300, 3, 1, 3));
    expect(clock.offsetMs).toBeCloseTo(300);
  });

  it("errorIsAtMostHalfTheShortestRoundTrip", () => {
    const way = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.array(fc.tuple(way, way, way), { minLength: 1, maxLength: 50 }),
        (offsetMs, ways) => {
          const clock = new ClockOffset(Infinity);
          let atMs = 0;
          for (const [up, work, down] of ways) {
            clock.add(exchange(atMs, offsetMs, up, work, down));
            atMs += 10;
          }
          const shortest = Math.min(...ways.map(([up, , down]) => up + down));
          expect(clock.roundTripMs).toBeCloseTo(shortest, 6);
          expect(Math.abs((clock.offsetMs ?? NaN) - offsetMs)).toBeLessThanOrEqual(shortest / 2 + 1e-6);
        },
      ),
    );
  });
});
