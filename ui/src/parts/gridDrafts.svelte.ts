/** Texts of a grid's cells that are on their way to Rust, or that it refused: they stay in their cells. */
import { untrack } from 'svelte';

export type CellDraft = { text: string; problem: string | null };

/** How long an accepted text waits for the rows that bring it back, tidied. */
const ARRIVAL_MS = 500;

export class GridDrafts {
  #all = $state.raw<Readonly<Record<string, CellDraft>>>({});

  of(name: string): CellDraft | undefined {
    return this.#all[name];
  }

  /** The first sentence of a refusal. */
  get problem(): string | null {
    return Object.values(this.#all).find((draft) => draft.problem)?.problem ?? null;
  }

  /** Shows a text in its cell while `send` is on its way, and keeps it there when it is refused. */
  async send(name: string, text: string, send: () => Promise<string | null>): Promise<void> {
    this.#all = { ...this.#all, [name]: { text, problem: null } };
    const problem = await send();
    if (problem !== null) {
      this.#all = { ...this.#all, [name]: { text, problem } };
      return;
    }
    setTimeout(() => {
      if (this.#all[name]?.text === text) this.drop(name);
    }, ARRIVAL_MS);
  }

  drop(name: string): void {
    const { [name]: _, ...left } = this.#all;
    this.#all = left;
  }

  /** New rows are what Rust answered: accepted texts have arrived in them. */
  arrive(): void {
    this.#all = untrack(() =>
      Object.fromEntries(Object.entries(this.#all).filter(([, draft]) => draft.problem)),
    );
  }
}
