import { useCallback } from "react";
import { cameraSource } from "@posestream/client/stream";
import { usePoseStream, usePoseView, useSampled, useSource, useStore } from "@posestream/react";

export function Pose({ server }: { server: string }) {
  const stream = usePoseStream({ url: server });
  useSource(stream, cameraSource);
  const view = usePoseView(stream, { mirrored: true });
  const connection = useStore(stream.connection);
  const results = useSampled(useCallback(() => stream.rates(performance.now()).resultsPerSecond, [stream]), 500);
  return (
    <>
      <div ref={view} style={{ width: 640, height: 480 }} />
      <p>
        {connection.kind}, {Math.round(results)} results a second
      </p>
    </>
  );
}
