import type { Detected, Floor, Person, Point3, RoomBody } from "../wire/index.ts";
import { detected } from "./resultStream.ts";

/** Somebody who stands upright somewhere before a level camera; metres. */
export interface Standing {
  readonly id?: number;
  readonly x: number;
  readonly z: number;
  /** Turned to the own left, from facing the camera. */
  readonly turnedDeg?: number;
  readonly floor?: Floor | null;
  readonly focalPx?: number;
  readonly focalSource?: RoomBody["focalSource"];
}

/** Landmarks by their distance to the own left, to the front, and down from the hips; the rest is at the hips. */
const PARTS: Readonly<Record<number, readonly [number, number, number]>> = {
  11: [0.2, 0, -0.5],
  12: [-0.2, 0, -0.5],
  23: [0.1, 0, 0],
  24: [-0.1, 0, 0],
  29: [0.1, -0.05, 0.9],
  30: [-0.1, -0.05, 0.9],
  31: [0.1, 0.15, 0.9],
  32: [-0.1, 0.15, 0.9],
};

export const LEVEL: Floor = { up: { x: 0, y: -1, z: 0 }, cameraHeightM: 1.2, tiltAboutDeg: 2.4 };

/** A result with these people in 640 × 480, the first one first. */
export function standing(...people: readonly [Standing, ...Standing[]]): Detected {
  const [first, ...others] = people.map((person) => personOf(person));
  return { ...detected(1), ...first, others };
}

function personOf({ id = 0, x, z, turnedDeg = 0, floor = null, focalPx = 640, focalSource = "assumed" }: Standing): Person {
  const { body, hands, angles, joints, fitted, sideCorrections } = detected(1);
  const turn = (turnedDeg * Math.PI) / 180;
  const landmarks = Array.from({ length: 33 }, (_, index): Point3 => {
    const [left, front, down] = PARTS[index] ?? [0, 0, 0];
    // Facing the camera, the own left is on the right of the picture.
    return {
      x: x + left * Math.cos(turn) + front * Math.sin(turn),
      y: 0.3 + down,
      z: z + left * Math.sin(turn) - front * Math.cos(turn),
    };
  });
  return { id, body, hands, angles, joints, fitted, sideCorrections, room: { focalPx, focalSource, floor, landmarks } };
}
