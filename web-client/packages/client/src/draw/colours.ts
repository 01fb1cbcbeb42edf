/** The colours of one person. */
export interface PersonColours {
  readonly body: string;
  readonly bodyPoint: string;
  readonly hand: string;
  readonly handPoint: string;
}

export const FIRST: PersonColours = { body: "#ff5fa2", bodyPoint: "#ffd3e5", hand: "#2dd4bf", handPoint: "#c9fff6" };

/**
 * As many as there can be people. Found by a search for the greatest least distance of any two, for full colour vision,
 * protanopia, deuteranopia and tritanopia, among colours that show on black and on white.
 */
const BODIES = ["#5fa0ff", "#c0e000", "#808000", "#00e0ff", "#5f5fff", "#c0a020", "#c04080"] as const;

export const PEOPLE: readonly PersonColours[] = [
  FIRST,
  ...BODIES.map((body) => ({
    body,
    bodyPoint: lighter(body, 0.75),
    hand: lighter(body, 0.4),
    handPoint: lighter(body, 0.85),
  })),
];

/** The colours of a place in the palette; see {@link ColourPlaces}. */
export function coloursOf(place: number): PersonColours {
  return PEOPLE[place % PEOPLE.length] ?? FIRST;
}

/**
 * Gives each person a place in the palette: that of the id where nobody has it, else the next one that is free. A person
 * keeps the place, also while away, until more people came than there are places. Not thread-safe.
 */
export class ColourPlaces {
  private readonly places = new Map<number, number>();

  constructor(private readonly count = PEOPLE.length) {}

  /** The place of `id`, who is in the picture with the people who are `present`. */
  of(id: number, present: readonly number[]): number {
    const known = this.places.get(id);
    if (known !== undefined) {
      return known;
    }
    const owners = new Map([...this.places].map(([owner, place]) => [place, owner]));
    const wanted = Array.from({ length: this.count }, (_, step) => (id + step) % this.count);
    const isAway = (place: number): boolean => {
      const owner = owners.get(place);
      return owner === undefined || !present.includes(owner);
    };
    const place = wanted.find((free) => !owners.has(free)) ?? wanted.find(isAway) ?? id % this.count;
    const before = owners.get(place);
    if (before !== undefined) {
      this.places.delete(before);
    }
    this.places.set(id, place);
    return place;
  }

  /** Gives a newcomer the place of somebody else, who needs another one from now on. */
  hand(from: number, to: number): void {
    const place = this.places.get(from);
    if (place === undefined || this.places.has(to)) return;
    this.places.delete(from);
    this.places.set(to, place);
  }

  clear(): void {
    this.places.clear();
  }
}

/** Mixed with so much white. */
function lighter(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `#${channels.map((value) => Math.round(value + (255 - value) * share).toString(16).padStart(2, "0")).join("")}`;
}
