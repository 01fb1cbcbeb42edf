import { useCallback, useEffect, useRef } from "react";
import type { PoseStream } from "@posestream/client/stream";
import { type AngleHistory, type PeopleStore, roomInWords, RoomView } from "@posestream/client/stage";
import { useSampled } from "@posestream/react";
import { Card } from "./controls.tsx";

interface RoomCardProps {
  readonly stream: PoseStream;
  readonly history: AngleHistory;
  readonly people: PeopleStore;
  /** As the picture is shown. */
  readonly mirrored: boolean;
}

/** The room from above, and in words how exact it is. */
export function RoomCard({ stream, history, people, mirrored }: RoomCardProps) {
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<RoomView>(null);
  useEffect(() => {
    if (holder.current === null) {
      return;
    }
    const shown = new RoomView(holder.current, stream, people);
    view.current = shown;
    return () => {
      view.current = null;
      shown.close();
    };
  }, [stream, people]);
  // After the effect above, which may have made another view.
  useEffect(() => {
    if (view.current !== null) view.current.mirrored = mirrored;
  }, [stream, people, mirrored]);
  const words = useSampled(
    useCallback(() => roomInWords(history.lately(performance.now())), [history]),
    500,
  );
  return (
    <Card title="Room" aside={<span className="muted">from above</span>}>
      <div ref={holder} className="room" role="img" aria-label={`The room from above: ${words.people}`} />
      {[words.field, words.floor].map((sentence) => sentence !== null && (
        <p key={sentence} className="muted">
          {sentence}
        </p>
      ))}
    </Card>
  );
}
