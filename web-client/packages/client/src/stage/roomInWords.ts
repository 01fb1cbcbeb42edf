import { placedOf, toRoomScene } from "../draw/index.ts";
import type { Detected, Floor, PoseResult, RoomBody } from "../wire/index.ts";

/** What a person should know of the room, each in a sentence or two. */
export interface RoomWords {
  /** Who is where. */
  readonly people: string;
  /** How exact distances are; null where there are none. */
  readonly field: string | null;
  /** Null where there is nobody who could stand on it. */
  readonly floor: string | null;
}

/** Null for a result that came too long ago. */
export function roomInWords(result: PoseResult | null): RoomWords {
  if (result?.status !== "detected") {
    return { people: "Nobody is in the picture.", field: null, floor: null };
  }
  const [first] = placedOf(result);
  if (first === undefined) {
    return { people: "Nothing says how far away the person is.", field: null, floor: null };
  }
  const people = toRoomScene(result).people.map(({ id, distanceM }) => `#${id} at ${distanceM.toFixed(1)} m`);
  const floor = placedOf(result).find(({ room }) => room.floor !== null)?.room.floor ?? null;
  return { people: `${people.join(", ")}.`, field: fieldInWords(result, first.room), floor: floorInWords(floor) };
}

/** How many degrees the longer side of a picture shows. */
export function fieldOfViewDeg(focalPx: number, width: number, height: number): number {
  return (2 * Math.atan(Math.max(width, height) / (2 * focalPx)) * 180) / Math.PI;
}

function fieldInWords({ width, height }: Detected, { focalPx, focalSource }: RoomBody): string {
  const degrees = `${Math.round(10 * fieldOfViewDeg(focalPx, width, height)) / 10}°`;
  switch (focalSource) {
    case "assumed":
      return `Distances assume a field of view of ${degrees}.`;
    case "exif":
      return `Field of view ${degrees}, as the picture’s EXIF data say.`;
    case "given":
      return `Field of view ${degrees}, as it was given.`;
  }
}

function floorInWords(floor: Floor | null): string {
  if (floor === null) {
    return "The floor is not known yet: it is found where somebody stands in full view.";
  }
  const { up, cameraHeightM, tiltAboutDeg } = floor;
  const pitch = Math.round((Math.atan2(-up.z, -up.y) * 180) / Math.PI);
  const points = pitch === 0 ? "is level" : `points ${Math.abs(pitch)}° ${pitch > 0 ? "down" : "up"}`;
  return `The floor is known: the camera is ${cameraHeightM.toFixed(1)} m above it and ${points} (about ± ${Math.max(1, Math.round(tiltAboutDeg))}°).`;
}
