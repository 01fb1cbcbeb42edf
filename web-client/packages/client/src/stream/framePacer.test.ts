import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FramePacer } from "./framePacer.ts";
import type { FrameCounts } from "./types.ts";

const NOW = 0;
const TIMEOUT_MS = 3000;

function accounted(counts: FrameCounts): number {
  const { sent, waiting, encoding, replaced, disconnected, tooLarge, encodeFailed } = counts;
  return sent + waiting + encoding + replaced + disconnected + tooLarge + encodeFailed;
}

function openPacer(credits: number): FramePacer<number> {
  const pacer = new FramePacer<number>(TIMEOUT_MS);
  pacer.open(credits);
  return pacer;
}

function send(pacer: FramePacer<number>, frame: number, nowMs = NOW): number | null {
  pacer.offer(frame);
  const taken = pacer.take(nowMs);
  if (taken === null) return null;
  pacer.sent(nowMs);
  return taken.sequence;
}

describe("FramePacer", () => {
  it("should send as many frames as there are credits, then wait for an answer", () => {
    const pacer = openPacer(2);
    expect(send(pacer, 10)).toBe(1);
    expect(send(pacer, 11)).toBe(2);
    expect(send(pacer, 12)).toBeNull();
    pacer.answeredUpTo(1);
    expect(pacer.take(NOW)).toEqual({ sequence: 3, frame: 12 });
  });

  it("should keep the newest frame that waits and count the older as replaced", () => {
    const pacer = openPacer(1);
    send(pacer, 10);
    pacer.offer(11);
    pacer.offer(12);
    pacer.offer(13);
    pacer.answeredUpTo(1);
    expect(pacer.take(NOW)?.frame).toBe(13);
    expect(pacer.counts().replaced).toBe(2);
  });

  it("should count every frame up to a result as answered", () => {
    const pacer = openPacer(3);
    for (const frame of [10, 11, 12]) send(pacer, frame);
    pacer.answeredUpTo(2);
    expect(pacer.unanswered).toBe(1);
  });

  it("should encode one frame at a time", () => {
    const pacer = openPacer(5);
    pacer.offer(10);
    pacer.take(NOW);
    pacer.offer(11);
    expect(pacer.take(NOW)).toBeNull();
  });

  it("should not wait for answers when told to fire and forget", () => {
    const pacer = openPacer(1);
    pacer.mode = "fireAndForget";
    for (let frame = 0; frame < 10; frame++) expect(send(pacer, frame)).toBe(frame + 1);
  });

  it("should give a credit back when the server refuses its frame", () => {
    const pacer = openPacer(2);
    send(pacer, 10);
    send(pacer, 11);
    pacer.refused(2);
    expect(send(pacer, 12)).toBe(3);
  });

  it("should not stand still for good when the server drops frames without a word", () => {
    const pacer = openPacer(1);
    send(pacer, 10);
    expect(send(pacer, 11, TIMEOUT_MS - 1)).toBeNull();
    expect(pacer.take(TIMEOUT_MS)).not.toBeNull();
  });

  it("should drop frames while there is no connection, and start with all credits after it", () => {
    const pacer = openPacer(1);
    send(pacer, 10);
    pacer.offer(11);
    pacer.disconnect();
    pacer.offer(12);
    expect(pacer.take(NOW)).toBeNull();
    expect(pacer.counts()).toMatchObject({ waiting: 0, disconnected: 2, sent: 1 });
    pacer.open(1);
    expect(send(pacer, 13)).toBe(2);
  });

  const operation = fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: "offer" } as const) },
    { weight: 6, arbitrary: fc.constant({ kind: "take" } as const) },
    { weight: 5, arbitrary: fc.constant({ kind: "sent" } as const) },
    { weight: 1, arbitrary: fc.constantFrom("disconnected", "tooLarge", "encodeFailed").map((reason) => ({ kind: "discard", reason }) as const) },
    { weight: 4, arbitrary: fc.nat(40).map((sequence) => ({ kind: "answer", sequence }) as const) },
    { weight: 1, arbitrary: fc.nat(40).map((sequence) => ({ kind: "refuse", sequence }) as const) },
    { weight: 1, arbitrary: fc.nat(4000).map((ms) => ({ kind: "pass", ms }) as const) },
    { weight: 1, arbitrary: fc.constant({ kind: "disconnect" } as const) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map((credits) => ({ kind: "open", credits }) as const) },
    { weight: 1, arbitrary: fc.constantFrom("paced", "fireAndForget").map((mode) => ({ kind: "mode", mode }) as const) },
  );

  it("keepsItsLawsOverAnySequenceOfEvents", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const pacer = new FramePacer<number>(TIMEOUT_MS);
        let nowMs = 0;
        let credits = 0;
        let newest = 0;
        let lastSequence = 0;
        let encoding = false;
        for (const op of operations) {
          switch (op.kind) {
            case "offer":
              pacer.offer(++newest);
              break;
            case "take": {
              const before = pacer.counts();
              const taken = pacer.take(nowMs);
              if (taken === null) break;
              encoding = true;
              expect(before.waiting).toBe(1);
              expect(taken.frame).toBe(newest);
              expect(taken.sequence).toBeGreaterThan(lastSequence);
              lastSequence = taken.sequence;
              if (pacer.mode === "paced") expect(pacer.unanswered + 1).toBeLessThanOrEqual(credits);
              break;
            }
            case "sent":
              if (encoding) pacer.sent(nowMs);
              encoding = false;
              break;
            case "discard":
              if (encoding) pacer.discard(op.reason);
              encoding = false;
              break;
            case "answer":
              pacer.answeredUpTo(op.sequence);
              break;
            case "refuse":
              pacer.refused(op.sequence);
              break;
            case "pass":
              nowMs += op.ms;
              break;
            case "disconnect":
              // The sender discards a frame of a connection that is gone; see FrameSender.
              if (encoding) pacer.discard("disconnected");
              encoding = false;
              pacer.disconnect();
              break;
            case "open":
              if (encoding) pacer.discard("disconnected");
              encoding = false;
              ({ credits } = op);
              pacer.open(credits);
              break;
            case "mode":
              ({ mode: pacer.mode } = op);
              break;
          }
          const counts = pacer.counts();
          expect(accounted(counts)).toBe(counts.captured);
          expect(counts.encoding).toBe(encoding ? 1 : 0);
          expect(counts.captured).toBe(newest);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
