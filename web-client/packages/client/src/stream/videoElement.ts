/** A silent video that plays in its place, also on phones. */
export function createVideo(): HTMLVideoElement {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.setAttribute("playsinline", "");
  return video;
}

/** Resolves once the first picture is there; rejects where the browser cannot play it. */
export async function playVideo(video: HTMLVideoElement): Promise<void> {
  await video.play();
}
