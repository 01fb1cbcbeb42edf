import type { FrameSource, PictureSource } from "./types";
export declare function canvasSource(drawing: PictureSource): FrameSource;
