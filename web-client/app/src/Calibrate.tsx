import { useEffect, useState } from "react";
import type { PoseStream } from "@posestream/client/stream";
import type { Calibration, CalibrationStep } from "@posestream/client/wire";
import { useStore } from "@posestream/react";

const MIN_HEIGHT_CM = 50;
const MAX_HEIGHT_CM = 250;

interface CalibrateProps {
  readonly stream: PoseStream;
  /** Called with what was found, and with null once it is to be forgotten. */
  readonly onCalibration: (calibration: Calibration | null) => void;
}

/** Calibrates the person in the picture, so that angles count from the own stance and metres are true. */
export function Calibrate({ stream, onCalibration }: CalibrateProps) {
  const config = useStore(stream.config);
  const step = useStore(stream.calibrating);
  const [height, setHeight] = useState("");
  const kept = config?.calibration ?? null;
  const heightCm = height === "" ? null : Number(height);
  const valid = heightCm === null || (heightCm >= MIN_HEIGHT_CM && heightCm <= MAX_HEIGHT_CM);
  useEffect(() => {
    if (step?.state === "done") onCalibration(step.calibration);
  }, [step, onCalibration]);
  const forget = () => {
    onCalibration(null);
    stream.configure({ calibration: null });
  };
  // An older server knows no calibration.
  if (config !== null && config.calibration === undefined) return null;
  return (
    <fieldset className="field" disabled={config === null}>
      <legend>Calibration</legend>
      <div className="calibrate">
        <input
          type="number"
          min={MIN_HEIGHT_CM}
          max={MAX_HEIGHT_CM}
          placeholder="height, cm"
          aria-label="Body height, cm"
          value={height}
          title="Body height, which makes metres true; without it only angles are calibrated"
          onChange={({ target }) => setHeight(target.value)}
        />
        <div className="segmented">
          <button
            type="button"
            disabled={!valid}
            title="Stand upright and still for two seconds, arms hanging, facing the camera"
            onClick={() => stream.calibrate(heightCm)}
          >
            Calibrate
          </button>
          {kept !== null && (
            <button type="button" onClick={forget}>
              Forget
            </button>
          )}
        </div>
      </div>
      <p className="muted" role="status">
        {valid ? inWords(step, kept !== null) : `The body height must lie in ${MIN_HEIGHT_CM}..${MAX_HEIGHT_CM} cm.`}
      </p>
      {step?.state === "standing" && <progress value={step.share} max={1} aria-label="Standing still" />}
    </fieldset>
  );
}

function inWords(step: CalibrationStep | null, calibrated: boolean): string {
  if (step?.state === "waiting") return step.hint;
  if (step?.state === "standing") return "Stay as you are.";
  return calibrated ? "Calibrated: angles count from your own stance." : "Stand upright and still, arms hanging.";
}
