/** The file as a table: how wide its columns are, and which cells run on over empty ones. */
import type { SourceRow } from '../../ipc/bindings';

/** A cell as it is drawn; `column` counts from 1. */
export type Cell = { text: string; span: number; column: number };

/** Titles and totals run on over the empty cells behind them. */
export function spread({ cells, fate }: Pick<SourceRow, 'cells' | 'fate'>): Cell[] {
  const shown: Cell[] = [];
  for (const [at, text] of cells.entries()) {
    const last = shown.at(-1);
    if (fate === 'structure' && last && !text.trim()) last.span += 1;
    else shown.push({ text, span: 1, column: at + 1 });
  }
  return shown;
}

/** The widest that a column is drawn, in letters. */
const WIDEST = 20;
/** Room for the menu that says what a column means. */
const NARROWEST = 9;

/** Columns as wide as what stands in the first rows, `count` of them at least. */
export function columnTemplate(
  rows: readonly Pick<SourceRow, 'cells' | 'fate' | 'tag'>[],
  count: number,
): string {
  const widths = Array.from({ length: count }, () => NARROWEST);
  for (const { cells, fate, tag } of rows) {
    if (fate === 'structure' && tag !== 'header') continue;
    for (const [at, cell] of cells.entries()) {
      widths[at] = Math.max(widths[at] ?? 3, Math.min(cell.length, WIDEST));
    }
  }
  const columns = widths.map((width) => `${Math.round(width * 6 + 12) / 10}em`);
  return columns.length ? columns.join(' ') : '1fr';
}
