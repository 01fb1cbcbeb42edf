export * from "./modes";
export * from "./paint";
export * from "./pictureRing";
export * from "./scene";
export * from "./viewport";
