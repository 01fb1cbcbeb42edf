import {
  adviceFor,
  isSlow,
  messageInWords,
  type PeopleState,
  PeopleStore,
  PoseView,
  type Presence,
  PresenceStore,
  type StageLook,
} from "../stage/index.ts";
import type { Arrived, ConnectionState, PoseStream, SourceState } from "../stream/index.ts";
import { ViewPanel } from "./viewPanel.ts";

/** Everything that a page may want to know of a view, beside its results. */
export interface PosestreamState {
  readonly connection: ConnectionState;
  readonly source: SourceState;
  readonly presence: Presence;
  readonly people: PeopleState;
}

/** What went wrong: `code` is a `SourceErrorKind`, a `CloseReason`, an error code of the server, or the attribute's name. */
export interface PosestreamProblem {
  readonly origin: "source" | "connection" | "server" | "attribute";
  readonly code: string;
  readonly message: string;
}

export interface SessionListener {
  result(arrived: Arrived): void;
  state(state: PosestreamState): void;
  problem(problem: PosestreamProblem): void;
  /** The server greeted, also after a reconnect. */
  open(connection: Extract<ConnectionState, { kind: "open" }>): void;
  /** A person wants the camera. */
  camera(): void;
}

/** How often it is measured whether the server keeps up; the words of it are no news of this moment. */
const SLOW_CHECK_MS = 2000;

/** A view while it is in the page: a stream, its picture, and the words beside it. Owns all of them. */
export class ViewSession {
  readonly stream: PoseStream;
  readonly #listener: SessionListener;
  readonly #people: PeopleStore;
  readonly #presence: PresenceStore;
  readonly #panel: ViewPanel;
  readonly #view: PoseView;
  readonly #ends: (() => void)[];

  constructor(root: ShadowRoot, stream: PoseStream, look: StageLook, listener: SessionListener) {
    this.stream = stream;
    this.#listener = listener;
    this.#people = new PeopleStore(stream);
    this.#presence = new PresenceStore(stream);
    this.#panel = new ViewPanel(root, {
      camera: () => listener.camera(),
      connect: () => stream.connect(),
      dismiss: () => stream.dismiss(),
      choose: (id) => this.#people.choose(id),
    });
    this.#view = new PoseView(this.#panel.stage, stream, look, { people: this.#people });
    const slowCheck = setInterval(() => this.#show(), SLOW_CHECK_MS);
    const changed = (): void => {
      this.#show();
      listener.state(this.state);
    };
    this.#ends = [
      () => clearInterval(slowCheck),
      stream.onResult((arrived) => listener.result(arrived)),
      stream.connection.subscribe(() => this.#onConnection()),
      stream.source.subscribe(() => this.#onSource()),
      stream.message.subscribe(() => this.#onMessage()),
      ...[stream.connection, stream.source, this.#presence, this.#people].map((store) => store.subscribe(changed)),
    ];
    this.#show();
  }

  get state(): PosestreamState {
    return {
      connection: this.stream.connection.get(),
      source: this.stream.source.get(),
      presence: this.#presence.get(),
      people: this.#people.get(),
    };
  }

  set look(look: StageLook) {
    this.#view.look = look;
  }

  close(): void {
    this.#ends.forEach((end) => end());
    this.#view.close();
    this.#people.close();
    this.#presence.close();
    this.stream.close();
  }

  #show(): void {
    const { connection, source, presence, people } = this.state;
    const message = this.stream.message.get();
    const advice = adviceFor({ source, connection, presence, slow: isSlow(this.stream.rates(performance.now())) });
    this.#panel.show({
      advice,
      alert: message === null ? null : messageInWords(message),
      people,
      offersCamera: advice?.needsSource === true,
      offersConnect: connection.kind === "idle" || (connection.kind === "closed" && !connection.retrying),
    });
  }

  #onConnection(): void {
    const connection = this.stream.connection.get();
    if (connection.kind === "open") {
      this.#listener.open(connection);
    } else if (connection.kind === "closed" && !connection.retrying) {
      this.#listener.problem({ origin: "connection", code: connection.reason, message: connection.message });
    }
  }

  #onSource(): void {
    const source = this.stream.source.get();
    if (source.kind === "failed") {
      this.#listener.problem({ origin: "source", code: source.error.kind, message: source.error.message });
    }
  }

  #onMessage(): void {
    this.#show();
    const message = this.stream.message.get();
    if (message !== null && "sequence" in message) {
      this.#listener.problem({ origin: "server", code: message.code, message: message.message });
    }
  }
}
