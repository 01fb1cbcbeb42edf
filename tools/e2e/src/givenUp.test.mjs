// A device that the server gives up is told why, though no message could reach it: the close frame's reason alone says it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { pictureCamera } from './fakeCamera.mjs';
import { networkTo } from './network.mjs';
import { skip } from './precondition.mjs';
import { paused, processesOf } from './processes.mjs';
import { startServer } from './server.mjs';

const PORT = 8000;
const noProc = process.platform === 'linux' ? false : 'skipped: finds the processes of the browser in /proc';

/** The page, live through a network of its own, while `use` runs. */
async function throughNetwork({ options, query = '' }, use) {
  const server = await startServer({ port: PORT, options });
  const network = await networkTo(PORT);
  const address = `${server.page}?server=ws://localhost:${network.port}/pose${query}`;
  const session = await openPage(address, { camera: pictureCamera('o03_man_standing.jpg') });
  const { page } = session;
  const live = () =>
    eventually('that it is live', async () => (await page.getByTestId('connection').innerText()) === 'Live');
  const alerts = async () => (await page.getByRole('alert').allInnerTexts()).join('\n');
  try {
    await live();
    await use({ session, server, network });
    const words = await eventually('the words', alerts);
    await live();
    assert.equal(await alerts(), words, 'still said once the page is connected again, for a person to read');
    assert.deepEqual(session.errors, []);
    return words;
  } finally {
    await session.close();
    network.close();
    await server.stop();
  }
}

const givenUp = (server) => eventually('that the place is free', async () => (await server.clients()) === 0, 400_000);

/*
 * The network is there for Tyrus, which closes TCP with its close frame instead of waiting for the answer: a browser that
 * wakes first answers the pings, is refused, and drops the close frame that it has not read yet.
 */
test('a device that slept is told that the server heard nothing', { skip: skip || noProc, timeout: 900_000 }, async () => {
  const options = ['--ping-seconds', '2', '--silence-seconds', '10'];
  const words = await throughNetwork({ options }, async ({ session, server }) => {
    const wake = paused(processesOf(session.profile));
    try {
      await givenUp(server);
    } finally {
      wake();
    }
  });
  assert.match(words, /The server heard nothing from this device for a while, so it closed the connection/);
});

test('a device that does not read is told so', { skip, timeout: 900_000 }, async () => {
  const options = ['--slow-reader-seconds', '1', '--model', 'lite', '--no-hands'];
  // Text, and every frame: some 1000 results of 4 kB fill what systems buffer, and then the server cannot send.
  const words = await throughNetwork({ options, query: '&protocol=json' }, async ({ session, server, network }) => {
    await session.page.getByText('More settings').click();
    await session.page.getByText('Fire and forget').click();
    network.stall();
    await givenUp(server);
    network.deliver();
  });
  assert.match(words, /This device read too slowly, so the server closed the connection/);
});
