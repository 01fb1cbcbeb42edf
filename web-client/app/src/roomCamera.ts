import { BufferGeometry, DoubleSide, Float32BufferAttribute, Group, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial } from "three";
import type { RoomMoment } from "./roomMotion.ts";

const COLOUR = 0x9db4ff;
const CORNERS = 4;

/** The camera, as the pyramid of what it sees. */
export class RoomCamera {
  readonly group = new Group();
  readonly #edges = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ color: COLOUR }));
  readonly #sides = new Mesh(
    new BufferGeometry(),
    new MeshBasicMaterial({ color: COLOUR, transparent: true, opacity: 0.1, side: DoubleSide, depthWrite: false }),
  );

  constructor() {
    // Eight edges of two points, four sides of three.
    this.#edges.geometry.setAttribute("position", new Float32BufferAttribute(new Float32Array(2 * 2 * CORNERS * 3), 3));
    this.#sides.geometry.setAttribute("position", new Float32BufferAttribute(new Float32Array(3 * CORNERS * 3), 3));
    for (const each of [this.#edges, this.#sides]) each.frustumCulled = false;
    this.group.add(this.#edges, this.#sides);
  }

  show(camera: RoomMoment["camera"]): void {
    this.group.visible = camera !== null;
    if (camera === null) return;
    const { lens, corners } = camera;
    const edges = this.#edges.geometry.getAttribute("position");
    const sides = this.#sides.geometry.getAttribute("position");
    corners.forEach((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? corner;
      [lens, corner, corner, next].forEach(({ x, y, z }, at) => edges.setXYZ(4 * index + at, x, y, z));
      [lens, corner, next].forEach(({ x, y, z }, at) => sides.setXYZ(3 * index + at, x, y, z));
    });
    edges.needsUpdate = true;
    sides.needsUpdate = true;
  }

  dispose(): void {
    for (const { geometry, material } of [this.#edges, this.#sides]) {
      geometry.dispose();
      material.dispose();
    }
  }
}
