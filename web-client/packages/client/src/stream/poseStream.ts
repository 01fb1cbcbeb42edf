import {
  calibrateMessage, type CalibrationStep, type Config, type ExerciseCount, type Hello, type Notice, type PoseResult,
  type ServerError, type WireError,
} from "../wire/index.ts";
import { BrowserEncoder } from "./browserEncoder.ts";
import { FrameLatency } from "./frameLatency.ts";
import { FramePacer } from "./framePacer.ts";
import { type CapturedFrame, FrameSender, type SentFrame } from "./frameSender.ts";
import { KeptPictures } from "./keptPictures.ts";
import { LatestResults } from "./latestResults.ts";
import type { PictureEncoder } from "./pictureEncoder.ts";
import { isGivenUp, PoseSocket } from "./poseSocket.ts";
import type { PoseStreamParts } from "./poseStreamParts.ts";
import { Rates } from "./rates.ts";
import { ReplaySource } from "./replaySource.ts";
import { SourceRunner } from "./sourceRunner.ts";
import { StandingRequests } from "./standingRequests.ts";
import { Store } from "./store.ts";
import type {
  Arrived, DrawnFrame, FrameCounts, FrameSource, PaceMode,
  PoseStream, PoseStreamOptions, RatesSnapshot, ResultPair,
} from "./types.ts";

export function createPoseStream(options: PoseStreamOptions, parts: PoseStreamParts = {}): PoseStream {
  return new Stream(options, parts);
}

/** Times must grow; two sources or a coarse clock may give one twice. */
const LEAST_STEP_MS = 0.01;

class Stream implements PoseStream {
  readonly config = new Store<Config | null>(null);
  readonly message = new Store<Notice | ServerError | null>(null);
  readonly calibrating = new Store<CalibrationStep | null>(null);
  readonly exercise = new Store<ExerciseCount | null>(null);
  readonly #now: () => number;
  readonly #socket: PoseSocket;
  readonly #runner: SourceRunner;
  readonly #pacer = new FramePacer<CapturedFrame>();
  readonly #sender: FrameSender;
  readonly #encoder: PictureEncoder;
  readonly #latency = new FrameLatency();
  readonly #results = new LatestResults();
  readonly #rates = new Rates();
  readonly #kept = new KeptPictures<ImageBitmap>();
  readonly #sent = new Map<number, SentFrame>();
  readonly #listeners = new Set<(arrived: Arrived) => void>();
  readonly #drawnListeners = new Set<(frame: DrawnFrame) => void>();
  readonly #requests = new StandingRequests();
  #lastCaptureMs = -1;
  #drawnSequence = 0;
  /** Set while the server replays a recording, whose timestamps are of another clock. */
  #replay: ReplaySource | null = null;

  constructor(options: PoseStreamOptions, parts: PoseStreamParts) {
    this.#now = parts.now ?? (() => performance.now());
    this.#encoder = parts.encoder ?? new BrowserEncoder((message) => this.message.set({ code: "other", message }));
    this.#socket = new PoseSocket(
      {
        url: options.url,
        subprotocol: options.subprotocol ?? "posestream.v1.binary",
        token: options.token ?? null,
        policy: parts.policy,
        webSocket: parts.webSocket,
      },
      {
        onHello: (hello) => this.#onHello(hello),
        onResult: (result) => this.#onResult(result),
        onFrame: (frame) => this.#replay?.frame(frame),
        onNotice: (notice) => this.#onNotice(notice),
        onCalibration: (step) => this.#onCalibration(step),
        onExercise: (count) => this.exercise.set(count.name === null ? null : count),
        onError: (error) => this.#onError(error),
        onMalformed: (problem) => this.#onMalformed(problem),
        onGone: () => this.#onGone(),
      },
    );
    this.#sender = new FrameSender({
      pacer: this.#pacer,
      encoder: this.#encoder,
      send: (message) => this.#socket.sendFrame(message),
      bufferedBytes: () => this.#socket.bufferedBytes,
      now: this.#now,
      maxSidePx: options.maxSidePx ?? 640,
      jpegQuality: options.jpegQuality ?? 0.8,
      onSent: (sent) => this.#onSent(sent),
    });
    this.#runner = new SourceRunner((source, captureMs) => this.#onFrame(source, captureMs));
    this.mode = options.mode ?? "paced";
  }

  get connection() {
    return this.#socket.state;
  }

  get source() {
    return this.#runner.state;
  }

  get mode(): PaceMode {
    return this.#pacer.mode;
  }

  set mode(mode: PaceMode) {
    this.#pacer.mode = mode;
    this.#sender.pump();
  }

  get keepPictures(): boolean {
    return this.#sender.keepPictures;
  }

  set keepPictures(keep: boolean) {
    this.#sender.keepPictures = keep;
    if (!keep) this.#kept.clear();
  }

  connect(): void {
    this.message.set(null);
    this.#socket.connect();
  }

  disconnect(): void {
    this.#socket.disconnect();
  }

  async use(source: FrameSource | null): Promise<void> {
    if (this.#replay !== null && source !== null) {
      this.message.set({ code: "other", message: "The server shows a recording and takes no pictures.", sequence: null });
      return;
    }
    await this.#use(source);
  }

  async #use(source: FrameSource | null): Promise<void> {
    // Results of the source before would be drawn over the new picture.
    this.#results.clear(this.#pacer.lastSequence);
    this.#kept.clear();
    await this.#runner.use(source);
  }

  configure(change: Config): void {
    this.#socket.send(this.#requests.configure(change));
  }

  calibrate(bodyHeightCm: number | null): void {
    this.calibrating.set(null);
    this.#socket.send(calibrateMessage(bodyHeightCm));
  }

  countExercise(name: string | null): void {
    this.#socket.send(this.#requests.countExercise(name));
  }

  dismiss(): void {
    this.message.set(null);
  }

  pictureOf(sequence: number): ImageBitmap | null {
    return this.#kept.of(sequence);
  }

  latest(nowMs: number): ResultPair | null {
    return this.#results.at(nowMs);
  }

  onResult(listener: (arrived: Arrived) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  onDrawn(listener: (frame: DrawnFrame) => void): () => void {
    this.#drawnListeners.add(listener);
    return () => void this.#drawnListeners.delete(listener);
  }

  drawn(nowMs: number, sequence: number | null): void {
    const current = this.#results.at(nowMs)?.current;
    const first = sequence !== null && sequence > this.#drawnSequence && current?.result.sequence === sequence;
    this.#rates.drawn(nowMs, first && this.#replay === null ? current.result.timestamp : null);
    if (!first) return;
    this.#drawnSequence = sequence;
    const sent = this.#sent.get(sequence);
    if (sent === undefined) return;
    const { captureMs, takenMs, encodedMs, sentMs } = sent;
    const frame = { sequence, captureMs, takenMs, encodedMs, sentMs, arrivalMs: current.arrivalMs, drawnMs: nowMs };
    for (const listener of [...this.#drawnListeners]) listener(frame);
  }

  counts(): FrameCounts {
    return this.#pacer.counts();
  }

  rates(nowMs: number): RatesSnapshot {
    return this.#rates.at(nowMs);
  }

  close(): void {
    void this.#use(null);
    this.disconnect();
    this.#encoder.close();
  }

  #onFrame(source: FrameSource, captureMs: number): void {
    this.#lastCaptureMs = Math.max(captureMs, this.#lastCaptureMs + LEAST_STEP_MS);
    this.#rates.captured(this.#now());
    this.#pacer.offer({ picture: source.picture, captureMs: this.#lastCaptureMs });
    this.#sender.pump();
  }

  #onSent(sent: SentFrame): void {
    this.#sent.set(sent.sequence, sent);
    this.#rates.sent(sent.sentMs, sent.bytes);
    if (this.keepPictures && sent.kept !== null) this.#kept.keep(sent.sequence, sent.kept);
    else sent.kept?.close();
  }

  #onHello(hello: Hello): void {
    this.config.set(hello.config);
    // A person has had no time to read why the connection before this one was closed.
    if (!isGivenUp(this.message.get()?.code)) this.message.set(null);
    for (const message of this.#requests.again(hello)) this.#socket.send(message);
    if (hello.replay !== null) {
      this.#startReplay();
      return;
    }
    this.#sender.open(hello);
  }

  /** From the beginning, also when a replay in a loop begins anew. */
  #startReplay(): void {
    this.#replay = new ReplaySource();
    void this.#use(this.#replay);
    this.#results.restart();
    this.#drawnSequence = 0;
  }

  #onResult(result: PoseResult): void {
    if (this.#replay === null) this.#give(result);
    else this.#replay.result(result, () => this.#give(result));
  }

  #give(result: PoseResult): void {
    const arrivalMs = this.#now();
    this.#pacer.answeredUpTo(result.sequence);
    if (this.#results.add(result, arrivalMs)) {
      this.#rates.result(arrivalMs, this.#latency.of(this.#sent.get(result.sequence), result, arrivalMs));
      for (const listener of [...this.#listeners]) listener({ result, arrivalMs });
    }
    // A failed result is not drawn; the one before it may still be.
    for (const sequence of result.status === "failed" ? [] : this.#sent.keys()) {
      if (sequence < result.sequence) this.#sent.delete(sequence);
    }
    this.#sender.pump();
  }

  #onNotice(notice: Notice): void {
    if (notice.code === "configured") this.config.set(notice.config);
    else this.message.set(notice);
  }

  #onCalibration(step: CalibrationStep): void {
    this.calibrating.set(step);
    if (step.state === "done") this.configure({ calibration: step.calibration });
  }

  #onError(error: ServerError): void {
    // Those two are about one frame: the page goes on, and a person could do nothing with them.
    const aboutFrame = error.code === "badFrame" || error.code === "rateLimited";
    if (error.sequence !== null) this.#pacer.refused(error.sequence);
    if (error.code === "badConfigure") this.#requests.settleFor(this.config.get());
    if (!aboutFrame) this.message.set(error);
    this.#sender.pump();
  }

  #onMalformed({ message }: WireError): void {
    // A server that is wrong is wrong at every message; say it once.
    if (this.message.get()?.message !== message) this.message.set({ code: "other", message, sequence: null });
  }

  #onGone(): void {
    this.calibrating.set(null);
    this.exercise.set(null);
    const state = this.connection.get();
    if (state.kind === "closed" && isGivenUp(state.reason)) {
      this.message.set({ code: state.reason, message: state.message, sequence: null });
    }
    if (this.#replay !== null) {
      this.#replay = null;
      void this.#use(null);
    }
    this.#sender.disconnect();
    this.#results.clear(this.#pacer.lastSequence);
    this.#kept.clear();
    this.#sent.clear();
    this.#latency.clear();
  }
}
