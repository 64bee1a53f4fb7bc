/** History: the one way in for edits, and what undo and redo would take back. */
import type { Edited, Outcome, Problem } from '../ipc/bindings';
import { CallFailure } from '../ipc/client';
import { shared } from '../lib/text';
import type { Announcer } from './announcer.svelte';
import type { Notices } from './notices.svelte';
import type { Places } from './places.svelte';
import type { Saves } from './saves.svelte';
import { markStale } from './views.svelte';

/** What History asks of Rust. */
export type HistoryDoor = {
  undo: () => Promise<Outcome | null>;
  redo: () => Promise<Outcome | null>;
  /** The native menu says the same as the buttons. */
  show: (undo: string | null, redo: string | null) => void;
};

/** What became of an edit: no problems means it is saved. */
export type EditResult = { problems: Problem[]; made: string | null };

export class History {
  /** What the undo button says it would take back. */
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);
  /** Counts up with every change, undo and redo; 0 before the first. */
  revision = $state(0);
  /** Counts undo and redo. */
  walks = $state(0);
  /** The change the undo bar offers to take back, until it fades. */
  offered = $state.raw<{ label: string; revision: number } | null>(null);

  constructor(
    private readonly saves: Saves,
    private readonly places: Places,
    private readonly announcer: Announcer,
    private readonly notices: Notices,
    private readonly door: HistoryDoor,
  ) {}

  /**
   * Sends an edit through the queue and takes in its outcome. `offer` shows the undo bar, for a
   * change whose result is elsewhere on the screen, or large. Never throws: a command that failed
   * is told in a card, and counts as a problem, so that what was typed stays.
   */
  async edit(send: () => Promise<Edited>, offer = false): Promise<EditResult> {
    try {
      const edited = await this.saves.write(send);
      if (edited.is === 'refused') return { problems: edited.problems, made: null };
      // The same text again is neither refused nor a step to undo.
      if (edited.is !== 'saved') return { problems: [], made: null };
      this.take(edited.outcome);
      const { label, revision } = edited.outcome;
      this.offered = offer ? { label, revision } : null;
      return { problems: [], made: edited.made };
    } catch (failure) {
      this.notices.failed(failure);
      return { problems: [{ field: '', message: CallFailure.from(failure).message }], made: null };
    }
  }

  /** Takes in what a write, an undo or a redo answered. */
  take(outcome: Outcome): void {
    this.#show(outcome.undo, outcome.redo);
    this.revision = outcome.revision;
    markStale(outcome.stale);
  }

  /** Opening a client brings its own history. */
  reset(undo: string | null, redo: string | null): void {
    this.offered = null;
    this.revision = 0;
    this.#show(undo, redo);
  }

  /** Takes back the last change; typing that was not sent yet goes first, as in any text field. */
  undo(): Promise<void> {
    return this.#walk('undo', this.undoLabel, shared.undone);
  }

  redo(): Promise<void> {
    return this.#walk('redo', this.redoLabel, shared.redone);
  }

  async #walk(
    direction: 'undo' | 'redo',
    label: string | null,
    say: (label: string) => string,
  ): Promise<void> {
    if (!label) return;
    this.offered = null;
    try {
      const outcome = await this.saves.write(() => this.door[direction]());
      if (!outcome) return;
      this.take(outcome);
      this.walks += 1;
      this.places.follow(outcome.place.screen, outcome.place.focus);
      this.announcer.say(say(label));
    } catch (failure) {
      this.notices.failed(failure);
    }
  }

  #show(undo: string | null, redo: string | null): void {
    this.undoLabel = undo;
    this.redoLabel = redo;
    this.door.show(undo, redo);
  }
}
