import type { Picture } from "./types.ts";

export interface EncodeSettings {
  readonly maxSidePx: number;
  readonly maxPixels: number;
  /** 0..1. */
  readonly quality: number;
  /** Also give the picture itself, for LOCKSTEP. */
  readonly keep: boolean;
}

export interface EncodedPicture {
  readonly jpeg: Uint8Array;
  /** The caller closes it. Null unless asked for. */
  readonly kept: ImageBitmap | null;
}

/** Takes what a picture shows now, makes it small enough and a JPEG of it. One call at a time. */
export interface PictureEncoder {
  encode(picture: Picture, settings: EncodeSettings): Promise<EncodedPicture>;
  close(): void;
}

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The picture's own size, 0 x 0 while it has none. */
export function pictureSize(picture: Picture): Size {
  if (picture instanceof HTMLVideoElement) return { widthPx: picture.videoWidth, heightPx: picture.videoHeight };
  if (picture instanceof HTMLImageElement) return { widthPx: picture.naturalWidth, heightPx: picture.naturalHeight };
  return { widthPx: picture.width, heightPx: picture.height };
}

/** The greatest size of the same shape within both limits; never enlarged, at least 1 x 1. */
export function fittingSize({ widthPx, heightPx }: Size, maxSidePx: number, maxPixels: number): Size {
  const scale = Math.min(1, maxSidePx / Math.max(widthPx, heightPx), Math.sqrt(maxPixels / (widthPx * heightPx)));
  if (scale === 1) return { widthPx, heightPx };
  return { widthPx: Math.max(Math.floor(widthPx * scale), 1), heightPx: Math.max(Math.floor(heightPx * scale), 1) };
}
