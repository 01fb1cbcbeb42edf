import { useCallback } from "react";
import { LATENCY_PARTS, type LatencyPart, type PoseStream } from "@posestream/client/stream";
import type { PoseResult, Quality } from "@posestream/client/wire";
import { type AngleHistory, qualityInWords } from "@posestream/client/stage";
import { useSampled, useStore } from "@posestream/react";
import { Card } from "./controls.tsx";

interface PerformanceProps {
  readonly stream: PoseStream;
  readonly history: AngleHistory;
}

const PART_NAMES: Readonly<Record<LatencyPart | "drawMs", string>> = {
  captureMs: "Capture",
  uploadMs: "Upload",
  waitMs: "Wait",
  workMs: "Work",
  downloadMs: "Download",
  drawMs: "Draw",
};

function qualityOf(result: PoseResult | null): Quality | null {
  return result === null || result.status === "failed" ? null : result.quality;
}

/** Rates, where the time goes, and what was dropped where. */
export function Performance({ stream, history }: PerformanceProps) {
  const config = useStore(stream.config);
  const { rates, counts, server, quality } = useSampled(
    useCallback(
      () => ({
        rates: stream.rates(performance.now()),
        counts: stream.counts(),
        server: history.newest()?.result.dropped ?? null,
        quality: qualityOf(history.newest()?.result ?? null),
      }),
      [stream, history],
    ),
    500,
  );
  const split = rates.p50;
  const drawn = rates.captureToDrawnP50Ms;
  const parts =
    split === null
      ? []
      : [
          ...LATENCY_PARTS.map((part) => ({ part, ms: split[part] })),
          ...(drawn === null ? [] : [{ part: "drawMs" as const, ms: Math.max(0, drawn - split.totalMs) }]),
        ];
  const whole = parts.reduce((sum, { ms }) => sum + Math.max(0, ms), 0);
  return (
    <Card title="Performance" aside={<span className="muted">{(rates.sentBytesPerSecond / 1e6).toFixed(2)} MB/s up</span>}>
      <dl className="tiles">
        <Tile name="Results" value={whole === 0 ? null : rates.resultsPerSecond} unit="/s" />
        <Tile name="Drawn" value={rates.drawnPerSecond} unit="/s" />
        <Tile
          name="Capture to drawn"
          value={drawn ?? split?.totalMs ?? null}
          unit="ms"
          note={rates.captureToDrawnP95Ms === null ? "" : `p95 ${Math.round(rates.captureToDrawnP95Ms)} ms`}
        />
      </dl>
      <div className="latency" role="img" aria-label={parts.map(({ part, ms }) => `${PART_NAMES[part]} ${ms.toFixed(0)} ms`).join(", ")}>
        {parts.map(({ part, ms }) => (
          <span key={part} className={`part ${part}`} style={{ flexGrow: Math.max(0, ms) / (whole || 1) }} />
        ))}
      </div>
      <dl className="split">
        {(Object.keys(PART_NAMES) as (LatencyPart | "drawMs")[]).map((part) => {
          const ms = parts.find((candidate) => candidate.part === part)?.ms;
          return (
            <div key={part}>
              <dt>
                <span className={`key ${part}`} aria-hidden="true" />
                {PART_NAMES[part]}
              </dt>
              <dd className="number">{ms === undefined ? "–" : Math.max(0, ms).toFixed(1)}</dd>
            </div>
          );
        })}
      </dl>
      {quality !== null && <p className="muted note">{qualityInWords(quality, (config?.target ?? null) !== null)}</p>}
      <h3>Frames not used</h3>
      <dl className="drops">
        <Drop place="Page, newer came" count={counts.replaced} />
        <Drop place="Server, in" count={server?.input ?? 0} />
        <Drop place="Page, offline" count={counts.disconnected} />
        <Drop place="Server, out" count={server?.output ?? 0} />
        <Drop place="Page, other" count={counts.tooLarge + counts.encodeFailed} />
      </dl>
    </Card>
  );
}

interface TileProps {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly note?: string;
}

function Tile({ name, value, unit, note = "" }: TileProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">
        {value === null ? "–" : Math.round(value)}
        <small>{unit}</small>
      </dd>
      {note !== "" && <dd className="muted note">{note}</dd>}
    </div>
  );
}

function Drop({ place, count }: { readonly place: string; readonly count: number }) {
  return (
    <div className={count === 0 ? "none" : undefined}>
      <dt>{place}</dt>
      <dd className="number">{count}</dd>
    </div>
  );
}
