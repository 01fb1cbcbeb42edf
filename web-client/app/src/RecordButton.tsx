import { useCallback } from "react";
import type { PoseStream } from "@posestream/client/stream";
import { type Recorder, toCsv, toJsonLines } from "@posestream/client/stage";
import { useSampled, useStore } from "@posestream/react";

interface RecordButtonProps {
  readonly stream: PoseStream;
  readonly recorder: Recorder;
}

/** Starts and ends a recording, then offers it as two files. */
export function RecordButton({ stream, recorder }: RecordButtonProps) {
  const state = useStore(recorder);
  const connection = useStore(stream.connection);
  switch (state.kind) {
    case "idle":
      return (
        <button
          type="button"
          className="button record"
          disabled={connection.kind !== "open"}
          onClick={() => recorder.start(performance.now())}
        >
          <span className="recdot" aria-hidden="true" />
          Record
        </button>
      );
    case "recording":
      return (
        <button type="button" className="button record on" onClick={() => recorder.stop()}>
          <span className="recdot" aria-hidden="true" />
          Stop <Elapsed sinceMs={state.sinceMs} />
        </button>
      );
    case "done":
      return (
        <div className="saver" role="group" aria-label="Save the recording">
          <span role="status">{state.count === 1 ? "1 result" : `${state.count} results`}</span>
          {state.count > 0 && (
            <>
              <button type="button" className="button" onClick={() => save("jsonl", toJsonLines(recorder.results()))}>
                JSONL
              </button>
              <button
                type="button"
                className="button"
                disabled={connection.kind !== "open"}
                onClick={() => {
                  if (connection.kind === "open") {
                    save("csv", toCsv(recorder.results(), connection.hello));
                  }
                }}
              >
                CSV
              </button>
            </>
          )}
          <button type="button" className="button quiet" onClick={() => recorder.discard()}>
            Done
          </button>
        </div>
      );
  }
}

function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const read = useCallback(() => Math.max(0, Math.floor((performance.now() - sinceMs) / 1000)), [sinceMs]);
  const seconds = useSampled(read, 250);
  return (
    <time className="number">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </time>
  );
}

function save(ending: "jsonl" | "csv", text: string): void {
  const type = ending === "csv" ? "text/csv" : "application/x-ndjson";
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `posestream-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-")}.${ending}`;
  link.click();
  // The download reads the text after the click; a minute is long enough.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
