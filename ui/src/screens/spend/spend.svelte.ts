/** Spend: the year that is shown, typing into the plan, and the lines behind a cell. */
import { tick } from 'svelte';
import type {
  Category,
  Destination,
  ExportFormat,
  LineFilter,
  PlanCell,
  Resource,
  SpreadShape,
  SpendBy,
  SpendTab,
  SpendView,
} from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { fromGrid, lineId, type Fill, type Pasted } from './cells';
import type { GridRow, Range } from '../../parts/grid';
import { announcer, client, history, notices } from '../../state';
import { view } from '../../state/views.svelte';
import { spendText as words } from './text';

/** A filter that leaves nothing out. */
export const EVERYTHING: LineFilter = {
  vendor: '',
  account: '',
  side: null,
  category: null,
  no_category: false,
  channel: '',
  no_channel: false,
  import: null,
  from: null,
  to: null,
  text: '',
  order: { by: 'file', descending: false },
};

/** A line of the plan. */
export type Line = Pick<PlanCell, 'side' | 'category'>;

/** A cell of the actual whose lines are shown, and the tab that it stands in. */
export type Opened = { name: string; focus: string };

export class Spend {
  /** Nothing until one is chosen: Rust shows the year with something in it. */
  tab = $state.raw<SpendTab | null>(null);
  by = $state<SpendBy>('months');
  /** What is left out of every figure. */
  without = $state.raw<readonly Resource[]>([]);
  /** The list of lines stands in place of a year. */
  listing = $state(false);
  /** What the list of lines is narrowed to. */
  filter = $state.raw<LineFilter>(EVERYTHING);
  opened = $state.raw<Opened | null>(null);
  /** Lines of the plan that were added and have no amount yet, by `side/category`. */
  added = $state.raw<readonly string[]>([]);
  /** A pasted block with rows or months beyond the grid, before it is pasted. */
  beyond = $state.raw<Pasted | null>(null);
  /** The line that the cursor is on. */
  line = $state('');
  /** What Rust refused of a fill or a paste. */
  problem = $state<string | null>(null);

  readonly #shown = view(['spend', 'records'], () =>
    rust.spend(client.id, this.tab, this.by, [...this.without]),
  );

  get view(): SpendView | null {
    return this.#shown.value;
  }

  get failure(): Error | null {
    return this.#shown.failure;
  }

  readonly rows = $derived(fromGrid(this.#shown.value?.grid ?? null, this.added));

  /** What the tab that is shown is called. */
  get title(): string {
    return this.view?.tabs.find(({ tab }) => sameTab(tab, this.view?.tab))?.label ?? '';
  }

  get planned(): boolean {
    return this.view?.tab.of === 'plan';
  }

  /** The years stand beside each other. */
  get compared(): boolean {
    return this.view?.tab.of === 'years';
  }

  /** The list of all lines, from wherever. */
  list(): void {
    this.listing = true;
    this.opened = null;
  }

  /** Undo looks for a cell of the plan or for an import, an import for its lines: shows what has it. */
  reveal(focus: string): void {
    const [what, id] = focus.split('.');
    if (what === 'lines' && id) {
      if (this.listing && this.filter.import === id) return;
      this.list();
      this.filter = { ...EVERYTHING, import: id };
      return;
    }
    if (/^(sales|marketing)\.[^.]*\.\d+$/.test(focus)) {
      this.plan();
    } else if ((this.planned || this.listing) && this.view?.imports.some(([id]) => id === focus)) {
      this.choose(null);
    }
  }

  /** Leaves something out of every figure, or takes it in again. */
  include(resource: Resource): void {
    this.without = this.without.includes(resource)
      ? this.without.filter((other) => other !== resource)
      : [...this.without, resource];
  }

  /** Shows the plan by months, where it is typed. */
  plan(): void {
    this.by = 'months';
    this.choose({ of: 'plan' });
  }

  choose(tab: SpendTab | null): void {
    this.tab = tab;
    this.listing = false;
    this.opened = null;
    this.problem = null;
  }

  /** One cell of the plan; answers the sentence of a refusal. */
  async type(row: GridRow, column: number, text: string): Promise<string | null> {
    return this.#plan(this.#cells(row, column, text));
  }

  /** The cell of the plan that stands in a row of the grid; only sides are planned. */
  #cells(row: Pick<GridRow, 'id'>, column: number, text: string): PlanCell[] {
    const place = this.lineOf(row);
    return place ? [{ ...place, column, text }] : [];
  }

  /** The side and the category of a line that can be planned. */
  lineOf({ id }: Pick<GridRow, 'id'>): Line | null {
    const { side, category } = this.#placeOf(id);
    return side === 'sales' || side === 'marketing' ? { side, category } : null;
  }

  /** Where a row of the grid belongs. */
  #placeOf(id: string): { side: Destination | null; category: Category | null } {
    for (const { side, rows, spare } of this.view?.grid?.blocks ?? []) {
      if (id === side) return { side, category: null };
      const known = [...rows.map(({ category }) => category), ...spare.map(([one]) => one)];
      const category = known.find((one) => lineId(side, one) === id);
      if (category !== undefined) return { side, category };
    }
    return { side: null, category: null };
  }

  async #plan(cells: PlanCell[]): Promise<string | null> {
    const { problems } = await history.edit(() => rust.planCells(client.id, cells));
    return problems[0]?.message ?? null;
  }

  /** Categories that can be given a line, by `side/category`. */
  get spare(): [string, string][] {
    const blocks = this.view?.grid?.blocks ?? [];
    return blocks.flatMap(({ side, head, spare }) =>
      spare.map(([category, title]): [string, string] => [
        lineId(side, category),
        `${head.title}: ${title}`,
      ]),
    );
  }

  /** Gives a category a line and goes to its first month. */
  async addLine(id: string): Promise<void> {
    this.added = [...this.added, id];
    await tick();
    const name = CSS.escape(focusName({ id }, 0, true));
    document.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus();
  }

  async clear(range: Range): Promise<void> {
    const cells: Fill[] = [];
    for (let row = range.from.row; row <= range.to.row; row += 1) {
      for (let column = range.from.column; column <= range.to.column; column += 1) {
        cells.push({ row, column, text: '' });
      }
    }
    await this.fill(cells);
  }

  /** Several cells in one step: all of them, or none where one is refused. */
  async fill(cells: readonly Fill[], more: readonly PlanCell[] = []): Promise<void> {
    const planned = cells.flatMap(({ row, column, text }) => {
      const line = this.rows[row];
      return line?.kind === 'line' ? this.#cells(line, column, text) : [];
    });
    this.problem = await this.#plan([...planned, ...more]);
    if (this.problem) announcer.say(this.problem);
  }

  /** Pastes a block; nothing of it is lost unsaid: what is beyond the grid is shown first. */
  paste(block: Pasted): void {
    if (block.beyond.length > 0 || block.cut > 0) this.beyond = block;
    else void this.fill(block.fills);
  }

  /** Pastes the block that was shown, with a place for each row beyond; an empty one is left out. */
  async pasteBeyond(places: readonly string[]): Promise<void> {
    const block = this.beyond;
    this.beyond = null;
    if (!block) return;
    const more = block.beyond.flatMap((cells, index) => {
      const id = places[index];
      if (!id) return [];
      return cells.flatMap((text, offset) => this.#cells({ id }, block.column + offset, text));
    });
    await this.fill(block.fills, more);
  }

  /** Spreads a year's total over the months of a line; answers the sentence of a refusal. */
  async spread(row: GridRow, text: string, shape: SpreadShape): Promise<string | null> {
    const line = this.lineOf(row);
    if (!line) return null;
    const total = { ...line, text, shape };
    const { problems } = await history.edit(() => rust.spreadTotal(client.id, total), true);
    return problems[0]?.message ?? null;
  }

  /**
   * Saves the lines that are shown, or all of them where the list isn't, as a workbook or as CSV; both import again as
   * they were. Answers where they are; null when nothing was saved.
   */
  async export(format: ExportFormat): Promise<string | null> {
    let saved: string | null = words.nothingToExport;
    try {
      if (this.view?.imports.length)
        saved = await rust.exportSpend(client.id, this.listing ? this.filter : EVERYTHING, format);
    } catch (failure) {
      notices.failed(failure);
      return null;
    }
    if (saved) announcer.say(saved);
    return saved;
  }

  async copyLastYear(percent: string): Promise<string | null> {
    const { problems } = await history.edit(() => rust.copyLastYear(client.id, percent), true);
    return problems[0]?.message ?? null;
  }

  /** Shows the lines behind a cell. */
  open(row: GridRow, column: number): void {
    const grid = this.view?.grid;
    const period = grid?.periods[column];
    // A change between two years has no lines of its own.
    if (!period) return;
    const { side, category } = this.#placeOf(row.id);
    this.opened = { name: this.title, focus: focusName(row, column, false) };
    this.filter = {
      ...EVERYTHING,
      side,
      category,
      no_category: category === null,
      from: period.from,
      to: period.to,
      order: this.filter.order,
    };
    this.listing = true;
  }

  /** Back to the cell whose lines were shown. */
  async back(): Promise<void> {
    const cell = this.opened;
    this.listing = false;
    this.opened = null;
    await tick();
    if (!cell) return;
    document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(cell.focus)}"]`)?.focus();
  }
}

/** Whether two tabs are one. */
export function sameTab(one: SpendTab, other: SpendTab | undefined): boolean {
  return one.of === 'actual'
    ? other?.of === 'actual' && one.year === other.year
    : one.of === other?.of;
}

/** The name undo walks to; a cell of the actual has none in the history, but a way back from its lines. */
export function focusName({ id }: Pick<GridRow, 'id'>, column: number, planned: boolean): string {
  const line = id.includes('/') ? id.replace('/', '.') : `${id}.`;
  return `${planned ? '' : 'actual.'}${line}.${column}`;
}
