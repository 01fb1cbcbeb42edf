import type { Arrived, DrawnFrame, PoseStream, ReadableStore } from "../stream/index.ts";
import { type Hand, type Hello, peopleOf, type Person, type Point3, type PoseResult } from "../wire/index.ts";

export type RecorderState =
  | { readonly kind: "idle" }
  | { readonly kind: "recording"; readonly sinceMs: number }
  | { readonly kind: "done"; readonly count: number };

/** A result, and when its frame went through the page; null where it was never drawn. */
export interface Recorded extends Arrived {
  readonly drawn: DrawnFrame | null;
}

/** Half an hour at 30 results a second; then recording ends by itself, before memory does. */
const MAX_RESULTS = 54_000;

/** Keeps the results that come in while it records; saving is left to the page. */
export class Recorder implements ReadableStore<RecorderState> {
  private state: RecorderState = { kind: "idle" };
  private taken: Recorded[] = [];
  private end: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly stream: Pick<PoseStream, "onResult" | "onDrawn">,
    private readonly limit = MAX_RESULTS,
  ) {}

  get(): RecorderState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(nowMs: number): void {
    this.end?.();
    this.taken = [];
    const leaveResults = this.stream.onResult((arrived) => {
      this.taken.push({ ...arrived, drawn: null });
      if (this.taken.length >= this.limit) {
        this.stop();
      }
    });
    const leaveDrawn = this.stream.onDrawn((drawn) => {
      // It is the last one, or a failed result came after it.
      for (let index = this.taken.length - 1; index >= 0; index--) {
        const recorded = this.taken[index];
        if (recorded === undefined || recorded.result.sequence < drawn.sequence) {
          return;
        }
        if (recorded.result.sequence === drawn.sequence) {
          this.taken[index] = { ...recorded, drawn };
        }
      }
    });
    this.end = () => {
      leaveResults();
      leaveDrawn();
    };
    this.set({ kind: "recording", sinceMs: nowMs });
  }

  stop(): void {
    this.end?.();
    this.end = null;
    this.set({ kind: "done", count: this.taken.length });
  }

  discard(): void {
    this.end?.();
    this.end = null;
    this.taken = [];
    this.set({ kind: "idle" });
  }

  results(): readonly Recorded[] {
    return this.taken;
  }

  private set(state: RecorderState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/**
 * One `pose_result` message of the protocol a line. Added are `arrivalMs` and `page`, the times of the frame on the
 * clock of `timestamp`; null where the result was never drawn.
 */
export function toJsonLines(results: readonly Recorded[]): string {
  return results.map((recorded) => `${JSON.stringify(toMessage(recorded))}\n`).join("");
}

/**
 * One person a row, and one row for a result without one: angles in degrees, each with how far it may be off (empty where
 * nothing is known of it), then the body's landmarks as fractions of the picture. `person` is the id, as in the files of
 * `posestream analyze`.
 */
export function toCsv(results: readonly Recorded[], hello: Pick<Hello, "angles" | "body">): string {
  const angles = hello.angles.map(({ name }) => name);
  const landmarks = hello.body.landmarks;
  const header = [
    "sequence",
    "timestampMs",
    "takenMs",
    "encodedMs",
    "sentMs",
    "arrivalMs",
    "drawnMs",
    "status",
    "person",
    "score",
    ...angles.flatMap((name) => [`${name}FlexionDeg`, `${name}AboutDeg`, `${name}State`]),
    ...landmarks.flatMap((name) => [`${name}X`, `${name}Y`, `${name}Z`, `${name}Visibility`]),
  ];
  const rows = results.flatMap(({ result, arrivalMs, drawn }): Cell[][] => {
    const people = peopleOf(result);
    return (people.length === 0 ? [null] : people).map((person) => [
      result.sequence,
      result.timestamp,
      drawn?.takenMs,
      drawn?.encodedMs,
      drawn?.sentMs,
      arrivalMs,
      drawn?.drawnMs,
      result.status,
      ...personCells(person, angles, landmarks),
    ]);
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function personCells(person: Person | null, angles: readonly string[], landmarks: readonly string[]): Cell[] {
  return [
    person?.id,
    person?.body.score,
    ...angles.flatMap((name): Cell[] => {
      const angle = person?.angles[name];
      return angle === undefined || angle.state === "unknown"
        ? [undefined, undefined, "unknown"]
        : [angle.flexionDeg, angle.aboutDeg ?? undefined, angle.state];
    }),
    ...landmarks.flatMap((_, index): Cell[] => {
      const point = person?.body.landmarks[index];
      return [point?.x, point?.y, point?.z, point?.visibility];
    }),
  ];
}

type Cell = string | number | undefined;

function cell(value: Cell): string {
  return typeof value === "number" ? String(Math.round(value * 1e5) / 1e5) : (value ?? "");
}

function toMessage({ result, arrivalMs, drawn }: Recorded): unknown {
  const page = drawn && {
    takenMs: drawn.takenMs,
    encodedMs: drawn.encodedMs,
    sentMs: drawn.sentMs,
    drawnMs: drawn.drawnMs,
  };
  return { event: "pose_result", data: { ...toData(result), arrivalMs, page } };
}

function toData(result: PoseResult): object {
  if (result.status === "failed") {
    return result;
  }
  const looseHands = result.looseHands.map(handData);
  if (result.status === "noPerson") {
    return { ...result, body: null, hands: [], angles: {}, joints: {}, others: [], looseHands };
  }
  return { ...result, ...personData(result), others: result.others.map(personData), looseHands };
}

const xyz = ({ x, y, z }: Point3) => [x, y, z];

function handData(hand: Hand): object {
  return { ...hand, landmarks: hand.landmarks.map(xyz), world: hand.world.map(xyz) };
}

function personData({ id, body, hands, angles, joints, fitted, room, sideCorrections }: Person): object {
  return {
    id,
    body: {
      score: body.score,
      landmarks: body.landmarks.map((point) => [...xyz(point), point.visibility, point.presence]),
      world: body.world?.map(xyz) ?? null,
    },
    hands: hands.map(handData),
    angles: Object.fromEntries(
      Object.entries(angles).map(([name, angle]) => [
        name,
        angle.state === "unknown" ? { flexionDeg: null, interiorDeg: null, aboutDeg: null, ...angle } : angle,
      ]),
    ),
    joints: Object.fromEntries(Object.entries(joints).map(([name, point]) => [name, xyz(point)])),
    fitted: fitted && { source: fitted.source, landmarks: fitted.landmarks.map(xyz) },
    room: room && {
      ...room,
      floor: room.floor && { ...room.floor, up: xyz(room.floor.up) },
      landmarks: room.landmarks.map(xyz),
    },
    sideCorrections,
  };
}
