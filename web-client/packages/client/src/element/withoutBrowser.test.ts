import { describe, expect, it } from "vitest";
import { createPoseStream } from "../stream/index.ts";

describe("on a server that renders pages", () => {
  it("everything can be imported, and a stream can be made and closed", async () => {
    expect(typeof document).toBe("undefined");
    await expect(import("../index.ts")).resolves.toBeDefined();
    await expect(import("./index.ts")).resolves.toHaveProperty("PosestreamView");
    expect(() => createPoseStream({ url: "ws://localhost:1/pose" }).close()).not.toThrow();
  });
});
