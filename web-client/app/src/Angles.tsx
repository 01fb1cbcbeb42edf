import { useCallback, useState } from "react";
import type { PoseStream } from "@posestream/client/stream";
import type { Angle, AngleSpec } from "@posestream/client/wire";
import { type AngleHistory, pairs, type PeopleStore, readable, shownPerson, viewAdviceInWords } from "@posestream/client/stage";
import { useSampled, useStore } from "@posestream/react";
import { AnglePlot } from "./AnglePlot.tsx";
import { Card } from "./controls.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PLOT_COLOURS } from "./plotOptions.ts";

interface AnglesProps {
  readonly stream: PoseStream;
  readonly history: AngleHistory;
  readonly people: PeopleStore;
}

const NO_ANGLES: readonly AngleSpec[] = [];
const FIRST = ["leftElbow", "rightElbow"];
const ABOUT = "About ±, no promise.";

/** All angles of one person with their states; up to four of them are plotted. */
export function Angles({ stream, history, people }: AnglesProps) {
  const { shown } = useStore(people);
  const connection = useStore(stream.connection);
  // The last server's angles stay on the page while the connection is away.
  const [known, setKnown] = useState(NO_ANGLES);
  if (connection.kind === "open" && connection.hello.angles !== known) {
    setKnown(connection.hello.angles);
  }
  const [plotted, setPlotted] = useState<readonly string[]>(FIRST);
  const result = useSampled(
    useCallback(() => history.lately(performance.now()), [history]),
    150,
  );
  const angles = (result && shownPerson(result, shown)?.angles) ?? {};
  const toggle = (name: string): void =>
    setPlotted((now) =>
      now.includes(name) ? now.filter((other) => other !== name) : [...now.slice(1 - PLOT_COLOURS.length), name],
    );
  const cell = (name: string | null) =>
    name === null ? (
      <td />
    ) : (
      <td>
        <AngleButton name={name} angle={angles[name]} trace={plotted.indexOf(name)} onToggle={() => toggle(name)} />
      </td>
    );
  return (
    <Card title="Joint angles" aside={<Legend spanMs={history.spanMs} />}>
      <PeopleList people={people} />
      <AnglePlot history={history} names={plotted} shown={shown} />
      <ViewAdvice angles={angles} known={known} />
      {known.length === 0 ? (
        <p className="muted">The angles appear here as soon as the server is there.</p>
      ) : (
        <table className="angles">
          <thead>
            <tr>
              <th scope="col">Joint</th>
              <th scope="col">Left</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {pairs(known).map(({ title, left, right, middle }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {middle === null ? (
                  <>
                    {cell(left)}
                    {cell(right)}
                  </>
                ) : (
                  <td colSpan={2}>
                    <AngleButton
                      name={middle}
                      angle={angles[middle]}
                      trace={plotted.indexOf(middle)}
                      onToggle={() => toggle(middle)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

interface ViewAdviceProps {
  readonly angles: Readonly<Record<string, Angle>>;
  readonly known: readonly AngleSpec[];
}

/** From where to film what is seen badly. */
function ViewAdvice({ angles, known }: ViewAdviceProps) {
  return viewAdviceInWords(angles, known).map(({ joints, text }) => (
    <p key={joints} className="view-advice">
      <strong>{joints}:</strong> {text}
    </p>
  ));
}

function Legend({ spanMs }: { readonly spanMs: number }) {
  return (
    <span className="muted" title={`${ABOUT} Missing where nothing is known of it, as of ankles, wrists, trunk and neck.`}>
      flexion, last {spanMs / 1000} s; band: about ±
    </span>
  );
}

interface AngleButtonProps {
  readonly name: string;
  readonly angle: Angle | undefined;
  /** Which colour of the plot, -1 for none. */
  readonly trace: number;
  readonly onToggle: () => void;
}

function AngleButton({ name, angle, trace, onToggle }: AngleButtonProps) {
  const state = angle?.state ?? "unknown";
  const known = angle === undefined || angle.state === "unknown" ? null : angle;
  const degrees = known && Math.round(known.flexionDeg);
  const off = known?.aboutDeg ?? null;
  const about = off === null ? null : Math.max(1, Math.round(off));
  const words = degrees === null ? "unknown" : `${degrees} degrees${about === null ? "" : `, about plus or minus ${about}`}`;
  const reading = state === "held" ? "Held from a moment ago" : state === "unknown" ? "Cannot be seen" : "Measured";
  const title = [about === null ? reading : `${reading}. ${ABOUT}`, angle?.advice?.text ?? []].flat().join(" ");
  return (
    <button
      type="button"
      className={`angle ${state}`}
      aria-pressed={trace >= 0}
      aria-label={`${readable(name)}: ${words}${state === "held" ? ", held" : ""}; plot`}
      title={title}
      style={trace >= 0 ? { borderColor: PLOT_COLOURS[trace] } : undefined}
      onClick={onToggle}
    >
      <span className="state" aria-hidden="true" />
      <span className="number">{degrees === null ? "–" : `${degrees}°`}</span>
      <span className="about">{about === null ? "" : `± ${about}`}</span>
    </button>
  );
}
