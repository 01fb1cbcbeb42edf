/** What a page needs beside the drawing: the animation loop, readings, recordings, words. Knows no framework. */
export * from "./angleHistory.ts";
export * from "./anglePairs.ts";
export * from "./drawingInWords.ts";
export * from "./exerciseBoard.ts";
export * from "./people.ts";
export * from "./poseView.ts";
export * from "./presence.ts";
export * from "./qualityInWords.ts";
export * from "./recorder.ts";
export * from "./roomInWords.ts";
export * from "./roomView.ts";
export * from "./stageLoop.ts";
export * from "./viewAdviceInWords.ts";
export * from "./words.ts";
