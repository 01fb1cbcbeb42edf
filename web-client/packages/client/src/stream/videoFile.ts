import { onVideoFrames } from "./frameTicker.ts";
import { type FrameListener, type FrameSource, SourceError } from "./types.ts";
import { createVideo, playVideo } from "./videoElement.ts";

/** A video file, muted and in a loop. */
export function videoFileSource(file: Blob): FrameSource {
  return new VideoFile(file);
}

class VideoFile implements FrameSource {
  readonly kind = "video";
  readonly picture = createVideo();
  readonly #url: string;
  #stopTicks: (() => void) | null = null;
  #stopped = false;

  constructor(file: Blob) {
    this.#url = URL.createObjectURL(file);
  }

  get widthPx(): number {
    return this.picture.videoWidth;
  }

  get heightPx(): number {
    return this.picture.videoHeight;
  }

  async start(listener: FrameListener): Promise<void> {
    this.picture.loop = true;
    this.picture.src = this.#url;
    try {
      await playVideo(this.picture);
    } catch (cause) {
      const stopped = this.#stopped;
      this.stop();
      if (stopped) return;
      throw new SourceError("unreadable", "the browser cannot play this video", { cause });
    }
    if (this.#stopped) return;
    this.#stopTicks = onVideoFrames(this.picture, (captureMs) => listener.onFrame(captureMs));
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#stopTicks?.();
    this.picture.pause();
    this.picture.removeAttribute("src");
    URL.revokeObjectURL(this.#url);
  }
}
