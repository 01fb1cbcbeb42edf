// The page in Firefox: a camera of its own making, and the drawn person.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { overlayPixels, SKELETON_ALONE } from './browser.mjs';
import { eventually, GENEROUS_MS } from './eventually.mjs';
import { artefacts, firefox } from './paths.mjs';
import { startServer } from './server.mjs';

if (!firefox && process.env.CI === 'true') {
  throw new Error('the Firefox tests must run in CI: no firefox-esr or firefox on the path');
}
const skip = firefox ? false : 'skipped: no Firefox on this machine (set POSESTREAM_FIREFOX to one)';

let server;
let browser;
before(async () => {
  if (!skip) {
    server = await startServer();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      defaultViewport: { width: 1280, height: 800 },
      timeout: GENEROUS_MS,
      protocolTimeout: GENEROUS_MS,
      extraPrefsFirefox: {
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
      },
    });
  }
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(url) {
  const page = await browser.newPage();
  page.setDefaultTimeout(GENEROUS_MS);
  await page.evaluateOnNewDocument((key, value) => localStorage.setItem(key, value), SKELETON_ALONE.key, SKELETON_ALONE.value);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return {
    page,
    errors,
    text: (selector) => page.$eval(selector, (element) => element.innerText),
    screenshot: (name) => page.screenshot({ path: join(artefacts, `${name}.png`) }),
  };
}

const isLive = async ({ text }) => (await text('[data-testid=connection]')) === 'Live';

/** A figure of the panel, a second; 0 while it has none. */
const rate = async ({ text }, tile) => Number.parseInt(await text(`dl.tiles > :nth-child(${tile}) dd`), 10) || 0;
const RESULTS = 1;
const DRAWN = 2;

test('Firefox sends its camera, gets results and draws', { skip, timeout: 900_000 }, async () => {
  const session = await open(server.page);
  await eventually('that it is live', () => isLive(session));
  await eventually('results', async () => (await rate(session, RESULTS)) > 0);
  // Its camera is a moving pattern.
  await eventually('the words', async () => (await session.text('[data-testid=advice]')).includes('Nobody in the picture'));
  await eventually('drawn frames', async () => (await rate(session, DRAWN)) > 0);
  await session.screenshot('firefox-camera');
  assert.deepEqual(session.errors, []);
  await session.page.close();
});

test('Firefox draws the skeleton on the drawn person', { skip, timeout: 900_000 }, async () => {
  const session = await open(`${server.page}?source=drawn`);
  await eventually('a skeleton', async () => (await overlayPixels(session.page, 'canvas.overlay')).pink.length > 500);
  await eventually('drawn frames', async () => (await rate(session, DRAWN)) > 0);
  await session.screenshot('firefox-drawn-person');
  assert.equal(await isLive(session), true);
  assert.deepEqual(session.errors, []);
  await session.page.close();
});
