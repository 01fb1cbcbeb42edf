import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Far more than a busy machine needs: only what never happens fails by it. */
export const GENEROUS_MS = 180_000;

/** Waits until `read` gives something true, and gives that. */
export async function eventually(what, read, timeoutMs = GENEROUS_MS) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await read();
    if (found) {
      return found;
    }
    assert.ok(Date.now() < deadline, `not within ${timeoutMs} ms: ${what}`);
    await sleep(150);
  }
}
