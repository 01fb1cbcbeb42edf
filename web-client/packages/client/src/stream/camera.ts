import { onVideoFrames } from "./frameTicker.ts";
import { createVideo, playVideo } from "./videoElement.ts";
import { type FrameListener, type FrameSource, SourceError, type SourceErrorKind } from "./types.ts";

/** What of the browser a camera needs. */
export interface CameraAccess {
  /** Undefined on a page that is neither https nor localhost. */
  readonly devices: Pick<MediaDevices, "getUserMedia"> | undefined;
  readonly secure: boolean;
}

/** The default camera, or the one asked for, at 640x480 and up to 60 fps. */
export function cameraSource(deviceId?: string, access: CameraAccess = browserAccess()): FrameSource {
  return new Camera(deviceId, access);
}

class Camera implements FrameSource {
  readonly kind = "camera";
  readonly picture = createVideo();
  readonly #deviceId: string | undefined;
  readonly #access: CameraAccess;
  #stream: MediaStream | null = null;
  #stopTicks: (() => void) | null = null;
  #stopped = false;

  constructor(deviceId: string | undefined, access: CameraAccess) {
    this.#deviceId = deviceId;
    this.#access = access;
  }

  get widthPx(): number {
    return this.picture.videoWidth;
  }

  get heightPx(): number {
    return this.picture.videoHeight;
  }

  async start(listener: FrameListener): Promise<void> {
    const stream = await this.#open();
    this.#stream = stream;
    if (this.#isStopped()) return;
    for (const track of stream.getVideoTracks()) {
      track.addEventListener("ended", () => {
        if (!this.#stopped) listener.onEnd(new SourceError("ended", "the camera was taken away"));
      });
    }
    this.picture.srcObject = stream;
    try {
      await playVideo(this.picture);
    } catch (cause) {
      if (this.#isStopped()) return;
      this.stop();
      throw new SourceError("failed", "the camera's picture does not play", { cause });
    }
    if (this.#isStopped()) return;
    this.#stopTicks = onVideoFrames(this.picture, (captureMs) => listener.onFrame(captureMs));
  }

  stop(): void {
    this.#stopped = true;
    this.#stopTicks?.();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.picture.srcObject = null;
  }

  async #open(): Promise<MediaStream> {
    const { devices, secure } = this.#access;
    if (!secure || devices === undefined) {
      throw new SourceError("insecure", "browsers give cameras to https and localhost pages only");
    }
    try {
      return await devices.getUserMedia({
        audio: false,
        video: {
          width: { ideal: 640 },
          height: { ideal: 480 },
          frameRate: { ideal: 60 },
          ...(this.#deviceId === undefined ? { facingMode: "user" } : { deviceId: { exact: this.#deviceId } }),
        },
      });
    } catch (cause) {
      throw cameraError(cause);
    }
  }

  /** A person may leave while the browser asks; then the camera is given back at once. */
  #isStopped(): boolean {
    if (this.#stopped) this.stop();
    return this.#stopped;
  }
}

const KINDS: Readonly<Record<string, SourceErrorKind>> = {
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** The browser's error in words that tell a person what to do. */
export function cameraError(cause: unknown): SourceError {
  const { name, message } = cause instanceof Error ? cause : { name: "", message: String(cause) };
  return new SourceError(KINDS[name] ?? "failed", message, { cause });
}

function browserAccess(): CameraAccess {
  // The type says always there; on an insecure page it is not.
  const { mediaDevices }: { mediaDevices?: MediaDevices } = navigator;
  return { devices: mediaDevices, secure: isSecureContext };
}
