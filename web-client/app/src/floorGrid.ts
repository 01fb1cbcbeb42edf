import { BufferGeometry, Float32BufferAttribute, Group, LineBasicMaterial, LineSegments } from "three";
import type { Point3 } from "@posestream/client/wire";
import { TextSprite } from "./textSprite.ts";

const MARGIN_M = 1;
const LEAST_SIDE_M = 2;
const LEAST_DEPTH_M = 4;
const MOST_M = 30;
const COLOUR = 0x39435a;
const AXIS_COLOUR = 0x66769a;
const LABEL_COLOUR = "#aab4c8";

/** Lines at whole metres on the floor, written beside the line that lies straight ahead of the camera. */
export class FloorGrid {
  readonly group = new Group();
  readonly #lines = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ color: COLOUR }));
  readonly #axis = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ color: AXIS_COLOUR }));
  #labels: TextSprite[] = [];
  #sideM = 0;
  #depthM = 0;
  #unitPerPx = 1;

  constructor() {
    this.group.add(this.#lines, this.#axis);
    this.fit([]);
  }

  /** Grows until everybody stands on it; never shrinks, so that it is at rest. */
  fit(places: readonly Point3[]): void {
    const needs = (least: number, values: readonly number[]) => Math.min(MOST_M, Math.max(least, ...values.map((value) => Math.ceil(value + MARGIN_M))));
    const sideM = Math.max(this.#sideM, needs(LEAST_SIDE_M, places.map(({ x }) => Math.abs(x))));
    const depthM = Math.max(this.#depthM, needs(LEAST_DEPTH_M, places.map(({ z }) => -z)));
    if (sideM === this.#sideM && depthM === this.#depthM) return;
    this.#sideM = sideM;
    this.#depthM = depthM;
    this.#build();
  }

  set unitPerPx(unit: number) {
    this.#unitPerPx = unit;
    this.#labels.forEach((label) => (label.unitPerPx = unit));
  }

  forget(): void {
    this.#sideM = this.#depthM = 0;
    this.fit([]);
  }

  dispose(): void {
    for (const { geometry, material } of [this.#lines, this.#axis]) {
      geometry.dispose();
      material.dispose();
    }
    this.#labels.forEach((label) => label.dispose());
  }

  #build(): void {
    const [side, depth] = [this.#sideM, this.#depthM];
    const lines: number[] = [];
    for (let x = -side; x <= side; x++) lines.push(x, 0, 0, x, 0, -depth);
    for (let z = 0; z <= depth; z++) lines.push(-side, 0, -z, side, 0, -z);
    this.#lines.geometry.setAttribute("position", new Float32BufferAttribute(lines, 3));
    this.#axis.geometry.setAttribute("position", new Float32BufferAttribute([0, 0.002, 0, 0, 0.002, -depth], 3));
    this.#labels.forEach((label) => {
      this.group.remove(label.sprite);
      label.dispose();
    });
    this.#labels = Array.from({ length: depth }, (_, index) => this.#label(index + 1));
  }

  #label(metres: number): TextSprite {
    const label = new TextSprite(LABEL_COLOUR, null);
    label.text = `${metres} m`;
    label.unitPerPx = this.#unitPerPx;
    label.sprite.position.set(0, 0, -metres);
    label.sprite.center.set(0, 0);
    this.group.add(label.sprite);
    return label;
  }
}
