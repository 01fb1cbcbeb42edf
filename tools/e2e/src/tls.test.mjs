// The page over https, with a certificate of the server's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPage } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { skip as missing } from './precondition.mjs';
import { startServer } from './server.mjs';

const openssl = spawnSync('openssl', ['version']).status === 0;
const skip = missing || (openssl ? false : 'no openssl on this machine, which makes the certificate');

let folder;
let server;
before(async () => {
  if (skip) {
    return;
  }
  folder = mkdtempSync(join(tmpdir(), 'posestream-tls-'));
  const tls = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-out', tls.certificate, '-keyout', tls.key],
  ]);
  assert.equal(made.status, 0, String(made.stderr));
  server = await startServer({ tls });
});
after(async () => {
  await server?.stop();
  if (folder) {
    rmSync(folder, { recursive: true });
  }
});

test('the page over https streams over wss', { skip, timeout: 900_000 }, async () => {
  assert.match(server.page, /^https:/);
  const session = await openPage('about:blank', { trusting: true });
  const { page } = session;
  try {
    const sockets = [];
    let results = 0;
    page.on('websocket', (socket) => {
      sockets.push(socket.url());
      socket.on('framereceived', ({ payload }) => (results += typeof payload === 'string' ? 0 : 1));
    });
    await page.goto(`${server.page}?source=drawn`);
    await eventually('that it is live', async () => (await page.getByTestId('connection').innerText()) === 'Live');
    await eventually('that results arrive, in binary', () => results >= 30);
    assert.deepEqual(sockets, ['wss://localhost:8000/pose']);
    assert.equal(await page.evaluate(() => isSecureContext), true);
    assert.equal(await server.clients(), 1);
    await session.screenshot('tls');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});
