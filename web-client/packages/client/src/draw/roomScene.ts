import { peopleOf, type Person, type Point3, type PoseResult, type RoomBody } from "../wire/index.ts";
import { groundOf, type GroundPoint } from "./ground.ts";

/** One person seen from above. */
export interface RoomPerson {
  readonly id: number;
  /** Middle of the hips. */
  readonly hips: GroundPoint;
  /** Unit vector to where the trunk's front points; null where that cannot be told. */
  readonly facing: GroundPoint | null;
  readonly shoulders: readonly [GroundPoint, GroundPoint];
  readonly feet: readonly RoomFoot[];
  /** Of the hips from the camera, along the ground. */
  readonly distanceM: number;
}

export interface RoomFoot {
  readonly heel: GroundPoint;
  readonly toe: GroundPoint;
  /** Of the less visible end. */
  readonly visibility: number;
}

/** What a result lets us draw from above. */
export interface RoomScene {
  readonly people: readonly RoomPerson[];
  /** Where the left and the right edge of the picture lead, for every person the same; null without a person. */
  readonly edges: readonly [GroundPoint, GroundPoint] | null;
  /** From camera space to the ground. */
  readonly ground: (point: Point3) => GroundPoint;
}

type Seen = Exclude<PoseResult, { status: "failed" }>;
type Placed = Person & { readonly room: RoomBody };

/** Of a body of 33 landmarks, left and right. */
const SHOULDERS = [11, 12] as const;
const HIPS = [23, 24] as const;
const FEET = [
  { heel: 29, toe: 31 },
  { heel: 30, toe: 32 },
] as const;

/** A trunk whose left and right are nearer together on the ground lies down, or is seen too badly. */
const LEAST_WIDTH_M = 0.05;

/** The people whose place is known, the first one first. */
export function placedOf(result: PoseResult): readonly Placed[] {
  return peopleOf(result).filter((person): person is Placed => person.room !== null);
}

/** The middle of a person's hips in camera space. */
export function hipsOf({ landmarks }: Pick<RoomBody, "landmarks">): Point3 {
  const [left, right] = pair(landmarks, HIPS);
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2, z: (left.z + right.z) / 2 };
}

export function toRoomScene(result: Seen): RoomScene {
  const placed = placedOf(result);
  const [first] = placed;
  // All people of a picture stand on the floor that the camera sees.
  const floor = placed.find(({ room }) => room.floor !== null)?.room.floor ?? null;
  const ground = groundOf(floor);
  const edge = ({ room }: Placed, sign: 1 | -1) => ground({ x: (sign * result.width) / (2 * room.focalPx), y: 0, z: 1 });
  return {
    people: placed.map((person) => toRoomPerson(person, ground, result.mirrored)),
    edges: first === undefined ? null : [edge(first, -1), edge(first, 1)],
    ground,
  };
}

function toRoomPerson({ id, body, room }: Placed, ground: RoomScene["ground"], mirrored: boolean): RoomPerson {
  const [leftShoulder, rightShoulder] = pair(room.landmarks, SHOULDERS).map(ground) as [GroundPoint, GroundPoint];
  const [leftHip, rightHip] = pair(room.landmarks, HIPS).map(ground) as [GroundPoint, GroundPoint];
  const hips = ground(hipsOf(room));
  const across = {
    x: leftShoulder.x - rightShoulder.x + leftHip.x - rightHip.x,
    z: leftShoulder.z - rightShoulder.z + leftHip.z - rightHip.z,
  };
  return {
    id,
    hips,
    facing: frontOf(across, mirrored),
    shoulders: [leftShoulder, rightShoulder],
    feet: FEET.map(({ heel, toe }) => ({
      heel: ground(at(room.landmarks, heel)),
      toe: ground(at(room.landmarks, toe)),
      visibility: Math.min(body.landmarks[heel]?.visibility ?? 0, body.landmarks[toe]?.visibility ?? 0),
    })),
    distanceM: Math.hypot(hips.x, hips.z),
  };
}

/** At right angles to the way from right to left; in a mirrored picture left and right are exchanged. */
function frontOf({ x, z }: GroundPoint, mirrored: boolean): GroundPoint | null {
  const length = Math.hypot(x, z) * (mirrored ? -1 : 1);
  return Math.abs(length) < 2 * LEAST_WIDTH_M ? null : { x: z / length, z: -x / length };
}

const NOWHERE: Point3 = { x: 0, y: 0, z: 0 };

function at(landmarks: readonly Point3[], index: number): Point3 {
  return landmarks[index] ?? NOWHERE;
}

function pair(landmarks: readonly Point3[], [left, right]: readonly [number, number]): readonly [Point3, Point3] {
  return [at(landmarks, left), at(landmarks, right)];
}
