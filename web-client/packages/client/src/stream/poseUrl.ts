/** Beside the page, on the protocol's port; as secure as the page. */
export function defaultPoseUrl(page: Pick<Location, "protocol" | "hostname">): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.hostname}:8000/pose`;
}
