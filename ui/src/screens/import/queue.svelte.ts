/** Queue: several files on their way in, one open at a time, each with what became of it. */
import type { SpendFile, WaitingFile } from '../../ipc/bindings';

export type FileState = 'waiting' | 'open' | 'imported' | 'refused' | 'left_out';

/** One file of the queue. `why` says why it was refused. */
export type Queued = { name: string; file: SpendFile; state: FileState; why: string };

export class Queue {
  files = $state.raw<readonly Queued[]>([]);

  /** The place of the file that is open; -1 where none is. */
  readonly at = $derived(this.files.findIndex(({ state }) => state === 'open'));
  readonly waiting = $derived(this.files.filter(({ state }) => state === 'waiting').length);
  /** Whether there is more than one file to tell about. */
  readonly several = $derived(this.files.length > 1);
  readonly refused = $derived(this.files.some(({ state }) => state === 'refused'));

  /** Files join what is there, or begin a new queue. */
  add(files: readonly WaitingFile[], joins: boolean): void {
    const before = joins ? this.files : [];
    const added = files.map((file): Queued => ({ ...file, state: 'waiting', why: '' }));
    this.files = [...before, ...added];
  }

  /** Opens the next file that waits, and answers with it. */
  next(): Queued | null {
    const at = this.files.findIndex(({ state }) => state === 'waiting');
    if (at < 0) return null;
    this.#put(at, 'open');
    return this.files[at] ?? null;
  }

  /** What became of the file that is open. */
  end(state: 'imported' | 'refused' | 'left_out', why = ''): void {
    if (this.at >= 0) this.#put(this.at, state, why);
  }

  clear(): void {
    this.files = [];
  }

  #put(at: number, state: FileState, why = ''): void {
    this.files = this.files.map((file, index) => (index === at ? { ...file, state, why } : file));
  }
}
