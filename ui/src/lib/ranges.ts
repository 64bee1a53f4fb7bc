/** Ranges: which places of a long list are selected, as runs from first to last. Pure. */

/** First and last place, both included. */
export type Run = readonly [number, number];

/** Whether a place is selected. Runs are sorted and apart. */
export function has(runs: readonly Run[], place: number): boolean {
  return runs.some(([from, to]) => place >= from && place <= to);
}

/** How many places are selected. */
export function count(runs: readonly Run[]): number {
  return runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** Adds a run; what touches becomes one. */
export function add(runs: readonly Run[], [from, to]: Run): Run[] {
  let first = Math.min(from, to);
  let last = Math.max(from, to);
  const apart: Run[] = [];
  for (const run of runs) {
    if (run[1] < first - 1 || run[0] > last + 1) apart.push(run);
    else {
      first = Math.min(first, run[0]);
      last = Math.max(last, run[1]);
    }
  }
  return [...apart, [first, last] as const].sort((a, b) => a[0] - b[0]);
}

/** Takes one place out. */
export function without(runs: readonly Run[], place: number): Run[] {
  return runs.flatMap(([from, to]): Run[] => {
    if (place < from || place > to) return [[from, to]];
    const left: Run[] = place > from ? [[from, place - 1]] : [];
    return place < to ? [...left, [place + 1, to]] : left;
  });
}

/** Selects a place that isn't, and the other way round. */
export function toggled(runs: readonly Run[], place: number): Run[] {
  return has(runs, place) ? without(runs, place) : add(runs, [place, place]);
}
