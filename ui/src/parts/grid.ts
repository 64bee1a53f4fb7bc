/** Grid: its shapes, and where keys lead. Pure, so that the keyboard map can be tested without a window. */

export type GridCell = {
  /** As shown: `4,500`, an en dash for none. */
  text: string;
  /** What the editor starts with; the shown text without it. */
  edit?: string;
  /** A muted word after the number, such as `credit`. */
  note?: string;
  /** Muted as a whole: nothing, or nobody knows. */
  quiet?: boolean;
};

export type GridRow = {
  id: string;
  label: string;
  /** Only lines can be entered; heads and sums are Rust's. */
  kind: 'head' | 'line' | 'sum';
  side?: 'sales' | 'marketing' | null;
  cells: readonly GridCell[];
  total: string;
  /** A line that cannot be typed in, such as one that comes from another screen. */
  locked?: boolean;
};

/** A cell by its row and column, both counted from 0. */
export type At = { row: number; column: number };

export type Range = { from: At; to: At };

/** What was typed into a cell and has not come back from Rust yet. */
export type Typed = (at: At) => string | undefined;

/** The range two corners span, top left first. */
export function span(a: At, b: At): Range {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

/** The next line at or beyond `row` in the direction of `step`; null past the end. */
export function nextLine(rows: readonly GridRow[], row: number, step: 1 | -1): number | null {
  for (let at = row; at >= 0 && at < rows.length; at += step) {
    if (rows[at]?.kind === 'line') return at;
  }
  return null;
}

/** Where a movement key leads from a cell; null for a key that does not move. */
export function move(
  rows: readonly GridRow[],
  columns: number,
  at: At,
  key: string,
  ctrl: boolean,
  page: number,
): At | null {
  const last = columns - 1;
  const top = nextLine(rows, 0, 1) ?? 0;
  const bottom = nextLine(rows, rows.length - 1, -1) ?? 0;
  const down = (rowsDown: number): number =>
    nextLine(rows, Math.min(at.row + rowsDown, bottom), 1) ?? bottom;
  const up = (rowsUp: number): number => nextLine(rows, Math.max(at.row - rowsUp, top), -1) ?? top;
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: ctrl ? top : up(1) };
    case 'ArrowDown':
      return { ...at, row: ctrl ? bottom : down(1) };
    case 'ArrowLeft':
      return { ...at, column: ctrl ? 0 : Math.max(at.column - 1, 0) };
    case 'ArrowRight':
      return { ...at, column: ctrl ? last : Math.min(at.column + 1, last) };
    case 'PageUp':
      return { ...at, row: up(page) };
    case 'PageDown':
      return { ...at, row: down(page) };
    case 'Home':
      return ctrl ? { row: top, column: 0 } : { ...at, column: 0 };
    case 'End':
      return ctrl ? { row: bottom, column: last } : { ...at, column: last };
    default:
      return null;
  }
}

/** Rows and cells of text copied from a spreadsheet. */
export function fromClipboard(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The cells of a range as a spreadsheet takes them; heads and sums within it are left out. */
export function toClipboard(rows: readonly GridRow[], range: Range): string {
  return rows
    .slice(range.from.row, range.to.row + 1)
    .filter((row) => row.kind === 'line')
    .map((row) =>
      row.cells
        .slice(range.from.column, range.to.column + 1)
        .map((cell) => cell.edit ?? cell.text)
        .join('\t'),
    )
    .join('\n');
}

/** Rows to draw: all of them when few, otherwise those in view with some to spare on both sides. */
export function windowed(
  count: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): { from: number; to: number } {
  if (count <= 60 || rowHeight <= 0) return { from: 0, to: count };
  const spare = 10;
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const to = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + spare);
  return { from, to };
}
