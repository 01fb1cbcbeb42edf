// What the page drew, animation frame by animation frame, read from the pixels of its canvas.
import { eventually, GENEROUS_MS } from './eventually.mjs';
import { blockMiddles, readNumber } from './frameNumber.mjs';

/** Fills of landmarks; no photograph has exactly such a colour over several pixels. */
export const BODY_POINT = [0xff, 0xd3, 0xe5];
export const HAND_POINT = [0xc9, 0xff, 0xf6];

/**
 * Watches the overlay in LOCKSTEP until what was seen is enough. Of each animation frame that shows a frame of the clip:
 * its `number`, the `points` filled with the colour, in the camera's 640×480 frame, and when it was drawn, between
 * `fromMs` and `untilMs` of the page's clock.
 */
export async function drawnFrames(page, { overlay, colour, what, enough }) {
  const seen = [];
  await eventually(what, async () => {
    const frames = await page.evaluate(watchOverlay, { overlay, colour, seconds: 1, blocks: blockMiddles });
    seen.push(
      ...frames.flatMap(({ brightness, ...drawn }) => {
        const number = readNumber(brightness);
        return number === null ? [] : [{ number, ...drawn }];
      }),
    );
    return enough(seen);
  }, 2 * GENEROUS_MS);
  return seen;
}

/** Runs in the page. */
function watchOverlay({ overlay, colour, seconds, blocks }) {
  const canvas = document.querySelector(overlay);
  const context = canvas.getContext('2d');

  const read = (fromMs) => {
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const scale = Math.min(width / 640, height / 480);
    const left = (width - 640 * scale) / 2;
    const top = (height - 480 * scale) / 2;
    // The camera is shown as in a mirror.
    const brightness = blocks.map(([x, y]) => {
      const at = 4 * (Math.round(top + y * scale) * width + Math.round(left + (640 - x) * scale));
      return (data[at] + data[at + 1] + data[at + 2]) / 3;
    });
    const found = new Set();
    for (let i = 0; i < data.length; i += 4) {
      if (colour.every((value, channel) => Math.abs(data[i + channel] - value) <= 2)) {
        found.add(i / 4);
      }
    }
    const points = spots(found, width).map(([x, y]) => [640 - (x + 0.5 - left) / scale, (y + 0.5 - top) / scale]);
    return { fromMs, untilMs: performance.now(), brightness, points };
  };

  /** Middles of the connected pixels, of four and more. */
  const spots = (found, width) => {
    const middles = [];
    for (const start of found) {
      found.delete(start);
      const spot = [start];
      for (const pixel of spot) {
        for (const beside of [pixel - 1, pixel + 1, pixel - width, pixel + width]) {
          if (found.delete(beside)) {
            spot.push(beside);
          }
        }
      }
      if (spot.length >= 4) {
        const mean = (of) => spot.reduce((sum, pixel) => sum + of(pixel), 0) / spot.length;
        middles.push([mean((pixel) => pixel % width), mean((pixel) => Math.floor(pixel / width))]);
      }
    }
    return middles;
  };

  return new Promise((done) => {
    const seen = [];
    const endMs = performance.now() + seconds * 1000;
    // Asked for after the stage's own, so that it runs after it in every frame.
    const frame = (fromMs) => {
      seen.push(read(fromMs));
      if (fromMs < endMs) {
        requestAnimationFrame(frame);
      } else {
        done(seen);
      }
    };
    requestAnimationFrame(frame);
  });
}
