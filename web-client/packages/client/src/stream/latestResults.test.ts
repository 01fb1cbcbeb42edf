import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseServerMessage, type PoseResult } from "../wire/index.ts";
import { resultText } from "../testing/fakes.ts";
import { LatestResults } from "./latestResults.ts";

function result(sequence: number, name = "detected"): PoseResult {
  const message = parseServerMessage(resultText(sequence, {}, name));
  if (message.event !== "pose_result") throw new Error("no result");
  return message.data;
}

const sequences = (latest: LatestResults, nowMs = 0) => {
  const pair = latest.at(nowMs);
  return pair && [pair.previous?.result.sequence ?? null, pair.current.result.sequence];
};

describe("LatestResults", () => {
  it("should give the newest two with their arrival", () => {
    const latest = new LatestResults();
    expect(latest.at(0)).toBeNull();
    latest.add(result(1), 10);
    expect(sequences(latest, 10)).toEqual([null, 1]);
    latest.add(result(4), 30);
    expect(sequences(latest, 30)).toEqual([1, 4]);
    expect(latest.at(30)?.current.arrivalMs).toBe(30);
  });

  it("should ignore a result that is not newer", () => {
    const latest = new LatestResults();
    latest.add(result(4), 0);
    expect(latest.add(result(4), 1)).toBe(false);
    expect(latest.add(result(3), 1)).toBe(false);
    expect(sequences(latest)).toEqual([null, 4]);
  });

  it("should keep what is drawn when one picture could not be looked at", () => {
    const latest = new LatestResults();
    latest.add(result(1), 0);
    expect(latest.add(result(2, "failed"), 1)).toBe(true);
    expect(sequences(latest)).toEqual([null, 1]);
  });

  it("should give nothing when the newest is too old to be drawn", () => {
    const latest = new LatestResults();
    latest.add(result(1), 0);
    expect(latest.at(1000)).not.toBeNull();
    expect(latest.at(1001)).toBeNull();
  });

  it("should give nothing after clear, also when an old result arrives late", () => {
    const latest = new LatestResults();
    latest.add(result(1), 0);
    latest.clear(5);
    expect(latest.at(0)).toBeNull();
    expect(latest.add(result(5), 1)).toBe(false);
    expect(latest.at(1)).toBeNull();
    latest.add(result(6), 2);
    expect(sequences(latest, 2)).toEqual([null, 6]);
  });

  it("givesTheTwoGreatestOfTheIncreasingSequences", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 }), (arrivals) => {
        const latest = new LatestResults();
        const accepted: number[] = [];
        for (const sequence of arrivals) {
          const newer = sequence > (accepted.at(-1) ?? -1);
          expect(latest.add(result(sequence), 0)).toBe(newer);
          if (newer) accepted.push(sequence);
        }
        const expected = accepted.length === 0 ? null : [accepted.at(-2) ?? null, accepted.at(-1)];
        expect(sequences(latest)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
