import ReconnectingWebSocket from "partysocket/ws";
import {
  CLOSING_CODES,
  type ClosingCode,
  decodeFrame,
  decodePoseResult,
  type FrameMessage,
  type Hello,
  type CalibrationStep,
  type ExerciseCount,
  isBinaryFrame,
  type Notice,
  parseServerMessage,
  type PoseResult,
  type ServerError,
  type ServerMessage,
  type Subprotocol,
  WireError,
} from "../wire/index.ts";
import { defaultReconnectPolicy, type ReconnectPolicy } from "./reconnectPolicy.ts";
import { Store } from "./store.ts";
import type { CloseReason, ConnectionState, ReadableStore } from "./types.ts";

type CloseFrame = Pick<CloseEvent, "code" | "reason">;

/** Called in the order of the messages, after the state has changed. */
export interface PoseSocketEvents {
  onHello(hello: Hello): void;
  onResult(result: PoseResult): void;
  /** The picture of the next result; only of a server that replays a recording. */
  onFrame(frame: FrameMessage): void;
  onNotice(notice: Notice): void;
  onCalibration(step: CalibrationStep): void;
  onExercise(count: ExerciseCount): void;
  onError(error: ServerError): void;
  /** A message that is not as the protocol says; the connection goes on. */
  onMalformed(problem: WireError): void;
  /** The connection that greeted is gone. */
  onGone(): void;
}

export interface PoseSocketOptions {
  readonly url: string;
  readonly subprotocol: Subprotocol;
  readonly token: string | null;
  readonly policy?: ReconnectPolicy;
  /** Default: the browser's. */
  readonly webSocket?: typeof WebSocket;
}

/** Why a connection ends, and the server's own words, perhaps "". */
interface Ending {
  readonly reason: CloseReason;
  readonly message: string;
}

/** What is known of the connection that is being made or open; a new one knows nothing of the last. */
interface Attempt {
  opened: boolean;
  hello: Hello | null;
  /** What a close right after the last notice or error means. */
  announced: Ending | null;
  helloTimer: ReturnType<typeof setTimeout> | null;
  /** Runs from the first frame after the last message. */
  silenceTimer: ReturnType<typeof setTimeout> | null;
}

/** The close code of a server that stops, or that gives up a silent client. */
const GOING_AWAY = 1001;

/** A timer that is so late ran on a device that slept, whose messages are still to be read. */
const ASLEEP_MS = 2000;

function closingCode(code: string): ClosingCode | null {
  return CLOSING_CODES.find((known) => known === code) ?? null;
}

/** Whether the server closed the connection because of this device; the next connection says nothing of it. */
export function isGivenUp(reason: string | undefined): reason is "tooSlow" | "silent" {
  return reason === "tooSlow" || reason === "silent";
}

/** One protocol connection that comes back by itself. Messages in, parsed; messages out, as they are. */
export class PoseSocket {
  readonly #state = new Store<ConnectionState>({ kind: "idle" });
  readonly #options: PoseSocketOptions;
  readonly #policy: ReconnectPolicy;
  readonly #events: PoseSocketEvents;
  #socket: ReconnectingWebSocket | null = null;
  #attempt: Attempt = freshAttempt();
  #failures = 0;

  constructor(options: PoseSocketOptions, events: PoseSocketEvents) {
    this.#options = options;
    this.#policy = options.policy ?? defaultReconnectPolicy();
    this.#events = events;
  }

  get state(): ReadableStore<ConnectionState> {
    return this.#state;
  }

  /** Bytes that were sent and have not left the page yet. */
  get bufferedBytes(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Starts, or starts anew with all patience. */
  connect(): void {
    this.disconnect();
    const { url, subprotocol, token, webSocket } = this.#options;
    this.#failures = 0;
    this.#attempt = freshAttempt();
    this.#state.set({ kind: "connecting", attempt: 1 });
    const socket = new ReconnectingWebSocket(url, token === null ? [subprotocol] : [subprotocol, `token.${token}`], {
      WebSocket: webSocket,
      minReconnectionDelay: this.#policy.minDelayMs,
      maxReconnectionDelay: this.#policy.maxDelayMs,
      reconnectionDelayGrowFactor: this.#policy.growFactor,
      connectionTimeout: this.#policy.connectTimeoutMs,
      // Nothing waits for a connection to come back: a frame would be old by then.
      maxEnqueuedMessages: 0,
      shouldReconnectOnClose: (event) => this.#policy.retries(this.#ending(event).reason),
    });
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#onOpen(socket);
    socket.onmessage = (event) => this.#onMessage(event.data);
    socket.onclose = (event) => this.#onClose(event);
    this.#socket = socket;
    browser()?.addEventListener("online", this.#onOnline);
  }

  /** Closes for good. */
  disconnect(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#socket = null;
    browser()?.removeEventListener("online", this.#onOnline);
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(1000);
    this.#leaveAttempt({ kind: "idle" });
  }

  /** @returns false if there is no open connection; the message is then gone */
  send(message: string | ArrayBuffer): boolean {
    return this.#state.get().kind === "open" && this.#socket?.send(message) === true;
  }

  /** As {@link send}, for a message that a server answers. */
  sendFrame(message: string | ArrayBuffer): boolean {
    const sent = this.send(message);
    if (sent && this.#attempt.silenceTimer === null) this.#listen();
    return sent;
  }

  /** Gives a connection up on which nothing comes: nobody closes one whose network is gone. */
  #listen(): void {
    const { silenceMs } = this.#policy;
    const startMs = Date.now();
    this.#attempt.silenceTimer = setTimeout(() => {
      if (Date.now() - startMs > silenceMs + ASLEEP_MS) {
        this.#listen();
      } else {
        this.#attempt.announced = { reason: "lost", message: "" };
        this.#socket?.reconnect();
      }
    }, silenceMs);
  }

  readonly #onOnline = (): void => {
    const state = this.#state.get();
    if (state.kind === "connecting" || (state.kind === "closed" && state.retrying)) this.connect();
  };

  #onOpen(socket: ReconnectingWebSocket): void {
    this.#attempt.opened = true;
    this.#attempt.helloTimer = setTimeout(() => {
      this.#attempt.announced = { reason: "noHello", message: "" };
      socket.reconnect();
    }, this.#policy.helloTimeoutMs);
    this.#state.set({ kind: "connecting", attempt: this.#failures + 1 });
  }

  #onMessage(data: unknown): void {
    stopTimer(this.#attempt.silenceTimer);
    this.#attempt.silenceTimer = null;
    let message: ServerMessage;
    try {
      message = this.#parse(data);
    } catch (problem) {
      if (!(problem instanceof WireError)) throw problem;
      this.#events.onMalformed(problem);
      return;
    }
    switch (message.event) {
      case "hello":
        this.#onHello(message.data);
        break;
      case "pose_result":
        this.#events.onResult(message.data);
        break;
      case "frame":
        this.#events.onFrame(message.data);
        break;
      case "notice":
        if (message.data.code === "shuttingDown") {
          this.#attempt.announced = { reason: "shuttingDown", message: message.data.message };
        }
        this.#events.onNotice(message.data);
        break;
      case "calibration":
        this.#events.onCalibration(message.data);
        break;
      case "exercise":
        this.#events.onExercise(message.data);
        break;
      case "error":
        this.#announce(message.data);
        this.#events.onError(message.data);
        break;
    }
  }

  #parse(data: unknown): ServerMessage {
    const { hello } = this.#attempt;
    if (data instanceof ArrayBuffer) {
      if (hello === null) throw new WireError("message", "a result before the hello");
      if (isBinaryFrame(data)) return { event: "frame", data: decodeFrame(data) };
      return { event: "pose_result", data: decodePoseResult(data, hello.angles) };
    }
    const message = parseServerMessage(data);
    if (hello === null && (message.event === "pose_result" || message.event === "notice")) {
      throw new WireError("event", `${message.event} before the hello`);
    }
    return message;
  }

  #onHello(hello: Hello): void {
    stopTimer(this.#attempt.helloTimer);
    this.#attempt.hello = hello;
    this.#failures = 0;
    this.#state.set({ kind: "open", hello });
    this.#events.onHello(hello);
  }

  #announce({ code, message }: ServerError): void {
    const reason = closingCode(code);
    if (reason !== null) this.#attempt.announced = { reason, message };
  }

  #onClose(event: CloseFrame): void {
    const { reason, message } = this.#ending(event);
    this.#failures++;
    this.#leaveAttempt({ kind: "closed", reason, message, code: event.code, retrying: this.#policy.retries(reason) });
  }

  /** The close frame's reason, else what was announced: a client that reads too slowly gets no message. */
  #ending({ code, reason }: CloseFrame): Ending {
    const { announced, opened } = this.#attempt;
    const closing = closingCode(reason);
    if (closing !== null && closing !== announced?.reason) return { reason: closing, message: "" };
    if (announced !== null) return announced;
    if (code === GOING_AWAY) return { reason: "shuttingDown", message: "" };
    return { reason: opened ? "lost" : "unreachable", message: "" };
  }

  #leaveAttempt(state: ConnectionState): void {
    const { hello, helloTimer, silenceTimer } = this.#attempt;
    stopTimer(helloTimer);
    stopTimer(silenceTimer);
    this.#attempt = freshAttempt();
    this.#state.set(state);
    if (hello !== null) this.#events.onGone();
  }
}

function freshAttempt(): Attempt {
  return { opened: false, hello: null, announced: null, helloTimer: null, silenceTimer: null };
}

/** Says when there is a network again; null outside of a browser. */
function browser(): EventTarget | null {
  return typeof window === "undefined" ? null : window;
}

function stopTimer(timer: ReturnType<typeof setTimeout> | null): void {
  if (timer !== null) clearTimeout(timer);
}
