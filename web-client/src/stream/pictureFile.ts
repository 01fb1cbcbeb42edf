import type { FrameSource } from "./types";
/** A still picture, sent some times a second. */
export declare function pictureFileSource(file: Blob): FrameSource;
