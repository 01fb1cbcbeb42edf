import { describe, expect, it } from "vitest";
import { detected, noPerson, resultStream, several } from "../testing/resultStream.ts";
import { PeopleStore, shownPerson } from "./people.ts";

function started() {
  const stream = resultStream();
  const people = new PeopleStore(stream);
  const ids = () => people.get().people.map(({ id, away }) => (away ? `${id} away` : `${id}`));
  return { stream, people, ids };
}

describe("PeopleStore", () => {
  it("lists who is in the picture by their ids, and nobody twice", () => {
    const { stream, ids } = started();
    stream.say(several(1, [9, 4]), 0);
    stream.say(several(2, [4, 9]), 30);
    expect(ids()).toEqual(["4", "9"]);
    stream.say(noPerson(3), 700);
    expect(ids()).toEqual([]);
  });

  it("lets a person miss a frame, and tells its watchers of changes only", () => {
    const { stream, people, ids } = started();
    let changes = 0;
    people.subscribe(() => (changes += 1));
    stream.say(several(1, [4, 9]), 0);
    stream.say(several(2, [4]), 30);
    stream.say(several(3, [9, 4]), 60);
    expect(ids()).toEqual(["4", "9"]);
    expect(changes).toBe(1);
  });

  it("falls back to the first when the chosen one leaves, and returns when it comes back", () => {
    const { stream, people, ids } = started();
    stream.say(several(1, [4, 9]), 0);
    people.choose(9);
    expect(people.get()).toMatchObject({ chosen: 9, shown: 9 });
    stream.say(several(2, [4]), 100);
    expect(people.get().shown).toBe(9);
    stream.say(several(3, [4]), 600);
    expect(people.get()).toMatchObject({ chosen: 9, shown: null });
    expect(ids()).toEqual(["4", "9 away"]);
    stream.say(several(4, [4, 9]), 60_000);
    expect(people.get()).toMatchObject({ chosen: 9, shown: 9 });
    people.choose(null);
    expect(people.get()).toMatchObject({ chosen: null, shown: null });
  });

  it("keeps a person's colours, and gives those who are together different ones", () => {
    const { stream, people } = started();
    stream.say(several(1, [0, 8]), 0);
    const [first, second] = [people.coloursOf(0), people.coloursOf(8)];
    expect(first.body).not.toBe(second.body);
    stream.say(detected(2), 1000);
    stream.say(several(3, [8, 0]), 2000);
    expect([people.coloursOf(0), people.coloursOf(8)]).toEqual([first, second]);
  });

  it("gives who comes alone after somebody alone the same colours, and nobody those of one of several", () => {
    const { stream, people } = started();
    stream.say(several(1, [5]), 0);
    const before = people.coloursOf(5);
    stream.say(noPerson(2), 40);
    stream.say(several(3, [6]), 3000);
    expect(people.coloursOf(6)).toBe(before);
    stream.say(several(4, [5, 6]), 3040);
    expect(people.coloursOf(6)).toBe(before);
    expect(people.coloursOf(5)).not.toBe(before);
    stream.say(several(5, [7]), 6000);
    expect([people.coloursOf(5), people.coloursOf(6)]).not.toContain(people.coloursOf(7));
  });

  it("forgets everybody with the source or connection, and all when closed", () => {
    const { stream, people, ids } = started();
    stream.say(several(1, [4, 9]), 0);
    people.choose(9);
    stream.change();
    expect(people.get()).toEqual({ people: [], chosen: null, shown: null });
    people.close();
    stream.say(several(2, [4, 9]), 10);
    expect(ids()).toEqual([]);
  });
});

describe("shownPerson", () => {
  it("is the one with the id, or the first without one", () => {
    const result = several(1, [4, 9]);
    expect(shownPerson(result, 9)?.id).toBe(9);
    expect(shownPerson(result, null)?.id).toBe(4);
    expect(shownPerson(result, 7)).toBeNull();
    expect(shownPerson(noPerson(2), null)).toBeNull();
  });
});
