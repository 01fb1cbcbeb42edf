import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detected, LEVEL, noPerson, standing } from "@posestream/client/testing";
import type { Hand, Point3 } from "@posestream/client/wire";
import { levelOf } from "./level.ts";
import { handInRoom, RoomMotion, STALE_MS } from "./roomMotion.ts";

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate, z: coordinate });
/** Of a camera that is rolled and pitched, upwards from the floor. */
const floor = fc
  .record({
    pitch: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
    roll: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    cameraHeightM: fc.double({ min: 0.2, max: 3, noNaN: true }),
  })
  .map(({ pitch, roll, cameraHeightM }) => ({
    up: { x: Math.sin(roll) * Math.cos(pitch), y: -Math.cos(roll) * Math.cos(pitch), z: -Math.sin(pitch) },
    cameraHeightM,
    tiltAboutDeg: 1,
  }));
const apart = (a: Point3, b: Point3) => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

describe("levelOf", () => {
  it("keepsDistances", () => {
    fc.assert(
      fc.property(floor, point, point, fc.boolean(), (known, a, b, mirrored) => {
        const level = levelOf({ floor: known, groundM: 0, mirrored });
        expect(apart(level(a), level(b))).toBeCloseTo(apart(a, b), 6);
      }),
    );
  });

  it("putsTheLensAboveTheOriginAndTheFloorAtHeight0", () => {
    fc.assert(
      fc.property(floor, point, (known, at) => {
        const level = levelOf({ floor: known, groundM: 0, mirrored: false });
        const lens = level({ x: 0, y: 0, z: 0 });
        expect([lens.x, lens.y, lens.z]).toEqual([0, known.cameraHeightM, -0]);
        // Straight down from anywhere, onto the floor.
        const { y: height } = level(at);
        const down = level({ x: at.x - height * known.up.x, y: at.y - height * known.up.y, z: at.z - height * known.up.z });
        expect(down.y).toBeCloseTo(0, 6);
        expect(down.x).toBeCloseTo(level(at).x, 6);
      }),
    );
  });

  it("has x as in the picture, y up and z against the camera's direction, and x exchanged in a mirror", () => {
    const at = { x: 1, y: 0.5, z: 3 };
    expect(levelOf({ floor: null, groundM: 1.2, mirrored: false })(at)).toEqual({ x: 1, y: 0.7, z: -3 });
    expect(levelOf({ floor: LEVEL, groundM: 9, mirrored: true })(at)).toEqual({ x: -1, y: 0.7, z: -3 });
  });
});

describe("RoomMotion", () => {
  const hipsX = (motion: RoomMotion, nowMs: number) => motion.at(nowMs, false).figures[0]?.hips.x;

  it("moves from one result to the next in the time between them, and then rests", () => {
    const motion = new RoomMotion();
    motion.add(standing({ x: 0, z: 2 }), 1000);
    motion.add(standing({ x: 0.2, z: 2 }), 1100);
    expect([1100, 1150, 1200, 1300].map((ms) => hipsX(motion, ms)?.toFixed(2))).toEqual(["0.00", "0.10", "0.20", "0.20"]);
    expect([1150, 1200].map((ms) => motion.at(ms, false).moving)).toEqual([true, false]);
  });

  it("does not slide to a place where somebody was found anew, nor over a pause", () => {
    const motion = new RoomMotion();
    motion.add(standing({ x: 0, z: 2 }), 1000);
    motion.add(standing({ x: 2, z: 2 }), 1100);
    expect(hipsX(motion, 1100)).toBeCloseTo(2);
    motion.add(standing({ x: 2.1, z: 2 }), 1500);
    expect(hipsX(motion, 1500)).toBeCloseTo(2.1);
  });

  it("keeps who is who", () => {
    const motion = new RoomMotion();
    motion.add(standing({ id: 3, x: -1, z: 2 }, { id: 4, x: 1, z: 2 }), 1000);
    motion.add(standing({ id: 4, x: 1.2, z: 2 }, { id: 3, x: -1, z: 2 }), 1100);
    expect(motion.at(1150, false).figures.map(({ id, hips }) => [id, hips.x.toFixed(1)])).toEqual([["4", "1.1"], ["3", "-1.0"]].map(([id, x]) => [Number(id), x]));
  });

  it("shows nobody and no trail once results stay away, but still the camera", () => {
    const motion = new RoomMotion();
    expect(motion.staleAtMs).toBeNull();
    motion.add(standing({ x: 0, z: 2 }), 1000);
    expect(motion.staleAtMs).toBe(1000 + STALE_MS);
    const { figures, trails, camera } = motion.at(1000 + STALE_MS, false);
    expect([figures.length, trails.size, camera === null]).toEqual([0, 0, false]);
    motion.add(noPerson(2), 3000);
    expect(motion.at(3000, false).figures).toEqual([]);
    motion.forget();
    expect(motion.at(3000, false).camera).toBeNull();
  });

  it("draws the corners of the picture where the landmarks in them lie", () => {
    const motion = new RoomMotion();
    motion.add(standing({ x: 0, z: 2, focalPx: 320, floor: LEVEL }), 1000);
    const { camera } = motion.at(1000, false);
    expect(camera?.lens).toEqual({ x: 0, y: 1.2, z: -0 });
    const [first] = camera?.corners ?? [];
    // 640 × 480 with a focal length of 320: as far to the left as ahead, and three quarters of that up.
    expect((first?.x ?? 0) / (first?.z ?? 1)).toBeCloseTo(1);
    expect(((first?.y ?? 0) - 1.2) / -(first?.x ?? 1)).toBeCloseTo(0.75);
  });

  it("takes the lowest landmark for the ground while the floor is unknown, and follows it slowly", () => {
    const motion = new RoomMotion();
    motion.add(standing({ x: 0, z: 2 }), 1000);
    const lowest = () => Math.min(...(motion.at(1000, false).figures[0]?.body.map(({ y }) => y) ?? []));
    expect(lowest()).toBeCloseTo(0);
    const jumping = standing({ x: 0, z: 2 });
    const room = jumping.room;
    if (room === null) throw new Error("standing has a room");
    motion.add({ ...jumping, room: { ...room, landmarks: room.landmarks.map(({ x, y, z }) => ({ x, y: y - 0.4, z })) } }, 1033);
    expect(motion.at(1066, false).figures[0]?.body.every(({ y }) => y > 0.35)).toBe(true);
  });

  it("keeps the way of everybody, fading, without what hardly moved and unjoined where somebody was away", () => {
    const motion = new RoomMotion();
    for (const [atMs, x] of [[1000, 0], [1100, 0.1], [1200, 0.105], [3500, 0.5], [3600, 0.6]] as const) {
      motion.add(standing({ id: 7, x, z: 2 }), atMs);
    }
    const trail = motion.at(3600, false).trails.get(7) ?? [];
    expect(trail.map(({ at, joined }) => [at.x.toFixed(1), joined])).toEqual([["0.0", false], ["0.1", true], ["0.5", false], ["0.6", true]]);
    expect(trail.map(({ freshness }) => freshness)).toEqual([...trail].map(({ freshness }) => freshness).sort((a, b) => a - b));
    expect(trail.at(-1)?.freshness).toBe(1);
  });
});

describe("handInRoom", () => {
  const hand: Hand = {
    id: 1,
    side: "left",
    score: 1,
    landmarks: [{ x: 0.5, y: 0.5, z: 0 }, { x: 0.75, y: 0.5, z: 0 }],
    world: [{ x: 0, y: 0, z: 0.01 }, { x: 0.08, y: 0, z: -0.03 }],
  };

  it("hangs on the body's wrist, each landmark on the ray of its place in the picture", () => {
    const { width, height } = detected(1);
    const [wrist, finger] = handInRoom(hand, 2, { focalPx: 640, width, height });
    expect(wrist?.x).toBeCloseTo(0);
    expect(wrist?.z).toBeCloseTo(2);
    expect(finger?.z).toBeCloseTo(1.96);
    expect((finger?.x ?? 0) / (finger?.z ?? 1)).toBeCloseTo((0.25 * 640) / 640);
  });
});
