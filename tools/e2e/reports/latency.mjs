// From the picture taken to the animation frame that first shows its result, stage by stage, of every drawn result:
// node tools/e2e/reports/latency.mjs [lite|full hands] [seconds]
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { animationFrames } from '../src/animationFrames.mjs';
import { openPage } from '../src/browser.mjs';
import { eventually } from '../src/eventually.mjs';
import { videoCamera } from '../src/fakeCamera.mjs';
import { quantile } from '../src/quantile.mjs';
import { recorded } from '../src/recording.mjs';
import { startServer } from '../src/server.mjs';

const [hands = 'lite', seconds = '30'] = process.argv.slice(2);
const WARM_UP_MS = 8000;

/**
 * Within the page and within the server by its own clock; the network is what the page's time has more than the
 * server's. Such a rest is below 0 where two measurements contradict each other.
 */
const STAGES = {
  'waiting in the page': ({ page, timestamp }) => page.takenMs - timestamp,
  'encoding': ({ page }) => page.encodedMs - page.takenMs,
  'encoded to sent': ({ page }) => page.sentMs - page.encodedMs,
  'network and sockets, both ways': ({ page, arrivalMs, receivedMs, sentMs }) =>
    arrivalMs - page.sentMs - (sentMs - receivedMs),
  'server, waiting': ({ timings }) => timings.waitMs,
  'server, work': ({ timings }) => timings.totalMs - timings.waitMs,
  'server, waiting to be sent': ({ timings, receivedMs, sentMs }) => sentMs - receivedMs - timings.totalMs,
  'result to drawn': ({ page, arrivalMs }) => page.drawnMs - arrivalMs,
};
const whole = ({ page, timestamp }) => page.drawnMs - timestamp;

const row = (name, values) => {
  const cells = [0.5, 0.95, 0.99].map((q) => quantile(values, q).toFixed(2));
  return `| ${name} | ${cells.join(' | ')} |`;
};

/** The panel's counts of frames that were not used, by place. */
async function drops(page) {
  const lines = await page.locator('dl.drops > div').allInnerTexts();
  return Object.fromEntries(lines.map((line) => line.split(/\s*\n\s*/)).map(([place, count]) => [place, Number(count)]));
}

function report({ watched: { frames, before, after }, results }) {
  const drawn = results.filter(({ page }) => page !== null);
  // No stage can take less than no time; where one is said to, the others are too long together.
  const sumOf = (result) => Object.values(STAGES).reduce((sum, stage) => sum + Math.max(0, stage(result)), 0);
  const gaps = drawn.map((result) => Math.abs(sumOf(result) - whole(result)));
  const apart = gaps.filter((gap) => gap > 1).length;
  console.log('| stage, ms | p50 | p95 | p99 |\n|---|---|---|---|');
  for (const [name, stage] of Object.entries(STAGES)) {
    console.log(row(name, drawn.map(stage)));
  }
  console.log(row('**capture to drawn**', drawn.map(whole)));
  console.log(
    `\nhands ${hands}: ${drawn.length} drawn results in ${seconds} s: ${(results.length / seconds).toFixed(1)} results/s, ` +
      `${(frames / seconds).toFixed(1)} drawn frames/s, ${results.length - drawn.length} results overtaken before they were drawn`,
  );
  const places = Object.keys(after).map((place) => `${place} ${after[place] - before[place]}`);
  console.log(`Frames not used: ${places.join('; ')}`);
  console.log(`Stages add up to the whole within ${Math.max(...gaps).toFixed(2)} ms; ${apart} are more than 1 ms apart`);
  console.log(`Load average of the last minute: ${loadavg()[0].toFixed(1)}`);
  process.exitCode = drawn.length === 0 || apart > 0 ? 1 : 0;
}

const server = await startServer({ options: ['--hand-model', hands] });
const session = await openPage(server.page, { camera: videoCamera('ov2_webcam_signs_man_intel.mp4') });
try {
  const { page } = session;
  await eventually('that it is live', async () => (await page.getByTestId('connection').innerText()) === 'Live');
  await sleep(WARM_UP_MS);
  const recording = await recorded(page, async () => {
    const before = await drops(page);
    const frames = await animationFrames(page, Number(seconds));
    return { frames, before, after: await drops(page) };
  });
  await session.screenshot('latency');
  report(recording);
} finally {
  await session.close();
  await server.stop();
}
