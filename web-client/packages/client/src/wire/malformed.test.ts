import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenBytes, goldenText } from "../testing/golden.ts";
import { type AngleSpec, decodePoseResult, encodeFrame, parseServerMessage, WireError } from "./index.ts";

const angles = ((): readonly AngleSpec[] => {
  const message = parseServerMessage(goldenText("hello"));
  return message.event === "hello" ? message.data.angles : [];
})();

const RESULTS = ["detected", "noPerson", "failed"] as const;

function changed(name: string, change: (view: DataView) => void): ArrayBuffer {
  const bytes = goldenBytes(`pose_result.${name}`);
  change(new DataView(bytes));
  return bytes;
}

function onlyWireErrors(run: () => unknown): void {
  try {
    run();
  } catch (problem) {
    expect(problem).toBeInstanceOf(WireError);
  }
}

describe("decodePoseResult", () => {
  it.each(RESULTS)("should refuse %s cut short at every length", (name) => {
    const whole = goldenBytes(`pose_result.${name}`);
    const reasonBytes = new DataView(whole).getUint16(80, true);
    // The padding after the last block says nothing.
    const needed = whole.byteLength - (-reasonBytes & 3);
    for (let length = 0; length < needed; length++) {
      expect(() => decodePoseResult(whole.slice(0, length), angles), `${length} bytes`).toThrow(WireError);
    }
    expect(decodePoseResult(whole.slice(0, needed), angles).status).toBe(name);
  });

  it("should leave bytes after the last block to a newer version", () => {
    const whole = new Uint8Array(goldenBytes("pose_result.detected"));
    const longer = new Uint8Array(whole.length + 8);
    longer.set(whole);
    expect(decodePoseResult(longer.buffer, angles)).toEqual(decodePoseResult(whole.buffer, angles));
  });

  it("should skip what a newer version adds to the header", () => {
    const whole = new Uint8Array(goldenBytes("pose_result.detected"));
    const longer = new Uint8Array(whole.length + 12);
    longer.set(whole.subarray(0, 88));
    longer.set(whole.subarray(88), 100);
    new DataView(longer.buffer).setUint16(6, 100, true);
    expect(decodePoseResult(longer.buffer, angles)).toEqual(decodePoseResult(whole.buffer, angles));
  });

  it.each([
    ["a wrong magic", (view: DataView) => view.setUint8(0, 0x51)],
    ["another version", (view: DataView) => view.setUint8(3, 2)],
    ["a header too short", (view: DataView) => view.setUint16(6, 84, true)],
    ["an unknown status", (view: DataView) => view.setUint8(12, 3)],
    ["three hands of a person", (view: DataView) => view.setUint8(88 + 4, 3)],
    ["angles that hello does not know", (view: DataView) => view.setUint8(14, 1)],
    ["no people though a person was detected", (view: DataView) => view.setUint8(13, 0)],
    ["a timestamp that is NaN", (view: DataView) => view.setFloat64(16, NaN, true)],
    ["an infinite timing", (view: DataView) => view.setFloat32(44, Infinity, true)],
    ["an about ± that is NaN", (view: DataView) => view.setFloat32(view.byteLength - 4, NaN, true)],
    ["a landmark that is NaN", (view: DataView) => view.setFloat32(88 + 12 + 12 * 5, NaN, true)],
  ])("should refuse %s", (_, change) => {
    expect(() => decodePoseResult(changed("detected", change), angles)).toThrow(WireError);
  });

  it("should refuse a reason that is no UTF-8 or too long", () => {
    expect(() => decodePoseResult(changed("failed", (view) => view.setUint8(88, 0xff)), angles)).toThrow(/UTF-8/);
    expect(() => decodePoseResult(changed("failed", (view) => view.setUint16(80, 501, true)), angles)).toThrow(/500/);
  });

  it("throwsNothingButWireErrorsOnAnyBytes", () => {
    const whole = new Uint8Array(goldenBytes("pose_result.detected"));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        onlyWireErrors(() => decodePoseResult(bytes.buffer, angles));
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => onlyWireErrors(() => decodePoseResult(bytes.slice().buffer, angles))));
  });
});

describe("parseServerMessage", () => {
  it.each([
    ["no text", 7, /message/],
    ["no JSON", "{", /no JSON/],
    ["an array", "[]", /object/],
    ["no event", "{}", /event: .*missing/],
    ["an unknown event", '{"event":"x","data":{}}', /unknown/],
    ["no data", '{"event":"hello"}', /data: .*missing/],
    ["another version", goldenText("hello").replace('"version":1', '"version":2'), /version/],
    ["no credits", goldenText("hello").replace('"credits":2', '"credits":0'), /credits/],
    ["an index out of range", goldenText("hello").replace("[[0,1]", "[[0,33]"), /connections\[0\]/],
    ["a setting of no known kind", goldenText("notice.configured").replace('"lite"', "[]"), /config\.model/],
    ["a sequence that is none", goldenText("pose_result.failed").replace('"sequence":7', '"sequence":-7'), /sequence/],
    ["a fraction as sequence", goldenText("pose_result.failed").replace('"sequence":7', '"sequence":7.5'), /sequence/],
    ["an unknown status", goldenText("pose_result.failed").replace('"failed"', '"fine"'), /status/],
    ["a number over the doubles", goldenText("pose_result.failed").replace("1712.5", "1e999"), /finite/],
    ["a body without a person", goldenText("pose_result.noPerson").replace('"body":null', '"body":{}'), /body/],
    ["detected without a person", goldenText("pose_result.noPerson").replace('"noPerson"', '"detected"'), /id/],
  ])("should refuse %s", (_, text, problem) => {
    expect(() => parseServerMessage(text)).toThrow(WireError);
    expect(() => parseServerMessage(text)).toThrow(problem);
  });

  it("should ignore fields and codes of a newer version", () => {
    const newer = goldenText("error.badFrame").replace('"badFrame"', '"tooHot","more":[1]');
    expect(parseServerMessage(newer)).toMatchObject({ data: { code: "other" } });
    expect(parseServerMessage('{"event":"notice","data":{"code":"news","message":"m"}}')).toMatchObject({
      data: { code: "other", message: "m" },
    });
  });

  it("should take a field named __proto__ as any other", () => {
    const text = goldenText("pose_result.detected").replace('"leftElbow":{', '"__proto__":{"state":"unknown"},"leftElbow":{');
    expect(parseServerMessage(text)).toMatchObject({ event: "pose_result" });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("throwsNothingButWireErrorsOnAnyJson", () => {
    const events = fc.constantFrom("hello", "pose_result", "notice", "error");
    fc.assert(
      fc.property(events, fc.jsonValue(), (event, data) =>
        onlyWireErrors(() => parseServerMessage(JSON.stringify({ event, data }))),
      ),
    );
  });

  it("missesEveryFieldThatIsLeftOut", () => {
    // Every field of a result but those that may be null is needed.
    const whole: unknown = JSON.parse(goldenText("pose_result.detected"));
    const { data } = whole as { data: Record<string, unknown> };
    // An engine without a choice of networks says nothing of the quality, an older server nothing of fitted landmarks.
    for (const name of Object.keys(data).filter((key) => key !== "quality" && key !== "fitted" && key !== "room")) {
      const less = Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));
      expect(() => parseServerMessage(JSON.stringify({ event: "pose_result", data: less })), name).toThrow(WireError);
    }
  });
});

describe("encodeFrame", () => {
  const jpeg = new Uint8Array([255, 216]);

  it.each([-1, 1.5, 2 ** 32, NaN])("should refuse the sequence %d", (sequence) => {
    expect(() => encodeFrame("posestream.v1.binary", { sequence, timestamp: 1, jpeg })).toThrow(RangeError);
  });

  it("should refuse a timestamp that is not finite", () => {
    expect(() => encodeFrame("posestream.v1.json", { sequence: 1, timestamp: NaN, jpeg })).toThrow(RangeError);
  });

  it("base64KeepsEveryByte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const message = encodeFrame("posestream.v1.json", { sequence: 1, timestamp: 1, jpeg: bytes });
        const { data } = JSON.parse(message as string) as { data: { image: string } };
        expect(Buffer.from(data.image, "base64").equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
