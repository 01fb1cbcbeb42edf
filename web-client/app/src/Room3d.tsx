import { useCallback, useEffect, useId, useState } from "react";
import type { PoseStream } from "@posestream/client/stream";
import { type AngleHistory, type PeopleStore, roomInWords } from "@posestream/client/stage";
import { useSampled } from "@posestream/react";
import { orbitInWords } from "./orbit.ts";
import { listenToOrbit, type OrbitActions, ZOOM_STEP } from "./orbitInput.ts";
import { Room3dView } from "./room3dView.ts";

export interface Room3dProps {
  readonly stream: PoseStream;
  readonly history: AngleHistory;
  readonly people: PeopleStore;
  /** As the picture is shown. */
  readonly mirrored: boolean;
}

const NO_WEBGL = "This browser shows no 3D: WebGL is missing or turned off. “Room” shows everybody from above without it.";

/** The room in 3D, turned and zoomed by mouse, touch and keys. */
export function Room3d({ stream, history, people, mirrored }: Room3dProps) {
  const help = useId();
  const [view, setView] = useState<Room3dView | null>(null);
  const [missing, setMissing] = useState(false);
  const holder = useCallback(
    (element: HTMLDivElement) => {
      let made: Room3dView;
      try {
        made = new Room3dView(element, stream, people);
      } catch {
        setMissing(true);
        return;
      }
      const stopListening = listenToOrbit(element, made);
      setView(made);
      return () => {
        stopListening();
        made.close();
        setView(null);
      };
    },
    [stream, people],
  );
  useEffect(() => {
    view?.mirror(mirrored);
  }, [view, mirrored]);

  const who = useSampled(
    useCallback(() => roomInWords(history.lately(performance.now())).people, [history]),
    500,
  );
  const where = useSampled(
    useCallback(() => (view === null ? "" : orbitInWords(view.orbit)), [view]),
    250,
  );
  if (missing) {
    return (
      <div className="room3d">
        <p className="problem" role="alert">
          {NO_WEBGL}
        </p>
      </div>
    );
  }
  return (
    <div
      ref={holder}
      className="room3d"
      // Arrow keys are the view's own.
      role="application"
      aria-label={`The room in 3D: ${who}`}
      aria-describedby={help}
      tabIndex={0}
    >
      {view !== null && <Buttons view={view} />}
      <p id={help} className="help">
        Drag or arrow keys turn · wheel, pinch or + − zoom · R resets
      </p>
      <p className="spoken" role="status">
        {where}
      </p>
    </div>
  );
}

function Buttons({ view }: { readonly view: OrbitActions }) {
  return (
    <div className="orbit-buttons">
      <button type="button" className="button" aria-label="Nearer" title="Nearer (+)" onClick={() => view.zoom(1 / ZOOM_STEP)}>
        +
      </button>
      <button type="button" className="button" aria-label="Farther" title="Farther (−)" onClick={() => view.zoom(ZOOM_STEP)}>
        −
      </button>
      <button type="button" className="button" title="The view as at the beginning (R)" onClick={() => view.reset()}>
        Reset
      </button>
    </div>
  );
}
