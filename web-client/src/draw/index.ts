export * from "./fromResult";
export * from "./modes";
export * from "./paint";
export * from "./scene";
export * from "./viewport";
