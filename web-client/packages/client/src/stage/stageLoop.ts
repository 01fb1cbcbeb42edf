import {
  AutoMode,
  backingSize,
  type Connections,
  drawScene,
  type DrawMode,
  type DrawnMode,
  freshness,
  letterbox,
  personAt,
  type Scene,
  sceneAt,
  SceneMaker,
  type TimedScene,
  type Viewport,
} from "../draw/index.ts";
import type { FrameSource, PoseStream, ReadableStore } from "../stream/index.ts";
import type { PeopleStore } from "./people.ts";

/** How the stage is to look; read anew for every animation frame. */
export interface StageLook {
  readonly mode: DrawMode;
  /** Shown as in a mirror; what is sent to the server is never mirrored. */
  readonly mirrored: boolean;
  readonly labels: boolean;
}

interface Drawn {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly shape: { readonly body: Connections; readonly hand: Connections };
}

/** The mode in which the stage draws now, null while it draws nothing; changes seldom, so that React may watch it. */
export class DrawnModeStore implements ReadableStore<DrawnMode | null> {
  private mode: DrawnMode | null = null;
  private readonly listeners = new Set<() => void>();

  get(): DrawnMode | null {
    return this.mode;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(mode: DrawnMode | null): void {
    if (mode !== this.mode) {
      this.mode = mode;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export interface StageLoopParts {
  readonly stream: PoseStream;
  readonly canvas: HTMLCanvasElement;
  readonly people: PeopleStore;
  readonly look: () => StageLook;
  /** Is told in which mode the stage draws. */
  readonly drawnMode: DrawnModeStore;
}

/**
 * Draws the newest results on the overlay in every animation frame; React is not asked. Has the stream keep pictures
 * where the mode needs them.
 */
export class StageLoop {
  private handle = 0;
  private maker: SceneMaker | null = null;
  private makerOf: unknown = null;
  private drawn: Drawn | null = null;
  private readonly auto = new AutoMode();

  constructor(private readonly parts: StageLoopParts) {}

  start(): void {
    const context = this.parts.canvas.getContext("2d");
    if (context === null) {
      return;
    }
    const frame = (): void => {
      this.handle = requestAnimationFrame(frame);
      this.draw(context, performance.now());
    };
    this.handle = requestAnimationFrame(frame);
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
    this.parts.drawnMode.set(null);
  }

  /** The id of the person who is drawn at a place of the canvas, in CSS pixels from its corner; null for nobody. */
  personAt(x: number, y: number): number | null {
    return this.drawn && personAt({ x, y }, this.drawn.viewport, this.drawn.scene, this.drawn.shape);
  }

  private draw(context: CanvasRenderingContext2D, nowMs: number): void {
    const { stream, canvas, people } = this.parts;
    const css = { width: canvas.clientWidth, height: canvas.clientHeight };
    const backing = backingSize(css, devicePixelRatio);
    if (canvas.width !== backing.width || canvas.height !== backing.height) {
      canvas.width = backing.width;
      canvas.height = backing.height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, backing.width, backing.height);
    const { mode, mirrored, labels } = this.parts.look();
    const state = stream.source.get();
    const connection = stream.connection.get();
    const pair = stream.latest(nowMs);
    if (state.kind !== "running" || connection.kind !== "open" || pair === null) {
      this.drawNothing(mode, nowMs);
      return;
    }
    context.scale(backing.width / Math.max(1, css.width), backing.height / Math.max(1, css.height));
    const { hello } = connection;
    if (this.maker === null || this.makerOf !== hello) {
      this.maker = new SceneMaker(hello.angles);
      this.makerOf = hello;
    }
    const viewport = letterbox(css, sizeOf(state.source), mirrored);
    const shape = { body: hello.body.connections, hand: hello.hand.connections };
    const latest = this.maker.latest(pair);
    const drawnMode = this.modeNow(mode, nowMs, latest);
    const picture = drawnMode === "LOCKSTEP" && latest !== null ? stream.pictureOf(latest.sequence) : null;
    if (picture !== null) {
      drawPicture(context, viewport, picture);
    }
    const scene = sceneAt(drawnMode, this.maker.previous(pair), latest, nowMs);
    drawScene(context, viewport, scene, shape, {
      labels,
      opacity: freshness(latest, nowMs),
      chosen: people.get().shown,
      colours: (id) => people.coloursOf(id),
    });
    this.drawn = { scene, viewport, shape };
    this.parts.drawnMode.set(drawnMode);
    stream.drawn(nowMs, pair.current.result.sequence);
  }

  private drawNothing(mode: DrawMode, nowMs: number): void {
    this.auto.forget();
    this.drawn = null;
    this.keepPictures(mode === "LOCKSTEP");
    this.parts.drawnMode.set(null);
    this.parts.stream.drawn(nowMs, null);
  }

  private modeNow(mode: DrawMode, nowMs: number, latest: TimedScene | null): DrawnMode {
    if (mode !== "AUTO" || latest === null) {
      this.auto.forget();
      this.keepPictures(mode === "LOCKSTEP");
      return mode === "AUTO" ? "PREDICT" : mode;
    }
    const drawn = this.auto.at(nowMs, latest, () => this.parts.stream.pictureOf(latest.sequence) !== null);
    this.keepPictures(this.auto.wantsPictures);
    return drawn;
  }

  private keepPictures(keep: boolean): void {
    if (this.parts.stream.keepPictures !== keep) {
      this.parts.stream.keepPictures = keep;
    }
  }
}

function sizeOf(source: FrameSource): { readonly width: number; readonly height: number } {
  return { width: source.widthPx, height: source.heightPx };
}

function drawPicture(context: CanvasRenderingContext2D, viewport: Viewport, picture: ImageBitmap): void {
  context.save();
  if (viewport.mirrored) {
    context.translate(2 * viewport.left + viewport.width, 0);
    context.scale(-1, 1);
  }
  context.drawImage(picture, viewport.left, viewport.top, viewport.width, viewport.height);
  context.restore();
}
