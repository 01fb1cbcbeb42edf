// Whether the browser tests can run here; in CI they must.
import { missing } from './paths.mjs';

const why = missing();
if (why && process.env.CI === 'true') {
  throw new Error(`the end-to-end tests must run in CI: ${why}`);
}

/** For the option `skip` of a test. */
export const skip = why ? `skipped: ${why}` : false;
