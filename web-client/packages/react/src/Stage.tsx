import { useCallback, useEffect, useRef } from "react";
import type { PoseStream } from "@posestream/client/stream";
import {
  adviceFor,
  type DrawnModeStore,
  isSlow,
  type PeopleStore,
  type PresenceStore,
  type StageLook,
  StageLoop,
} from "@posestream/client/stage";
import { useSampled, useStore } from "./useStore.ts";

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
  const source = useStore(stream.source);
  const picture = source.kind === "running" ? source.source.picture : null;
  const holder = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const stageLoop = useRef<StageLoop | null>(null);
  const several = useStore(people).people.length > 1;
  const lookNow = useRef(look);
  useEffect(() => {
    lookNow.current = look;
  }, [look]);

  useEffect(() => {
    holder.current?.replaceChildren(...(picture === null ? [] : [picture]));
  }, [picture]);

  useEffect(() => {
    if (overlay.current === null) {
      return;
    }
    const loop = new StageLoop({ stream, canvas: overlay.current, people, look: () => lookNow.current, drawnMode });
    stageLoop.current = loop;
    loop.start();
    return () => {
      stageLoop.current = null;
      loop.stop();
    };
  }, [stream, people, drawnMode]);

  const personAt = (event: React.MouseEvent): number | null => {
    const corner = overlay.current?.getBoundingClientRect();
    return several && corner !== undefined
      ? (stageLoop.current?.personAt(event.clientX - corner.left, event.clientY - corner.top) ?? null)
      : null;
  };
  const choose = (event: React.MouseEvent): void => {
    const id = personAt(event);
    if (id !== null) {
      people.choose(id);
    }
  };
  const point = (event: React.PointerEvent<HTMLElement>): void => {
    event.currentTarget.style.cursor = personAt(event) === null ? "" : "pointer";
  };

  return (
    <div className="stage" onClick={choose} onPointerMove={point}>
      <div ref={holder} className={look.mirrored ? "picture mirrored" : "picture"} />
      <canvas ref={overlay} className="overlay" role="img" aria-label="Skeleton, hands and joint angles" />
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
