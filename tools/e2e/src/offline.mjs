// The offline analysis of a camera's frames, to compare what is drawn live with.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artefacts, ffmpeg, posestream } from './paths.mjs';

/** The results of `posestream analyze` for each frame of an MJPEG camera, in order, with these options. */
export function analyzed(camera, options) {
  // The same JPEGs in a container, since a bare MJPEG stream begins as a picture does.
  const video = `${camera}.avi`;
  const folder = join(artefacts, 'offline');
  execFileSync(ffmpeg, ['-y', '-loglevel', 'error', '-f', 'mjpeg', '-framerate', '30', '-i', camera, '-c', 'copy', video]);
  execFileSync(posestream, ['analyze', video, ...options, '--no-video', '--quiet', '--out', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
}
