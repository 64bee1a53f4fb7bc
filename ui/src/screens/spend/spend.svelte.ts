/** Spend: the year that is shown, typing into the plan, and the lines behind a cell. */
import { tick } from 'svelte';
import type { LineFilter, PlanCell, SpendView } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { fromGrid, type Fill } from './cells';
import type { GridRow, Range } from '../../parts/grid';
import { announcer, client, history } from '../../state';
import { view } from '../../state/views.svelte';
import { spendText as words } from './text';

export type By = 'months' | 'quarters' | 'year';

/** What Rust calls lines without a category. */
const NO_CATEGORY = 'none';

/** A filter that leaves nothing out. */
export const EVERYTHING: LineFilter = {
  vendor: '',
  account: '',
  side: '',
  category: '',
  import: null,
  from: '',
  to: '',
  text: '',
  order: '',
};

/** A cell of the actual whose lines are shown. */
export type Opened = { name: string; focus: string; filter: LineFilter };

export class Spend {
  /** Empty until one is chosen: Rust shows the year with something in it. */
  tab = $state('');
  by = $state<By>('months');
  /** The list of lines stands in place of a year. */
  listing = $state(false);
  /** What the list of lines is narrowed to. */
  filter = $state.raw<LineFilter>(EVERYTHING);
  opened = $state.raw<Opened | null>(null);
  /** Lines of the plan that were added and have no amount yet, by `side/category`. */
  added = $state.raw<readonly string[]>([]);
  /** What a paste left out or Rust refused of it. */
  problem = $state<string | null>(null);

  readonly #shown = view(['spend', 'records'], () => rust.spend(client.id, this.tab, this.by));

  get view(): SpendView | null {
    return this.#shown.value;
  }

  get failure(): Error | null {
    return this.#shown.failure;
  }

  readonly rows = $derived(fromGrid(this.#shown.value?.grid ?? null, this.added));

  get planned(): boolean {
    return (this.view?.tab ?? '').endsWith('plan');
  }

  /** Undo looks for a cell of the plan or for an import: shows the year that has it. */
  reveal(focus: string): void {
    const tabs = this.view?.tabs ?? [];
    if (/^(sales|marketing)\.[^.]*\.\d+$/.test(focus)) {
      this.tab = tabs.find(({ id }) => id.endsWith('-plan'))?.id ?? this.tab;
      this.by = 'months';
      this.listing = false;
    } else if ((this.planned || this.listing) && this.view?.imports.some(([id]) => id === focus)) {
      this.choose('');
    }
  }

  choose(tab: string): void {
    this.tab = tab;
    this.listing = false;
    this.opened = null;
    this.problem = null;
  }

  /** One cell of the plan; answers the sentence of a refusal. */
  async type(row: GridRow, column: number, text: string): Promise<string | null> {
    return this.#plan([{ ...placeOf(row), column, text }]);
  }

  async #plan(cells: PlanCell[]): Promise<string | null> {
    const { problems } = await history.edit(() => rust.planCells(client.id, cells));
    return problems[0]?.message ?? null;
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
  async fill(cells: readonly Fill[], left = 0): Promise<void> {
    const planned = cells.flatMap(({ row, column, text }) => {
      const line = this.rows[row];
      return line?.kind === 'line' ? [{ ...placeOf(line), column, text }] : [];
    });
    const dropped = left > 0 ? words.dropped(left) : null;
    this.problem = (await this.#plan(planned)) ?? dropped;
    if (this.problem) announcer.say(this.problem);
  }

  async copyLastYear(percent: string): Promise<string | null> {
    const { problems } = await history.edit(() => rust.copyLastYear(client.id, percent), true);
    return problems[0]?.message ?? null;
  }

  /** Shows the lines behind a cell. */
  open(row: GridRow, column: number): void {
    const grid = this.view?.grid;
    const [from, to] = grid?.periods[column] ?? ['', ''];
    const { side, category } = placeOf(row);
    this.opened = {
      name: `${row.label}, ${grid?.columns[column] ?? ''}`,
      focus: focusName(row, column, false),
      filter: { ...EVERYTHING, side, category: category || NO_CATEGORY, from, to },
    };
  }
}

/** A grid row's id names its side and category. */
export function placeOf(row: Pick<GridRow, 'id'>): { side: string; category: string } {
  const [side = '', category = ''] = row.id.split('/');
  return { side, category };
}

/** The name undo walks to; a cell of the actual has none in the history, but a way back from its lines. */
export function focusName(row: Pick<GridRow, 'id'>, column: number, planned: boolean): string {
  const { side, category } = placeOf(row);
  return `${planned ? '' : 'actual.'}${side}.${category}.${column}`;
}
