import { useEffect, useMemo } from "react";
import { createPoseStream, type PoseStream, type PoseStreamOptions } from "@posestream/client/stream";

/** A stream that is connected while the component is mounted, and another one when an option changes. */
export function usePoseStream(options: PoseStreamOptions): PoseStream {
  const { url, subprotocol, token, mode, maxSidePx, jpegQuality } = options;
  const stream = useMemo(
    () => createPoseStream({ url, subprotocol, token, mode, maxSidePx, jpegQuality }),
    [url, subprotocol, token, mode, maxSidePx, jpegQuality],
  );
  useEffect(() => {
    stream.connect();
    return () => stream.close();
  }, [stream]);
  return stream;
}
