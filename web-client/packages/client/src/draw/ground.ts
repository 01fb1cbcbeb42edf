import type { Floor, Point3 } from "../wire/index.ts";

/** A place seen from above: metres, the lens at 0, x right in the picture as sent, z away from the camera. */
export interface GroundPoint {
  readonly x: number;
  readonly z: number;
}

/**
 * Where points of camera space (`Person.room`) are seen from above: along the floor where it is known, else along the
 * camera's axis, as if the camera were level.
 */
export function groundOf(floor: Floor | null): (point: Point3) => GroundPoint {
  if (floor === null) {
    return ({ x, z }) => ({ x, z });
  }
  const { x: upX, y: upY, z: upZ } = floor.up;
  // The camera's axis less its part along up; x is at right angles to it.
  const forward = Math.hypot(upX, upY);
  return ({ x, y, z }) => ({
    x: (upX * y - upY * x) / forward,
    z: forward * z - (upZ * (upX * x + upY * y)) / forward,
  });
}
