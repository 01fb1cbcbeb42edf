export * from "./autoMode.ts";
export * from "./colours.ts";
export * from "./fromResult.ts";
export * from "./modes.ts";
export * from "./paint.ts";
export * from "./personAt.ts";
export * from "./scene.ts";
export * from "./viewport.ts";
