// A real Chromium with a fake camera, and what can be read off the page's canvas.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { GENEROUS_MS } from './eventually.mjs';
import { artefacts, browser } from './paths.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the page keeps of the last visit, for tests that read the overlay's colours: in LOCKSTEP, and so in AUTO, the picture is on it. */
export const SKELETON_ALONE = { key: 'posestream.look', value: JSON.stringify({ mode: 'PREDICT', labels: true }) };

/** Opens the page, with what it `kept` of the last visit; `camera` is an MJPEG file, 'denied' or undefined for none. `trusting` takes any certificate. `profile` is its folder, so a name for its processes. */
export async function openPage(url, { camera, kept, trusting = false, viewport = { width: 1280, height: 800 } } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'posestream-e2e-'));
  const cameraArguments =
    camera === 'denied'
      ? ['--use-fake-device-for-media-stream', '--deny-permission-prompts']
      : camera
        ? [
            '--use-fake-device-for-media-stream',
            '--use-fake-ui-for-media-stream',
            `--use-file-for-fake-video-capture=${camera}`,
          ]
        : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    viewport,
    args: [...QUIET, ...cameraArguments],
    ignoreHTTPSErrors: trusting,
    timeout: GENEROUS_MS,
  });
  context.setDefaultTimeout(GENEROUS_MS);
  if (kept) {
    await context.addInitScript(({ key, value }) => localStorage.setItem(key, value), kept);
  }
  const page = context.pages()[0] ?? (await context.newPage());
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // What the page's Content-Security-Policy forbids is no error of a script.
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy|Permissions[- ]Policy/i.test(message.text())) {
      errors.push(message.text());
    }
  });
  await page.goto(url);
  return {
    page,
    errors,
    profile,
    screenshot: (name) => page.screenshot({ path: join(artefacts, `${name}.png`) }),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * The pixels of the overlay that have a colour of the body (pink) or of hands (teal), as points of
 * the 640×480 camera frame. `box` is where the frame lies in the canvas, in canvas pixels.
 */
export async function overlayPixels(page, selector) {
  return page.evaluate((overlay) => {
    const canvas = document.querySelector(overlay);
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const pink = [];
    const teal = [];
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b, a] = [data[i], data[i + 1], data[i + 2], data[i + 3]];
      if (a < 120) {
        continue;
      }
      const point = [(i / 4) % width, Math.floor(i / 4 / width)];
      if (r > 180 && g < 150 && b > 110 && r - g > 80) {
        pink.push(point);
      } else if (g > 140 && b > 120 && r < 130 && g - r > 60) {
        teal.push(point);
      }
    }
    return { width, height, pink, teal };
  }, selector);
}
