import { type Config, configureMessage, countExerciseMessage, type Hello } from "../wire/index.ts";

/** What was asked of a server and is to be asked of the next one as well. */
export class StandingRequests {
  #chosen: Config = {};
  #exercise: string | null = null;

  /** The message; fields of earlier ones stay asked for. */
  configure(change: Config): string {
    this.#chosen = { ...this.#chosen, ...change };
    return configureMessage(change);
  }

  /** What was refused would be refused again after a reconnect: from now on what the server runs is asked for. */
  settleFor(running: Config | null): void {
    this.#chosen = running ?? {};
  }

  countExercise(name: string | null): string {
    this.#exercise = name;
    return countExerciseMessage(name);
  }

  /** What to ask a server that greets; a replay has settings of its own, and not every server counts every exercise. */
  again({ replay, exercises }: Hello): readonly string[] {
    const messages: string[] = [];
    if (replay === null && Object.keys(this.#chosen).length > 0) messages.push(configureMessage(this.#chosen));
    if (exercises.some(({ name }) => name === this.#exercise)) messages.push(countExerciseMessage(this.#exercise));
    return messages;
  }
}
