// The page's Content-Security-Policy: nothing that the page does is against it, and what a hostile link asks for is.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPage } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { media } from './paths.mjs';
import { skip } from './precondition.mjs';
import { recorded } from './recording.mjs';
import { startServer } from './server.mjs';

let server;
before(async () => {
  if (!skip) {
    server = await startServer();
  }
});
after(() => server?.stop());

const connection = (page) => page.getByTestId('connection').innerText();

test('workers, recordings, 3D, pictures and videos are within the policy', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(`${server.page}?source=drawn`);
  const { page } = session;
  try {
    await eventually('that it is live', async () => (await connection(page)) === 'Live');
    const { results } = await recorded(page, () =>
      page.getByRole('switch', { name: '3D' }).press('Space').then(() => page.locator('.room3d canvas').waitFor()),
    );
    assert.ok(results.length > 0, 'nothing was recorded');
    await page.getByLabel('Picture file').setInputFiles(join(media, 'o03_man_standing.jpg'));
    await eventually('that the picture is processed', async () =>
      (await page.getByTestId('connection').innerText()) === 'Live' && !(await page.getByTestId('advice').innerText()).includes('Nobody'),
    );
    await page.getByLabel('Video file').setInputFiles(join(media, 'ov2_webcam_signs_man_intel.mp4'));
    await eventually('that the video plays', () =>
      page.evaluate(() => [...document.querySelectorAll('video')].some((video) => video.currentTime > 0)),
    );
    await session.screenshot('policy');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('a link cannot send the camera to another machine', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(`${server.page}?source=drawn&server=ws://127.0.0.2:8000/pose`);
  try {
    await eventually('that the browser refuses', () => session.errors.some((words) => words.includes('ws://127.0.0.2:8000/pose')));
    assert.notEqual(await connection(session.page), 'Live');
  } finally {
    await session.close();
  }
});
