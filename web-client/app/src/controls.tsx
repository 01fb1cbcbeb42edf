import { type ReactNode, useId } from "react";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  /** None is chosen while it is null. */
  readonly value: T | null;
  readonly disabled?: boolean;
  /** What the choice does now, in words. */
  readonly note?: string;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all visible: radio buttons, so that arrow keys work as everywhere. */
export function Segmented<T extends string>({ label, choices, value, disabled, note, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="field" disabled={disabled}>
      <legend>{label}</legend>
      <div className="segmented">
        {choices.map((choice) => (
          <label key={choice.value} title={choice.hint}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p className="muted" role="status">
          {note}
        </p>
      )}
    </fieldset>
  );
}

/** As {@link Segmented}, but of buttons: arrow keys choose nothing, for a choice may open a dialog. */
export function ButtonRow<T extends string>({ label, choices, value, onChoose }: Omit<ChoiceProps<T>, "disabled" | "note">) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="segmented">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            aria-pressed={choice.value === value}
            title={choice.hint}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Toggle({ label, hint, on, onChange }: ToggleProps) {
  return (
    <label className="toggle" title={hint}>
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span className="track" aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}

export function Card({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
