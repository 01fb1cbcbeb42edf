import type { ConnectionState, PoseStream } from "@posestream/client/stream";
import type { Recorder } from "@posestream/client/stage";
import { useStore } from "@posestream/react";
import { RecordButton } from "./RecordButton.tsx";

interface TopBarProps {
  readonly stream: PoseStream;
  readonly recorder: Recorder;
}

export function TopBar({ stream, recorder }: TopBarProps) {
  const connection = useStore(stream.connection);
  const { tone, text } = describe(connection);
  const closed = connection.kind === "idle" || (connection.kind === "closed" && !connection.retrying);
  return (
    <header className="topbar">
      <h1>
        <img src="./icon.svg" alt="" width="28" height="28" />
        posestream
      </h1>
      <p className={`pill ${tone}`} role="status" data-testid="connection">
        <span className="dot" aria-hidden="true" />
        {text}
      </p>
      {connection.kind === "open" && <p className="engine">{connection.hello.engine}</p>}
      {closed && (
        <button type="button" className="button" onClick={() => stream.connect()}>
          Connect
        </button>
      )}
      <RecordButton stream={stream} recorder={recorder} />
    </header>
  );
}

function describe(connection: ConnectionState): { readonly tone: string; readonly text: string } {
  switch (connection.kind) {
    case "open":
      return { tone: "good", text: connection.hello.replay === null ? "Live" : "Recording" };
    case "idle":
      return { tone: "off", text: "Not connected" };
    case "connecting":
      return { tone: "busy", text: connection.attempt > 1 ? "Reconnecting" : "Connecting" };
    case "closed":
      return connection.retrying ? { tone: "busy", text: "Reconnecting" } : { tone: "bad", text: "Disconnected" };
  }
}
