import { useState } from "react";
import type { PoseStream } from "@posestream/client/stream";
import type { Exercise } from "@posestream/client/wire";
import { useStore } from "@posestream/react";

const NOTHING: readonly Exercise[] = [];

/** Which exercise is counted. */
export function ExerciseChoice({ stream }: { readonly stream: PoseStream }) {
  const connection = useStore(stream.connection);
  const [chosen, setChosen] = useState("");
  const offered = connection.kind === "open" ? connection.hello.exercises : NOTHING;
  // An older server counts nothing.
  if (connection.kind === "open" && offered.length === 0) return null;
  const choose = (name: string): void => {
    setChosen(name);
    stream.countExercise(name === "" ? null : name);
  };
  return (
    <fieldset className="field" disabled={connection.kind !== "open"}>
      <legend>Exercise</legend>
      <div className="row">
        <select aria-label="Exercise" value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="">None</option>
          {offered.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        {chosen !== "" && (
          <button type="button" className="button" title="Counts from 0" onClick={() => choose(chosen)}>
            Start again
          </button>
        )}
      </div>
    </fieldset>
  );
}
