/** Where the picture lies on the canvas, in CSS pixels: as large as it fits, in the middle. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly mirrored: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What `object-fit: contain` does, so that the overlay lies on the picture. */
export function letterbox(canvas: Size, picture: Size, mirrored: boolean): Viewport {
  if (!(picture.width > 0) || !(picture.height > 0)) {
    return { left: 0, top: 0, width: canvas.width, height: canvas.height, mirrored };
  }
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    left: (canvas.width - width) / 2,
    top: (canvas.height - height) / 2,
    width,
    height,
    mirrored,
  };
}

/** Fraction of the picture to CSS pixels from the left; a mirrored view runs from the right. */
export function toX(viewport: Viewport, x: number): number {
  return viewport.left + (viewport.mirrored ? 1 - x : x) * viewport.width;
}

export function toY(viewport: Viewport, y: number): number {
  return viewport.top + y * viewport.height;
}

/** Backing-store size for a canvas of this CSS size. */
export function backingSize(css: Size, devicePixelRatio: number): Size {
  const ratio = devicePixelRatio > 0 ? devicePixelRatio : 1;
  return { width: Math.round(css.width * ratio), height: Math.round(css.height * ratio) };
}
