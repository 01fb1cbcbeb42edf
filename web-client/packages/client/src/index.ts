/** From a picture source to people drawn on its picture. Each layer imports only those before it. */
export * from "./wire/index.ts";
export * from "./stream/index.ts";
export * from "./draw/index.ts";
export * from "./stage/index.ts";
