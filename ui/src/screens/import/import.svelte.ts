/** Import: a file that was read, what is decided about it, and the way into the spend of the client. */
import type {
  CellFix,
  ImportLine,
  ImportOverrides,
  ImportRead,
  ImportRefusal,
  ImportView,
  Progress,
  SourceRow,
  SourceRows,
  SpendFile,
  WaitingFile,
} from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { announcer, client, drops, history, notices, places } from '../../state';
import { onStale } from '../../state/views.svelte';
import { Queue } from './queue.svelte';
import { importText as words, pasteText } from './text';

/** A piece of a long list. */
type Part<T> = { items: T[]; total: number };

/** Nothing answered, chosen, fixed or switched yet. */
const NOTHING: ImportOverrides = { answers: {}, options: {}, fixes: [], switched: [] };

export class Import {
  /** What else is on its way in. */
  readonly queue = new Queue();
  view = $state.raw<ImportView | null>(null);
  refusal = $state.raw<ImportRefusal | null>(null);
  /** The file that is being read now. */
  reading = $state<string | null>(null);
  /** How far the reading is; null while nobody knows. */
  readSoFar = $state.raw<Progress | null>(null);
  /** How far the import is; null while none runs. */
  progress = $state.raw<Progress | null>(null);
  /** The fate whose rows alone are shown; empty for all. */
  fate = $state('');
  /** The row of the file that is pointed at, on either side. */
  hot = $state<number | null>(null);
  /** The column of it, where one line of several is meant. */
  hotColumn = $state<number | null>(null);
  /** What became of the cell that was chosen in the file. */
  story = $state('');
  /** Whether the totals that the file prints are shown beside it. */
  totals = $state(false);
  /** Whether a decision makes a rule for the vendor. */
  always = $state(true);
  /** Counts every change of what the lists show. */
  version = $state(0);

  #client = '';
  #turn = 0;
  #stopped = false;
  #overrides: ImportOverrides = NOTHING;

  constructor() {
    // Rules, and what was decided of other files, speak about the open one too.
    onStale(['spend'], () => void this.#reclassify());
  }

  async #reclassify(): Promise<void> {
    const token = this.view?.token;
    if (!token || this.progress || this.reading) return;
    try {
      const view = await rust.reclassifySpend(token);
      if (this.view?.token !== token) return;
      this.view = view;
      this.version += 1;
    } catch {
      // The file was let go while the answer was on its way.
    }
  }

  /** A file that was read for another client is not shown to this one. */
  enter(): void {
    if (this.#client === client.id) return;
    this.forget();
    this.#client = client.id;
  }

  async choose(): Promise<void> {
    try {
      const paths = await rust.pickSpendFiles();
      if (paths.length) drops.paths = paths;
    } catch (failure) {
      notices.failed(failure);
    }
  }

  /** Files that were dropped or chosen; of an archive, the files in it. */
  async take(paths: string[]): Promise<void> {
    try {
      await this.#join(await rust.waitingFiles(paths));
    } catch (failure) {
      notices.failed(failure);
    }
  }

  /** A table from the clipboard is a file like any other, but never takes the place of an open one. */
  paste(text: string): Promise<void> {
    const file: WaitingFile = { name: pasteText.name, file: { is: 'pasted', text } };
    return this.#join([file], this.view !== null);
  }

  /** Lets the open file go, and goes on with the next. */
  async leaveOut(): Promise<void> {
    if (this.progress || this.reading) return;
    this.#letGo();
    this.#stopped = false;
    this.queue.end('left_out');
    await this.#next();
  }

  async #join(files: WaitingFile[], stays = false): Promise<void> {
    const busy = this.reading !== null || this.progress !== null;
    const joins =
      stays || busy || this.queue.waiting > 0 || (this.queue.several && this.queue.at >= 0);
    this.queue.add(files, joins);
    if (!joins) await this.#next();
  }

  /** Opens the next file that can be read; after the last one, shows where it all went. */
  async #next(): Promise<void> {
    for (let next = this.queue.next(); next; next = this.queue.next()) {
      const why = await this.#read(next.name, next.file);
      if (this.queue.at < 0) {
        // Everything was let go while the answer was on its way.
        this.#letGo();
        return;
      }
      if (this.view) return;
      if (this.#stopped) this.queue.end('left_out');
      else this.queue.end('refused', why);
    }
    // What was refused or stopped is said here, before anything else is shown.
    if (this.queue.refused || this.#stopped) return;
    this.queue.clear();
    if (places.here.screen === 'import') places.go('spend');
  }

  /** Reads a file; answers why it was refused. */
  async #read(name: string, file: SpendFile): Promise<string> {
    this.#letGo();
    this.reading = name;
    this.#stopped = false;
    const look = setInterval(() => void this.#look(), 250);
    const failure = await this.#take(() => rust.readSpend(client.id, file));
    clearInterval(look);
    this.reading = null;
    this.readSoFar = null;
    return this.refusal?.text ?? failure;
  }

  /** How far the file is that is being read. */
  async #look(): Promise<void> {
    const step = await rust.readingProgress().catch(() => null);
    if (this.reading) this.readSoFar = step;
  }

  /** Lets go of the file that is being read. */
  stopReading(): void {
    this.#stopped = true;
    void rust.stopReading().catch(() => {});
  }

  /** Opens an import again; what is committed takes its place. */
  async reopen(batch: string, file: string): Promise<void> {
    this.enter();
    this.forget();
    this.reading = file;
    await this.#take(() => rust.reopenImport(client.id, batch));
    this.reading = null;
  }

  /** Gives cells the text that they should have. A later text for a cell takes the place of an earlier. */
  fix(fixes: readonly CellFix[]): Promise<void> {
    const isNew = (one: CellFix) =>
      fixes.some(({ row, column }) => row === one.row && column === one.column);
    const kept = this.#overrides.fixes.filter((one) => !isNew(one));
    this.#overrides = { ...this.#overrides, fixes: [...kept, ...fixes] };
    return this.#reread();
  }

  /** Writes the rows that could not be read to a file of their own. */
  async saveFailing(): Promise<void> {
    const token = this.view?.token;
    if (!token) return;
    try {
      const path = await rust.saveFailing(token);
      if (path) announcer.say(words.savedFailing(path));
    } catch (failure) {
      notices.failed(failure);
    }
  }

  setOption(id: string, value: string): Promise<void> {
    this.#overrides = {
      ...this.#overrides,
      options: { ...this.#overrides.options, [id]: value },
    };
    return this.#reread();
  }

  /** Reads the file without what is remembered of its shape, or with it again. */
  startFresh(fresh: boolean): Promise<void> {
    const options: Record<string, string> = fresh ? { mapping: 'none' } : {};
    this.#overrides = { ...this.#overrides, options, answers: {} };
    return this.#reread();
  }

  /** Points at a row, and at the line or cell in it that is meant. */
  point(row: number | null, column: number | null = null): void {
    this.hot = row;
    this.hotColumn = column;
  }

  /** Says what became of a cell; 0 is the row as a whole. Answers with the line it became. */
  async tell(row: number, column: number): Promise<[number, number] | null> {
    const token = this.view?.token;
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

  showTotals(show: boolean): void {
    this.totals = show;
    this.point(null);
  }

  answer(id: string, choice: string): Promise<void> {
    this.#overrides = {
      ...this.#overrides,
      answers: { ...this.#overrides.answers, [id]: choice },
    };
    return this.#reread();
  }

  async #reread(): Promise<void> {
    const token = this.view?.token;
    this.#stopped = false;
    if (token) await this.#take(() => rust.rereadSpend(token, this.#overrides));
  }

  /** Shows what is answered; answers with the words of a failure. */
  async #take(ask: () => Promise<ImportRead>): Promise<string> {
    try {
      const read = await ask();
      this.view = read.is === 'read' ? read.view : null;
      this.story = '';
      if (this.view?.difference) announcer.say(this.view.difference);
      this.refusal = read.is === 'refused' ? read.refusal : null;
      if (this.view) this.#overrides = this.view.given;
      this.version += 1;
      return '';
    } catch (failure) {
      // Stopping is what was asked for, not a failure.
      if (!this.#stopped) notices.failed(failure);
      return failure instanceof Error ? failure.message : '';
    }
  }

  /** Rows of the file with the fate that is chosen. */
  async rows(offset: number, limit: number): Promise<Part<SourceRow>> {
    const rows = await this.#part(this.fate, offset, limit);
    return { items: rows?.rows ?? [], total: rows?.total ?? 0 };
  }

  /** Lines that come out of the file, whatever rows are shown. */
  async lines(offset: number, limit: number): Promise<Part<ImportLine>> {
    const rows = await this.#part('', offset, limit);
    return { items: rows?.lines ?? [], total: rows?.lines_total ?? 0 };
  }

  async #part(fate: string, offset: number, limit: number): Promise<SourceRows | null> {
    const token = this.view?.token;
    return token ? rust.spendRows(token, fate, offset, limit) : null;
  }

  show(fate: string): void {
    this.fate = this.fate === fate ? '' : fate;
    this.totals = false;
    this.point(null);
    this.version += 1;
  }

  /**
   * Decides a group. It shows at once, so that the keys need not wait; of several answers the last
   * one counts, since it knows of all decisions before it.
   */
  async decide(id: number, side: string, marketing: number, neither: number): Promise<void> {
    const before = this.view;
    const group = before?.groups.find((one) => one.id === id);
    if (!before || !group) return;
    const turn = ++this.#turn;
    const groups = before.groups.map((one) => (one.id === id ? { ...one, side } : one));
    this.view = { ...before, groups };
    announcer.say(words.decided(group.vendor || group.account, words.sides[side] ?? side));
    try {
      const answer = await rust.decideGroup(
        before.token,
        id,
        side,
        marketing,
        neither,
        this.always,
      );
      if (turn !== this.#turn) return;
      this.view = answer;
      this.version += 1;
    } catch (failure) {
      if (this.view?.token === before.token) this.view = before;
      notices.failed(failure);
    }
  }

  /** Imports everything that was read, then opens the next file or shows where it went. */
  async run(): Promise<void> {
    const view = this.view;
    if (!view || this.progress) return;
    this.#stopped = false;
    this.progress = { phase: words.working, done: 0, of: 0 };
    const { problems } = await history.edit(
      () => rust.importSpend(view.token, view.holds, (step) => (this.progress = step)),
      true,
    );
    this.progress = null;
    if (problems.length) {
      // Stopping is what was asked for, not a failure.
      if (this.#stopped) notices.dismiss();
      return;
    }
    this.#clear();
    this.queue.end('imported');
    await this.#next();
  }

  stop(): void {
    const token = this.view?.token;
    if (!token || !this.progress) return;
    this.#stopped = true;
    void rust.cancelImport(token);
  }

  /** Lets go of the file and of all that wait. Nothing of them was written. */
  forget(): void {
    this.#letGo();
    this.queue.clear();
  }

  #letGo(): void {
    const token = this.view?.token;
    if (token) void rust.forgetSpend(token).catch(() => {});
    this.#clear();
  }

  #clear(): void {
    this.view = null;
    this.refusal = null;
    this.fate = '';
    this.totals = false;
    this.story = '';
    this.point(null);
    this.#overrides = NOTHING;
    this.version += 1;
  }
}

/** One for the window: a preview waits while another screen is looked at. */
export const importing = new Import();
