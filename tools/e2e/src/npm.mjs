// npm, and what it installs, as a person at a terminal runs them.
import { spawnSync } from 'node:child_process';

/** Runs a command in a folder and gives its standard output; fails with all that it said. */
export function command(folder, ...words) {
  // A shell, because npm is a script on Windows; no word holds a blank.
  const { status, stdout, stderr, error } = spawnSync(words.join(' '), { cwd: folder, shell: true, encoding: 'utf8' });
  if (error || status !== 0) {
    throw new Error(`"${words.join(' ')}" failed in ${folder}: ${error?.message ?? `${stdout}\n${stderr}`}`);
  }
  return stdout;
}

export function installed(folder, ...what) {
  command(folder, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...what);
}
