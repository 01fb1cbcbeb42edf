import { type RefObject, useEffect, useRef } from "react";
import type { PoseStream } from "@posestream/client/stream";
import { DEFAULT_LOOK, PoseView, type PoseViewShared, type StageLook } from "@posestream/client/stage";

/**
 * For the `ref` of an element with a size and without children: shows the picture with the overlay in it.
 *
 * @param look how it is drawn; may be another one in each render
 * @param shared what other components show as well; each of the two must stay the same
 */
export function usePoseView<E extends HTMLElement = HTMLDivElement>(
  stream: PoseStream,
  look: Partial<StageLook> = {},
  { people, drawnMode }: PoseViewShared = {},
): RefObject<E | null> {
  const holder = useRef<E>(null);
  const view = useRef<PoseView>(null);
  const { mode = DEFAULT_LOOK.mode, mirrored = DEFAULT_LOOK.mirrored, labels = DEFAULT_LOOK.labels } = look;
  useEffect(() => {
    if (holder.current === null) return;
    const shown = new PoseView(holder.current, stream, DEFAULT_LOOK, { people, drawnMode });
    view.current = shown;
    return () => {
      view.current = null;
      shown.close();
    };
  }, [stream, people, drawnMode]);
  // After the effect above, which may have made another view.
  useEffect(() => {
    if (view.current !== null) view.current.look = { mode, mirrored, labels };
  }, [stream, people, drawnMode, mode, mirrored, labels]);
  return holder;
}
