/** Stand-ins for server and browser that tests of other packages share; not published. */
export * from "./resultStream.ts";
export * from "./roomPeople.ts";
