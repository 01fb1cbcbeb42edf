import { useState } from "react";
import type { PoseStream } from "@posestream/client/stream";
import type { Config, Setting, SettingValue, Target } from "@posestream/client/wire";
import { useStore } from "@posestream/react";
import { Segmented, Toggle } from "./controls.tsx";
import { NumberField } from "./NumberField.tsx";

interface StreamSettingsProps {
  readonly stream: PoseStream;
  /** Whether a file is shown; only files may have been recorded as in a mirror. */
  readonly isFile: boolean;
  /** Whether those that are changed often are meant, or all others. */
  readonly everyday: boolean;
}

/** A control for each setting that the server names; the last server's stay on the page while it is away. */
export function StreamSettings({ stream, isFile, everyday }: StreamSettingsProps) {
  const connection = useStore(stream.connection);
  const config = useStore(stream.config);
  const [known, setKnown] = useState<readonly Setting[]>([]);
  if (connection.kind === "open" && connection.hello.settings !== known) {
    setKnown(connection.hello.settings);
  }
  const shown = known.filter((setting) => (isFile || setting.name !== "mirrored") && isEveryday(setting) === everyday);
  const control = (setting: Setting) => (
    <Control
      key={setting.name}
      setting={setting}
      config={config}
      onChoose={(value) => stream.configure({ [setting.name]: value })}
    />
  );
  const switches = shown.filter(({ type }) => type === "boolean");
  return (
    <>
      {shown.filter(({ type }) => type === "choice" || type === "target").map(control)}
      {switches.length > 0 && (
        <fieldset className="field" disabled={config === null}>
          <legend>Stream</legend>
          <div className="toggles">{switches.map(control)}</div>
        </fieldset>
      )}
      {shown.some(isNumber) && <div className="numbers">{shown.filter(isNumber).map(control)}</div>}
    </>
  );
}

const isNumber = ({ type }: Setting) => type === "number" || type === "integer";

/** What runs at all is chosen often, how it runs seldom. */
function isEveryday({ name, type }: Setting): boolean {
  return type === "boolean" || name === "model" || name === "handModel";
}

interface ControlProps {
  readonly setting: Setting;
  /** Null without a server. */
  readonly config: Config | null;
  readonly onChoose: (value: SettingValue) => void;
}

function Control({ setting, config, onChoose }: ControlProps) {
  const { name, label, description } = setting;
  const value = config?.[name] ?? null;
  switch (setting.type) {
    case "choice":
      return (
        <Segmented
          label={label}
          choices={setting.choices.map((choice) => ({ value: choice, label: inWords(choice) }))}
          value={typeof value === "string" ? value : null}
          disabled={config === null}
          onChoose={onChoose}
        />
      );
    case "boolean":
      return <Toggle label={label} hint={description} on={value === true} onChange={onChoose} />;
    case "number":
    case "integer":
      return (
        <NumberField
          setting={setting}
          value={typeof value === "number" ? value : null}
          disabled={config === null}
          onChoose={onChoose}
        />
      );
    case "calibration":
      return null;
    case "target":
      return (
        <Segmented
          label={label}
          choices={TARGETS}
          value={config === null ? null : targetChoice(value)}
          disabled={config === null}
          onChoose={(choice) => onChoose(choice === "off" ? null : { resultsPerSecond: Number(choice) })}
        />
      );
  }
}

const TARGETS = [
  { value: "off", label: "Fixed", hint: "Always the models chosen here" },
  { value: "30", label: "30/s", hint: "Uses smaller models and rarer hands where 30 results a second need it" },
  { value: "60", label: "60/s", hint: "Uses smaller models and rarer hands where 60 results a second need it" },
] as const;

/** Null is a target that was set elsewhere, such as when the server was started. */
function targetChoice(value: SettingValue): (typeof TARGETS)[number]["value"] | null {
  if (!isTarget(value)) return "off";
  const known = TARGETS.find((choice) => "resultsPerSecond" in value && choice.value === String(value.resultsPerSecond));
  return known?.value ?? null;
}

function isTarget(value: SettingValue): value is Target {
  return typeof value === "object" && value !== null && !("neutralDeg" in value);
}

/** `oneEuro` is "One euro". */
function inWords(choice: string): string {
  const words = choice.replace(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
