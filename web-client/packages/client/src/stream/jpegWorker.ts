import type { JpegReply, JpegRequest } from "./jpegMessages.ts";

/** Encodes beside the page's own thread, so that drawing does not wait for it. */
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext("2d", { alpha: false });

async function encode({ bitmap, quality }: JpegRequest): Promise<JpegReply> {
  try {
    if (context === null) return { problem: "no 2d context in a worker" };
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
    }
    context.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    return { jpeg: await blob.arrayBuffer() };
  } catch (problem) {
    return { problem: String(problem) };
  } finally {
    bitmap.close();
  }
}

addEventListener("message", (event: MessageEvent<JpegRequest>) => {
  void encode(event.data).then((reply) => postMessage(reply, { transfer: "jpeg" in reply ? [reply.jpeg] : [] }));
});
