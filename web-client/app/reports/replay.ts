import type { ScenePoint, TimedScene } from "@posestream/client/draw";

/** A frame of a clip and its landmarks, in fractions of the picture; empty where nobody was found. */
export interface Pose {
  readonly timeMs: number;
  /** Width by height. */
  readonly aspect: number;
  readonly body: readonly ScenePoint[];
}

/**
 * The results of a page that paces: a frame waits, and gives way to a newer one, while `credits` frames are unanswered; each
 * is answered `latencyMs` after it was sent. `sequence` is the number of the frame in the clip.
 */
export function pacedResults(
  frames: readonly Pose[],
  { latencyMs, credits }: { readonly latencyMs: number; readonly credits: number },
): readonly TimedScene[] {
  const results: TimedScene[] = [];
  let answersMs: number[] = [];
  let waiting: number | null = null;
  const send = (frame: number, atMs: number): void => {
    const { timeMs, body } = frames[frame] ?? { timeMs: NaN, body: [] };
    const people = body.length === 0 ? [] : [{ id: 0, body, hands: [], angles: [] }];
    const arrivedMs = atMs + latencyMs;
    results.push({ scene: { people, hands: [] }, sequence: frame, takenMs: timeMs, arrivedMs });
    answersMs.push(arrivedMs);
  };
  frames.forEach(({ timeMs }, frame) => {
    // Answers that came before this frame let the one that waited go.
    while ((answersMs[0] ?? Infinity) <= timeMs) {
      const [answerMs = NaN, ...rest] = answersMs;
      answersMs = rest;
      if (waiting !== null) {
        send(waiting, answerMs);
        waiting = null;
      }
    }
    if (answersMs.length < credits) {
      send(frame, timeMs);
    } else {
      waiting = frame;
    }
  });
  return results;
}

/** Half of the joints are faster than so many lengths a second where the film was cut. */
const CUT = 5;

/** When the film was cut. */
export function cutsOf(
  track: readonly Pose[],
  joints: readonly number[],
  lengths: (a: ScenePoint, b: ScenePoint) => number,
): readonly number[] {
  return track.slice(1).flatMap((pose, index) => {
    const before = track[index];
    const speeds = joints
      .map((joint) => {
        const [a, b] = [before?.body[joint], pose.body[joint]];
        return a && b ? (1000 * lengths(a, b)) / (pose.timeMs - (before?.timeMs ?? NaN)) : 0;
      })
      .sort((a, b) => a - b);
    return (speeds[Math.floor(joints.length / 2)] ?? 0) > CUT ? [pose.timeMs] : [];
  });
}
