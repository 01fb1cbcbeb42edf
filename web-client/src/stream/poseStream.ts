import type { PoseStream, PoseStreamOptions } from "./types";
export function defaultPoseUrl(page: Location): string { return `ws://${page.hostname}:8000/pose`; }
export declare function createPoseStream(options: PoseStreamOptions): PoseStream;
