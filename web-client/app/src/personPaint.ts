interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Limbs {
  readonly shoulder: Place;
  readonly elbow: Place;
  readonly wrist: Place;
  /** Of the forearm, from straight down outwards, radians. */
  readonly handAngle: number;
  readonly hip: Place;
  readonly knee: Place;
  readonly ankle: Place;
}

export interface Joints {
  readonly head: Place;
  readonly tilt: number;
  readonly left: Limbs;
  readonly right: Limbs;
}

const SKIN = "#d9a283";
const SKIN_SHADE = "#b97f62";
const SHIRT = "#4f7396";
const SHIRT_SHADE = "#3e5e7e";
const TROUSERS = "#434857";
const SHOE = "#e4e2dc";
const HAIR = "#3b2a20";

/** Paints a person in a room: a face with features, filled limbs, fingers, so that a model finds it. */
export function paintPerson(
  pen: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  joints: Joints,
): void {
  const wall = pen.createLinearGradient(0, 0, 0, height);
  wall.addColorStop(0, "#c9ced2");
  wall.addColorStop(0.78, "#dfe1e0");
  wall.addColorStop(0.781, "#a08c76");
  wall.addColorStop(1, "#8b7863");
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "rgba(40, 30, 20, 0.28)";
  pen.beginPath();
  pen.ellipse(width / 2, 440, 82, 11, 0, 0, 2 * Math.PI);
  pen.fill();

  const { left, right, head } = joints;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const side of [right, left]) {
    leg(pen, side, side === left ? 1 : -1);
  }
  trunk(pen, joints);
  limb(pen, SKIN_SHADE, 25, head, { x: (left.shoulder.x + right.shoulder.x) / 2, y: left.shoulder.y - 6 });
  face(pen, head, joints.tilt);
  for (const side of [right, left]) {
    arm(pen, side, side === left ? 1 : -1);
  }
}

function limb(pen: CanvasRenderingContext2D, colour: string, width: number, ...places: readonly Place[]): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  places.forEach(({ x, y }) => pen.lineTo(x, y));
  pen.stroke();
}

function leg(pen: CanvasRenderingContext2D, { hip, knee, ankle }: Limbs, sign: 1 | -1): void {
  limb(pen, SHOE, 15, { x: ankle.x, y: ankle.y + 6 }, { x: ankle.x + sign * 11, y: ankle.y + 11 });
  limb(pen, TROUSERS, 36, hip, knee);
  limb(pen, TROUSERS, 26, knee, { x: ankle.x, y: ankle.y - 6 });
  limb(pen, "rgba(255,255,255,0.06)", 9, { x: hip.x + 5, y: hip.y }, { x: knee.x + 4, y: knee.y }, { x: ankle.x + 3, y: ankle.y - 8 });
}

function trunk(pen: CanvasRenderingContext2D, { left, right }: Joints): void {
  const cloth = pen.createLinearGradient(right.shoulder.x - 12, 0, left.shoulder.x + 12, 0);
  cloth.addColorStop(0, SHIRT_SHADE);
  cloth.addColorStop(0.5, "#5b82a8");
  cloth.addColorStop(1, SHIRT_SHADE);
  pen.fillStyle = cloth;
  pen.strokeStyle = cloth;
  pen.lineWidth = 26;
  pen.beginPath();
  pen.moveTo(right.shoulder.x + 6, right.shoulder.y + 4);
  pen.lineTo(left.shoulder.x - 6, left.shoulder.y + 4);
  pen.lineTo(left.hip.x - 1, left.hip.y - 8);
  pen.lineTo(right.hip.x + 1, right.hip.y - 8);
  pen.closePath();
  pen.stroke();
  pen.fill();
}

function arm(pen: CanvasRenderingContext2D, { shoulder, elbow, wrist, handAngle }: Limbs, sign: 1 | -1): void {
  limb(pen, SKIN, 18, elbow, wrist);
  limb(pen, SHIRT, 25, shoulder, elbow);
  limb(pen, SKIN, 19, { x: elbow.x + (wrist.x - elbow.x) * 0.12, y: elbow.y + (wrist.y - elbow.y) * 0.12 }, wrist);
  pen.save();
  pen.translate(wrist.x, wrist.y);
  pen.rotate(-sign * handAngle);
  // Straight down is along the fingers; the thumb is on the inner side.
  pen.fillStyle = SKIN;
  pen.beginPath();
  pen.ellipse(0, 11, 9.5, 13, 0, 0, 2 * Math.PI);
  pen.fill();
  [-7, -2.5, 2.5, 7].forEach((x, finger) => {
    const reach = [30, 34, 34, 28][finger] ?? 30;
    limb(pen, SKIN, 4.6, { x: x * 0.9, y: 16 }, { x: x * 1.45, y: reach });
    limb(pen, SKIN_SHADE, 0.8, { x: x * 0.95 + 2.4, y: 20 }, { x: x * 1.4 + 2.4, y: reach - 1 });
  });
  limb(pen, SKIN, 5.4, { x: -sign * 7, y: 8 }, { x: -sign * 15, y: 17 });
  pen.restore();
}

function face(pen: CanvasRenderingContext2D, head: Place, tilt: number): void {
  pen.save();
  pen.translate(head.x, head.y);
  pen.rotate(tilt);
  disc(pen, HAIR, 0, -8, 30, 31);
  disc(pen, SKIN_SHADE, -26, 2, 5, 8);
  disc(pen, SKIN_SHADE, 26, 2, 5, 8);
  const skin = pen.createRadialGradient(-6, -8, 4, 0, 0, 40);
  skin.addColorStop(0, "#e9b698");
  skin.addColorStop(1, "#cb9070");
  disc(pen, skin, 0, 3, 25, 32);
  pen.fillStyle = HAIR;
  pen.beginPath();
  pen.ellipse(0, -17, 26, 15, 0, Math.PI, 2 * Math.PI);
  pen.quadraticCurveTo(12, -24, -4, -17);
  pen.quadraticCurveTo(-16, -14, -26, -8);
  pen.fill();
  for (const x of [-10, 10]) {
    disc(pen, "#f7f3ee", x, -1, 5.4, 3.2);
    disc(pen, "#3a2a20", x, -1, 2.6, 2.8);
    limb(pen, HAIR, 2.4, { x: x - 6, y: -7.5 }, { x, y: -9.5 }, { x: x + 6, y: -7.5 });
  }
  limb(pen, SKIN_SHADE, 2, { x: 1, y: 2 }, { x: 3.5, y: 11 }, { x: -2.5, y: 12 });
  limb(pen, "#a4564b", 3.2, { x: -8, y: 20 }, { x: 0, y: 22 }, { x: 8, y: 20 });
  pen.restore();
}

function disc(pen: CanvasRenderingContext2D, fill: string | CanvasGradient, x: number, y: number, rx: number, ry: number): void {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  pen.fill();
}
