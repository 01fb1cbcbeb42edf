import { openRecording } from "@posestream/client/wire";

/** The left elbow over time, of a file that a person chose. */
export async function leftElbow(file: Blob): Promise<string[]> {
  const recording = openRecording(await file.arrayBuffer());
  const lines: string[] = [];
  for (const entry of recording.records()) {
    if (entry.kind !== "result" || entry.result.status !== "detected") continue;
    const angle = entry.result.angles.leftElbow;
    if (angle !== undefined && angle.state !== "unknown") lines.push(`${entry.timeMs} ms: ${angle.flexionDeg}°`);
  }
  return lines;
}
