// How far the drawn skeleton is from the body in the picture that is shown, in each drawing mode:
// node tools/e2e/reports/shownPicture.mjs [CLIP|demo ...] [--latencies 30,60,100,200] [--credits 2]
import { execFileSync } from 'node:child_process';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { artefacts, media, posestream, repository } from '../src/paths.mjs';

/** The drawn person in place of a file. */
const DEMO = 'demo';
const CLIPS = [
  ...['ov2_webcam_signs_man_intel.mp4', 'ov6_football_juggle_sam2.mp4', 'ov1_squats_mp.mp4'].map((name) => join(media, name)),
  DEMO,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latencies: { type: 'string', default: '30,60,100,200' }, credits: { type: 'string', default: '2' } },
});
const clips = positionals.length > 0 ? positionals : CLIPS;

/** Analyses the clip as a live stream is smoothed, and without smoothing, which has no lag. */
function analyzed(clip) {
  const folder = join(artefacts, 'shown-picture', basename(clip, extname(clip)));
  const input = clip === DEMO ? ['--demo', '--duration', '20', '--fps', '30'] : [resolve(clip)];
  for (const [name, options] of [['live', []], ['truth', ['--smoothing', 'none']]]) {
    const output = ['--no-video', '--no-hands', '--quiet', '--out', join(folder, name)];
    execFileSync(posestream, ['analyze', ...input, ...options, ...output], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return folder;
}

const folders = clips.map(analyzed);
execFileSync('npx', ['vitest', 'run', '--config', 'app/reports/vitest.config.ts', 'shownPicture'], {
  cwd: join(repository, 'web-client'),
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    POSESTREAM_CLIPS: folders.join(','),
    POSESTREAM_LATENCIES_MS: values.latencies,
    POSESTREAM_CREDITS: values.credits,
  },
});
