// The real server, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { posestream } from './paths.mjs';

/** Starts `posestream serve` and waits until it is healthy. */
export async function startServer({ port = 8000, webPort = 3000, options = [] } = {}) {
  const child = spawn(
    posestream,
    ['serve', '--port', String(port), '--web-port', String(webPort), ...options],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await healthy(port, child);
  return {
    page: `http://localhost:${webPort}/`,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      }
    },
  };
}

async function healthy(port, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`the server ended with ${child.exitCode}`);
    }
    try {
      const response = await fetch(`http://localhost:${port}/health`);
      if (response.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Error(`no healthy server on port ${port} within a minute`);
}
