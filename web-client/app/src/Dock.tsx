import { useRef } from "react";
import type { DrawMode } from "@posestream/client/draw";
import type { PaceMode, PoseStream, SourceKind } from "@posestream/client/stream";
import type { Calibration } from "@posestream/client/wire";
import { useStore } from "@posestream/react";
import { ButtonRow, type Choice, Segmented, Toggle } from "./controls.tsx";
import { Calibrate } from "./Calibrate.tsx";
import { ExerciseChoice } from "./ExerciseChoice.tsx";
import type { PageLook } from "./settings.ts";
import { StreamSettings } from "./StreamSettings.tsx";
import { type DrawnModeStore, drawingInWords, SOURCE_NAMES } from "@posestream/client/stage";

export interface DockProps {
  readonly stream: PoseStream;
  readonly look: PageLook;
  readonly drawnMode: DrawnModeStore;
  readonly pace: PaceMode;
  readonly onLook: (look: PageLook) => void;
  readonly onPace: (pace: PaceMode) => void;
  readonly onCalibration: (calibration: Calibration | null) => void;
  readonly onSource: (kind: "camera" | "drawn") => void;
  readonly onFile: (kind: "video" | "picture", file: File) => void;
}

const SOURCES: readonly Choice<SourceKind>[] = (["camera", "video", "picture", "drawn"] as const).map((value) => ({
  value,
  label: SOURCE_NAMES[value],
}));

const MODES: readonly Choice<DrawMode>[] = [
  { value: "AUTO", label: "Auto", hint: "Lockstep while results are fresh and come often, else Predict" },
  { value: "PREDICT", label: "Predict", hint: "Carries the skeleton on to this very moment" },
  { value: "INTERPOLATE", label: "Blend", hint: "Blends the last two results: smooth, a little late" },
  { value: "LOCKSTEP", label: "Lockstep", hint: "Shows each result on the picture that it belongs to" },
];

const PACES: readonly Choice<PaceMode>[] = [
  { value: "paced", label: "Paced", hint: "Sends a frame when the server is ready for it" },
  { value: "fireAndForget", label: "Fire and forget", hint: "Sends every frame; the server drops what it cannot take" },
];

/** Everything that can be chosen. */
export function Dock({ stream, look, drawnMode, pace, onLook, onPace, onCalibration, onSource, onFile }: DockProps) {
  const source = useStore(stream.source);
  const drawn = useStore(drawnMode);
  const videoInput = useRef<HTMLInputElement>(null);
  const pictureInput = useRef<HTMLInputElement>(null);
  const kind = source.kind === "off" ? null : source.kind === "failed" ? source.sourceKind : source.source.kind;
  const isFile = kind === "video" || kind === "picture";

  const choose = (chosen: SourceKind): void => {
    switch (chosen) {
      case "camera":
      case "drawn":
        onSource(chosen);
        break;
      case "video":
        videoInput.current?.click();
        break;
      case "picture":
        pictureInput.current?.click();
        break;
      case "replay":
        break;
    }
  };
  const file = (wanted: "video" | "picture") => (event: React.ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) {
      onFile(wanted, chosen);
    }
    // So that the same file can be chosen again.
    event.target.value = "";
  };

  return (
    <section className="dock" aria-label="Controls">
      <ButtonRow label="Source" choices={SOURCES} value={kind} onChoose={choose} />
      <input ref={videoInput} type="file" accept="video/*" hidden aria-label="Video file" onChange={file("video")} />
      <input ref={pictureInput} type="file" accept="image/*" hidden aria-label="Picture file" onChange={file("picture")} />
      <Segmented
        label="Drawing"
        choices={MODES}
        value={look.mode}
        note={drawingInWords(look.mode, drawn)}
        onChoose={(mode) => onLook({ ...look, mode })}
      />
      <fieldset className="field">
        <legend>View</legend>
        <div className="toggles">
          <Toggle
            label="Mirrored"
            hint="Shows the picture as a mirror does"
            on={look.mirrored}
            onChange={(mirrored) => onLook({ ...look, mirrored })}
          />
          <Toggle
            label="Angles"
            hint="Writes joint angles on the picture"
            on={look.labels}
            onChange={(labels) => onLook({ ...look, labels })}
          />
          <Toggle
            label="Room"
            hint="Shows from above where everybody is"
            on={look.room}
            onChange={(room) => onLook({ ...look, room })}
          />
          <Toggle
            label="3D"
            hint="Shows everybody in space, to be turned"
            on={look.room3d}
            onChange={(room3d) => onLook({ ...look, room3d })}
          />
        </div>
      </fieldset>
      <StreamSettings stream={stream} isFile={isFile} everyday />
      <ExerciseChoice stream={stream} />
      <details className="more">
        <summary>More settings</summary>
        <div className="settings">
          <StreamSettings stream={stream} isFile={isFile} everyday={false} />
          <Calibrate stream={stream} onCalibration={onCalibration} />
          <Segmented label="Pacing" choices={PACES} value={pace} onChoose={onPace} />
        </div>
      </details>
    </section>
  );
}
