import { groundOf } from "@posestream/client/draw";
import type { Floor, Point3 } from "@posestream/client/wire";

export type Levelling = (point: Point3) => Point3;

interface LevelOptions {
  /** Null while it is not known. */
  readonly floor: Floor | null;
  /** How far below the lens the ground is taken to be while the floor is unknown. */
  readonly groundM: number;
  /** As the picture beside it is shown. */
  readonly mirrored: boolean;
}

/**
 * From camera space (`Person.room`) to a levelled room, as 3D graphics have it: metres, x to the right of the picture, y up
 * from the floor, z against the camera's direction; the lens is above the origin. Without a floor the camera counts as level.
 * Mirrored, x is to the left.
 */
export function levelOf({ floor, groundM, mirrored }: LevelOptions): Levelling {
  const ground = groundOf(floor);
  const height = heightOf(floor, groundM);
  const sign = mirrored ? -1 : 1;
  return (point) => {
    const { x, z } = ground(point);
    return { x: sign * x, y: height(point), z: -z };
  };
}

function heightOf(floor: Floor | null, groundM: number): (point: Point3) => number {
  if (floor === null) {
    return ({ y }) => groundM - y;
  }
  const { up, cameraHeightM } = floor;
  return ({ x, y, z }) => cameraHeightM + up.x * x + up.y * y + up.z * z;
}
