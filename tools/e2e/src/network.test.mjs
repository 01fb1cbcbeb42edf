// The page over a network that is slow, breaks or goes away without a word: it comes back by itself and draws nothing stale.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, overlayPixels, SKELETON_ALONE } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { pictureCamera } from './fakeCamera.mjs';
import { networkTo } from './network.mjs';
import { skip } from './precondition.mjs';
import { startServer } from './server.mjs';

const PORT = 8000;

let server;
before(async () => {
  if (!skip) {
    server = await startServer({ port: PORT, options: ['--model', 'lite', '--no-hands'] });
  }
});
after(() => server?.stop());

/** The page with its skeleton, over a network, while `use` runs. */
async function over(network, use) {
  const address = `${server.page}?server=ws://localhost:${network.port}/pose`;
  const session = await openPage(address, { camera: pictureCamera('o03_man_standing.jpg'), kept: SKELETON_ALONE });
  const { page } = session;
  const skeleton = async () => (await overlayPixels(page, 'canvas.overlay')).pink.length > 500;
  const connection = async () => page.getByTestId('connection').innerText();
  const alone = () => eventually('one client', async () => (await server.clients()) === 1);
  try {
    await eventually('a skeleton', skeleton);
    await use({ session, skeleton, connection, alone });
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
    network.close();
  }
}

test('over a slow network the skeleton is drawn, and the page says how late it is', { skip, timeout: 900_000 }, async () => {
  await over(await networkTo(PORT, { lagMs: 150 }), async ({ session }) => {
    const tile = session.page.locator('.tiles > div', { hasText: 'Capture to drawn' }).locator('dd').first();
    const latency = await eventually('the latency', async () => Number(/\d+/.exec(await tile.innerText())?.[0]));
    assert.ok(latency >= 300, `two ways of 150 ms, and the page says ${latency} ms`);
  });
});

test('the page comes back at once when its connection breaks', { skip, timeout: 900_000 }, async (t) => {
  const network = await networkTo(PORT);
  await over(network, async ({ skeleton, connection, alone }) => {
    const startMs = performance.now();
    network.reset();
    await eventually('that it notices', async () => (await connection()) !== 'Live' || (await server.clients()) === 0);
    await eventually('a skeleton again', async () => (await connection()) === 'Live' && (await skeleton()));
    t.diagnostic(`drawn again ${Math.round(performance.now() - startMs)} ms after the reset`);
    await alone();
  });
});

test('the page gives a network up that swallows everything, and comes back with it', { skip, timeout: 900_000 }, async (t) => {
  const network = await networkTo(PORT);
  await over(network, async ({ session, skeleton, connection, alone }) => {
    network.swallow();
    await eventually('no stale skeleton', async () => !(await skeleton()));
    await eventually('that it reconnects', async () => (await connection()) === 'Reconnecting');
    await session.screenshot('network-away');
    const startMs = performance.now();
    network.restore();
    await eventually('a skeleton again', async () => (await connection()) === 'Live' && (await skeleton()));
    t.diagnostic(`drawn again ${Math.round(performance.now() - startMs)} ms after the network's return`);
    await alone();
  });
});
