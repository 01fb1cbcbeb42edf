// Turns media into the MJPEG streams that Chromium takes for a camera, 640×480. It shows 30 of their pictures a second,
// whatever the video was made with.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { numbering } from './frameNumber.mjs';
import { artefacts, ffmpeg, media } from './paths.mjs';

const FIT = 'scale=640:480:force_original_aspect_ratio=decrease,pad=640:480:(ow-iw)/2:(oh-ih)/2';

/** A video of the media folder as a camera; it loops. */
export function videoCamera(name) {
  return converted(`${name}.30fps.mjpeg`, ['-i', join(media, name), '-vf', `${FIT},fps=30`]);
}

/**
 * The first `frames` of a video of the media folder, each with its number in its corner and shown `times` times, so that a
 * slow machine processes each of them as well.
 */
export function numberedCamera(name, { frames, times }) {
  const slow = `trim=end_frame=${frames},${FIT},${numbering()},setpts=${times}*PTS,fps=30`;
  return converted(`${name}.${frames}x${times}.mjpeg`, ['-i', join(media, name), '-vf', slow]);
}

/** A picture of the media folder, standing still before the camera. */
export function pictureCamera(name) {
  return converted(`${name}.mjpeg`, ['-loop', '1', '-t', '2', '-r', '30', '-i', join(media, name), '-vf', FIT]);
}

function converted(name, input) {
  const file = join(artefacts, name);
  if (!existsSync(file)) {
    execFileSync(ffmpeg, ['-y', '-loglevel', 'error', ...input, '-c:v', 'mjpeg', '-q:v', '3', file]);
  }
  return file;
}

/** Where a point of a picture lies in the camera's 640×480 frame. */
export function inCamera([x, y], { width, height }) {
  const scale = Math.min(640 / width, 480 / height);
  return [x * scale + (640 - width * scale) / 2, y * scale + (480 - height * scale) / 2];
}
