import { useEffect, useState } from "react";
import type { FrameSource, PaceMode, PoseStream } from "@posestream/client/stream";
import type { Calibration } from "@posestream/client/wire";
import { useStore } from "@posestream/react";
import {
  type AngleHistory,
  type DrawnModeStore,
  messageInWords,
  type PeopleStore,
  type PresenceStore,
  type Recorder,
} from "@posestream/client/stage";
import { Angles } from "./Angles.tsx";
import { Dock } from "./Dock.tsx";
import { Performance } from "./Performance.tsx";
import { Room3dLoader } from "./Room3dLoader.tsx";
import { RoomCard } from "./RoomCard.tsx";
import type { PageLook } from "./settings.ts";
import { Stage } from "./Stage.tsx";
import { TopBar } from "./TopBar.tsx";

export interface PageProps {
  readonly stream: PoseStream;
  readonly presence: PresenceStore;
  readonly people: PeopleStore;
  readonly drawnMode: DrawnModeStore;
  readonly history: AngleHistory;
  readonly recorder: Recorder;
  readonly firstLook: PageLook;
  readonly sourceOf: (kind: "camera" | "drawn") => FrameSource;
  readonly fileSourceOf: (kind: "video" | "picture", file: File) => FrameSource;
  /** Called with every choice, the first ones too. */
  readonly onLook: (look: PageLook) => void;
  readonly onPace: (pace: PaceMode) => void;
  /** Called with what calibrating found, and with null once it is to be forgotten. */
  readonly onCalibration: (calibration: Calibration | null) => void;
}

/** How long the server's word that it does not keep up is shown; it repeats it every 10 s. */
const SLOW_SHOWN_MS = 12_000;

/** The whole page. */
export function Page(props: PageProps) {
  const { stream, presence, people, drawnMode, history, recorder, firstLook, sourceOf, fileSourceOf, onLook, onPace, onCalibration } = props;
  const [look, setLook] = useState(firstLook);
  const [pace, setPace] = useState<PaceMode>(stream.mode);
  const message = useStore(stream.message);
  const slowNotice = message !== null && message.code === "slow";
  const words = message && messageInWords(message);

  useEffect(() => onLook(look), [look, onLook]);
  useEffect(() => onPace(pace), [pace, onPace]);
  useEffect(() => {
    if (!slowNotice) {
      return;
    }
    const timer = setTimeout(() => stream.dismiss(), SLOW_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stream, slowNotice, message]);

  // A person expects to see himself as in a mirror, and everything else as it was taken.
  const use = (source: FrameSource): void => {
    setLook((now) => ({ ...now, mirrored: source.kind === "camera" }));
    if (source.kind === "camera" || source.kind === "drawn") {
      stream.configure({ mirrored: false });
    }
    void stream.use(source);
  };

  return (
    <div className="page">
      <TopBar stream={stream} recorder={recorder} />
      <main>
        <div className="left">
          <div className="views">
            <Stage
              stream={stream}
              presence={presence}
              people={people}
              drawnMode={drawnMode}
              look={look}
              slowNotice={slowNotice}
              onRetry={() => use(sourceOf("camera"))}
              onDrawnPerson={() => use(sourceOf("drawn"))}
            />
            {look.room3d && <Room3dLoader stream={stream} history={history} people={people} mirrored={look.mirrored} />}
          </div>
          <Dock
            stream={stream}
            look={look}
            drawnMode={drawnMode}
            pace={pace}
            onLook={setLook}
            onPace={setPace}
            onCalibration={onCalibration}
            onSource={(kind) => use(sourceOf(kind))}
            onFile={(kind, file) => use(fileSourceOf(kind, file))}
          />
        </div>
        <aside className="panel" aria-label="Readings">
          {look.room && <RoomCard stream={stream} history={history} people={people} mirrored={look.mirrored} />}
          <Angles stream={stream} history={history} people={people} />
          <Performance stream={stream} history={history} />
        </aside>
      </main>
      {words !== null && (
        <div className="toast" role="alert">
          <span>{words}</span>
          <button type="button" className="button quiet" onClick={() => stream.dismiss()}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
