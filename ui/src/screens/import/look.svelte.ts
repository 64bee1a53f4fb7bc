/** Look: which part of a file that was read is looked at, and the row that is pointed at on both sides. */
import type { Fate, ImportLine, SourceRow, SourceRows } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import type { Piece } from '../../parts/pages.svelte';

export class Look {
  /** The fate whose rows alone are shown. */
  fate = $state<Fate | null>(null);
  /** Whether the totals that the file prints are shown beside it. */
  totals = $state(false);
  /** The row of the file that is pointed at, on either side. */
  hot = $state<number | null>(null);
  /** The column of it, where one line of several is meant. */
  hotColumn = $state<number | null>(null);
  /** What became of the cell that was chosen in the file. */
  story = $state('');
  /** Counts every change of what the lists show. */
  version = $state(0);

  /** `token` names the file that is open; null while none is. */
  constructor(private readonly token: () => string | null) {}

  /** Everything that was loaded is old. */
  renew(): void {
    this.story = '';
    this.version += 1;
  }

  /** Another file: all of it is shown again. */
  reset(): void {
    this.fate = null;
    this.totals = false;
    this.point(null);
    this.renew();
  }

  /** Shows only the rows with a fate, or all again. */
  show(fate: Fate): void {
    this.fate = this.fate === fate ? null : fate;
    this.totals = false;
    this.point(null);
    this.version += 1;
  }

  showTotals(show: boolean): void {
    this.totals = show;
    this.point(null);
  }

  /** Points at a row, and at the line or cell in it that is meant. */
  point(row: number | null, column: number | null = null): void {
    this.hot = row;
    this.hotColumn = column;
  }

  /** Whether a line is the one that is pointed at, or one of those of its row. */
  means(line: ImportLine | undefined): boolean {
    if (line?.row !== this.hot) return false;
    return this.hotColumn === null || this.hotColumn === line?.column;
  }

  /** Says what became of a cell; 0 is the row as a whole. Answers with the line it became. */
  async tell(row: number, column: number): Promise<[number, number] | null> {
    const token = this.token();
    if (!token) return null;
    try {
      const { text, line } = await rust.spendCell(token, row, column);
      this.story = text;
      return line;
    } catch {
      // The file was let go while the answer was on its way.
      return null;
    }
  }

  /** Rows of the file with the fate that is chosen. */
  async rows(offset: number, limit: number): Promise<Piece<SourceRow>> {
    const rows = await this.#part(this.fate, offset, limit);
    return { items: rows?.rows ?? [], total: rows?.total ?? 0 };
  }

  /** Lines that come out of the file: all of them, or those that are here already. */
  async lines(offset: number, limit: number, fate: Fate | null = null): Promise<Piece<ImportLine>> {
    const rows = await this.#part(fate, offset, limit);
    return { items: rows?.lines ?? [], total: rows?.lines_total ?? 0 };
  }

  async #part(fate: Fate | null, offset: number, limit: number): Promise<SourceRows | null> {
    const token = this.token();
    return token ? rust.spendRows(token, fate, offset, limit) : null;
  }
}
