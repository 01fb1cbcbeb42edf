import { describe, expect, it } from "vitest";
import { poseUrlOf } from "./poseUrl.ts";

const page = { protocol: "http:", hostname: "pose.local" };
const answering = (body: string) => () => Promise.resolve(new Response(body));

describe("the address of the server", () => {
  it("is where the server that sent the page says", async () => {
    const said = answering('{"posePort":18000,"posePath":"/app/pose"}\n');
    expect(await poseUrlOf(page, said)).toBe("ws://pose.local:18000/app/pose");
    expect(await poseUrlOf({ ...page, protocol: "https:" }, said)).toBe("wss://pose.local:18000/app/pose");
  });

  it.each(["<!doctype html>", "null", "7", "{}"])("is the usual one where %s is answered", async (body) => {
    expect(await poseUrlOf(page, answering(body))).toBe("ws://pose.local:8000/pose");
  });

  it("is the usual one where nothing is answered", async () => {
    expect(await poseUrlOf(page, () => Promise.reject(new TypeError("offline")))).toBe("ws://pose.local:8000/pose");
  });
});
