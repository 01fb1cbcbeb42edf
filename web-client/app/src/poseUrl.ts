import { defaultPoseUrl } from "@posestream/client/stream";

/** Where the server that sent this page takes streams, as its `server.json` says; else the usual port beside it. */
export async function poseUrlOf(page: Pick<Location, "protocol" | "hostname">, ask: typeof fetch = fetch): Promise<string> {
  const usual = defaultPoseUrl(page);
  try {
    const place: unknown = await (await ask("server.json")).json();
    if (typeof place !== "object" || place === null || !("posePort" in place) || !("posePath" in place)) return usual;
    const url = new URL(usual);
    url.port = String(place.posePort);
    url.pathname = String(place.posePath);
    return url.href;
  } catch {
    // A page of a development server, or of files alone.
    return usual;
  }
}
