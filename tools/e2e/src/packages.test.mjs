// What the npm packages hold, and that the page of the documentation says how large they are.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { elementBytes, packed, PACKAGES } from './packages.mjs';
import { repository } from './paths.mjs';

/** Writes lists and table anew. */
const WRITE = process.env.POSESTREAM_WRITE === 'true';
const PAGE = join(repository, 'docs/clients.md');
const TABLE = /\| package \| packed \| unpacked \|.*?\n\n/s;
/** Compression differs a little from one version of zlib to the next. */
const TOLERANCE = 0.1;

const list = (name) => join(repository, 'tools/e2e/packages', `${name}.txt`);
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

function table(all) {
  const rows = all.map(
    ({ name, packedBytes, unpackedBytes }) => `| \`@posestream/${name}\` | ${kilobytes(packedBytes)} | ${kilobytes(unpackedBytes)} |`,
  );
  return `| package | packed | unpacked |\n|---|---|---|\n${rows.join('\n')}\n| \`posestream-view.js\`, the element in one file | ${kilobytes(elementBytes())} with gzip | |\n\n`;
}

const numbers = (text) => [...text.matchAll(/(\d+) kB/g)].map(([, number]) => Number(number));

/** Every path that a package's `exports` lead to. */
function targets(exports) {
  return typeof exports === 'string' ? [exports] : Object.values(exports).flatMap(targets);
}

describe('the npm packages', () => {
  let all;
  before(() => {
    all = packed();
    if (WRITE) {
      all.forEach(({ name, files }) => writeFileSync(list(name), `${files.join('\n')}\n`));
      writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(TABLE, table(all)));
    }
  });

  for (const [index, name] of PACKAGES.entries()) {
    test(`${name} holds what is listed and nothing else`, () => {
      assert.deepEqual(all[index].files, readFileSync(list(name), 'utf8').trimEnd().split('\n'));
    });

    test(`${name} holds no test, no map and no path of the machine that packed it`, () => {
      const { files, read } = all[index];
      assert.deepEqual(files.filter((path) => /\.test\.|testing|\.map$|^src/.test(path)), []);
      assert.deepEqual(files.filter((path) => read(path).includes(repository)), []);
    });

    test(`${name} has everything that its manifest names, the licence and no script that runs on install`, () => {
      const { files, read } = all[index];
      const manifest = JSON.parse(read('package.json'));
      const named = targets(manifest.exports).map((path) => path.replace('./', ''));
      assert.deepEqual([...named, 'LICENSE', 'README.md'].filter((path) => !files.includes(path)), []);
      assert.equal(read('LICENSE'), readFileSync(join(repository, 'LICENSE'), 'utf8'));
      assert.deepEqual(Object.keys(manifest.scripts).filter((script) => /install|prepare/.test(script)), []);
    });
  }

  test('the element in one file names the licence of what it contains', () => {
    assert.match(all[0].read('dist/posestream-view.js').slice(0, 2000), /partysocket:\n\s*MIT License/);
  });

  test('the documentation says how large they are', () => {
    const said = numbers(TABLE.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? '');
    const are = numbers(table(all));
    assert.equal(said.length, are.length);
    are.forEach((is, at) => assert.ok(Math.abs(said[at] - is) <= Math.max(1, TOLERANCE * is), `${said[at]} kB, but it is ${is} kB`));
  });
});
