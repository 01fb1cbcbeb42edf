import { Store } from "./store.ts";
import { type FrameSource, type ReadableStore, SourceError, type SourceState } from "./types.ts";

/** Runs one source at a time; what a source before still says is not heard. */
export class SourceRunner {
  readonly #state = new Store<SourceState>({ kind: "off" });
  readonly #onFrame: (source: FrameSource, captureMs: number) => void;

  constructor(onFrame: (source: FrameSource, captureMs: number) => void) {
    this.#onFrame = onFrame;
  }

  get state(): ReadableStore<SourceState> {
    return this.#state;
  }

  async use(source: FrameSource | null): Promise<void> {
    this.#stopCurrent();
    if (source === null) {
      this.#state.set({ kind: "off" });
      return;
    }
    this.#state.set({ kind: "starting", source });
    try {
      await source.start({
        onFrame: (captureMs) => {
          if (this.#isCurrent(source)) this.#onFrame(source, captureMs);
        },
        onEnd: (error) => this.#fail(source, error),
      });
      if (this.#isCurrent(source)) this.#state.set({ kind: "running", source });
    } catch (cause) {
      this.#fail(source, cause instanceof SourceError ? cause : new SourceError("failed", String(cause), { cause }));
    }
  }

  #stopCurrent(): void {
    const state = this.#state.get();
    if (state.kind === "starting" || state.kind === "running") state.source.stop();
  }

  #isCurrent(source: FrameSource): boolean {
    const state = this.#state.get();
    return (state.kind === "starting" || state.kind === "running") && state.source === source;
  }

  #fail(source: FrameSource, error: SourceError): void {
    if (!this.#isCurrent(source)) return;
    source.stop();
    this.#state.set({ kind: "failed", sourceKind: source.kind, error });
  }
}
