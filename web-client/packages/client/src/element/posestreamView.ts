import { type Arrived, cameraSource, type ConnectionState, createPoseStream, type FrameSource, type PoseStream } from "../stream/index.ts";
import type { Config } from "../wire/index.ts";
import { CONNECTION_ATTRIBUTES, configOf, lookOf, startsCamera, streamOptions } from "./attributes.ts";
import { type PosestreamProblem, type PosestreamState, ViewSession } from "./viewSession.ts";

/** The events of a {@link PosestreamView}; none of them bubbles. */
export interface PosestreamViewEventMap {
  /** Every result in order, failed ones too. */
  result: CustomEvent<Arrived>;
  /** Connection, source, presence or people changed. */
  statechange: CustomEvent<PosestreamState>;
  error: CustomEvent<PosestreamProblem>;
}

/** A server that renders pages has no elements; there the class can be imported, and nothing more. */
const Base = typeof HTMLElement === "undefined" ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/**
 * `<posestream-view server="ws://localhost:8000/pose" mirrored>`: the camera's picture with skeleton, hands and angles on it.
 * While it is in the page, it is connected and the camera runs.
 *
 * Attributes, each of which may change at any time:
 * - `server`: the WebSocket's address; default the page's host, port 8000;
 * - `token`, and `subprotocol`: `binary` (default) or `json`;
 * - `source`: `camera` (default), or `none` until `use` is called or a person chooses the camera;
 * - `mirrored`: shown as in a mirror; `labels`: with angles; `draw`: `auto`, `predict`, `interpolate` or `lockstep`;
 * - every setting of the server as on its command line, such as `model`, `hand-model`, `hands="false"`, `max-people`,
 *   `target-rate`.
 */
export class PosestreamView extends Base {
  #session: ViewSession | null = null;
  #observer: MutationObserver | null = null;
  /** What attributes have set on this server. */
  #configured: Config = {};

  /** The stream, for everything that has no attribute; null while the view is not in the page, another one after it was away. */
  get stream(): PoseStream | null {
    return this.#session?.stream ?? null;
  }

  /** Shows and sends another source; null for none. The outcome is in the state. */
  async use(source: FrameSource | null): Promise<void> {
    if (this.#session === null) throw new Error("posestream-view is not in the page");
    await this.#session.stream.use(source);
  }

  override addEventListener<K extends keyof PosestreamViewEventMap>(
    type: K,
    listener: (this: PosestreamView, event: PosestreamViewEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  connectedCallback(): void {
    this.#open();
    this.#observer = new MutationObserver((records) => this.#onAttributes(records.map(({ attributeName }) => attributeName ?? "")));
    this.#observer.observe(this, { attributes: true });
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#close();
  }

  #open(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const stream = createPoseStream(streamOptions(this, location));
    stream.configure({ mirrored: false });
    this.#session = new ViewSession(root, stream, lookOf(this), {
      result: (arrived) => this.#tell("result", arrived),
      state: (state) => this.#tell("statechange", state),
      problem: (problem) => this.#tell("error", problem),
      open: (connection) => this.#configure(connection),
      camera: () => void stream.use(cameraSource()),
    });
    stream.connect();
    this.#applySource();
  }

  #close(): void {
    this.#session?.close();
    this.#session = null;
    this.#configured = {};
  }

  #onAttributes(names: readonly string[]): void {
    if (names.some((name) => CONNECTION_ATTRIBUTES.includes(name))) {
      this.#close();
      this.#open();
      return;
    }
    if (this.#session === null) return;
    this.#session.look = lookOf(this);
    if (names.includes("source")) this.#applySource();
    const connection = this.#session.stream.connection.get();
    if (connection.kind === "open") this.#configure(connection);
  }

  #applySource(): void {
    void this.#session?.stream.use(startsCamera(this) ? cameraSource() : null);
  }

  /** An attribute that was removed gives its setting back to the server. */
  #configure({ hello }: Extract<ConnectionState, { kind: "open" }>): void {
    const { config, problems } = configOf(this, hello.settings);
    for (const { attribute, message } of problems) this.#tell("error", { origin: "attribute", code: attribute, message });
    const given = Object.keys(this.#configured).filter((name) => !(name in config));
    const change = { ...Object.fromEntries(given.map((name) => [name, hello.config[name] ?? null])), ...config };
    this.#configured = config;
    if (Object.keys(change).length > 0) this.#session?.stream.configure(change);
  }

  #tell<K extends keyof PosestreamViewEventMap>(type: K, detail: PosestreamViewEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
