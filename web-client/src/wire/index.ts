/** The protocol: values, parsers from `unknown` bytes and text, encoders. Needs no DOM. */
export * from "./types";
export { parseServerMessage } from "./parse";
export { decodePoseResult } from "./decodeResult";
export { encodeFrame, configureMessage, type FrameMessage } from "./encode";
