import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace } from "three";

const HEIGHT_PX = 22;
/** Texture pixels per pixel shown. */
const SHARPNESS = 3;
const FONT = `600 ${13 * SHARPNESS}px system-ui, sans-serif`;

/** A line of text that faces the viewer and is equally large at any distance. */
export class TextSprite {
  readonly sprite: Sprite;
  readonly #canvas = document.createElement("canvas");
  readonly #material: SpriteMaterial;
  #text = "";
  #aspect = 1;
  #unitPerPx = 1;

  /** @param ground null for none: then things before the text hide it */
  constructor(
    private readonly colour: string,
    private readonly ground: string | null,
  ) {
    this.#material = new SpriteMaterial({ sizeAttenuation: false, depthTest: ground === null, depthWrite: false });
    this.sprite = new Sprite(this.#material);
    // After everything that must not hide it.
    if (ground !== null) this.sprite.renderOrder = 1;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    context.font = FONT;
    const height = HEIGHT_PX * SHARPNESS;
    const width = Math.ceil(context.measureText(text).width) + height * 0.7;
    this.#canvas.width = width;
    this.#canvas.height = height;
    if (this.ground !== null) {
      context.fillStyle = this.ground;
      context.beginPath();
      context.roundRect(0, 0, width, height, height / 3);
      context.fill();
    }
    // Resizing forgets the font.
    context.font = FONT;
    context.fillStyle = this.colour;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(text, width / 2, height / 2);
    this.#material.map?.dispose();
    this.#material.map = new CanvasTexture(this.#canvas);
    this.#material.map.colorSpace = SRGBColorSpace;
    this.#material.needsUpdate = true;
    this.#aspect = width / height;
    this.#resize();
  }

  /** How long a pixel is, one metre before the viewer. */
  set unitPerPx(unit: number) {
    this.#unitPerPx = unit;
    this.#resize();
  }

  dispose(): void {
    this.#material.map?.dispose();
    this.#material.dispose();
  }

  #resize(): void {
    const height = HEIGHT_PX * this.#unitPerPx;
    this.sprite.scale.set(height * this.#aspect, height, 1);
  }
}
