// The page's own recording, as a person makes it.
import { readFile } from 'node:fs/promises';

/** Records while `watch` runs; gives what that gives, and the data of every `pose_result` recorded. */
export async function recorded(page, watch) {
  await page.getByRole('button', { name: 'Record' }).click();
  const watched = await watch();
  await page.getByRole('button', { name: /^Stop/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSONL' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
  await page.getByRole('button', { name: 'Done' }).click();
  return { watched, results: lines.map((line) => JSON.parse(line).data) };
}
