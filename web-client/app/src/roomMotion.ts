import { type Footprint, hipsOf, placedOf, RoomTrails, visibilityAlpha } from "@posestream/client/draw";
import type { Floor, Hand, Point3, PoseResult } from "@posestream/client/wire";
import { levelOf, type Levelling } from "./level.ts";

/** One person at one moment, levelled; see {@link levelOf}. */
export interface Figure {
  readonly id: number;
  readonly body: readonly Point3[];
  /** How clearly each landmark is drawn, 0..1. */
  readonly clearness: readonly number[];
  readonly hands: readonly (readonly Point3[])[];
  /** Middle of the hips. */
  readonly hips: Point3;
  /** Of the hips from the camera, along the floor. */
  readonly distanceM: number;
}

/** A place where the hips of a person were. */
export interface TrailPoint {
  readonly at: Point3;
  /** 1 just now, falling to 0 at the end of the trail's span. */
  readonly freshness: number;
  /** Whether the person came here from the place before it. */
  readonly joined: boolean;
}

/** What the room shows at one moment; levelled. */
export interface RoomMoment {
  readonly figures: readonly Figure[];
  readonly trails: ReadonlyMap<number, readonly TrailPoint[]>;
  /** Null before the first person. */
  readonly camera: { readonly lens: Point3; readonly corners: readonly Point3[] } | null;
  /** Whether the next moment looks different without a new result. */
  readonly moving: boolean;
}

interface Placed {
  readonly id: number;
  readonly body: readonly Point3[];
  readonly clearness: readonly number[];
  readonly hands: readonly (readonly Point3[])[];
}

interface Arrival {
  readonly people: readonly Placed[];
  readonly atMs: number;
}

interface Lens {
  readonly focalPx: number;
  readonly width: number;
  readonly height: number;
}

/** Without a result for so long, nobody is shown. */
export const STALE_MS = 1000;
/** Two results further apart than this are not blended. */
const MAX_BLEND_MS = 250;
/** What moves further between two results was found anew. */
const JUMP_M = 0.5;
/** How quickly the ground follows the lowest landmark while the floor is unknown. Higher: steadier. */
const GROUND_FOLLOWS_MS = 1000;
/** Somebody who was away for longer went another way. */
const TRAIL_GAP_MS = 1000;
/** How far from the lens the corners of the picture are shown. */
const CORNERS_M = 0.9;
/** Nearer to the last one, a place adds nothing to a trail. */
const TRAIL_STEP_M = 0.02;
const WRISTS = { left: 15, right: 16 } as const;

/**
 * Keeps the last results and moves everybody from one to the next in the time that lay between their arrivals, so that
 * motion is smooth at any rate of results. Not thread-safe.
 */
export class RoomMotion {
  readonly #trails = new RoomTrails();
  #previous: Arrival | null = null;
  #latest: Arrival | null = null;
  #lens: Lens | null = null;
  #floor: Floor | null = null;
  #groundM: number | null = null;

  add(result: PoseResult, arrivalMs: number): void {
    if (result.status === "failed") return;
    const placed = placedOf(result);
    const [first] = placed;
    if (first !== undefined) {
      this.#lens = { focalPx: first.room.focalPx, width: result.width, height: result.height };
      this.#floor = placed.find(({ room }) => room.floor !== null)?.room.floor ?? this.#floor;
      this.#followGround(Math.max(...placed.flatMap(({ room }) => room.landmarks.map(({ y }) => y))), arrivalMs);
    }
    for (const { id, room } of placed) this.#trails.add(id, hipsOf(room), arrivalMs);
    this.#previous = this.#latest;
    this.#latest = {
      atMs: arrivalMs,
      people: placed.map(({ id, body, hands, room }) => ({
        id,
        body: room.landmarks,
        clearness: body.landmarks.map(({ visibility }) => visibilityAlpha(visibility)),
        hands: hands.map((hand) => handInRoom(hand, room.landmarks[WRISTS[hand.side]]?.z ?? 0, this.#lens)),
      })),
    };
  }

  /** Of another source or server. */
  forget(): void {
    this.#trails.clear();
    this.#previous = this.#latest = this.#lens = this.#floor = this.#groundM = null;
  }

  /** When {@link at} changes although no result arrives; null for never. */
  get staleAtMs(): number | null {
    return this.#latest && this.#latest.atMs + STALE_MS;
  }

  at(nowMs: number, mirrored: boolean): RoomMoment {
    const level = levelOf({ floor: this.#floor, groundM: this.#groundM ?? 0, mirrored });
    const latest = this.#latest;
    const stale = latest === null || nowMs - latest.atMs >= STALE_MS;
    this.#trails.age(nowMs);
    const share = latest === null ? 1 : shareOf(this.#previous, latest, nowMs);
    return {
      figures: stale ? [] : latest.people.map((person) => figureOf(blended(this.#previous, person, share), level)),
      trails: stale ? new Map() : levelled(this.#trails, level, nowMs),
      camera: this.#lens && cameraOf(this.#lens, level),
      moving: !stale && share < 1,
    };
  }

  #followGround(lowestM: number, nowMs: number): void {
    const elapsedMs = this.#latest === null ? Infinity : nowMs - this.#latest.atMs;
    const kept = this.#groundM === null ? 0 : Math.exp(-elapsedMs / GROUND_FOLLOWS_MS);
    this.#groundM = lowestM + kept * ((this.#groundM ?? 0) - lowestM);
  }
}

/** A hand's landmarks on the rays of its image landmarks, at the depth of the body's wrist and their own beyond it. */
export function handInRoom({ landmarks, world }: Hand, wristM: number, lens: Lens | null): readonly Point3[] {
  if (lens === null) return [];
  const { focalPx, width, height } = lens;
  const ownWrist = world[0]?.z ?? 0;
  return landmarks.map(({ x, y }, index) => {
    const z = wristM + (world[index]?.z ?? 0) - ownWrist;
    return { x: ((x - 0.5) * width * z) / focalPx, y: ((y - 0.5) * height * z) / focalPx, z };
  });
}

/** 0 at the arrival of the latest result, 1 once as much time has passed as lay before it. */
function shareOf(previous: Arrival | null, latest: Arrival, nowMs: number): number {
  const intervalMs = previous === null ? 0 : latest.atMs - previous.atMs;
  return intervalMs > 0 && intervalMs <= MAX_BLEND_MS ? Math.min(1, Math.max(0, (nowMs - latest.atMs) / intervalMs)) : 1;
}

function blended(previous: Arrival | null, person: Placed, share: number): Placed {
  const before = share < 1 ? previous?.people.find(({ id }) => id === person.id) : undefined;
  if (before === undefined) return person;
  const body = mixAll(before.body, person.body, share);
  const hands = person.hands.length === before.hands.length ? person.hands.map((hand, at) => mixAll(before.hands[at] ?? hand, hand, share)) : person.hands;
  return { ...person, body, hands };
}

function mixAll(from: readonly Point3[], to: readonly Point3[], share: number): readonly Point3[] {
  return to.map((b, index) => {
    const a = from[index] ?? b;
    return distance(a, b) > JUMP_M ? b : { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y), z: a.z + share * (b.z - a.z) };
  });
}

function figureOf({ id, body, clearness, hands }: Placed, level: Levelling): Figure {
  const points = body.map(level);
  const hips = hipsOf({ landmarks: points });
  const lens = level({ x: 0, y: 0, z: 0 });
  return {
    id,
    body: points,
    clearness,
    hands: hands.map((hand) => hand.map(level)),
    hips,
    distanceM: Math.hypot(hips.x - lens.x, hips.z - lens.z),
  };
}

function levelled(trails: RoomTrails, level: Levelling, nowMs: number): ReadonlyMap<number, readonly TrailPoint[]> {
  return new Map(
    [...trails.all()].map(([id, trail]) => [id, thinned(trail.map((print, index) => trailPoint(print, trail[index - 1])))]),
  );

  function trailPoint({ hips, atMs }: Footprint, before: Footprint | undefined): TrailPoint {
    const freshness = Math.max(0, 1 - (nowMs - atMs) / trails.spanMs);
    return { at: level(hips), freshness, joined: before !== undefined && atMs - before.atMs <= TRAIL_GAP_MS };
  }
}

/** Without places that hardly differ from the one before. */
function thinned(trail: readonly TrailPoint[]): readonly TrailPoint[] {
  const kept: TrailPoint[] = [];
  for (const point of trail) {
    const last = kept[kept.length - 1];
    if (last === undefined || !point.joined || distance(last.at, point.at) >= TRAIL_STEP_M) kept.push(point);
  }
  return kept;
}

function cameraOf({ focalPx, width, height }: Lens, level: Levelling): NonNullable<RoomMoment["camera"]> {
  const [x, y] = [width, height].map((size) => (CORNERS_M * size) / (2 * focalPx)) as [number, number];
  const corners = [[-x, -y], [x, -y], [x, y], [-x, y]] as const;
  return { lens: level({ x: 0, y: 0, z: 0 }), corners: corners.map(([right, down]) => level({ x: right, y: down, z: CORNERS_M })) };
}

function distance(a: Point3, b: Point3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
