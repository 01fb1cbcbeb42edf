// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { poseUrlOf } from "./poseUrl.ts";

const place = { protocol: "http:", hostname: "pose.local" };

function page(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

describe("the address of the server", () => {
  it("has the port that the server wrote into the page", () => {
    const moved = page('<meta name="posestream-port" content="18000" />');
    expect(poseUrlOf(place, moved)).toBe("ws://pose.local:18000/pose");
    expect(poseUrlOf({ ...place, protocol: "https:" }, moved)).toBe("wss://pose.local:18000/pose");
  });

  it("has the usual port in the page as it is built, and in one without a word of it", () => {
    const built = readFileSync(join(import.meta.dirname, "../index.html"), "utf8");
    expect(built).toContain('<meta name="posestream-port" content="8000" />');
    expect(poseUrlOf(place, page(built))).toBe("ws://pose.local:8000/pose");
    expect(poseUrlOf(place, page(""))).toBe("ws://pose.local:8000/pose");
  });
});
