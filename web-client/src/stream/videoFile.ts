import type { FrameSource } from "./types";
/** A video file, muted and in a loop. */
export declare function videoFileSource(file: Blob): FrameSource;
