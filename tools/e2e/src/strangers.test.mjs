// Projects of people who install the npm packages: built with their own tools, against a real server, until landmarks are drawn.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPage } from './browser.mjs';
import { BODY_POINT } from './drawnFrames.mjs';
import { eventually } from './eventually.mjs';
import { pictureCamera } from './fakeCamera.mjs';
import { command, installed } from './npm.mjs';
import { packed } from './packages.mjs';
import { repository } from './paths.mjs';
import { skip } from './precondition.mjs';
import { startServer } from './server.mjs';
import { serveFolder } from './staticServer.mjs';

const OVERLAY = 'canvas.overlay';

let folder;
let web;
let server;
let client;
let react;
before(async () => {
  if (!skip) {
    // Outside of this repository, whose node_modules would be found otherwise.
    folder = mkdtempSync(join(tmpdir(), 'posestream-strangers-'));
    [client, react] = packed().map(({ tarball }) => tarball);
    web = await serveFolder();
    server = await startServer({ options: ['--origins', web.origin] });
  }
});
after(async () => {
  await server?.stop();
  await web?.close();
  if (folder) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A project with the packages, built if it has tools to build with. */
function made(name, ...tarballs) {
  const project = join(folder, name);
  cpSync(join(repository, 'tools/e2e/strangers', name), project, { recursive: true });
  installed(project, ...tarballs);
  return project;
}

/** Pixels that have exactly the colour of a body's landmark; the overlay may be in a shadow tree. */
const landmarkPixels = (page) =>
  page.$eval(
    OVERLAY,
    (canvas, [r, g, b]) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        count += data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255 ? 1 : 0;
      }
      return count;
    },
    BODY_POINT,
  );

/** Opens what was built, waits for landmarks and that the `worker` was fetched, and gives the session to `check`. */
async function shown(name, built, worker, check) {
  web.show(built);
  const session = await openPage(`${web.origin}/`, { camera: pictureCamera('o03_man_standing.jpg') });
  try {
    await eventually('landmarks', async () => (await landmarkPixels(session.page)) > 50);
    await check(session);
    await session.screenshot(`stranger-${name}`);
    assert.ok(web.requested.some((path) => worker.test(path)), `no worker in ${web.requested.join(' ')}`);
    assert.deepEqual(session.errors, []);
  } finally {
    web.requested.length = 0;
    await session.close();
  }
}

const elbow = ({ page }) => eventually('the elbow', async () => /left elbow -?\d/.test(await page.innerText('#elbow')));

test('a project with Vite and TypeScript', { skip, timeout: 900_000 }, async () => {
  const project = made('vite', client);
  command(project, 'npm', 'run', 'build');
  await shown('vite', join(project, 'dist'), /jpegWorker/, elbow);
});

test('a project with webpack and the element', { skip, timeout: 900_000 }, async () => {
  const project = made('webpack', client);
  command(project, 'npm', 'run', 'build');
  await shown('webpack', project, /dist\/\d+\.js/, elbow);
});

test('a project with React', { skip, timeout: 900_000 }, async () => {
  const project = made('react', client, react);
  command(project, 'npm', 'run', 'build');
  await shown('react', join(project, 'dist'), /jpegWorker/, ({ page }) =>
    eventually('results', async () => /open, [1-9]\d* results a second/.test(await page.innerText('p'))),
  );
});

test('a page without any tool, which keys and screen readers can use', { skip, timeout: 900_000 }, async () => {
  const project = made('webpack', client);
  const plain = join(folder, 'plain');
  cpSync(join(repository, 'tools/e2e/strangers/plain'), plain, { recursive: true });
  for (const name of ['posestream-view.js', 'jpegWorker.js']) {
    cpSync(join(project, 'node_modules/@posestream/client/dist', name), join(plain, name));
  }
  await shown('plain', plain, /jpegWorker/, async ({ page }) => {
    await eventually('that a person is told of', async () =>
      (await page.getByRole('status').allInnerTexts()).some((text) => text.includes('1 person in the picture')),
    );
    await page.getByRole('group', { name: 'Live pose' }).getByRole('img', { name: 'Skeleton, hands and joint angles' }).waitFor();
    const before = page.viewportSize();
    await page.setViewportSize({ width: 900, height: 300 });
    const low = await page.$eval('posestream-view', (view) => [view.getBoundingClientRect().height, innerHeight]);
    assert.deepEqual(low, [300, 300], 'the element is taller than a low window');
    await page.setViewportSize(before);
    await page.$eval('posestream-view', (view) => view.use(null));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually('landmarks again', async () => (await landmarkPixels(page)) > 50);
    await page.$eval('posestream-view', (view) => view.use(null));
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await eventually('landmarks after a click', async () => (await landmarkPixels(page)) > 50);
  });
});
