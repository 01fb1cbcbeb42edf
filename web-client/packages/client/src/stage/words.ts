import type { Notice, ServerError } from "../wire/index.ts";
import type { ConnectionState, RatesSnapshot, SourceKind, SourceState } from "../stream/index.ts";
import type { Presence } from "./presence.ts";

export type Tone = "info" | "busy" | "warn" | "error";

/** Something that a person should know, in plain words. */
export interface Advice {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  /** Offer the drawn person and another try, because there is no picture. */
  readonly needsSource: boolean;
}

export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = {
  camera: "Camera",
  video: "Video",
  picture: "Picture",
  drawn: "Drawn person",
  replay: "Recording",
};

export interface Situation {
  readonly source: SourceState;
  readonly connection: ConnectionState;
  readonly presence: Presence;
  /** The server said so lately, or {@link isSlow}. */
  readonly slow: boolean;
}

/** The one thing that matters most now, or null when all is well. */
export function adviceFor({ source, connection, presence, slow }: Situation): Advice | null {
  if (source.kind === "failed") {
    return sourceAdvice(source);
  }
  if (source.kind === "off") {
    return {
      tone: "info",
      title: "No picture yet",
      text: "Your camera starts when you choose it. Its picture goes to the posestream server and nowhere else.",
      needsSource: true,
    };
  }
  if (source.kind === "starting") {
    const text =
      source.source.kind === "camera" ? "Your browser may ask whether this page may use the camera." : "One moment.";
    return { tone: "busy", title: `Starting the ${SOURCE_NAMES[source.source.kind].toLowerCase()} …`, text, needsSource: false };
  }
  return connectionAdvice(connection) ?? pictureAdvice(presence, slow);
}

function sourceAdvice({ sourceKind, error }: Extract<SourceState, { kind: "failed" }>): Advice {
  const advice = (title: string, text: string): Advice => ({ tone: "error", title, text, needsSource: true });
  switch (error.kind) {
    case "none":
      return advice("No camera found", "Plug one in and try again.");
    case "denied":
      return advice(
        "The camera is not allowed",
        "Allow the camera for this page in the browser's address bar, then try again. The picture goes to the posestream server and nowhere else.",
      );
    case "insecure":
      return advice(
        "This page may not use the camera",
        "Browsers give the camera only to https pages and to localhost. Open the page on the machine that runs it, or through https.",
      );
    case "busy":
      return advice("The camera is in use", "Another program or tab holds the camera. Close it there and try again.");
    case "ended":
      return advice("The camera went away", "It was unplugged or taken by another program. Try again when it is back.");
    case "unreadable":
      return advice(
        `This ${sourceKind === "video" ? "video" : "picture"} cannot be read`,
        "The browser does not know its format. MP4, WebM, JPEG and PNG work.",
      );
    case "failed":
      return advice(`The ${SOURCE_NAMES[sourceKind].toLowerCase()} could not be started`, error.message);
  }
}

function connectionAdvice(connection: ConnectionState): Advice | null {
  const advice = (tone: Tone, title: string, text: string): Advice => ({ tone, title, text, needsSource: false });
  switch (connection.kind) {
    case "open":
      return null;
    case "idle":
      return advice("info", "Not connected", "Connect to the server to see the skeleton.");
    case "connecting":
      return connection.attempt > 1
        ? advice("warn", "Reconnecting …", "The server is away. This page connects by itself as soon as it is back.")
        : advice("busy", "Connecting …", "Looking for the server.");
    case "closed":
      break;
  }
  switch (connection.reason) {
    case "unauthorized":
      return advice("error", "The server wants a token", "Open this page with the address that the server printed.");
    case "tooManyClients":
      return advice("warn", "The server is full", "Others are using it. This page tries again by itself.");
    case "shuttingDown":
      return advice("warn", "The server was stopped", "This page connects by itself as soon as it is back.");
    case "engine":
      return advice("error", "The server cannot go on", connection.message || "Its pose engine broke.");
    case "tooSlow":
    case "silent":
    case "tooLarge":
    case "tooManyErrors":
      return advice(
        connection.retrying ? "warn" : "error",
        connection.retrying ? "Reconnecting …" : "Disconnected",
        CLOSED_BECAUSE[connection.reason],
      );
    case "unreachable":
    case "lost":
    case "noHello":
      return connection.retrying
        ? advice("warn", "Reconnecting …", "The server is away. This page connects by itself as soon as it is back.")
        : advice("error", "Disconnected", connection.message || "Connect again to go on.");
  }
}

/** Why the server closed a connection of this page. */
const CLOSED_BECAUSE = {
  tooSlow: "This device read too slowly, so the server closed the connection.",
  silent: "The server heard nothing from this device for a while, so it closed the connection.",
  tooLarge: "This page sent a picture that is larger than the server takes, so the server closed the connection.",
  tooManyErrors: "The server did not understand this page and closed the connection. Reload the page, then connect again.",
} as const;

/** A message in words for a person; null for what the page shows in another way. */
export function messageInWords(message: Notice | ServerError): string | null {
  const { code } = message;
  if (code === "tooSlow" || code === "silent") {
    return CLOSED_BECAUSE[code];
  }
  return code === "configured" || code === "slow" || message.message === "" ? null : message.message;
}

function pictureAdvice(presence: Presence, slow: boolean): Advice | null {
  if (presence === "nobody") {
    return {
      tone: "info",
      title: "Nobody in the picture",
      text: "Step back until your head, arms and hips can be seen.",
      needsSource: false,
    };
  }
  if (slow) {
    return {
      tone: "warn",
      title: "This machine does not keep up",
      text: "Choose the lite model or turn hands off for smoother results.",
      needsSource: false,
    };
  }
  return null;
}

/** Whether results come so seldom or late, though pictures are there, that a person should be told. */
export function isSlow(rates: RatesSnapshot): boolean {
  if (rates.capturedPerSecond < 12 || rates.p50 === null) {
    return false;
  }
  return rates.resultsPerSecond < 8 || rates.p50.totalMs > 300;
}

/** "leftElbow" to "Left elbow". */
export function readable(name: string): string {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
