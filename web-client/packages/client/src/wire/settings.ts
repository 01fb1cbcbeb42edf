import type { Calibration } from "./calibration.ts";

export const MODELS = ["lite", "full", "heavy"] as const;
export const HAND_MODELS = ["lite", "full"] as const;

/** What the server holds by smaller models and rarer hands than the ones chosen. */
export type Target = { readonly resultsPerSecond: number } | { readonly latencyMs: number };

/** The value of a setting: of a choice, a number, on or off, a target or a calibration (null for none). */
export type SettingValue = string | number | boolean | Target | Calibration | null;

/** The value of each setting of `Hello.settings`, by its name. */
export type Config = Readonly<Record<string, SettingValue>>;

interface SettingHead {
  readonly name: string;
  /** A few words for a page. */
  readonly label: string;
  readonly description: string;
}

/** What `configure` takes. A setting of a type that this client does not know is left out of `Hello.settings`. */
export type Setting = SettingHead &
  (
    | { readonly type: "choice"; readonly choices: readonly string[] }
    | { readonly type: "boolean" }
    | {
        readonly type: "number" | "integer";
        readonly min: number;
        readonly max: number;
        /** Whether null is a value too. */
        readonly optional?: boolean;
      }
    | { readonly type: "target" | "calibration" }
  );
