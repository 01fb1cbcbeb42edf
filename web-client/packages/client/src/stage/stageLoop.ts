import { backingSize, drawScene, type DrawMode, freshness, letterbox, sceneAt, SceneMaker, type Viewport } from "../draw/index.ts";
import type { FrameSource, PoseStream } from "../stream/index.ts";

/** How the stage is to look; read anew for every animation frame. */
export interface StageLook {
  readonly mode: DrawMode;
  /** Shown as in a mirror; what is sent to the server is never mirrored. */
  readonly mirrored: boolean;
  readonly labels: boolean;
}

/** Draws the newest results on the overlay in every animation frame; React is not asked. */
export class StageLoop {
  private handle = 0;
  private maker: SceneMaker | null = null;
  private makerOf: unknown = null;

  constructor(
    private readonly stream: PoseStream,
    private readonly canvas: HTMLCanvasElement,
    private readonly look: () => StageLook,
  ) {}

  start(): void {
    const context = this.canvas.getContext("2d");
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
  }

  private draw(context: CanvasRenderingContext2D, nowMs: number): void {
    const css = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    const backing = backingSize(css, devicePixelRatio);
    if (this.canvas.width !== backing.width || this.canvas.height !== backing.height) {
      this.canvas.width = backing.width;
      this.canvas.height = backing.height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, backing.width, backing.height);
    const state = this.stream.source.get();
    const connection = this.stream.connection.get();
    const pair = this.stream.latest(nowMs);
    if (state.kind !== "running" || connection.kind !== "open" || pair === null) {
      this.stream.drawn(nowMs, null);
      return;
    }
    context.scale(backing.width / Math.max(1, css.width), backing.height / Math.max(1, css.height));
    const { hello } = connection;
    if (this.maker === null || this.makerOf !== hello) {
      this.maker = new SceneMaker(hello.angles);
      this.makerOf = hello;
    }
    const { mode, mirrored, labels } = this.look();
    const viewport = letterbox(css, sizeOf(state.source), mirrored);
    const latest = this.maker.latest(pair);
    if (mode === "LOCKSTEP" && latest !== null) {
      const picture = this.stream.pictureOf(latest.sequence);
      if (picture !== null) {
        drawPicture(context, viewport, picture);
      }
    }
    drawScene(
      context,
      viewport,
      sceneAt(mode, this.maker.previous(pair), latest, nowMs),
      { body: hello.body.connections, hand: hello.hand.connections },
      { labels, opacity: freshness(latest, nowMs) },
    );
    this.stream.drawn(nowMs, pair.current.result.sequence);
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
