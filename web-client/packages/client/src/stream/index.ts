/** From a picture source to results: socket, pace, clock, latest results. Knows no React. */
export * from "./types.ts";
export { createPoseStream } from "./poseStream.ts";
export { defaultPoseUrl } from "./poseUrl.ts";
export { cameraSource } from "./camera.ts";
export { videoFileSource } from "./videoFile.ts";
export { pictureFileSource } from "./pictureFile.ts";
export { percentile } from "./percentile.ts";
export { canvasSource } from "./canvasSource.ts";
