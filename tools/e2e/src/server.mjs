// The real server, in a process of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from './eventually.mjs';
import { posestream } from './paths.mjs';

/** Starts `posestream serve` and waits until it is healthy. */
export async function startServer({ port = 8000, webPort = 3000, options = [] } = {}) {
  const child = spawn(
    posestream,
    ['serve', '--port', String(port), '--web-port', String(webPort), ...options],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await eventually('a healthy server', () => {
    assert.equal(child.exitCode, null, `the server ended with ${child.exitCode}`);
    return health(port);
  });
  return {
    page: `http://localhost:${webPort}/`,
    /** How many clients it serves. */
    clients: async () => (await health(port)).clients,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      }
    },
  };
}

/** What the server says of itself; null while it does not listen. */
async function health(port) {
  try {
    const response = await fetch(`http://localhost:${port}/health`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
