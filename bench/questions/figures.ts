/** Milliseconds by kind of text, and megabytes of memory. */
export type Figures = Record<string, Record<string, number>>;

const round = (number: number): number => Math.round(number * 100) / 100;

/** The middle, the slowest of a hundred and the slowest of all. */
export function spread(costs: readonly number[]): Record<string, number> {
  const sorted = [...costs].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

/** The middle of the same figure of several turns. */
export function together(turns: readonly Figures[]): Figures {
  const [first = {}] = turns;
  const middle = (row: string, column: string) =>
    turns.map((turn) => turn[row]?.[column] ?? 0).sort((a, b) => a - b)[Math.floor(turns.length / 2)] ?? 0;
  return Object.fromEntries(
    Object.entries(first).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.keys(columns).map((column) => [column, middle(row, column)])),
    ]),
  );
}

export { round };
