import { useRef } from "react";
import type { DrawMode } from "@posestream/client/draw";
import type { PaceMode, PoseStream, SourceKind } from "@posestream/client/stream";
import type { Config } from "@posestream/client/wire";
import { ButtonRow, type Choice, Segmented, Toggle, useStore } from "@posestream/react";
import { SOURCE_NAMES, type StageLook } from "@posestream/client/stage";

type TargetChoice = "off" | "30" | "60" | "other";

export interface DockProps {
  readonly stream: PoseStream;
  readonly look: StageLook;
  readonly pace: PaceMode;
  readonly onLook: (look: StageLook) => void;
  readonly onPace: (pace: PaceMode) => void;
  readonly onSource: (kind: "camera" | "drawn") => void;
  readonly onFile: (kind: "video" | "picture", file: File) => void;
}

const SOURCES: readonly Choice<SourceKind>[] = (["camera", "video", "picture", "drawn"] as const).map((value) => ({
  value,
  label: SOURCE_NAMES[value],
}));

const MODES: readonly Choice<DrawMode>[] = [
  { value: "PREDICT", label: "Predict", hint: "Carries the skeleton on to this very moment" },
  { value: "INTERPOLATE", label: "Blend", hint: "Blends the last two results: smooth, a little late" },
  { value: "LOCKSTEP", label: "Lockstep", hint: "Shows each result on the picture that it belongs to" },
];

const MODELS: readonly Choice<Config["model"]>[] = [
  { value: "lite", label: "Lite", hint: "Fastest" },
  { value: "full", label: "Full", hint: "Balanced" },
  { value: "heavy", label: "Heavy", hint: "Most exact" },
];

const HANDS: readonly Choice<"off" | Config["handModel"]>[] = [
  { value: "off", label: "Off" },
  { value: "lite", label: "Lite" },
  { value: "full", label: "Full" },
];

const SMOOTHINGS: readonly Choice<Config["smoothing"]>[] = [
  { value: "none", label: "None" },
  { value: "ema", label: "Simple", hint: "Exponential mean" },
  { value: "oneEuro", label: "Adaptive", hint: "One Euro filter: calm at rest, quick in motion" },
];

const TARGETS: readonly Choice<TargetChoice>[] = [
  { value: "off", label: "Fixed", hint: "Always the models chosen here" },
  { value: "30", label: "30/s", hint: "Uses smaller models and looks at hands less often where 30 results a second need it" },
  { value: "60", label: "60/s", hint: "Uses smaller models and looks at hands less often where 60 results a second need it" },
];

const PACES: readonly Choice<PaceMode>[] = [
  { value: "paced", label: "Paced", hint: "Sends a frame when the server is ready for it" },
  { value: "fireAndForget", label: "Fire and forget", hint: "Sends every frame; the server drops what it cannot take" },
];

/** `other` is a target that was set elsewhere, such as when the server was started. */
function targetChoice({ target }: Config): TargetChoice {
  if (target === null) return "off";
  const known = TARGETS.find(({ value }) => "resultsPerSecond" in target && value === String(target.resultsPerSecond));
  return known?.value ?? "other";
}

/** Everything that can be chosen. */
export function Dock({ stream, look, pace, onLook, onPace, onSource, onFile }: DockProps) {
  const source = useStore(stream.source);
  const config = useStore(stream.config);
  const videoInput = useRef<HTMLInputElement>(null);
  const pictureInput = useRef<HTMLInputElement>(null);
  const kind = source.kind === "off" ? null : source.kind === "failed" ? source.sourceKind : source.source.kind;

  const choose = (wish: SourceKind): void => {
    switch (wish) {
      case "camera":
      case "drawn":
        onSource(wish);
        break;
      case "video":
        videoInput.current?.click();
        break;
      case "picture":
        pictureInput.current?.click();
        break;
    }
  };
  const file = (wish: "video" | "picture") => (event: React.ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) {
      onFile(wish, chosen);
    }
    // So that the same file can be chosen again.
    event.target.value = "";
  };

  return (
    <section className="dock" aria-label="Controls">
      <ButtonRow label="Source" choices={SOURCES} value={kind} onChoose={choose} />
      <input ref={videoInput} type="file" accept="video/*" hidden aria-label="Video file" onChange={file("video")} />
      <input ref={pictureInput} type="file" accept="image/*" hidden aria-label="Picture file" onChange={file("picture")} />
      <Segmented label="Drawing" choices={MODES} value={look.mode} onChoose={(mode) => onLook({ ...look, mode })} />
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
          {(kind === "video" || kind === "picture") && (
            <Toggle
              label="Mirrored footage"
              hint="The file itself was recorded as in a mirror: swaps left and right"
              on={config?.mirrored ?? false}
              onChange={(mirrored) => stream.configure({ mirrored })}
            />
          )}
        </div>
      </fieldset>
      <Segmented
        label="Body model"
        choices={MODELS}
        value={config?.model ?? null}
        disabled={config === null}
        onChoose={(model) => stream.configure({ model })}
      />
      <Segmented
        label="Hands"
        choices={HANDS}
        value={config === null ? null : config.hands ? config.handModel : "off"}
        disabled={config === null}
        onChoose={(hands) => stream.configure(hands === "off" ? { hands: false } : { hands: true, handModel: hands })}
      />
      <Segmented
        label="Smoothing"
        choices={SMOOTHINGS}
        value={config?.smoothing ?? null}
        disabled={config === null}
        onChoose={(smoothing) => stream.configure({ smoothing })}
      />
      <Segmented
        label="Quality"
        choices={TARGETS}
        value={config === null ? null : targetChoice(config)}
        disabled={config === null}
        onChoose={(target) => stream.configure({ target: target === "off" ? null : { resultsPerSecond: Number(target) } })}
      />
      <Segmented label="Pacing" choices={PACES} value={pace} onChoose={onPace} />
    </section>
  );
}
