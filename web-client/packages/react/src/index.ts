/** Hooks over a `PoseStream`. They bind, and hold no pose in React's state. */
export * from "./usePoseStream.ts";
export * from "./usePoseView.ts";
export * from "./useSource.ts";
export * from "./useStore.ts";
