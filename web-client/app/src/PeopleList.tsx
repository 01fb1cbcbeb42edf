import { useId } from "react";
import type { PeopleStore } from "@posestream/client/stage";
import { useStore } from "@posestream/react";

/** Whose angles are shown, where there are several people: radio buttons, so that arrow keys work as everywhere. */
export function PeopleList({ people }: { readonly people: PeopleStore }) {
  const name = useId();
  const { people: listed, chosen, shown } = useStore(people);
  if (listed.length < 2 && chosen === null) {
    return null;
  }
  return (
    <fieldset className="field people">
      <legend>Angles of</legend>
      <div className="segmented">
        <label title="The first person of each result">
          <input type="radio" name={name} checked={chosen === null} onChange={() => people.choose(null)} />
          <span>First</span>
        </label>
        {listed.map(({ id, colours, away }) => (
          <label key={id} className={away ? "away" : undefined} title={away ? "Not in the picture; shown again on return" : undefined}>
            <input
              type="radio"
              name={name}
              aria-label={`Person ${id}${away ? ", not in the picture" : ""}`}
              checked={id === chosen}
              onChange={() => people.choose(id)}
            />
            <span>
              <i className="swatch" style={{ background: colours.body }} aria-hidden="true" />#{id}
            </span>
          </label>
        ))}
      </div>
      {chosen !== null && shown === null && <p className="muted">Person #{chosen} is not in the picture; these are the first person’s.</p>}
    </fieldset>
  );
}
