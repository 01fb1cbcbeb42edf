import { describe, expect, it } from "vitest";
import { goldenText } from "../testing/golden.ts";
import { type Hello, parseServerMessage } from "../wire/index.ts";
import { StandingRequests } from "./standingRequests.ts";

function hello(): Hello {
  const message = parseServerMessage(goldenText("hello"));
  if (message.event !== "hello") throw new Error("no hello");
  return message.data;
}

const asked = (requests: StandingRequests, greeting: Hello) =>
  requests.again(greeting).map((message) => JSON.parse(message) as unknown);

describe("StandingRequests", () => {
  it("asks the next server for nothing, unless something was asked for", () => {
    expect(asked(new StandingRequests(), hello())).toEqual([]);
  });

  it("asks again for all that was chosen, and the exercise", () => {
    const requests = new StandingRequests();
    requests.configure({ model: "lite", hands: true });
    requests.configure({ hands: false });
    requests.countExercise("squat");
    requests.countExercise("curl");
    expect(asked(requests, hello())).toEqual([
      { event: "configure", data: { model: "lite", hands: false } },
      { event: "countExercise", data: { name: "curl" } },
    ]);
    requests.countExercise(null);
    requests.settleFor({ model: "full" });
    expect(asked(requests, hello())).toEqual([{ event: "configure", data: { model: "full" } }]);
  });

  it("leaves a replay its settings, and asks no server for an exercise that it does not offer", () => {
    const requests = new StandingRequests();
    requests.configure({ model: "lite" });
    requests.countExercise("curl");
    const replay = { ...hello(), replay: { durationMs: 1, frames: false } };
    expect(asked(requests, replay)).toEqual([{ event: "countExercise", data: { name: "curl" } }]);
    expect(asked(requests, { ...replay, exercises: [] })).toEqual([]);
  });
});
