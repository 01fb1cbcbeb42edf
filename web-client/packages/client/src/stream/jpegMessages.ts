/** What page and JPEG worker say to each other; one answer to each request, in order. */
export interface JpegRequest {
  readonly bitmap: ImageBitmap;
  readonly quality: number;
}

export type JpegReply = { readonly jpeg: ArrayBuffer } | { readonly problem: string };
