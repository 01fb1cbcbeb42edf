/** Animation frames that a page runs in so many seconds; its stage draws in each. For every browser's `page`. */
export function animationFrames(page, seconds) {
  return page.evaluate(
    (durationMs) =>
      new Promise((done) => {
        let frames = 0;
        const endMs = performance.now() + durationMs;
        const frame = (nowMs) => (nowMs < endMs ? (frames++, requestAnimationFrame(frame)) : done(frames));
        requestAnimationFrame(frame);
      }),
    seconds * 1000,
  );
}
