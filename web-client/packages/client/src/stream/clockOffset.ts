/** One exchange: two times of the client, two of the server between them. */
export interface Exchange {
  readonly clientSentMs: number;
  readonly serverReceivedMs: number;
  readonly serverSentMs: number;
  readonly clientReceivedMs: number;
}

interface Sample {
  readonly atMs: number;
  readonly roundTripMs: number;
  readonly offsetMs: number;
}

/**
 * Server's clock minus client's clock, as in NTP (RFC 5905, section 8): of the exchanges of the last seconds the one
 * with the shortest way tells, because what a message waits on one way alone shifts the estimate by half of it.
 *
 * Law: `|estimate − truth| ≤ roundTrip / 2`, whatever the ways are.
 */
export class ClockOffset {
  readonly #windowMs: number;
  #samples: Sample[] = [];

  /** @param windowMs longer: steadier; shorter: follows a clock that drifts or is set */
  constructor(windowMs = 15_000) {
    this.#windowMs = windowMs;
  }

  /** Null before the first exchange. */
  get offsetMs(): number | null {
    return this.#samples[0]?.offsetMs ?? null;
  }

  /** The shortest way there and back, without the server's work; null before the first exchange. */
  get roundTripMs(): number | null {
    return this.#samples[0]?.roundTripMs ?? null;
  }

  add({ clientSentMs, serverReceivedMs, serverSentMs, clientReceivedMs }: Exchange): void {
    const sample: Sample = {
      atMs: clientReceivedMs,
      roundTripMs: clientReceivedMs - clientSentMs - (serverSentMs - serverReceivedMs),
      offsetMs: (serverReceivedMs - clientSentMs + serverSentMs - clientReceivedMs) / 2,
    };
    // Kept so that the way grows with age's end: the first is the shortest, and a later shorter one ends it.
    this.#samples = this.#samples.filter(
      ({ atMs, roundTripMs }) => sample.atMs - atMs <= this.#windowMs && roundTripMs < sample.roundTripMs,
    );
    this.#samples.push(sample);
  }

  clear(): void {
    this.#samples = [];
  }
}
