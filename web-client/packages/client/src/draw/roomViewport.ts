import type { GroundPoint } from "./ground.ts";
import type { Size } from "./viewport.ts";

/** Where the ground lies on a canvas, in CSS pixels: the camera at the bottom in the middle, away from it is up. */
export interface RoomViewport extends Size {
  readonly pxPerM: number;
  readonly cameraX: number;
  readonly cameraY: number;
  /** As the picture beside it is shown. */
  readonly mirrored: boolean;
}

const TOP_PX = 16;
const BOTTOM_PX = 26;
const SIDE_PX = 10;
/** Around the hips there is somebody. */
const MARGIN_M = 0.5;
const EMPTY_REACH_M = 4;
const REACHES_M = [3, 4, 6, 8, 12, 16, 24, 32, 48, 64] as const;
/** People at the edge of a reach must not make it change with each step. */
const SHRINK = 0.85;

/**
 * How far from the camera is shown, so that everybody is: a few lengths, of which the smaller one is taken only when there
 * is room to spare.
 *
 * @param shownM what is shown now; 0 for nothing yet
 */
export function reachM(people: readonly GroundPoint[], size: Size, shownM: number): number {
  if (people.length === 0) {
    return shownM > 0 ? shownM : EMPTY_REACH_M;
  }
  const aspect = (size.height - TOP_PX - BOTTOM_PX) / Math.max(1, size.width / 2 - SIDE_PX);
  const neededM = people.reduce(
    (most, { x, z }) => Math.max(most, z + MARGIN_M, (Math.abs(x) + MARGIN_M) * aspect),
    0,
  );
  const fits = (reach: number): boolean => neededM <= (reach < shownM ? SHRINK * reach : reach);
  return REACHES_M.find(fits) ?? REACHES_M[REACHES_M.length - 1] ?? neededM;
}

export function roomViewport(size: Size, reach: number, mirrored: boolean): RoomViewport {
  return {
    ...size,
    pxPerM: Math.max(1, size.height - TOP_PX - BOTTOM_PX) / reach,
    cameraX: size.width / 2,
    cameraY: size.height - BOTTOM_PX,
    mirrored,
  };
}

export function groundX({ cameraX, pxPerM, mirrored }: RoomViewport, { x }: GroundPoint): number {
  return cameraX + (mirrored ? -x : x) * pxPerM;
}

export function groundY({ cameraY, pxPerM }: RoomViewport, { z }: GroundPoint): number {
  return cameraY - z * pxPerM;
}
