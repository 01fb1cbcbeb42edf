import type { FrameSource } from "./types";
/** The default camera at 640x480, up to 60 fps. */
export declare function cameraSource(deviceId?: string): FrameSource;
