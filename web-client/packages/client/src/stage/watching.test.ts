import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PoseStream } from "../stream/index.ts";
import type { Detected } from "../wire/index.ts";
import { AngleHistory } from "./angleHistory.ts";
import { pairs } from "./anglePairs.ts";
import { PresenceStore } from "./presence.ts";
import { detected, noPerson, resultStream, several } from "../testing/resultStream.ts";

/** The same with another ± of the first person's elbow. */
function withAbout(result: Detected, aboutDeg: number | null): Detected {
  return { ...result, angles: { leftElbow: { state: "measured", flexionDeg: 40, interiorDeg: 140, aboutDeg } } };
}

describe("PresenceStore", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says nobody only after some time without anybody", () => {
    const stream = resultStream();
    const presence = new PresenceStore(stream as unknown as PoseStream);
    let changes = 0;
    presence.subscribe(() => (changes += 1));
    stream.say(detected(1), 0);
    stream.say(noPerson(2), 100);
    expect(presence.get()).toBe("person");
    stream.say(noPerson(3), 900);
    expect(presence.get()).toBe("nobody");
    stream.say(detected(4), 950);
    expect(presence.get()).toBe("person");
    expect(changes).toBe(3);
  });

  it("knows nothing after a change of source or connection", () => {
    const stream = resultStream();
    const presence = new PresenceStore(stream as unknown as PoseStream);
    stream.say(detected(1), 0);
    stream.change();
    expect(presence.get()).toBe("unknown");
    presence.close();
    stream.say(detected(2), 10);
    expect(presence.get()).toBe("unknown");
  });
});

describe("AngleHistory", () => {
  it("keeps the span and leaves gaps where an angle is unknown", () => {
    const stream = resultStream();
    const history = new AngleHistory(stream, 1000);
    stream.say(detected(1, 10), 0);
    stream.say(detected(2, 20), 600);
    stream.say(noPerson(3), 1000);
    stream.say(detected(4, 40), 1500);
    expect(history.series(["leftElbow", "trunk", "none"], 1500)).toEqual([
      [-0.9, -0.5, 0],
      [20, null, 40],
      [null, null, null],
      [null, null, null],
    ]);
    expect(history.newest()?.result.sequence).toBe(4);
  });

  it("says how far each angle may be off, for the same moments", () => {
    const stream = resultStream();
    const history = new AngleHistory(stream, 1000);
    stream.say(detected(1), 0);
    stream.say(withAbout(detected(2), 6.3), 600);
    stream.say(withAbout(detected(3), null), 900);
    stream.say(noPerson(4), 1000);
    stream.say(withAbout(several(5, [4, 9]), 2), 1500);
    const names = ["leftElbow", "trunk", "none"];
    expect(history.about(names)).toEqual([
      [6.3, null, null, 2],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(history.about(names)[0]).toHaveLength(history.series(names, 1500)[0].length);
    expect(history.about(["leftElbow"], 9)).toEqual([[null, null, null, 6.3]]);
  });

  it("gives those of one person, with gaps while away", () => {
    const stream = resultStream();
    const history = new AngleHistory(stream, 1000);
    stream.say(several(1, [4, 9]), 0);
    stream.say(several(2, [4]), 100);
    stream.say(several(3, [9, 4]), 200);
    expect(history.series(["leftElbow"], 200, 9)[1]).toEqual([41, null, 40]);
    expect(history.series(["leftElbow"], 200, 4)[1]).toEqual([40, 40, 41]);
    expect(history.series(["leftElbow"], 200)[1]).toEqual([40, 40, 40]);
  });
});

describe("pairs", () => {
  it("puts both sides of a joint into one row", () => {
    expect(pairs(["leftElbow", "rightElbow", "trunk", "leftHip"].map((name) => ({ name })))).toEqual([
      { title: "Elbow", left: "leftElbow", right: "rightElbow", middle: null },
      { title: "Trunk", left: null, right: null, middle: "trunk" },
      { title: "Hip", left: "leftHip", right: null, middle: null },
    ]);
  });
});
