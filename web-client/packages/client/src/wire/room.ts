import type { LittleEndianReader } from "./littleEndian.ts";
import { readArray, readFields, readName, readNumber, readPoint3 } from "./read.ts";
import { type Body, type Point3, WireError } from "./types.ts";

const METRES_PER_DEPTH_TICK = 1e-3;

export const FOCAL_SOURCES = ["assumed", "exif", "given"] as const;

/** The plane that people stand on, in camera space. */
export interface Floor {
  /** Unit vector upwards from the floor. */
  readonly up: Point3;
  readonly cameraHeightM: number;
  /** By how much the vector may be off, as "about ±". */
  readonly tiltAboutDeg: number;
}

/** The body in camera space: metres, origin at the lens, x right, y down, z along the camera's axis. */
export interface RoomBody {
  /** Focal length in pixels that was used; distances are as exact as it is. */
  readonly focalPx: number;
  readonly focalSource: (typeof FOCAL_SOURCES)[number];
  /** Null until somebody has stood on it. */
  readonly floor: Floor | null;
  /** As many as the body has landmarks, each on the ray of its image landmark. */
  readonly landmarks: readonly Point3[];
}

/** Of a picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Missing from a server that is older than it. */
export function readRoom(value: unknown, path: string, landmarks: number): RoomBody | null {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  return {
    focalPx: positive(readNumber(fields.focalPx, `${path}.focalPx`), `${path}.focalPx`),
    focalSource: readName(fields.focalSource, `${path}.focalSource`, FOCAL_SOURCES),
    floor: readFloor(fields.floor, `${path}.floor`),
    landmarks: readArray(fields.landmarks, `${path}.landmarks`, readPoint3, landmarks),
  };
}

function readFloor(value: unknown, path: string): Floor | null {
  if (value === null) return null;
  const fields = readFields(value, path);
  return {
    up: readPoint3(fields.up, `${path}.up`),
    cameraHeightM: readNumber(fields.cameraHeightM, `${path}.cameraHeightM`),
    tiltAboutDeg: readNumber(fields.tiltAboutDeg, `${path}.tiltAboutDeg`),
  };
}

/** Only depths are sent: each landmark lies on the ray of its image landmark. */
export function decodeRoom(r: LittleEndianReader, path: string, body: Body, { width, height }: Size, hasFloor: boolean): RoomBody {
  const focalPx = positive(r.f32(`${path}.focalPx`), `${path}.focalPx`);
  const source = r.u32(`${path}.focalSource`);
  const focalSource = FOCAL_SOURCES[source];
  if (focalSource === undefined) throw new WireError(`${path}.focalSource`, `unknown value ${source}`);
  const floor = hasFloor ? decodeFloor(r, `${path}.floor`) : null;
  const firstM = r.f32(`${path}.depth`);
  const landmarks = body.landmarks.map(({ x, y }) => {
    const z = firstM + r.i16(`${path}.landmarks`) * METRES_PER_DEPTH_TICK;
    return { x: ((x - 0.5) * width * z) / focalPx, y: ((y - 0.5) * height * z) / focalPx, z };
  });
  r.align4();
  return { focalPx, focalSource, floor, landmarks };
}

function decodeFloor(r: LittleEndianReader, path: string): Floor {
  return {
    up: { x: r.f32(`${path}.up`), y: r.f32(`${path}.up`), z: r.f32(`${path}.up`) },
    cameraHeightM: r.f32(`${path}.cameraHeightM`),
    tiltAboutDeg: r.f32(`${path}.tiltAboutDeg`),
  };
}

function positive(value: number, path: string): number {
  if (value <= 0) throw new WireError(path, `must be greater than 0, is ${value}`);
  return value;
}
