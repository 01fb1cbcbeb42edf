import { useCallback } from "react";
import type { PoseStream } from "@posestream/client/stream";
import {
  adviceFor,
  type DrawnModeStore,
  isSlow,
  type PeopleStore,
  type PresenceStore,
  type StageLook,
} from "@posestream/client/stage";
import { ExerciseBoard } from "./ExerciseBoard.tsx";
import { usePoseView, useSampled, useStore } from "@posestream/react";

interface StageProps {
  readonly stream: PoseStream;
  readonly presence: PresenceStore;
  readonly people: PeopleStore;
  readonly drawnMode: DrawnModeStore;
  readonly look: StageLook;
  readonly slowNotice: boolean;
  readonly onRetry: () => void;
  readonly onDrawnPerson: () => void;
}

/** The picture with the overlay on it, and what a person should know. Of several people, a click chooses one. */
export function Stage({ stream, presence, people, drawnMode, look, slowNotice, onRetry, onDrawnPerson }: StageProps) {
  const view = usePoseView(stream, look, { people, drawnMode });
  return (
    <div className="stage">
      <div ref={view} className="view" />
      <ExerciseBoard stream={stream} people={people} />
      <AdviceCard
        stream={stream}
        presence={presence}
        slowNotice={slowNotice}
        onRetry={onRetry}
        onDrawnPerson={onDrawnPerson}
      />
    </div>
  );
}

function AdviceCard({ stream, presence, slowNotice, onRetry, onDrawnPerson }: Omit<StageProps, "look" | "people" | "drawnMode">) {
  const source = useStore(stream.source);
  const connection = useStore(stream.connection);
  const seen = useStore(presence);
  const slow = useSampled(
    useCallback(() => isSlow(stream.rates(performance.now())), [stream]),
    2000,
  );
  const advice = adviceFor({ source, connection, presence: seen, slow: slow || slowNotice });
  const large = source.kind !== "running";
  return (
    <div className={large ? "advice large" : "advice"} role="status" aria-live="polite" data-testid="advice">
      {advice !== null && (
        <div className={`notice ${advice.tone}`}>
          <strong>{advice.title}</strong>
          <p>{advice.text}</p>
          {advice.needsSource && (
            <div className="row">
              <button type="button" className="button primary" onClick={onDrawnPerson}>
                Show the drawn person
              </button>
              <button type="button" className="button" onClick={onRetry}>
                {source.kind === "failed" ? "Try again" : "Use the camera"}
              </button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
