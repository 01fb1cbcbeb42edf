import { useEffect, useState } from "react";
import type { Setting } from "@posestream/client/wire";

interface NumberFieldProps {
  readonly setting: Extract<Setting, { readonly type: "number" | "integer" }>;
  /** What holds at the server; null for none, or without a server. */
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChoose: (value: number | null) => void;
}

/** A value counts once it has stood for so long: the 7 on the way to 78 would make the server begin anew. */
const TYPING_MS = 400;
/** Arrow keys step by 1 where that is little of the range, and any value is allowed. */
const WIDE_RANGE = 10;

/** A number within the limits of a setting; an optional one may be left empty. What is not allowed is not sent. */
export function NumberField({ setting, value, disabled, onChoose }: NumberFieldProps) {
  const { label, description, type, min, max, optional = false } = setting;
  // What is being typed stands in the field until it is left: half a number is no value yet.
  const [draft, setDraft] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly value: number | null } | null>(null);

  useEffect(() => {
    if (chosen === null) return;
    const timer = setTimeout(() => {
      setChosen(null);
      onChoose(chosen.value);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [chosen, onChoose]);

  const edit = ({ value: text, valueAsNumber, validity }: HTMLInputElement): void => {
    setDraft(text);
    const allowed = validity.valid && (text !== "" || optional);
    setChosen(allowed ? { value: text === "" ? null : valueAsNumber } : null);
  };
  return (
    <label className="number-setting">
      <span>{label}</span>
      <input
        type="number"
        min={min}
        max={max}
        step={type === "integer" ? 1 : max - min > WIDE_RANGE ? "any" : 0.05}
        value={draft ?? value ?? ""}
        placeholder={optional ? "none" : undefined}
        disabled={disabled}
        title={description}
        onChange={({ target }) => edit(target)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
