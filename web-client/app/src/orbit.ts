import type { Point3 } from "@posestream/client/wire";

/** From where a levelled room is seen. Immutable. */
export interface Orbit {
  /** In the middle of the view. */
  readonly target: Point3;
  /** Around the target: 0 from where the camera stands, 90 from the right of the picture. */
  readonly azimuthDeg: number;
  /** Above the horizon. */
  readonly elevationDeg: number;
  readonly distanceM: number;
}

const START = { azimuthDeg: 32, elevationDeg: 16 } as const;
const MIN_ELEVATION_DEG = -5;
const MAX_ELEVATION_DEG = 89;
const MIN_DISTANCE_M = 0.8;
const MAX_DISTANCE_M = 40;
/** People this far from the middle of the view do not move it. */
const SLACK_M = 0.6;
/** Half of a person's height. */
const MIDDLE_M = 0.85;
const EMPTY: Point3 = { x: 0, y: MIDDLE_M, z: -2.5 };

/** The view at the beginning: everybody in the middle, from the right of the camera and a little above. */
export function startOrbit(hips: readonly Point3[]): Orbit {
  const target = middleOf(hips);
  const spreadM = Math.max(0, ...hips.map(({ x, z }) => Math.hypot(x - target.x, z - target.z)));
  return { ...START, target, distanceM: within(2 + Math.hypot(target.x, target.z) / 2 + 1.6 * spreadM, 3, 12) };
}

export function turned(orbit: Orbit, byAzimuthDeg: number, byElevationDeg: number): Orbit {
  return {
    ...orbit,
    azimuthDeg: wrapped(orbit.azimuthDeg + byAzimuthDeg),
    elevationDeg: within(orbit.elevationDeg + byElevationDeg, MIN_ELEVATION_DEG, MAX_ELEVATION_DEG),
  };
}

/** Nearer for a factor below 1. */
export function zoomed(orbit: Orbit, factor: number): Orbit {
  return { ...orbit, distanceM: within(orbit.distanceM * factor, MIN_DISTANCE_M, MAX_DISTANCE_M) };
}

/** Moves with people who walk away, and only as far as needed: who steps about stays and the view does too. */
export function following(orbit: Orbit, hips: readonly Point3[]): Orbit {
  if (hips.length === 0) return orbit;
  const { target } = orbit;
  const middle = middleOf(hips);
  const [dx, dz] = [middle.x - target.x, middle.z - target.z];
  const away = Math.hypot(dx, dz);
  if (away <= SLACK_M) return orbit;
  const share = (away - SLACK_M) / away;
  return { ...orbit, target: { x: target.x + share * dx, y: target.y, z: target.z + share * dz } };
}

export function eyeOf({ target, azimuthDeg, elevationDeg, distanceM }: Orbit): Point3 {
  const [azimuth, elevation] = [azimuthDeg, elevationDeg].map((deg) => (deg * Math.PI) / 180) as [number, number];
  const along = distanceM * Math.cos(elevation);
  return {
    x: target.x + along * Math.sin(azimuth),
    y: target.y + distanceM * Math.sin(elevation),
    z: target.z + along * Math.cos(azimuth),
  };
}

export function orbitInWords({ azimuthDeg, elevationDeg, distanceM }: Orbit): string {
  const azimuth = Math.round(azimuthDeg);
  const elevation = Math.round(elevationDeg);
  const side = azimuth === 0 ? "from where the camera is" : Math.abs(azimuth) === 180 ? "from behind" : `${Math.abs(azimuth)}° ${azimuth > 0 ? "right" : "left"} of the camera`;
  const height = elevation === 0 ? "level" : `${Math.abs(elevation)}° ${elevation > 0 ? "from above" : "from below"}`;
  return `Seen ${side}, ${height}, ${distanceM.toFixed(1)} m away.`;
}

function middleOf(hips: readonly Point3[]): Point3 {
  if (hips.length === 0) return EMPTY;
  const sum = hips.reduce((all, { x, z }) => ({ x: all.x + x, z: all.z + z }), { x: 0, z: 0 });
  return { x: sum.x / hips.length, y: MIDDLE_M, z: sum.z / hips.length };
}

function wrapped(deg: number): number {
  return deg - 360 * Math.ceil((deg - 180) / 360);
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
