import type { PictureSource } from "@posestream/client/stream";
import { type Joints, paintPerson } from "./personPaint.ts";

const WIDTH = 640;
const HEIGHT = 480;
/** One round of squats, arm raises, curls and a wave. */
const ROUND_MS = 16_000;

/** A person drawn in two dimensions who moves for ever; for machines without a camera. */
export function drawnPerson(): PictureSource {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext("2d", { alpha: false });
  return {
    canvas,
    draw(timeMs: number): void {
      if (context !== null) {
        paintPerson(context, { width: WIDTH, height: HEIGHT }, jointsAt(timeMs));
      }
    },
  };
}

/** Where the joints are at a moment, in pixels; the person faces the viewer, so his left is right. */
export function jointsAt(timeMs: number): Joints {
  const phase = (((timeMs % ROUND_MS) + ROUND_MS) % ROUND_MS) / ROUND_MS;
  const breath = Math.sin(timeMs / 700) * 1.2;
  const squat = bump(phase, 0, 0.3, 2);
  const raise = bump(phase, 0.3, 0.55, 1);
  const curl = bump(phase, 0.55, 0.78, 2);
  const wave = bump(phase, 0.78, 1, 1);
  const swing = Math.sin(timeMs / 170) * 0.38 * wave;

  const hipY = 258 + squat * 62;
  const lean = Math.sin(timeMs / 1900) * 4;
  const shoulderY = hipY - 108 + breath + squat * 10;
  const middle = WIDTH / 2 + lean;
  const side = (sign: 1 | -1) => {
    const waving = sign === 1 ? wave : 0;
    const shoulder = { x: middle + sign * 42, y: shoulderY };
    // Angles from straight down, outwards.
    const upper = 0.2 + raise * 2.6 + squat * 1.25 + waving * 1.5 - curl * 0.06;
    const bend = 0.1 + curl * 2.35 + waving * 1.05 + raise * 0.12;
    const elbow = along(shoulder, sign, upper, 62);
    const fore = upper + bend + (sign === 1 ? swing : 0);
    const wrist = along(elbow, sign, fore, 56);
    const hip = { x: WIDTH / 2 + sign * 23, y: hipY };
    const knee = { x: WIDTH / 2 + sign * (29 + squat * 36), y: hipY + 84 - squat * 34 };
    const ankle = { x: WIDTH / 2 + sign * 31, y: 428 };
    return { shoulder, elbow, wrist, handAngle: fore, hip, knee, ankle };
  };
  return {
    head: { x: middle + lean * 0.4, y: shoulderY - 55 },
    tilt: Math.sin(timeMs / 1300) * 0.05,
    left: side(1),
    right: side(-1),
  };
}

function along(from: { readonly x: number; readonly y: number }, sign: 1 | -1, angle: number, length: number) {
  return { x: from.x + sign * Math.sin(angle) * length, y: from.y + Math.cos(angle) * length };
}

/** 0 outside of the span, and so many smooth hills up to 1 within it. */
function bump(phase: number, from: number, to: number, hills: number): number {
  return phase <= from || phase >= to ? 0 : (1 - Math.cos(((phase - from) / (to - from)) * 2 * Math.PI * hills)) / 2;
}
