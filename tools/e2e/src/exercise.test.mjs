// A person chooses an exercise by keyboard, does it in front of the camera, and reads the counter.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, SKELETON_ALONE } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { videoCamera } from './fakeCamera.mjs';
import { skip } from './precondition.mjs';
import { startServer } from './server.mjs';

let server;
before(async () => {
  if (!skip) {
    server = await startServer();
  }
});
after(() => server?.stop());

const repetitions = async (page) => Number(await page.getByTestId('repetitions').innerText());

test('squats are counted, and begin at 0 when told so', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: videoCamera('ov1_squats_mp.mp4'), kept: SKELETON_ALONE });
  const { page } = session;
  try {
    const choice = page.getByLabel('Exercise', { exact: true }).and(page.locator('select'));
    await eventually('the exercises', async () => (await choice.locator('option').count()) > 10);
    await choice.focus();
    await page.keyboard.type('Squat');
    await eventually('the counter', () => page.getByTestId('exercise').isVisible());
    await eventually('three squats', async () => (await repetitions(page)) >= 3);
    await session.screenshot('squats');
    assert.ok((await page.getByTestId('exercise').getByRole('meter').count()) >= 2, 'no bars of the last squat');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually('a new beginning', async () => (await repetitions(page)) === 0);

    await choice.selectOption('None');
    await eventually('no counter', async () => !(await page.getByTestId('exercise').isVisible()));
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('the counter leaves room on a phone', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, {
    camera: videoCamera('ov1_squats_mp.mp4'),
    kept: SKELETON_ALONE,
    viewport: { width: 390, height: 844 },
  });
  try {
    await session.page.locator('select').selectOption('Squat');
    await eventually('a squat', async () => (await session.page.getByTestId('exercise').isVisible()) && (await repetitions(session.page)) >= 1);
    await session.screenshot('squats-phone');
    const { width } = await session.page.getByTestId('exercise').boundingBox();
    assert.ok(width < 390 / 2, `the counter covers ${width} px of 390`);
  } finally {
    await session.close();
  }
});
