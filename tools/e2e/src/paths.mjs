// Where things are: this repository, the media folder, the browser and ffmpeg.
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(fileURLToPath(import.meta.url), '../../../..');
export const media = process.env.POSESTREAM_MEDIA ?? join(repository, '../shared/media');
export const artefacts = join(repository, 'tools/e2e/target');
export const posestream = join(repository, 'posestream');
mkdirSync(artefacts, { recursive: true });

function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const candidate = join(folder, name);
      if (existsSync(candidate)) {
        return candidate;
      }
    }
  }
  return undefined;
}

export const browser = process.env.POSESTREAM_BROWSER ?? onPath('chromium', 'chromium-browser', 'google-chrome');
export const firefox = process.env.POSESTREAM_FIREFOX ?? onPath('firefox-esr', 'firefox');
export const ffmpeg = onPath('ffmpeg');

/** Why the tests cannot run here, or undefined. */
export function missing() {
  if (!browser) {
    return 'no Chromium on this machine (set POSESTREAM_BROWSER to one)';
  }
  if (!ffmpeg) {
    return 'no ffmpeg on this machine, which makes the fake camera';
  }
  if (!existsSync(media)) {
    return `no test media in ${media} (set POSESTREAM_MEDIA)`;
  }
  return undefined;
}
