/** From a picture source to results: socket, pace, clock, latest results. Knows no React. */
export * from "./types";
export { createPoseStream, defaultPoseUrl } from "./poseStream";
export { cameraSource } from "./camera";
export { videoFileSource } from "./videoFile";
export { pictureFileSource } from "./pictureFile";
export { canvasSource } from "./canvasSource";
