import type { Arrived, PoseStream, ReadableStore } from "../stream";
import type { Hello, PoseResult } from "../wire";

export type RecorderState =
  | { readonly kind: "idle" }
  | { readonly kind: "recording"; readonly sinceMs: number }
  | { readonly kind: "done"; readonly count: number };

/** Half an hour at 30 results a second; then recording ends by itself, before memory does. */
const MAX_RESULTS = 54_000;

/** Keeps the results that come in while it records; saving is left to the page. */
export class Recorder implements ReadableStore<RecorderState> {
  private state: RecorderState = { kind: "idle" };
  private taken: Arrived[] = [];
  private end: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly stream: Pick<PoseStream, "onResult">,
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
    this.end = this.stream.onResult((arrived) => {
      this.taken.push(arrived);
      if (this.taken.length >= this.limit) {
        this.stop();
      }
    });
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

  results(): readonly Arrived[] {
    return this.taken;
  }

  private set(state: RecorderState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/** One `pose_result` message of the protocol a line, with `arrivalMs` added. */
export function toJsonLines(results: readonly Arrived[]): string {
  return results.map((arrived) => `${JSON.stringify(toMessage(arrived))}\n`).join("");
}

/** One result a row: angles in degrees, then the body's landmarks as fractions of the picture. */
export function toCsv(results: readonly Arrived[], hello: Pick<Hello, "angles" | "body">): string {
  const angles = hello.angles.map(({ name }) => name);
  const landmarks = hello.body.landmarks;
  const header = [
    "sequence",
    "timestampMs",
    "arrivalMs",
    "status",
    "score",
    ...angles.flatMap((name) => [`${name}FlexionDeg`, `${name}State`]),
    ...landmarks.flatMap((name) => [`${name}X`, `${name}Y`, `${name}Z`, `${name}Visibility`]),
  ];
  const rows = results.map(({ result, arrivalMs }): Cell[] => {
    const seen = result.status === "detected" ? result : null;
    return [
      result.sequence,
      result.timestamp,
      arrivalMs,
      result.status,
      seen?.body.score,
      ...angles.flatMap((name): Cell[] => {
        const angle = seen?.angles[name];
        return angle === undefined || angle.state === "unknown"
          ? [undefined, "unknown"]
          : [angle.flexionDeg, angle.state];
      }),
      ...landmarks.flatMap((_, index): Cell[] => {
        const point = seen?.body.landmarks[index];
        return [point?.x, point?.y, point?.z, point?.visibility];
      }),
    ];
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

type Cell = string | number | undefined;

function cell(value: Cell): string {
  return typeof value === "number" ? String(Math.round(value * 1e5) / 1e5) : (value ?? "");
}

function toMessage({ result, arrivalMs }: Arrived): unknown {
  return { event: "pose_result", data: { ...toData(result), arrivalMs } };
}

function toData(result: PoseResult): object {
  if (result.status === "failed") {
    return result;
  }
  const xyz = ({ x, y, z }: { x: number; y: number; z: number }) => [x, y, z];
  const hands = result.hands.map((hand) => ({
    ...hand,
    landmarks: hand.landmarks.map(xyz),
    world: hand.world.map(xyz),
  }));
  if (result.status === "noPerson") {
    return { ...result, body: null, hands };
  }
  return {
    ...result,
    hands,
    body: {
      score: result.body.score,
      landmarks: result.body.landmarks.map((point) => [...xyz(point), point.visibility, point.presence]),
      world: result.body.world.map(xyz),
    },
    angles: Object.fromEntries(
      Object.entries(result.angles).map(([name, angle]) => [
        name,
        angle.state === "unknown" ? { flexionDeg: null, interiorDeg: null, state: "unknown" } : angle,
      ]),
    ),
    joints: Object.fromEntries(Object.entries(result.joints).map(([name, point]) => [name, xyz(point)])),
  };
}
