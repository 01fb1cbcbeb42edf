/** Components and hooks over a `PoseStream`; they bind and hold no pose in React's state. */
export * from "./Angles.tsx";
export * from "./controls.tsx";
export * from "./PeopleList.tsx";
export * from "./Performance.tsx";
export * from "./RecordButton.tsx";
export * from "./Stage.tsx";
export * from "./useStore.ts";
