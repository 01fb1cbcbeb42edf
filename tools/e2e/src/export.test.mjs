// Squats exported by `posestream analyze`, read by three.js: the same joints, and the same place in the room.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { AnimationMixer, Vector3 } from 'three';
import { BVHLoader } from 'three/examples/jsm/loaders/BVHLoader.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { artefacts, media, posestream } from './paths.mjs';
import { skip } from './precondition.mjs';

const folder = join(artefacts, 'exported');
const MOST_DEG = 0.05;
const MOST_M = 0.001;
/** Joint of the file, and landmark of the results. */
const LIMBS = [
  { bones: ['leftUpperLeg', 'leftLowerLeg', 'leftFoot'], landmarks: [23, 25, 27] },
  { bones: ['rightUpperLeg', 'rightLowerLeg', 'rightFoot'], landmarks: [24, 26, 28] },
  { bones: ['leftUpperArm', 'leftLowerArm', 'leftHand'], landmarks: [11, 13, 15] },
  { bones: ['rightUpperArm', 'rightLowerArm', 'rightHand'], landmarks: [12, 14, 16] },
];

let results;
let hipsM;
before(() => {
  if (!skip) {
    const clip = join(media, 'ov1_squats_mp.mp4');
    const options = ['--no-video', '--quiet', '--export', 'trc,bvh,gltf', '--out', folder];
    execFileSync(posestream, ['analyze', clip, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
    results = readFileSync(join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
    hipsM = hipsOfTrc(readFileSync(join(folder, 'person0.trc'), 'utf8'));
  }
});

/** Time and middle of the hips of each frame, with x to the left of somebody who faces the camera, y up, z ahead. */
function hipsOfTrc(text) {
  const lines = text.split('\n');
  const markers = lines[3].split('\t').slice(2).filter((name) => name !== '');
  const marker = (row, name) => {
    const [x, y, z] = row.slice(2 + 3 * markers.indexOf(name)).map(Number);
    return new Vector3(-z, y, x);
  };
  return lines
    .slice(5)
    .map((line) => line.split('\t'))
    .filter((row) => row.length > 3)
    .map((row) => ({
      timeS: Number(row[1]),
      at: marker(row, 'left_hip').add(marker(row, 'right_hip')).multiplyScalar(0.5),
    }));
}

const angleDeg = ([a, b, c]) => a.clone().sub(b).angleTo(c.clone().sub(b)) * (180 / Math.PI);

function assertMotion({ joint, setTime, unitsPerM }) {
  assert.equal(hipsM.length, results.length);
  results.forEach(({ fitted }, frame) => {
    setTime(hipsM[frame].timeS);
    const hips = joint('hips').getWorldPosition(new Vector3()).divideScalar(unitsPerM);
    assert.ok(hips.distanceTo(hipsM[frame].at) < MOST_M, `hips of frame ${frame}: ${hips.toArray()}`);
    for (const { bones, landmarks } of LIMBS) {
      const read = angleDeg(bones.map((bone) => joint(bone).getWorldPosition(new Vector3())));
      const expected = angleDeg(landmarks.map((at) => new Vector3(...fitted.landmarks[at])));
      assert.ok(Math.abs(read - expected) < MOST_DEG, `${bones[1]} of frame ${frame}: ${read}°, not ${expected}°`);
    }
  });
}

test('three.js reads the exported glTF', { skip }, async () => {
  globalThis.self ??= globalThis;
  const bytes = readFileSync(join(folder, 'person0.glb'));
  const { scene, animations } = await new GLTFLoader().parseAsync(new Uint8Array(bytes).buffer, '');
  const mixer = new AnimationMixer(scene);
  mixer.clipAction(animations[0]).play();
  assertMotion({
    joint: (name) => scene.getObjectByName(name),
    setTime: (timeS) => {
      mixer.setTime(Math.min(timeS, animations[0].duration - 1e-6));
      scene.updateMatrixWorld(true);
    },
    unitsPerM: 1,
  });
});

test('three.js reads the exported BVH', { skip }, () => {
  const { skeleton, clip } = new BVHLoader().parse(readFileSync(join(folder, 'person0.bvh'), 'utf8'));
  const [root] = skeleton.bones;
  const mixer = new AnimationMixer(root);
  mixer.clipAction(clip).play();
  assertMotion({
    joint: (name) => skeleton.bones.find((bone) => bone.name === name),
    setTime: (timeS) => {
      mixer.setTime(Math.min(timeS, clip.duration - 1e-6));
      root.updateMatrixWorld(true);
    },
    unitsPerM: 100,
  });
});
