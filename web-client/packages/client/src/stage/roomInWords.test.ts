import { describe, expect, it } from "vitest";
import { LEVEL, standing } from "../testing/roomPeople.ts";
import { detected, noPerson } from "../testing/resultStream.ts";
import { fieldOfViewDeg, roomInWords } from "./roomInWords.ts";

describe("roomInWords", () => {
  it("says who is where, and that distances rest on an assumption", () => {
    expect(roomInWords(standing({ id: 3, x: 0.9, z: 1.2, focalPx: 608 }, { id: 7, x: 0, z: 3.04 }))).toEqual({
      people: "#3 at 1.5 m, #7 at 3.0 m.",
      field: "Distances assume a field of view of 55.5°.",
      floor: "The floor is not known yet: it is found where somebody stands in full view.",
    });
  });

  it.each([
    ["given", "Field of view 90°, as it was given."],
    ["exif", "Field of view 90°, as the picture’s EXIF data say."],
  ] as const)("says where the focal length is known from: %s", (focalSource, words) => {
    expect(roomInWords(standing({ x: 0, z: 2, focalPx: 320, focalSource })).field).toBe(words);
  });

  it("says from where the camera sees a floor that is known", () => {
    const words = (pitchDeg: number) => {
      const pitch = (pitchDeg * Math.PI) / 180;
      const floor = { ...LEVEL, up: { x: 0, y: -Math.cos(pitch), z: -Math.sin(pitch) } };
      return roomInWords(standing({ x: 0, z: 2 }, { id: 1, x: 1, z: 2, floor })).floor;
    };
    expect(words(12.3)).toBe("The floor is known: the camera is 1.2 m above it and points 12° down (about ± 2°).");
    expect(words(-4)).toContain("points 4° up");
    expect(words(0.2)).toContain("is level");
  });

  it("says so where there is nobody, or nobody whose distance is known", () => {
    expect(roomInWords(null)).toEqual({ people: "Nobody is in the picture.", field: null, floor: null });
    expect(roomInWords(noPerson(1)).people).toBe("Nobody is in the picture.");
    expect(roomInWords(detected(1))).toEqual({ people: "Nothing says how far away the person is.", field: null, floor: null });
  });

  it("takes the longer side of a picture, upright or wide", () => {
    expect(fieldOfViewDeg(320, 640, 480)).toBeCloseTo(90);
    expect(fieldOfViewDeg(320, 480, 640)).toBeCloseTo(90);
  });
});
