// The npm packages, packed as they would be published.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { command } from './npm.mjs';
import { artefacts, repository } from './paths.mjs';

export const PACKAGES = ['client', 'react'];
const webClient = join(repository, 'web-client');

/**
 * Builds and packs both. Of each: its `name`, the `tarball`, the paths of its `files`, sizes in bytes, and `read`, which
 * gives the text of a file.
 */
export function packed() {
  const folder = join(artefacts, 'packages');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(webClient, 'node_modules'))) {
    command(webClient, 'npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  }
  command(webClient, 'npm', 'run', '--silent', 'build:packages');
  return PACKAGES.map((name) => {
    const from = join(webClient, 'packages', name);
    const [{ filename, files, size, unpackedSize }] = JSON.parse(
      command(from, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
    );
    return {
      name,
      tarball: join(folder, filename),
      files: files.map(({ path }) => path).sort(),
      packedBytes: size,
      unpackedBytes: unpackedSize,
      read: (path) => readFileSync(join(from, path), 'utf8'),
    };
  });
}

/** Bytes of the element in one file as a web server sends it. */
export function elementBytes() {
  return gzipSync(readFileSync(join(webClient, 'packages/client/dist/posestream-view.js'))).length;
}
