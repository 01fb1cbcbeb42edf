/** Just under 60 a second, so that a display of 144 Hz or a film of 120 does not send twice as much. */
const MIN_INTERVAL_MS = 1000 / 60 - 4;

/** A `captureTime` further from now than this is of another clock. */
const MAX_CAPTURE_AGE_MS = 1000;

/** Calls `onFrame` for each new frame of a playing video with the time it was taken, until the returned call. */
export function onVideoFrames(video: HTMLVideoElement, onFrame: (captureMs: number) => void): () => void {
  // Firefox before 132 has no frame callbacks.
  return "requestVideoFrameCallback" in video ? byFrameCallback(video, onFrame) : byAnimationFrame(video, onFrame);
}

/** Calls `onFrame` at the pace of the display, at most 60 times a second, until the returned call. */
export function onAnimationFrames(onFrame: (nowMs: number) => void): () => void {
  let lastMs = -Infinity;
  let handle = requestAnimationFrame(tick);
  function tick(nowMs: number): void {
    handle = requestAnimationFrame(tick);
    if (nowMs - lastMs < MIN_INTERVAL_MS) return;
    lastMs = nowMs;
    onFrame(nowMs);
  }
  return () => cancelAnimationFrame(handle);
}

/** When a video's frame was taken, as far as the browser tells: cameras only, and only some browsers. */
export function captureTime(nowMs: number, metadata: { readonly captureTime?: number }): number {
  const { captureTime } = metadata;
  const known = captureTime !== undefined && captureTime <= nowMs && captureTime > nowMs - MAX_CAPTURE_AGE_MS;
  return known ? captureTime : nowMs;
}

function byFrameCallback(video: HTMLVideoElement, onFrame: (captureMs: number) => void): () => void {
  let lastMs = -Infinity;
  let handle = video.requestVideoFrameCallback(tick);
  function tick(nowMs: number, metadata: VideoFrameCallbackMetadata): void {
    handle = video.requestVideoFrameCallback(tick);
    if (nowMs - lastMs < MIN_INTERVAL_MS) return;
    lastMs = nowMs;
    onFrame(captureTime(nowMs, metadata));
  }
  return () => video.cancelVideoFrameCallback(handle);
}

function byAnimationFrame(video: HTMLVideoElement, onFrame: (captureMs: number) => void): () => void {
  let lastTime = -1;
  return onAnimationFrames((nowMs) => {
    if (video.currentTime === lastTime || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    lastTime = video.currentTime;
    onFrame(nowMs);
  });
}
