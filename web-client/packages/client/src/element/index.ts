import { PosestreamView } from "./posestreamView.ts";

/** Importing this makes `<posestream-view>` known to the page. */
export { PosestreamView, type PosestreamViewEventMap } from "./posestreamView.ts";
export type { PosestreamProblem, PosestreamState } from "./viewSession.ts";

declare global {
  interface HTMLElementTagNameMap {
    "posestream-view": PosestreamView;
  }
}

if (typeof customElements !== "undefined" && customElements.get("posestream-view") === undefined) {
  customElements.define("posestream-view", PosestreamView);
}
