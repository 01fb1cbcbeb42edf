import type { Arrived, DrawnFrame, PoseStream } from "../stream/index.ts";
import type { Body, Detected, Fitted, NoPerson, PoseResult } from "../wire/index.ts";

/** Results and a stream that tests share. */
const HEAD = {
  timestamp: 100,
  receivedMs: 1,
  sentMs: 2,
  timings: { decodeMs: 0, poseMs: 0, handsMs: 0, anglesMs: 0, smoothMs: 0, waitMs: 0, totalMs: 0 },
  dropped: { input: 0, output: 0 },
  width: 640,
  height: 480,
  mirrored: false,
};

const BODY: Body = {
  score: 0.9,
  landmarks: Array.from({ length: 33 }, (_, index) => ({
    x: index / 64,
    y: 0.5,
    z: -0.25,
    visibility: 0.75,
    presence: 1,
  })),
  world: Array.from({ length: 33 }, () => ({ x: 0, y: 0.5, z: 0 })),
};

const FITTED: Fitted = { source: "limbs", landmarks: Array.from({ length: 33 }, (_, index) => ({ x: index / 64, y: 0.5, z: 0.25 })) };

export function detected(sequence: number, elbowDeg = 40): Detected {
  return {
    ...HEAD,
    sequence,
    status: "detected",
    id: 0,
    body: BODY,
    hands: [],
    others: [],
    looseHands: [],
    quality: null,
    angles: {
      leftElbow: { state: "measured", flexionDeg: elbowDeg, interiorDeg: 180 - elbowDeg, aboutDeg: 6.3 },
      trunk: { state: "unknown" },
    },
    joints: { leftElbow: { x: 0, y: 0, z: 0 } },
    fitted: FITTED,
    room: null,
    sideCorrections: 0,
  };
}

/** People with these ids, the first one first; the elbow of each is a degree more bent than that of the one before. */
export function several(sequence: number, ids: readonly number[]): Detected {
  const [first, ...others] = ids.map((id, index) => ({ ...detected(sequence, 40 + index), id }));
  return {
    ...(first ?? detected(sequence)),
    others: others.map(({ id, body, hands, angles, joints, fitted, room, sideCorrections }) => ({
      id,
      body,
      hands,
      angles,
      joints,
      fitted,
      room,
      sideCorrections,
    })),
  };
}

export function noPerson(sequence: number): NoPerson {
  return { ...HEAD, sequence, status: "noPerson", looseHands: [], quality: null };
}

export function drawnFrame(sequence: number): DrawnFrame {
  return { sequence, captureMs: 100, takenMs: 101, encodedMs: 103, sentMs: 103.5, arrivalMs: 107, drawnMs: 112 };
}

/** Of a stream, what hands results on; `say` is the server, `draw` the stage. */
export function resultStream(): Pick<PoseStream, "onResult" | "onDrawn" | "source" | "connection"> & {
  readonly say: (result: PoseResult, arrivalMs: number) => void;
  readonly draw: (frame: DrawnFrame) => void;
  readonly change: () => void;
} {
  const listeners = new Set<(arrived: Arrived) => void>();
  const drawnListeners = new Set<(frame: DrawnFrame) => void>();
  const watchers = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    watchers.add(listener);
    return () => watchers.delete(listener);
  };
  return {
    onResult: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDrawn: (listener) => {
      drawnListeners.add(listener);
      return () => drawnListeners.delete(listener);
    },
    source: { get: () => ({ kind: "off" }), subscribe },
    connection: { get: () => ({ kind: "idle" }), subscribe },
    say: (result, arrivalMs) => listeners.forEach((listener) => listener({ result, arrivalMs })),
    draw: (frame) => drawnListeners.forEach((listener) => listener(frame)),
    change: () => watchers.forEach((watcher) => watcher()),
  };
}
