/** Import: a file that was read, what is decided about it, and the way into the spend of the client. */
import type {
  Allocation,
  CellFix,
  Correction,
  ImportLine,
  ImportRead,
  ImportRefusal,
  ImportView,
  KnownFile,
  Progress,
  SpendFile,
  TypedRate,
  WaitingFile,
} from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { sideName } from '../../lib/text';
import { announcer, client, drops, history, notices, places } from '../../state';
import { onStale } from '../../state/views.svelte';
import { Look } from './look.svelte';
import { Queue, type Queued } from './queue.svelte';
import { importText as words, pasteText } from './text';

export class Import {
  /** What else is on its way in. */
  readonly queue = new Queue();
  view = $state.raw<ImportView | null>(null);
  refusal = $state.raw<ImportRefusal | null>(null);
  /** The open file where it is imported already; it was not read. */
  known = $state.raw<KnownFile | null>(null);
  /** The import whose result is shown. */
  made = $state<string | null>(null);
  /** Which part of the file is looked at. */
  readonly look = new Look(() => this.view?.token ?? null);
  /** The file that is being read now. */
  reading = $state<string | null>(null);
  /** How far the reading is; null while nobody knows. */
  readSoFar = $state.raw<Progress | null>(null);
  /** How far the import is; null while none runs. */
  progress = $state.raw<Progress | null>(null);
  /** Whether a decision makes a rule for the vendor. */
  always = $state(true);
  #client = '';
  /** Where the history stood after the import that is shown. */
  #madeAt = $state(0);
  #turn = 0;
  #stopped = false;

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
      this.look.renew();
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
      if (await this.#open(next, false)) return;
    }
    // What was refused or stopped is said here, before anything else is shown.
    if (this.queue.refused || this.#stopped) return;
    this.leave();
  }

  /** Reads a file of the queue; answers whether there is now something to decide about it. */
  async #open({ name, file }: Queued, anyway: boolean): Promise<boolean> {
    const why = await this.#read(name, file, anyway);
    if (this.queue.at < 0) {
      // Everything was let go while the answer was on its way.
      this.#letGo();
      return true;
    }
    if (this.view || this.known) return true;
    if (this.#stopped) this.queue.end('left_out');
    else this.queue.end('refused', why);
    return false;
  }

  /** Reads the open file although it is imported already. */
  async readAnyway(): Promise<void> {
    const open = this.queue.files[this.queue.at];
    if (open && !(await this.#open(open, true))) await this.#next();
  }

  /** Shows what the import brought whose file was chosen again. */
  showKnown(): void {
    const known = this.known;
    if (!known) return;
    this.#letGo();
    this.queue.end('left_out');
    this.made = known.import;
    this.#madeAt = 0;
  }

  /** Whether undo takes back the import that is shown: nothing was changed since. */
  get canUndo(): boolean {
    return this.made !== null && this.#madeAt === history.revision;
  }

  /** On from a result: to the next file, or to where it all went. */
  async goOn(): Promise<void> {
    const made = this.made;
    this.made = null;
    this.#stopped = false;
    if (this.queue.waiting) await this.#next();
    else this.leave(made);
  }

  /** Lets go of everything and shows the spend, at an import where one is named. */
  leave(focus: string | null = null): void {
    this.forget();
    if (places.here.screen === 'import') places.go('spend', focus);
  }

  /** Reads a file; answers why it was refused. */
  async #read(name: string, file: SpendFile, anyway: boolean): Promise<string> {
    this.#letGo();
    this.reading = name;
    this.#stopped = false;
    const look = setInterval(() => void this.#look(), 250);
    const read = anyway ? rust.readAnyway : rust.readSpend;
    const failure = await this.#take(() => read(client.id, file));
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

  /** Gives cells the text that they should have. */
  fix(fixes: readonly CellFix[]): Promise<string> {
    return this.#reread(fixes.map((fix) => ({ what: 'fix', fix })));
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

  /** Reads the file another way. Without `tell` a refusal is only answered, for a field to say it. */
  correct(change: Correction, tell = true): Promise<string> {
    return this.#reread([change], tell);
  }

  /** Converts a currency; a refusal is only answered. */
  giveRate(currency: string, rate: TypedRate): Promise<string> {
    return this.#again((token) => rust.giveRate(token, currency, rate), false);
  }

  /** Says of one line whether it is imported, whatever is known of it. */
  switchLine({ row, column, part }: ImportLine, on: boolean): Promise<string> {
    return this.correct({ what: 'switch', line: { row, column, part, on } });
  }

  #reread(changes: Correction[], tell = true): Promise<string> {
    return this.#again((token) => rust.rereadSpend(token, changes), tell);
  }

  async #again(ask: (token: string) => Promise<ImportRead>, tell: boolean): Promise<string> {
    const token = this.view?.token;
    this.#stopped = false;
    return token ? this.#take(() => ask(token), tell) : '';
  }

  /** Shows what is answered; answers with the words of a failure. */
  async #take(ask: () => Promise<ImportRead>, tell = true): Promise<string> {
    try {
      const read = await ask();
      this.view = read.is === 'read' ? read.view : null;
      this.known = read.is === 'known' ? read.known : null;
      if (this.view?.difference) announcer.say(this.view.difference);
      this.refusal = read.is === 'refused' ? read.refusal : null;
      this.look.renew();
      return '';
    } catch (failure) {
      // Stopping is what was asked for, not a failure.
      if (tell && !this.#stopped) notices.failed(failure);
      return failure instanceof Error ? failure.message : '';
    }
  }

  /**
   * Decides a group. It shows at once, so that the keys need not wait; of several answers the last
   * one counts, since it knows of all decisions before it.
   */
  async decide(id: number, allocation: Allocation): Promise<void> {
    const before = this.view;
    const group = before?.groups.find((one) => one.id === id);
    if (!before || !group) return;
    const turn = ++this.#turn;
    const groups = before.groups.map((one) => (one.id === id ? { ...one, allocation } : one));
    this.view = { ...before, groups };
    announcer.say(words.decided(group.vendor || group.account, sideName(allocation.to)));
    try {
      const answer = await rust.decideGroup(before.token, id, allocation, this.always);
      if (turn !== this.#turn) return;
      this.view = answer;
      this.look.renew();
    } catch (failure) {
      if (this.view?.token === before.token) this.view = before;
      notices.failed(failure);
    }
  }

  /** Imports everything that was read, and shows what it brought. */
  async run(): Promise<void> {
    const view = this.view;
    if (!view || this.progress) return;
    this.#stopped = false;
    this.progress = { text: words.working, part: null };
    const { problems, made } = await history.edit(() =>
      rust.importSpend(view.token, view.holds, (step) => (this.progress = step)),
    );
    this.progress = null;
    if (problems.length) {
      // Stopping is what was asked for, not a failure.
      if (this.#stopped) notices.dismiss();
      return;
    }
    this.#clear();
    this.queue.end('imported');
    this.made = made;
    this.#madeAt = history.revision;
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
    this.known = null;
    this.made = null;
    this.look.reset();
  }
}

/** One for the window: a preview waits while another screen is looked at. */
export const importing = new Import();
