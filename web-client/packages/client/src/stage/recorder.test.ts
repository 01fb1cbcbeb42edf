import { describe, expect, it } from "vitest";
import { parseServerMessage } from "../wire/index.ts";
import { Recorder, toCsv, toJsonLines } from "./recorder.ts";
import { detected, drawnFrame, noPerson, resultStream, several } from "../testing/resultStream.ts";

const hello = {
  angles: [
    { name: "leftElbow", neutral: "straight", joint: [13] },
    { name: "trunk", neutral: "parallel", joint: [23, 24] },
  ],
  body: { landmarks: ["nose", "leftEyeInner"], connections: [] },
} as const;

describe("Recorder", () => {
  it("keeps what comes between start and stop, and nothing else", () => {
    const stream = resultStream();
    const recorder = new Recorder(stream);
    stream.say(detected(1), 10);
    recorder.start(15);
    stream.say(detected(2), 20);
    stream.say(noPerson(3), 30);
    stream.draw(drawnFrame(3));
    stream.draw(drawnFrame(1));
    recorder.stop();
    stream.say(detected(4), 40);
    expect(recorder.results().map(({ result }) => result.sequence)).toEqual([2, 3]);
    expect(recorder.results().map(({ drawn }) => drawn)).toEqual([null, drawnFrame(3)]);
    expect(recorder.get()).toEqual({ kind: "done", count: 2 });
    recorder.discard();
    expect(recorder.results()).toHaveLength(0);
    expect(recorder.get().kind).toBe("idle");
  });

  it("ends by itself before memory does", () => {
    const stream = resultStream();
    const recorder = new Recorder(stream, 2);
    recorder.start(0);
    [1, 2, 3].forEach((sequence) => stream.say(detected(sequence), sequence));
    expect(recorder.get()).toEqual({ kind: "done", count: 2 });
  });
});

describe("toJsonLines", () => {
  it("writes messages that the protocol's parser reads back as they were", () => {
    const results = [detected(1), noPerson(2), several(3, [4, 9, 2])];
    const lines = toJsonLines(results.map((result) => ({ result, arrivalMs: 7, drawn: null }))).trimEnd().split("\n");
    expect(lines.map((line) => parseServerMessage(line).data)).toEqual(results);
    expect(lines.every((line) => line.includes('"arrivalMs":7,"page":null'))).toBe(true);
  });

  it("writes when the frame went through the page", () => {
    const line = toJsonLines([{ result: noPerson(2), arrivalMs: 107, drawn: drawnFrame(2) }]);
    expect(JSON.parse(line)).toMatchObject({
      data: { arrivalMs: 107, page: { takenMs: 101, encodedMs: 103, sentMs: 103.5, drawnMs: 112 } },
    });
  });
});

describe("toCsv", () => {
  it("writes a header and one row a result, with empty cells for what is unknown", () => {
    const rows = toCsv(
      [
        { result: detected(1, 41.234567), arrivalMs: 107, drawn: drawnFrame(1) },
        { result: noPerson(2), arrivalMs: 140, drawn: null },
      ],
      hello,
    ).split("\r\n");
    expect(rows[0]).toBe(
      "sequence,timestampMs,takenMs,encodedMs,sentMs,arrivalMs,drawnMs,status,person,score,leftElbowFlexionDeg,leftElbowAboutDeg,leftElbowState,trunkFlexionDeg,trunkAboutDeg,trunkState," +
        "noseX,noseY,noseZ,noseVisibility,leftEyeInnerX,leftEyeInnerY,leftEyeInnerZ,leftEyeInnerVisibility",
    );
    expect(rows[1]).toBe("1,100,101,103,103.5,107,112,detected,0,0.9,41.23457,6.3,measured,,,unknown,0,0.5,-0.25,0.75,0.01563,0.5,-0.25,0.75");
    expect(rows[2]).toBe("2,100,,,,140,,noPerson,,,,,unknown,,,unknown,,,,,,,,");
    expect(rows[3]).toBe("");
  });

  it("leaves empty how far an angle may be off where nothing is known of it", () => {
    const result = { ...detected(1), angles: { leftElbow: { state: "held", flexionDeg: 40, interiorDeg: 140, aboutDeg: null } as const } };
    const [header, row] = toCsv([{ result, arrivalMs: 107, drawn: null }], hello).split("\r\n").map((line) => line.split(","));
    const at = (name: string) => row?.[header?.indexOf(name) ?? -1];
    expect(["FlexionDeg", "AboutDeg", "State"].map((ending) => at(`leftElbow${ending}`))).toEqual(["40", "", "held"]);
  });

  it("writes a row for everybody", () => {
    const rows = toCsv([{ result: several(1, [4, 9, 2]), arrivalMs: 107, drawn: null }], hello).trimEnd().split("\r\n");
    const columns = rows[0]?.split(",") ?? [];
    const column = (name: string) => rows.slice(1).map((row) => row.split(",")[columns.indexOf(name)]);
    expect(column("sequence")).toEqual(["1", "1", "1"]);
    expect(column("person")).toEqual(["4", "9", "2"]);
    expect(column("leftElbowFlexionDeg")).toEqual(["40", "41", "42"]);
  });
});
