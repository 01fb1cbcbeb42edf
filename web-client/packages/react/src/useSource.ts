import { useEffect } from "react";
import type { FrameSource, PoseStream } from "@posestream/client/stream";

/**
 * Runs a source while the component is mounted, such as `useSource(stream, cameraSource)`.
 *
 * @param open makes the source; another function is another source, null is none
 */
export function useSource(stream: PoseStream, open: (() => FrameSource) | null): void {
  useEffect(() => {
    void stream.use(open === null ? null : open());
    return () => void stream.use(null);
  }, [stream, open]);
}
