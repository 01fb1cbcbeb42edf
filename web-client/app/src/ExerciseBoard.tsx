import type { PoseStream } from "@posestream/client/stream";
import { exerciseBoard, MOST_SHARE, type PeopleStore, type RangeBar } from "@posestream/client/stage";
import { useStore } from "@posestream/react";

interface ExerciseBoardProps {
  readonly stream: PoseStream;
  readonly people: PeopleStore;
}

/** The counter over the picture: of the chosen person, or the first, large enough to be read from three metres. */
export function ExerciseBoard({ stream, people }: ExerciseBoardProps) {
  const connection = useStore(stream.connection);
  const count = useStore(stream.exercise);
  const { shown } = useStore(people);
  const exercise =
    connection.kind === "open" ? connection.hello.exercises.find(({ name }) => name === count?.name) : undefined;
  if (count === null || exercise === undefined) return null;
  const person = count.people.find(({ id }) => id === shown) ?? count.people[0];
  const others = count.people.filter((each) => each !== person);
  const board = person && exerciseBoard(exercise, person);
  return (
    <section className="exercise" aria-label={exercise.title} data-testid="exercise">
      <h2>{exercise.title}</h2>
      {board === undefined ? (
        <p className="hint">Nobody is seen</p>
      ) : (
        <>
          <p className="headline" aria-live="polite">
            <span className="number" data-testid="repetitions">
              {board.headline}
            </span>
            <small>{board.unit}</small>
          </p>
          <p className="phase">{board.phase}</p>
          <p className="hint" role="status">
            {board.hint}
          </p>
          {board.bars.map((bar) => (
            <Bar key={bar.label} bar={bar} />
          ))}
          {board.fault !== "" && <p className="fault">last one: {board.fault}</p>}
        </>
      )}
      {others.length > 0 && (
        <ul className="others">
          {others.map(({ id, repetitions }) => (
            <li key={id}>
              <i className="swatch" style={{ background: people.coloursOf(id).body }} aria-hidden="true" />#{id} {repetitions}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The mark stands where a repetition is a full one. */
function Bar({ bar: { label, share, isFull } }: { readonly bar: RangeBar }) {
  return (
    <div className="range">
      <span>{label}</span>
      <div
        role="meter"
        className={isFull ? "meter full" : "meter"}
        aria-label={`${label}, of the full range`}
        aria-valuemin={0}
        aria-valuemax={MOST_SHARE}
        aria-valuenow={share}
        aria-valuetext={`${Math.round(share * 100)} %`}
      >
        <i style={{ width: `${(100 * share) / MOST_SHARE}%` }} />
        <b style={{ left: `${100 / MOST_SHARE}%` }} />
      </div>
    </div>
  );
}
