/** Cells: the grid of the plan and the actual as the grid part takes it. Pure. */
import type { Category, Destination, SpendGrid, SpendRow } from '../../ipc/bindings';
import type { GridRow, Range, Typed } from '../../parts/grid';

/** A text for a cell, by its row in the grid. */
export type Fill = { row: number; column: number; text: string };

const NONE = '–';

/** What Rust says where nobody knows. */
const UNKNOWN = 'unknown';

/** A line of the grid, by which the window finds it. */
export const lineId = (side: Destination, category: Category | null): string =>
  `${side}/${category ?? ''}`;

/**
 * Heads, lines and the sum in one list. A line's id is `side/category`, a head's its side: a line may
 * have no category. `added` are lines by id that have no amount yet.
 */
export function fromGrid(grid: SpendGrid | null, added: readonly string[] = []): GridRow[] {
  if (!grid) return [];
  const blocks = grid.blocks.flatMap((block) => {
    const side = block.side === 'sales' || block.side === 'marketing' ? block.side : null;
    return [
      shown(block.head, block.side, 'head', side),
      ...block.rows.map((row) => shown(row, lineId(block.side, row.category), 'line', side)),
      ...block.spare
        .filter(([category]) => added.includes(lineId(block.side, category)))
        .map(([category, title]) =>
          shown(empty(category, title, grid), lineId(block.side, category), 'line', side),
        ),
    ];
  });
  return [...blocks, shown(grid.total, 'total/', 'sum', null)];
}

function empty(category: Category, title: string, grid: SpendGrid): SpendRow {
  return { category, title, cells: grid.columns.map(() => NONE), total: NONE, record: null };
}

function shown(row: SpendRow, id: string, kind: GridRow['kind'], side: GridRow['side']): GridRow {
  return {
    id,
    label: row.title,
    kind,
    side,
    cells: row.cells.map((text) => ({
      text,
      edit: text === NONE ? '' : text,
      quiet: text === NONE || text === UNKNOWN,
    })),
    total: row.total,
  };
}

/**
 * The texts that filling a range right or down sets: the first of each row, or of each column, as it was
 * `typed` where that is on its way.
 */
export function filled(
  rows: readonly GridRow[],
  direction: 'right' | 'down',
  { from, to }: Range,
  typed: Typed,
): Fill[] {
  const fills: Fill[] = [];
  const first = { ...from };
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      const source = direction === 'right' ? { row, column: first.column } : { ...first, column };
      if (source.row === row && source.column === column) continue;
      if (rows[row]?.kind !== 'line') continue;
      const text = typed(source) ?? rows[source.row]?.cells[source.column]?.edit ?? '';
      fills.push({ row, column, text });
    }
  }
  return fills;
}

/** Where a copied block lands. */
export type Pasted = {
  fills: Fill[];
  /** Rows for which the grid has no line, as far as they fit the months. */
  beyond: string[][];
  /** The month that they begin in. */
  column: number;
  /** Amounts behind the last month. */
  cut: number;
};

/** Where copied texts land from a cell on; heads are stepped over, what is beyond the grid is told. */
export function pasted(
  rows: readonly GridRow[],
  columns: number,
  at: { row: number; column: number },
  texts: readonly (readonly string[])[],
): Pasted {
  const found: Pasted = { fills: [], beyond: [], column: at.column, cut: 0 };
  let row = at.row;
  for (const line of texts) {
    while (rows[row] && rows[row]?.kind !== 'line') row += 1;
    const cells = line.map((text) => text.trim());
    const fits = cells.slice(0, columns - at.column);
    found.cut += cells.slice(fits.length).filter((text) => text !== '').length;
    if (rows[row]) {
      found.fills.push(...fits.map((text, offset) => ({ row, column: at.column + offset, text })));
    } else if (fits.some((text) => text !== '')) found.beyond.push(fits);
    row += 1;
  }
  return found;
}
