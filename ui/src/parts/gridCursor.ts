/**
 * The cursor and the selection of a grid. They are set on the cells directly: moving must not touch
 * anything but the cells that are left and entered.
 */
import { span, type At, type Range } from './grid';

/** The cell that an event happened in; null outside of cells that can be gone to. */
export function placeOf(target: EventTarget | null): At | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

export class GridCursor {
  /** Before the first visit the row is −1. */
  at: At = { row: -1, column: 0 };
  /** The other corner of the selection. */
  anchor: At = this.at;
  /** The column that Enter returns to. */
  runStart = 0;

  constructor(private readonly table: () => HTMLTableElement) {}

  get range(): Range {
    return span(this.anchor, this.at);
  }

  /** Whether no more than the cursor's own cell is selected. */
  get alone(): boolean {
    const { from, to } = this.range;
    return from.row === to.row && from.column === to.column;
  }

  cell(at: At = this.at): HTMLTableCellElement | null {
    return this.table().querySelector(`[data-row="${at.row}"][data-column="${at.column}"]`);
  }

  /** Puts the cursor on a cell; `extend` keeps the other corner of the selection. */
  put(to: At, extend: boolean): void {
    if (!extend) this.anchor = to;
    this.at = to;
    this.#mark();
  }

  /** Puts the cursor on a cell, focuses it and brings it into view. */
  show(to: At, extend: boolean): void {
    this.put(to, extend);
    const cell = this.cell();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Every cell of the selection. */
  *selected(): Generator<At> {
    const { from, to } = this.range;
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) yield { row, column };
    }
  }

  /** Marks the selected cells; one cell alone needs no mark, the cursor is there. */
  #mark(): void {
    for (const cell of this.table().querySelectorAll('[data-selected]')) {
      cell.removeAttribute('data-selected');
    }
    if (this.alone) return;
    for (const at of this.selected()) this.cell(at)?.setAttribute('data-selected', '');
  }
}
