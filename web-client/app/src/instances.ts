import { type BufferGeometry, Color, InstancedMesh, type Material, Matrix4, Quaternion, Vector3 } from "three";
import type { Point3 } from "@posestream/client/wire";

const UP = new Vector3(0, 1, 0);

/** Many copies of one shape, written anew for every frame: `begin`, then one call for each, then `end`. */
export class Instances {
  readonly mesh: InstancedMesh;
  readonly #colour = new Color();
  readonly #matrix = new Matrix4();
  readonly #turn = new Quaternion();
  readonly #from = new Vector3();
  readonly #along = new Vector3();
  readonly #size = new Vector3();
  #count = 0;

  /** @param geometry of length 1 along y, radius 1 and its middle at the origin; what does not fit `capacity` is left out */
  constructor(
    geometry: BufferGeometry,
    material: Material,
    private readonly capacity: number,
  ) {
    this.mesh = new InstancedMesh(geometry, material, capacity);
    this.mesh.count = 0;
    // Its bounds would be those of the first frame.
    this.mesh.frustumCulled = false;
  }

  begin(): void {
    this.#count = 0;
  }

  /** From one point to another. */
  rod(from: Point3, to: Point3, radiusM: number, colour: string, ground: string, clearness: number): void {
    this.#from.set(from.x, from.y, from.z);
    this.#along.set(to.x, to.y, to.z).sub(this.#from);
    const length = this.#along.length();
    if (length === 0) return;
    this.#from.addScaledVector(this.#along, 0.5);
    this.#turn.setFromUnitVectors(UP, this.#along.divideScalar(length));
    this.#put(this.#size.set(radiusM, length, radiusM), colour, ground, clearness);
  }

  /** At a point, upright. */
  at(point: Point3, sizeM: number, colour: string, ground: string, clearness: number): void {
    this.#from.set(point.x, point.y, point.z);
    this.#turn.identity();
    this.#put(this.#size.setScalar(sizeM), colour, ground, clearness);
  }

  end(): void {
    this.mesh.count = this.#count;
    this.mesh.instanceMatrix.needsUpdate = true;
    if (this.mesh.instanceColor !== null) this.mesh.instanceColor.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.dispose();
  }

  #put(size: Vector3, colour: string, ground: string, clearness: number): void {
    if (this.#count === this.capacity) return;
    this.mesh.setMatrixAt(this.#count, this.#matrix.compose(this.#from, this.#turn, size));
    // What is seen badly fades into the ground: see-through shapes would have to be sorted.
    this.mesh.setColorAt(this.#count, this.#colour.set(ground).lerp(BRIGHT.set(colour), clearness));
    this.#count += 1;
  }
}

const BRIGHT = new Color();
