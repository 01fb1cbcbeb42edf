// The real server, in a process of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { eventually } from './eventually.mjs';
import { posestream } from './paths.mjs';

/** Starts `posestream serve` and waits until it is healthy; `tls` is a certificate and a key, PEM files. */
export async function startServer({ port = 8000, webPort = 3000, options = [], tls } = {}) {
  const scheme = tls ? 'https' : 'http';
  const given = tls ? ['--tls-certificate', tls.certificate, '--tls-key', tls.key, ...options] : options;
  const address = `${scheme}://localhost:${port}/health`;
  const health = () => healthAt(address, tls);
  const child = spawn(
    posestream,
    ['serve', '--port', String(port), '--web-port', String(webPort), ...given],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await eventually('a healthy server', () => {
    assert.equal(child.exitCode, null, `the server ended with ${child.exitCode}`);
    return health().catch(() => null);
  });
  return {
    page: `${scheme}://localhost:${webPort}/`,
    /** How many clients it serves. */
    clients: async () => (await health()).clients,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      }
    },
  };
}

/** What the server says of itself; fails while it does not listen. */
async function healthAt(address, tls) {
  const response = tls ? await getOver(address, readFileSync(tls.certificate)) : await fetch(address);
  assert.ok(response.ok, `${address} answers ${response.status}`);
  return response.json();
}

/**
 * A GET that trusts one certificate alone, which `fetch` cannot be told. On a connection of its own: the server may
 * close one that was kept just as it is used again.
 */
async function getOver(address, ca) {
  const [response] = await once(get(address, { ca, agent: false }), 'response');
  const text = (await response.setEncoding('utf8').toArray()).join('');
  return { ok: response.statusCode === 200, status: response.statusCode, json: () => JSON.parse(text) };
}
