import { cameraSource, createPoseStream } from "@posestream/client/stream";
import { PoseView } from "@posestream/client/stage";

const holder = document.querySelector<HTMLElement>("#pose")!;
const elbow = document.querySelector<HTMLElement>("#elbow")!;

const stream = createPoseStream({ url: "ws://localhost:8000/pose" });
new PoseView(holder, stream, { mode: "AUTO", mirrored: true, labels: true });
stream.onResult(({ result }) => {
  const angle = result.status === "detected" ? result.angles.leftElbow : undefined;
  elbow.textContent = angle && angle.state !== "unknown" ? `left elbow ${Math.round(angle.flexionDeg)}°` : "no left elbow";
});
stream.configure({ model: "lite" });
stream.connect();
await stream.use(cameraSource());
