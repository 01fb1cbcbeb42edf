import type { Advice, ListedPerson, PeopleState } from "../stage/index.ts";
import { viewStyle } from "./viewStyle.ts";

/** What is said beside the picture. */
export interface PanelState {
  readonly advice: Advice | null;
  /** Something that went wrong, in words; null for nothing. */
  readonly alert: string | null;
  readonly people: PeopleState;
  readonly offersCamera: boolean;
  readonly offersConnect: boolean;
}

export interface PanelActions {
  camera(): void;
  connect(): void;
  dismiss(): void;
  choose(id: number | null): void;
}

/** The shadow tree: a place for the picture, words that screen readers speak, buttons and radio buttons for keys. */
export class ViewPanel {
  readonly stage = make("div", "stage");
  readonly #status = make("div", "status");
  readonly #title = make("strong", "title");
  readonly #text = make("span", "text");
  readonly #camera: HTMLButtonElement;
  readonly #connect: HTMLButtonElement;
  readonly #alert = make("div", "alert");
  readonly #alertText = make("span", "text");
  readonly #people = make("fieldset", "people");
  readonly #count = make("div", "unseen");
  readonly #radios = new Map<number | null, HTMLLabelElement>();
  readonly #actions: PanelActions;

  constructor(root: ShadowRoot, actions: PanelActions) {
    this.#actions = actions;
    root.adoptedStyleSheets = [viewStyle()];
    const group = make("div", "group");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Live pose");
    const words = make("div", "words");
    this.#status.setAttribute("role", "status");
    this.#status.append(this.#title, this.#text);
    this.#count.setAttribute("role", "status");
    this.#alert.setAttribute("role", "alert");
    const close = button("Close", () => actions.dismiss());
    this.#alert.append(this.#alertText, close);
    this.#camera = button("Use the camera", () => actions.camera());
    this.#connect = button("Connect", () => actions.connect());
    const legend = document.createElement("legend");
    legend.textContent = "Angles of";
    this.#people.append(legend);
    words.append(this.#people, this.#status, this.#camera, this.#connect, this.#alert, this.#count);
    group.append(this.stage, words);
    root.replaceChildren(group);
  }

  show({ advice, alert, people, offersCamera, offersConnect }: PanelState): void {
    this.#status.className = `status ${advice?.tone ?? ""}`;
    say(this.#title, advice?.title ?? "");
    say(this.#text, advice?.text ?? "");
    // A live region must stay in the tree to be spoken; only its frame goes.
    this.#status.classList.toggle("unseen", advice === null);
    this.#camera.hidden = !offersCamera;
    this.#connect.hidden = !offersConnect;
    say(this.#alertText, alert ?? "");
    this.#alert.hidden = alert === null;
    this.#showPeople(people);
  }

  #showPeople({ people, chosen }: PeopleState): void {
    const present = people.filter(({ away }) => !away).length;
    say(this.#count, present === 0 ? "" : `${present} ${present === 1 ? "person" : "people"} in the picture`);
    this.#people.hidden = people.length < 2 && chosen === null;
    const wanted = this.#people.hidden ? [] : [null, ...people];
    for (const [id, label] of this.#radios) {
      if (wanted.some((person) => (person?.id ?? null) === id)) continue;
      label.remove();
      this.#radios.delete(id);
    }
    wanted.forEach((person, index) => {
      const label = this.#radioOf(person);
      // What stands in its place is not moved: it would lose the focus.
      const there = this.#people.querySelectorAll("label")[index] ?? null;
      if (there !== label) this.#people.insertBefore(label, there);
      const input = label.querySelector("input");
      if (input !== null) input.checked = (person?.id ?? null) === chosen;
    });
  }

  #radioOf(person: ListedPerson | null): HTMLLabelElement {
    const id = person?.id ?? null;
    const known = this.#radios.get(id);
    if (known !== undefined) return known;
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "person" });
    input.addEventListener("change", () => this.#actions.choose(id));
    const name = document.createElement("span");
    name.textContent = id === null ? "First" : `#${id}`;
    input.setAttribute("aria-label", id === null ? "First person" : `Person ${id}`);
    label.append(input);
    if (person !== null) {
      const swatch = make("i", "swatch");
      swatch.style.background = person.colours.body;
      swatch.setAttribute("aria-hidden", "true");
      label.append(swatch);
    }
    label.append(name);
    this.#radios.set(id, label);
    return label;
  }
}

/** An element of the tree that a page can style by its part. */
function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute("part", name);
  return element;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = make("button", "button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

/** Unchanged text is not set again: a screen reader would repeat it. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
