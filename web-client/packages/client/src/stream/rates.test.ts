import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rates, splitLatency } from "./rates.ts";
import { LATENCY_PARTS } from "./types.ts";

const WAY = { captureMs: 0, sentMs: 5, receivedMs: 7, waitMs: 1, answeredMs: 20, arrivalMs: 22 };

describe("splitLatency", () => {
  it("should name each part of the way", () => {
    expect(splitLatency(WAY)).toEqual({
      captureMs: 5,
      uploadMs: 2,
      waitMs: 1,
      workMs: 12,
      downloadMs: 2,
      totalMs: 22,
    });
  });

  it("partsAddUpToTheWhole", () => {
    const ms = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(ms, ms, ms, ms, ms, ms, (captureMs, sentMs, receivedMs, waitMs, answeredMs, arrivalMs) => {
        const split = splitLatency({ captureMs, sentMs, receivedMs, waitMs, answeredMs, arrivalMs });
        const sum = LATENCY_PARTS.reduce((total, part) => total + split[part], 0);
        expect(sum).toBeCloseTo(split.totalMs, 6);
      }),
    );
  });
});

describe("Rates", () => {
  it("should say nothing it does not know", () => {
    expect(new Rates().at(1000)).toMatchObject({ resultsPerSecond: 0, p50: null, captureToDrawnP50Ms: null });
  });

  it("should count the last seconds only", () => {
    const rates = new Rates(1000);
    for (let ms = 0; ms < 4000; ms += 20) {
      rates.captured(ms);
      if (ms % 40 === 0) rates.sent(ms, 1000);
      if (ms % 100 === 0) rates.result(ms, splitLatency(WAY));
      rates.drawn(ms, ms % 100 === 0 ? ms - 30 : null);
    }
    expect(rates.at(3999)).toMatchObject({
      capturedPerSecond: 50,
      sentPerSecond: 25,
      sentBytesPerSecond: 25_000,
      resultsPerSecond: 10,
      drawnPerSecond: 50,
      captureToDrawnP50Ms: 30,
      captureToDrawnP95Ms: 30,
    });
    expect(rates.at(60_000)).toMatchObject({ resultsPerSecond: 0, p50: null });
  });

  it("should give percentiles by nearest rank, with parts that add up", () => {
    const rates = new Rates();
    for (let i = 1; i <= 100; i++) rates.result(10, splitLatency({ ...WAY, arrivalMs: 20 + i }));
    const { p50, p95 } = rates.at(10);
    expect(p50?.totalMs).toBe(70);
    expect(p95?.totalMs).toBe(115);
    expect(p95?.downloadMs).toBe(95);
  });

  it("should count a result whose frame is no longer known, without a latency", () => {
    const rates = new Rates(1000);
    rates.captured(0);
    rates.result(500, null);
    expect(rates.at(1000)).toMatchObject({ resultsPerSecond: 1, p50: null });
  });
});
