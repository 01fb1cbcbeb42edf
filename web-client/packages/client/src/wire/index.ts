/** The protocol: values, parsers from `unknown` bytes and text, encoders. Needs no DOM. */
export * from "./types.ts";
export * from "./settings.ts";
export type { FilmSide, ViewAdvice, ViewProblem } from "./advice.ts";
export { type Calibration, type CalibrationStep, readCalibration } from "./calibration.ts";
export type { Exercise, ExerciseCount, ExerciseHint, ExercisePerson, Repetition } from "./exercise.ts";
export type { Floor, RoomBody } from "./room.ts";
export { parseServerMessage } from "./parse.ts";
export { decodePoseResult } from "./decodeResult.ts";
export { decodeFrame, isBinaryFrame } from "./decodeFrame.ts";
export { openRecording, type RecordingEntry, type Recording, type RecordingHeader } from "./recording.ts";
export { encodeFrame, calibrateMessage, configureMessage, countExerciseMessage, type FrameMessage } from "./encode.ts";
export { type FilePlace, parseResultLine } from "./readResult.ts";
