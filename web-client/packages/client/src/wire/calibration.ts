import { readFields, readName, readNumber, readRecord, readString } from "./read.ts";

/** How one person differs from the body that the networks know; keep it, and `configure` later streams with it. */
export interface Calibration {
  /** Metres of one metre of the network. */
  readonly scale: number;
  /** Flexion of the neutral position in degrees, by angle; it is taken off. */
  readonly neutralDeg: Readonly<Record<string, number>>;
}

export const STANCE_PROBLEMS = ["notSeen", "notNeutral", "moving"] as const;

/** How far calibrating is. */
export type CalibrationStep =
  | { readonly state: "waiting"; readonly problem: (typeof STANCE_PROBLEMS)[number]; readonly hint: string }
  | { readonly state: "standing"; readonly share: number }
  | { readonly state: "done"; readonly calibration: Calibration };

export function readCalibration(value: unknown, path: string): Calibration {
  const fields = readFields(value, path);
  return {
    scale: readNumber(fields.scale, `${path}.scale`),
    neutralDeg: readRecord(fields.neutralDeg, `${path}.neutralDeg`, readNumber),
  };
}

export function readCalibrationStep(value: unknown, path: string): CalibrationStep {
  const fields = readFields(value, path);
  const state = readName(fields.state, `${path}.state`, ["waiting", "standing", "done"] as const);
  switch (state) {
    case "waiting":
      return {
        state,
        problem: readName(fields.problem, `${path}.problem`, STANCE_PROBLEMS),
        hint: readString(fields.hint, `${path}.hint`),
      };
    case "standing":
      return { state, share: readNumber(fields.share, `${path}.share`) };
    case "done":
      return { state, calibration: readCalibration(fields.calibration, `${path}.calibration`) };
  }
}
