import { describe, expect, it } from "vitest";
import { jointsAt } from "./drawnPerson.ts";
import { loadCalibration, loadLook, saveCalibration, saveLook } from "./settings.ts";

describe("settings", () => {
  it("come back as they were saved", () => {
    let kept: string | null = null;
    saveLook({ setItem: (_, value) => (kept = value) }, { mode: "LOCKSTEP", labels: false, room: true, room3d: true });
    expect(loadLook({ getItem: () => kept })).toEqual({ mode: "LOCKSTEP", labels: false, room: true, room3d: true });
  });

  it.each([null, "", "7", "{}", '{"mode":"WRONG","labels":3,"room":"yes","room3d":1}'])("are the default where %s is kept", (kept) => {
    expect(loadLook({ getItem: () => kept })).toEqual({ mode: "AUTO", labels: true, room: false, room3d: false });
  });

  it("do without storage that refuses", () => {
    const refuse = () => {
      throw new Error("refused");
    };
    expect(() => saveLook({ setItem: refuse }, { mode: "PREDICT", labels: true, room: false, room3d: false })).not.toThrow();
    expect(loadLook({ getItem: refuse }).mode).toBe("AUTO");
  });
});

describe("a calibration", () => {
  it("comes back as it was saved, and not once it is forgotten", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const calibration = { scale: 1.04, neutralDeg: { leftKnee: 6 } };
    saveCalibration(storage, calibration);
    expect(loadCalibration(storage)).toEqual(calibration);
    saveCalibration(storage, null);
    expect(loadCalibration(storage)).toBeNull();
  });

  it.each([null, "", "7", '{"scale":1}', '{"scale":"x","neutralDeg":{}}'])("is none where %s is kept", (kept) => {
    expect(loadCalibration({ getItem: () => kept })).toBeNull();
  });
});

describe("the drawn person", () => {
  it("stays in the picture and moves without jumps", () => {
    const places = (ms: number) => {
      const { head, left, right } = jointsAt(ms);
      return [head, ...[left, right].flatMap((side) => [side.shoulder, side.elbow, side.wrist, side.hip, side.knee, side.ankle])];
    };
    let before = places(0);
    for (let ms = 16; ms < 34_000; ms += 16) {
      const now = places(ms);
      now.forEach(({ x, y }, index) => {
        expect(x > 20 && x < 620 && y > 15 && y < 460).toBe(true);
        const was = before[index];
        expect(Math.hypot(x - (was?.x ?? 0), y - (was?.y ?? 0))).toBeLessThan(16);
      });
      before = now;
    }
  });

  it("has his left side on the viewer's right", () => {
    const { left, right } = jointsAt(0);
    expect(left.shoulder.x).toBeGreaterThan(right.shoulder.x);
  });
});
