/** Nearest rank: the smallest of `sorted` with at least the share `p` of all at or below it; undefined without any. */
export function percentile<T>(sorted: readonly T[], p: number): T | undefined {
  return sorted[Math.max(Math.ceil(p * sorted.length) - 1, 0)];
}
