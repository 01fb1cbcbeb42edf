import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AngleHistory, DrawnModeStore, PeopleStore, PresenceStore, Recorder } from "@posestream/client/stage";
import { Page } from "./Page.tsx";
import {
  cameraSource,
  canvasSource,
  createPoseStream,
  type PaceMode,
  pictureFileSource,
  videoFileSource,
} from "@posestream/client/stream";
import { drawnPerson } from "./drawnPerson.ts";
import { poseUrlOf } from "./poseUrl.ts";
import type { Calibration } from "@posestream/client/wire";
import { loadCalibration, loadLook, type PageLook, saveCalibration, saveLook } from "./settings.ts";
import "./styles.css";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root");
}

const parameters = new URLSearchParams(location.search);
// The token comes after the #, which browsers send to nobody.
const token = new URLSearchParams(location.hash.slice(1)).get("token");
const stream = createPoseStream({
  url: parameters.get("server") ?? poseUrlOf(location, document),
  subprotocol: parameters.get("protocol") === "json" ? "posestream.v1.json" : "posestream.v1.binary",
  token,
});
const sourceOf = (kind: "camera" | "drawn") => (kind === "camera" ? cameraSource() : canvasSource(drawnPerson()));

stream.configure({ mirrored: false });
const calibration = loadCalibration(localStorage);
if (calibration !== null) stream.configure({ calibration });
stream.connect();
const first = parameters.get("source") === "drawn" ? "drawn" : "camera";
// A server that replays a recording brings its own pictures: the camera stays off.
const startSource = (): void => {
  const connection = stream.connection.get();
  if (connection.kind === "idle" || connection.kind === "connecting") {
    return;
  }
  stopWaiting();
  if (connection.kind !== "open" || connection.hello.replay === null) {
    void stream.use(sourceOf(first));
  }
};
const stopWaiting = stream.connection.subscribe(startSource);

createRoot(root).render(
  <StrictMode>
    <Page
      stream={stream}
      presence={new PresenceStore(stream)}
      people={new PeopleStore(stream)}
      drawnMode={new DrawnModeStore()}
      history={new AngleHistory(stream)}
      recorder={new Recorder(stream)}
      firstLook={{ ...loadLook(localStorage), mirrored: first === "camera" }}
      sourceOf={sourceOf}
      fileSourceOf={(kind, file) => (kind === "video" ? videoFileSource(file) : pictureFileSource(file))}
      onLook={onLook}
      onPace={onPace}
      onCalibration={onCalibration}
    />
  </StrictMode>,
);

function onLook(look: PageLook): void {
  saveLook(localStorage, look);
}

function onCalibration(calibration: Calibration | null): void {
  saveCalibration(localStorage, calibration);
}

function onPace(pace: PaceMode): void {
  stream.mode = pace;
}
