/** Saving: one serial queue for every write, and what the save badge says about it. */
import { CallFailure } from '../ipc/client';

export type SaveState = 'rest' | 'saving' | 'saved' | 'failed';

/** Below this nothing is shown; most writes take a few milliseconds. */
const SLOW_MS = 300;
const RETRY_MS = [1_000, 3_000, 10_000];

type Job = {
  send: () => Promise<unknown>;
  done: (answer: unknown) => void;
  lost: (failure: CallFailure) => void;
};

export class Saves {
  state = $state<SaveState>('rest');
  /** Why the write at the head of the queue did not go through. */
  failure = $state.raw<CallFailure | null>(null);

  #jobs: Job[] = [];
  #working = false;
  #wake: (() => void) | null = null;
  #idle: (() => void)[] = [];

  /**
   * Puts a write at the end of the queue and answers with its result.
   *
   * A full disk may have room again: the write stays at the head, is tried again, and the others
   * wait behind it, so that order never changes. Any other failure goes back to the caller.
   */
  write<T>(send: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push({ send, done: (answer) => resolve(answer as T), lost: reject });
      void this.#work();
    });
  }

  /** Tries the waiting write now. */
  tryAgain(): void {
    this.#wake?.();
  }

  /** Waits until everything is on disk, at most `limit` milliseconds; false when it is not. */
  async flush(limit = 2_000): Promise<boolean> {
    if (!this.#working) return true;
    const done = new Promise<boolean>((resolve) => this.#idle.push(() => resolve(true)));
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit));
    return Promise.race([done, late]);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    let attempt = 0;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      const slow = setTimeout(() => (this.state = 'saving'), SLOW_MS);
      try {
        const answer = await job.send();
        this.failure = null;
        this.state = 'saved';
        job.done(answer);
      } catch (thrown) {
        clearTimeout(slow);
        this.state = 'failed';
        this.failure = CallFailure.from(thrown);
        if (this.failure.kind === 'disk_full') {
          await this.#pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 10_000);
          attempt += 1;
          continue;
        }
        job.lost(this.failure);
      }
      clearTimeout(slow);
      attempt = 0;
      this.#jobs.shift();
    }
    this.#working = false;
    for (const tell of this.#idle.splice(0)) tell();
  }

  #pause(ms: number): Promise<void> {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => {
      this.#wake = null;
    });
  }
}
