// How evenly the page draws, beside a page that draws nothing, and what its panel says:
// node tools/e2e/reports/drawing.mjs
import { setTimeout as sleep } from 'node:timers/promises';
import { openPage } from '../src/browser.mjs';
import { videoCamera } from '../src/fakeCamera.mjs';
import { quantile } from '../src/quantile.mjs';
import { startServer } from '../src/server.mjs';

const SECONDS = 10;
const EMPTY = 'data:text/html,<title>empty</title>';

/** Lengths of the animation frames of a page, in milliseconds. */
function frameLengths(page) {
  return page.evaluate(
    (seconds) =>
      new Promise((done) => {
        const lengths = [];
        let before = performance.now();
        const end = before + seconds * 1000;
        const frame = (now) => {
          lengths.push(now - before);
          before = now;
          if (now < end) {
            requestAnimationFrame(frame);
          } else {
            done(lengths.slice(1));
          }
        };
        requestAnimationFrame(frame);
      }),
    SECONDS,
  );
}

function row(name, lengths) {
  const at = (share) => quantile(lengths, share).toFixed(1);
  const late = (100 * lengths.filter((length) => length > 20).length) / lengths.length;
  return `| ${name} | ${(lengths.length / SECONDS).toFixed(1)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${late.toFixed(1)} % |`;
}

const server = await startServer({ options: process.argv.slice(2) });
const session = await openPage(server.page, { camera: videoCamera('ov2_webcam_signs_man_intel.mp4') });
try {
  await sleep(5000);
  const drawing = await frameLengths(session.page);
  const panel = await session.page.locator('aside.panel').innerText();
  await session.screenshot('drawing');
  await session.page.goto(EMPTY);
  await sleep(1000);
  const empty = await frameLengths(session.page);
  console.log('| page | frames/s | p50 ms | p95 ms | p99 ms | over 20 ms |\n|---|---|---|---|---|---|');
  console.log(row('live, signing clip', drawing));
  console.log(row('empty page', empty));
  console.log(`\nThe panel:\n${panel.slice(panel.indexOf('Performance'))}`);
} finally {
  await session.close();
  await server.stop();
}
