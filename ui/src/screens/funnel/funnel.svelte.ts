/** Funnel: what Rust solves, which number answers, and which are held. */
import { tick } from 'svelte';
import type { FunnelView, Held, SolveFor } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { client, history } from '../../state';
import { Fields } from '../../state/fields.svelte';
import { liesIn, Opened } from '../../state/opened.svelte';
import { view } from '../../state/views.svelte';

/** The numbers that can be pinned. */
const HOLDABLE: readonly Held[] = ['goal', 'average_sale', 'leads', 'budget', 'win_rate'];

export class Funnel {
  readonly fields = new Fields('funnel');
  /** Whether the whole form lies over the screen. */
  readonly open = new Opened((focus) => (liesIn(this.view?.record ?? null, focus) ? 'form' : null));

  readonly #shown = view(['records', 'spend'], () => rust.funnel(client.id));

  get view(): FunnelView | null {
    return this.#shown.value;
  }

  /** Keeps the funnel that is offered, so that remarks have a place. */
  async begin(): Promise<void> {
    await history.edit(() => rust.addRecord(client.id, 'funnel', {}, 'funnel'));
  }

  async solve(what: SolveFor): Promise<void> {
    await history.edit(() => rust.solveFunnelFor(client.id, what));
  }

  /** The number of this name, where it can be pinned. */
  holdable(name: string): Held | undefined {
    return HOLDABLE.find((one) => one === name);
  }

  async hold(name: Held, held: boolean): Promise<void> {
    await history.edit(() => rust.holdInFunnel(client.id, name, held));
  }

  /** A number, a rate or a name was changed: what is solved from it answers. */
  edit(name: string, text: string): Promise<boolean> {
    return this.fields.send(name, () => rust.editFunnel(client.id, name, text));
  }

  problem(name: string): string | null {
    return this.fields.problem(name);
  }

  /** Puts a new stage below one, or takes one out; at least two stay. */
  async setStages(names: string[], focus: number): Promise<void> {
    await this.fields.send('stages', () => rust.nameStages(client.id, names));
    await this.#shown.refresh();
    await tick();
    const field = CSS.escape(`stages.${focus}.name`);
    document.querySelector<HTMLElement>(`[data-focus="${field}"] input`)?.focus();
  }
}
