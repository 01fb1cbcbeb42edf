import { ColourPlaces, coloursOf, type PersonColours } from "../draw/index.ts";
import type { PoseStream, ReadableStore } from "../stream/index.ts";
import { peopleOf, type Person, type PoseResult } from "../wire/index.ts";

export interface ListedPerson {
  readonly id: number;
  readonly colours: PersonColours;
  /** Not in the picture now; listed because it is the chosen one. */
  readonly away: boolean;
}

export interface PeopleState {
  /** In the order of their ids. */
  readonly people: readonly ListedPerson[];
  /** Whom the page's reader chose; null for the first person of each result. */
  readonly chosen: number | null;
  /** The chosen one while in the picture, else null for the first person of each result. */
  readonly shown: number | null;
}

/** How long a person may be missing before it counts as away; a single missed frame is no news. */
const PATIENCE_MS = 500;

/** The one of a result whose angles are shown; `shown` as in {@link PeopleState}. */
export function shownPerson(result: PoseResult, shown: number | null): Person | null {
  const people = peopleOf(result);
  return (shown === null ? people[0] : people.find(({ id }) => id === shown)) ?? null;
}

/** Who is in the picture, in which colours, and whose angles are shown; changes seldom, so that React may watch it. */
export class PeopleStore implements ReadableStore<PeopleState> {
  private state: PeopleState = { people: [], chosen: null, shown: null };
  private readonly lastSeenMs = new Map<number, number>();
  private readonly places = new ColourPlaces();
  /** Who was alone in the last result with anybody in it; null if several were. */
  private alone: number | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly ends: readonly (() => void)[];

  constructor(stream: Pick<PoseStream, "onResult" | "source" | "connection">) {
    this.ends = [
      stream.onResult(({ result, arrivalMs }) => {
        if (result.status !== "failed") {
          this.see(peopleOf(result).map(({ id }) => id), arrivalMs);
        }
      }),
      // Another picture or server counts its people anew.
      stream.source.subscribe(() => this.forget()),
      stream.connection.subscribe(() => this.forget()),
    ];
  }

  get(): PeopleState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Null for the first person. */
  choose(chosen: number | null): void {
    this.update(chosen);
  }

  /** Stable for an id, and different for the people who are in the picture together. */
  coloursOf(id: number): PersonColours {
    return coloursOf(this.places.of(id, [...this.lastSeenMs.keys()]));
  }

  close(): void {
    this.ends.forEach((end) => end());
  }

  private see(ids: readonly number[], nowMs: number): void {
    this.handColours(ids);
    for (const id of ids) {
      this.lastSeenMs.set(id, nowMs);
    }
    for (const [id, seenMs] of this.lastSeenMs) {
      if (nowMs - seenMs > PATIENCE_MS) {
        this.lastSeenMs.delete(id);
      }
    }
    this.update(this.state.chosen);
  }

  /** Who comes alone after somebody who was alone is most often the same person, lost and found again under a new id. */
  private handColours(ids: readonly number[]): void {
    const [first] = ids;
    if (first === undefined) return;
    if (ids.length === 1 && this.alone !== null) this.places.hand(this.alone, first);
    this.alone = ids.length === 1 ? first : null;
  }

  private forget(): void {
    this.alone = null;
    this.lastSeenMs.clear();
    this.places.clear();
    this.update(null);
  }

  private update(chosen: number | null): void {
    const present = [...this.lastSeenMs.keys()];
    const listed = chosen === null || present.includes(chosen) ? present : [...present, chosen];
    const people = listed
      .sort((a, b) => a - b)
      .map((id) => ({ id, colours: this.coloursOf(id), away: !this.lastSeenMs.has(id) }));
    const shown = chosen !== null && this.lastSeenMs.has(chosen) ? chosen : null;
    const before = this.state;
    if (chosen !== before.chosen || shown !== before.shown || !same(people, before.people)) {
      this.state = { people, chosen, shown };
      this.listeners.forEach((listener) => listener());
    }
  }
}

function same(people: readonly ListedPerson[], others: readonly ListedPerson[]): boolean {
  return (
    people.length === others.length &&
    people.every(({ id, colours, away }, index) => {
      const other = others[index];
      return id === other?.id && colours === other.colours && away === other.away;
    })
  );
}
