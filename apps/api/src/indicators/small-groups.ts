/**
 * Hides counts so small that one could tell who is meant; nobody at all is no small group. Where exactly one is hidden,
 * the sum of the others would betray it: the smallest of them is hidden with it.
 */
export function withoutSmall(counts: readonly number[], fewest: number): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  if (hidden.size === 1) {
    const smallest = counts.reduce((found, count, index) => (count >= fewest && (found < 0 || count < (counts[found] ?? 0)) ? index : found), -1);
    if (smallest >= 0) hidden.add(smallest);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
