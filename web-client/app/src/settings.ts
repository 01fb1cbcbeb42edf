import { DEFAULT_DRAW_MODE, DRAW_MODES } from "@posestream/client/draw";
import type { StageLook } from "@posestream/client/stage";
import { type Calibration, readCalibration } from "@posestream/client/wire";

const KEY = "posestream.look";
const CALIBRATION_KEY = "posestream.calibration";

/** How the page is to look. */
export interface PageLook extends StageLook {
  /** Whether the room is shown from above. */
  readonly room: boolean;
  /** Whether it is shown in 3D. */
  readonly room3d: boolean;
}

export type KeptLook = Pick<PageLook, "mode" | "labels" | "room" | "room3d">;

const DEFAULT: KeptLook = { mode: DEFAULT_DRAW_MODE, labels: true, room: false, room3d: false };

/** What was chosen on the last visit; the default where nothing sensible is kept. */
export function loadLook(storage: Pick<Storage, "getItem">): KeptLook {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) {
      return DEFAULT;
    }
    const mode = "mode" in kept ? DRAW_MODES.find((known) => known === kept.mode) : undefined;
    return {
      mode: mode ?? DEFAULT.mode,
      labels: "labels" in kept && typeof kept.labels === "boolean" ? kept.labels : DEFAULT.labels,
      room: "room" in kept && typeof kept.room === "boolean" ? kept.room : DEFAULT.room,
      room3d: "room3d" in kept && typeof kept.room3d === "boolean" ? kept.room3d : DEFAULT.room3d,
    };
  } catch {
    return DEFAULT;
  }
}

export function saveLook(storage: Pick<Storage, "setItem">, { mode, labels, room, room3d }: KeptLook): void {
  try {
    storage.setItem(KEY, JSON.stringify({ mode, labels, room, room3d }));
  } catch {
    // Private windows may refuse; then nothing is kept.
  }
}

/** The calibration of the person who uses this browser; null where nothing sensible is kept. */
export function loadCalibration(storage: Pick<Storage, "getItem">): Calibration | null {
  try {
    return readCalibration(JSON.parse(storage.getItem(CALIBRATION_KEY) ?? "null"), CALIBRATION_KEY);
  } catch {
    return null;
  }
}

export function saveCalibration(storage: Pick<Storage, "setItem" | "removeItem">, calibration: Calibration | null): void {
  try {
    if (calibration === null) storage.removeItem(CALIBRATION_KEY);
    else storage.setItem(CALIBRATION_KEY, JSON.stringify(calibration));
  } catch {
    // As above.
  }
}
