import { CircleGeometry, CylinderGeometry, Group, MeshBasicMaterial, MeshLambertMaterial, SphereGeometry } from "three";
import type { Connections, PersonColours } from "@posestream/client/draw";
import type { Point3 } from "@posestream/client/wire";
import { Instances } from "./instances.ts";
import type { Figure, RoomMoment, TrailPoint } from "./roomMotion.ts";
import { TextSprite } from "./textSprite.ts";

export interface Shape {
  readonly body: Connections;
  readonly hand: Connections;
}

const MOST_RODS = 6000;
const MOST_BALLS = 1500;
const MOST_PEOPLE = 16;
const BONE_M = 0.021;
const FACE_M = 0.007;
const FINGER_M = 0.0065;
const TRAIL_M = 0.007;
const SHADOW_M = 0.24;
/** Above the head. */
const LABEL_M = 0.28;
const LABEL_COLOUR = "#f5f7fb";
const LABEL_GROUND = "rgba(11, 14, 22, 0.78)";
/** Of a body of 33 landmarks. */
const FACE_LANDMARKS = 11;
const BODY_LANDMARKS = 33;
const EARS = [7, 8] as const;
const SHOULDERS = [11, 12] as const;
const HEAD_M = 0.088;
const NECK_M = 0.016;
/** Darker than the face upon it. */
const HEAD_CLEARNESS = 0.62;

/** Everybody with trail, shadow and label. */
export class RoomFigures {
  readonly group = new Group();
  readonly #lit = new MeshLambertMaterial();
  readonly #flat = new MeshBasicMaterial();
  readonly #dim = new MeshBasicMaterial({ transparent: true, opacity: 0.28, depthWrite: false });
  readonly #rods = new Instances(new CylinderGeometry(1, 1, 1, 14, 1), this.#lit, MOST_RODS);
  readonly #balls = new Instances(new SphereGeometry(1, 16, 12), this.#lit, MOST_BALLS);
  readonly #trails = new Instances(new CylinderGeometry(1, 1, 1, 6, 1), this.#flat, MOST_RODS);
  readonly #shadows = new Instances(new CircleGeometry(1, 40).rotateX(-Math.PI / 2), this.#dim, MOST_PEOPLE);
  readonly #labels: TextSprite[] = [];
  #unitPerPx = 1;

  constructor(
    private readonly ground: string,
    private readonly coloursOf: (id: number) => PersonColours,
  ) {
    this.group.add(...this.#all().map(({ mesh }) => mesh));
  }

  show({ figures, trails }: RoomMoment, shape: Shape): void {
    this.#all().forEach((each) => each.begin());
    for (const [id, trail] of trails) this.#trail(trail, this.coloursOf(id).body);
    for (const figure of figures) this.#figure(figure, shape, this.coloursOf(figure.id));
    this.#all().forEach((each) => each.end());
    this.#label(figures);
  }

  set unitPerPx(unit: number) {
    this.#unitPerPx = unit;
    this.#labels.forEach((label) => (label.unitPerPx = unit));
  }

  dispose(): void {
    this.#all().forEach((each) => each.dispose());
    [this.#lit, this.#flat, this.#dim].forEach((material) => material.dispose());
    this.#labels.forEach((label) => label.dispose());
  }

  #all(): readonly Instances[] {
    return [this.#rods, this.#balls, this.#trails, this.#shadows];
  }

  #figure({ body, clearness, hands, hips }: Figure, { body: bones, hand: fingers }: Shape, colours: PersonColours): void {
    const clear = (index: number) => clearness[index] ?? 1;
    for (const [from, to] of bones) {
      const [a, b] = [body[from], body[to]];
      if (a === undefined || b === undefined) continue;
      const radius = Math.max(from, to) < FACE_LANDMARKS ? FACE_M : BONE_M;
      this.#rods.rod(a, b, radius, colours.body, this.ground, Math.min(clear(from), clear(to)));
    }
    body.forEach((point, index) => {
      const radius = index < FACE_LANDMARKS ? 1.4 * FACE_M : 1.35 * BONE_M;
      this.#balls.at(point, radius, index < FACE_LANDMARKS ? colours.body : colours.bodyPoint, this.ground, clear(index));
    });
    if (body.length === BODY_LANDMARKS) this.#head(body, colours.body, Math.max(...EARS.map(clear)));
    for (const hand of hands) {
      for (const [from, to] of fingers) {
        const [a, b] = [hand[from], hand[to]];
        if (a !== undefined && b !== undefined) this.#rods.rod(a, b, FINGER_M, colours.hand, this.ground, 1);
      }
      hand.forEach((point) => this.#balls.at(point, 1.4 * FINGER_M, colours.handPoint, this.ground, 1));
    }
    this.#shadows.at({ x: hips.x, y: 0.004, z: hips.z }, SHADOW_M, colours.body, this.ground, 1);
  }

  /** Without it, a face is a few lines that nobody knows from the side. */
  #head(body: readonly Point3[], colour: string, clearness: number): void {
    const [head, neck] = [EARS, SHOULDERS].map((pair) => middleOf(body, pair)) as [Point3, Point3];
    this.#balls.at(head, HEAD_M, colour, this.ground, HEAD_CLEARNESS * clearness);
    this.#rods.rod(neck, head, NECK_M, colour, this.ground, HEAD_CLEARNESS * clearness);
  }

  #trail(trail: readonly TrailPoint[], colour: string): void {
    trail.forEach(({ at, freshness, joined }, index) => {
      const before = trail[index - 1];
      if (joined && before !== undefined) this.#trails.rod(before.at, at, TRAIL_M, colour, this.ground, 0.75 * freshness);
    });
  }

  /** Above every head, who it is and how far away. */
  #label(figures: readonly Figure[]): void {
    figures.forEach(({ id, body, distanceM }, index) => {
      const label = this.#labels[index] ?? this.#newLabel();
      label.text = `#${id}  ${distanceM.toFixed(1)} m`;
      const top = body.reduce((highest, point) => (point.y > highest.y ? point : highest), body[0] ?? { x: 0, y: 0, z: 0 });
      label.sprite.position.set(top.x, top.y + LABEL_M, top.z);
    });
    this.#labels.forEach(({ sprite }, index) => (sprite.visible = index < figures.length));
  }

  #newLabel(): TextSprite {
    const label = new TextSprite(LABEL_COLOUR, LABEL_GROUND);
    label.unitPerPx = this.#unitPerPx;
    this.#labels.push(label);
    this.group.add(label.sprite);
    return label;
  }
}

const NOWHERE: Point3 = { x: 0, y: 0, z: 0 };

function middleOf(body: readonly Point3[], [left, right]: readonly [number, number]): Point3 {
  const [a, b] = [body[left] ?? NOWHERE, body[right] ?? NOWHERE];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}
