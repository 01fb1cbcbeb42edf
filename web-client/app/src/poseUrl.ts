import { defaultPoseUrl } from "@posestream/client/stream";

/** Where the server that sent the page takes streams: on the port that it wrote into the page. */
export function poseUrlOf(place: Pick<Location, "protocol" | "hostname">, page: Pick<ParentNode, "querySelector">): string {
  const port = page.querySelector('meta[name="posestream-port"]')?.getAttribute("content") ?? "";
  const url = new URL(defaultPoseUrl(place));
  if (port !== "") url.port = port;
  return url.href;
}
