import type { PictureEncoder } from "./pictureEncoder.ts";
import type { ReconnectPolicy } from "./reconnectPolicy.ts";

/** What of the browser is used; tests bring their own. */
export interface PoseStreamParts {
  readonly encoder?: PictureEncoder;
  readonly webSocket?: typeof WebSocket;
  readonly policy?: ReconnectPolicy;
  readonly now?: () => number;
}
