// A person opens the page: what must be seen, with the real server, the real networks, a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPage, overlayPixels, SKELETON_ALONE } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { inCamera, pictureCamera, videoCamera } from './fakeCamera.mjs';
import { media } from './paths.mjs';
import { skip } from './precondition.mjs';
import { startServer } from './server.mjs';

const OVERLAY = 'canvas.overlay';

let server;
before(async () => {
  if (!skip) {
    server = await startServer();
  }
});
after(() => server?.stop());

const text = (page, testId) => page.getByTestId(testId).innerText();

/** From the camera's 640×480 frame to pixels of the overlay, which shows it letterboxed and mirrored. */
function toOverlay([x, y], { width, height }) {
  const scale = Math.min(width / 640, height / 480);
  return [(640 - x) * scale + (width - 640 * scale) / 2, y * scale + (height - 480 * scale) / 2];
}

const nearest = (points, [x, y]) =>
  points.reduce((least, [px, py]) => Math.min(least, Math.hypot(px - x, py - y)), Infinity);

test('the skeleton lies on the person', { skip, timeout: 900_000 }, async () => {
  const name = 'o03_man_standing';
  const truth = JSON.parse(readFileSync(join(media, `${name}.gt.json`), 'utf8'));
  const session = await openPage(server.page, { camera: pictureCamera(`${name}.jpg`), kept: SKELETON_ALONE });
  try {
    const pixels = await eventually('a skeleton', async () => {
      const seen = await overlayPixels(session.page, OVERLAY);
      return seen.pink.length > 500 ? seen : null;
    });
    await session.screenshot('standing');
    const scale = Math.min(pixels.width / 640, pixels.height / 480);
    for (const joint of [5, 6, 7, 8, 11, 12, 13, 14, 15, 16]) {
      const [x, y, visible] = truth.people[0].coco17[joint];
      if (visible === 2) {
        const at = toOverlay(inCamera([x, y], truth), pixels);
        assert.ok(nearest(pixels.pink, at) < 18 * scale, `COCO joint ${joint} has no skeleton near it`);
      }
    }
    const [left, top, width, height] = truth.people[0].bbox;
    const corners = [[left, top], [left + width, top + height]].map((corner) => toOverlay(inCamera(corner, truth), pixels));
    const margin = 25 * scale;
    const outside = pixels.pink.filter(
      ([x, y]) =>
        x < corners[1][0] - margin || x > corners[0][0] + margin || y < corners[0][1] - margin || y > corners[1][1] + margin,
    );
    assert.ok(outside.length < 0.02 * pixels.pink.length, `${outside.length} of ${pixels.pink.length} pink pixels beside the man`);
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('hands appear while somebody signs', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: videoCamera('ov2_webcam_signs_man_intel.mp4'), kept: SKELETON_ALONE });
  try {
    await eventually('hands', async () => (await overlayPixels(session.page, OVERLAY)).teal.length > 300);
    await session.screenshot('signing');
    assert.equal(await text(session.page, 'connection'), 'Live');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('the page says that there is no person', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: pictureCamera('o42_neg_chairs.jpg'), kept: SKELETON_ALONE });
  try {
    await eventually('the words', async () => (await text(session.page, 'advice')).includes('Nobody in the picture'));
    await session.screenshot('nobody');
    const { pink, teal } = await overlayPixels(session.page, OVERLAY);
    assert.equal(pink.length + teal.length, 0);
  } finally {
    await session.close();
  }
});

test('the page recovers when the server dies and comes back', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: pictureCamera('o03_man_standing.jpg'), kept: SKELETON_ALONE });
  const skeleton = async () => (await overlayPixels(session.page, OVERLAY)).pink.length > 500;
  try {
    await eventually('a skeleton', skeleton);
    await server.stop('SIGKILL');
    await eventually('that it reconnects', async () => (await text(session.page, 'connection')) === 'Reconnecting');
    await eventually('no stale skeleton', async () => !(await skeleton()));
    await session.screenshot('server-away');
    server = await startServer();
    await eventually('a skeleton again', skeleton);
    assert.equal(await text(session.page, 'connection'), 'Live');
  } finally {
    await session.close();
  }
});

test('a JPEG worker that never answers does not stop the page', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: pictureCamera('o03_man_standing.jpg'), kept: SKELETON_ALONE });
  try {
    await session.page.route('**/jpegWorker*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await session.page.reload();
    await eventually('the words', async () =>
      (await session.page.getByRole('alert').allInnerTexts()).some((words) => words.includes('the page itself encodes')),
    );
    await eventually('a skeleton', async () => (await overlayPixels(session.page, OVERLAY)).pink.length > 500);
    await session.screenshot('worker-silent');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('a refused camera is explained', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { camera: 'denied' });
  try {
    await eventually('the words', async () => (await text(session.page, 'advice')).includes('The camera is not allowed'));
    await session.screenshot('refused');
  } finally {
    await session.close();
  }
});

test('without a camera the drawn person is offered and found', { skip, timeout: 900_000 }, async () => {
  const session = await openPage(server.page, { kept: SKELETON_ALONE, viewport: { width: 390, height: 844 } });
  try {
    await eventually('the words', async () => (await text(session.page, 'advice')).includes('No camera found'));
    await session.screenshot('no-camera-phone');
    await session.page.getByRole('button', { name: 'Show the drawn person' }).click();
    await eventually('a skeleton', async () => (await overlayPixels(session.page, OVERLAY)).pink.length > 100);
    await session.screenshot('drawn-person-phone');
  } finally {
    await session.close();
  }
});
