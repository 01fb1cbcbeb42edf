import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVEL, standing } from "../testing/roomPeople.ts";
import { noPerson } from "../testing/resultStream.ts";
import { groundOf } from "./ground.ts";
import { hipsOf, placedOf, toRoomScene } from "./roomScene.ts";
import { RoomTrails } from "./roomTrails.ts";
import { groundX, groundY, reachM, roomViewport } from "./roomViewport.ts";

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate, z: coordinate });
const size = { width: 316, height: 252 };

/** Of a camera that is rolled and pitched, upwards from the floor. */
const up = fc
  .record({ pitch: fc.double({ min: -1.2, max: 1.2, noNaN: true }), roll: fc.double({ min: -0.5, max: 0.5, noNaN: true }) })
  .map(({ pitch, roll }) => ({
    x: Math.sin(roll) * Math.cos(pitch),
    y: -Math.cos(roll) * Math.cos(pitch),
    z: -Math.sin(pitch),
  }));

describe("groundOf", () => {
  it("losesNothingButHeight", () => {
    fc.assert(
      fc.property(up, point, (upwards, at) => {
        const ground = groundOf({ ...LEVEL, up: upwards })(at);
        const height = upwards.x * at.x + upwards.y * at.y + upwards.z * at.z;
        expect(ground.x ** 2 + ground.z ** 2 + height ** 2).toBeCloseTo(at.x ** 2 + at.y ** 2 + at.z ** 2, 6);
      }),
    );
  });

  it("putsTheCamerasAxisStraightAhead", () => {
    fc.assert(
      fc.property(up, (upwards) => {
        const ahead = groundOf({ ...LEVEL, up: upwards })({ x: 0, y: 0, z: 1 });
        expect(ahead.x).toBeCloseTo(0, 9);
        expect(ahead.z).toBeGreaterThan(0);
      }),
    );
  });

  it("is the camera's own plane without a floor, and with a level one", () => {
    const at = { x: 1, y: 2, z: 3 };
    expect(groundOf(null)(at)).toEqual({ x: 1, z: 3 });
    expect(groundOf(LEVEL)(at)).toEqual({ x: 1, z: 3 });
  });

  it("is as far away as on the floor where the camera looks down on it", () => {
    const pitch = Math.PI / 6;
    const floor = { ...LEVEL, up: { x: 0, y: -Math.cos(pitch), z: -Math.sin(pitch) } };
    // The place on the floor 3 m away, from 1.5 m above it, in the camera's frame.
    const y = 1.5 * Math.cos(pitch) - 3 * Math.sin(pitch);
    const z = 1.5 * Math.sin(pitch) + 3 * Math.cos(pitch);
    expect(groundOf(floor)({ x: 0.5, y, z }).z).toBeCloseTo(3, 6);
  });
});

describe("toRoomScene", () => {
  it("says where somebody is, how far away and where to the trunk's front points", () => {
    for (const [turnedDeg, x, z] of [[0, 0, -1], [90, 1, 0], [180, 0, 1], [-45, -Math.SQRT1_2, -Math.SQRT1_2]] as const) {
      const [person] = toRoomScene(standing({ x: 0.9, z: 1.2, turnedDeg })).people;
      expect(person?.hips.x).toBeCloseTo(0.9);
      expect(person?.distanceM).toBeCloseTo(1.5);
      expect(person?.facing?.x).toBeCloseTo(x);
      expect(person?.facing?.z).toBeCloseTo(z);
      const [foot] = person?.feet ?? [];
      // Toes point where the trunk does.
      expect((foot?.toe.x ?? 0) - (foot?.heel.x ?? 0)).toBeCloseTo(0.2 * x);
      expect((foot?.toe.z ?? 0) - (foot?.heel.z ?? 0)).toBeCloseTo(0.2 * z);
    }
  });

  it("exchanges front and back where the picture is mirrored, as left and right are exchanged in it", () => {
    const result = standing({ x: 0, z: 2 });
    expect(toRoomScene({ ...result, mirrored: true }).people[0]?.facing?.z).toBeCloseTo(1);
  });

  it("leaves out who has no place, and says nothing of a direction that cannot be told", () => {
    const result = standing({ id: 3, x: 0, z: 2 }, { id: 4, x: 1, z: 3 });
    expect(placedOf({ ...result, room: null }).map(({ id }) => id)).toEqual([4]);
    const room = placedOf(result)[0]?.room;
    const flat = { ...room, landmarks: room?.landmarks.map(() => ({ x: 0, y: 0, z: 2 })) ?? [] };
    expect(toRoomScene({ ...result, room: { ...flat, focalPx: 640, focalSource: "given", floor: null } }).people[0]?.facing).toBeNull();
    expect(toRoomScene(noPerson(1))).toMatchObject({ people: [], edges: null });
  });

  it("shows what the camera sees between the picture's edges", () => {
    const { edges } = toRoomScene(standing({ x: 0, z: 2, focalPx: 320 }));
    expect(edges).toEqual([{ x: -1, z: 1 }, { x: 1, z: 1 }]);
  });
});

describe("RoomTrails", () => {
  it("keeps the last seconds of everybody", () => {
    const trails = new RoomTrails(1000);
    const [person] = placedOf(standing({ x: 0.5, z: 2 }));
    const hips = person === undefined ? { x: 0, y: 0, z: 0 } : hipsOf(person.room);
    trails.add(4, hips, 0);
    trails.add(4, hips, 900);
    trails.add(5, hips, 100);
    trails.age(1500);
    expect([...trails.all()].map(([id, trail]) => [id, trail.map(({ atMs }) => atMs)])).toEqual([[4, [900]]]);
    expect(trails.all().get(4)?.[0]?.hips).toEqual({ x: 0.5, y: 0.3, z: 2 });
    trails.clear();
    expect(trails.all().size).toBe(0);
  });
});

describe("the view from above", () => {
  const place = fc.record({ x: fc.double({ min: -15, max: 15, noNaN: true }), z: fc.double({ min: 0.1, max: 30, noNaN: true }) });

  it("showsEverybodyWhateverWasShownBefore", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 3, 8, 32), fc.boolean(), (people, shownM, mirrored) => {
        const view = roomViewport(size, reachM(people, size, shownM), mirrored);
        for (const person of people) {
          expect(groundX(view, person)).toBeGreaterThan(0);
          expect(groundX(view, person)).toBeLessThan(size.width);
          expect(groundY(view, person)).toBeGreaterThan(0);
          expect(groundY(view, person)).toBeLessThan(view.cameraY);
        }
      }),
    );
  });

  it("stays while somebody walks about at its edge or is away", () => {
    const far = reachM([{ x: 0, z: 3.6 }], size, 0);
    expect(far).toBeGreaterThan(4);
    expect(reachM([{ x: 0, z: 3.4 }], size, far)).toBe(far);
    expect(reachM([{ x: 0, z: 2.5 }], size, far)).toBeLessThan(far);
    expect(reachM([], size, far)).toBe(far);
  });

  it("has the camera's right on the right, and on the left where the picture is mirrored", () => {
    const right = { x: 1, z: 2 };
    expect(groundX(roomViewport(size, 4, false), right)).toBeGreaterThan(size.width / 2);
    expect(groundX(roomViewport(size, 4, true), right)).toBeLessThan(size.width / 2);
  });
});
