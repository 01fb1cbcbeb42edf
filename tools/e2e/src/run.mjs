// Runs the browser tests, or says why it cannot.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const shell = process.platform === 'win32';

function run(command, ...commandArguments) {
  const { status, error } = spawnSync(command, commandArguments, { cwd: folder, stdio: 'inherit', shell });
  if (error || status !== 0) {
    console.error(`${command} ${commandArguments.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
    process.exit(1);
  }
}

const { missing } = await import('./paths.mjs');
const why = missing();
if (why && process.env.CI !== 'true') {
  console.log(`Browser tests skipped: ${why}.`);
  process.exit(0);
}
if (!['playwright-core', 'puppeteer-core'].every((name) => existsSync(join(folder, 'node_modules', name)))) {
  run('npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
}
run('node', '--test', '--test-concurrency=1', 'src/');
