/** Nearest rank: the smallest value with at least the share `q` at or below it. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(q * sorted.length) - 1, 0)];
}
