import type { Quality } from "../wire/index.ts";

/** Such as "full body, full hands every 2nd frame, adaptive". */
export function qualityInWords({ model, hands }: Quality, adaptive: boolean): string {
  const words = [model === null ? "no body" : `${model} body`, hands === null ? "no hands" : `${hands.model} hands${cadence(hands.everyFrames)}`];
  return [...words, ...(adaptive ? ["adaptive"] : [])].join(", ");
}

/** 1..10, the most that there is. */
function cadence(everyFrames: number): string {
  switch (everyFrames) {
    case 1:
      return "";
    case 2:
      return " every 2nd frame";
    case 3:
      return " every 3rd frame";
    default:
      return ` every ${everyFrames}th frame`;
  }
}
