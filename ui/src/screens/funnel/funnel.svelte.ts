/** Funnel: what Rust solves, which number answers, and which are held. */
import type { Editable, FunnelView } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { client, history } from '../../state';
import { Fields, focusOf } from '../../state/fields.svelte';
import { view } from '../../state/views.svelte';

export const SOLVABLE = ['goal', 'leads', 'budget', 'win_rate'] as const;
export type Solvable = (typeof SOLVABLE)[number];

/** The numbers that can be pinned. */
const HOLDABLE: readonly string[] = ['goal', 'average_sale', 'leads', 'budget', 'win_rate'];

export class Funnel {
  readonly fields = new Fields('funnel');

  readonly #shown = view(['records', 'spend'], () => rust.funnel(client.id));

  get view(): FunnelView | null {
    return this.#shown.value;
  }

  get solveFor(): Solvable {
    return SOLVABLE.find((one) => one === this.view?.solve_for) ?? 'leads';
  }

  async solve(what: Solvable): Promise<void> {
    await history.edit(() => rust.solveFunnelFor(client.id, what));
  }

  canHold(name: string): boolean {
    return HOLDABLE.includes(name);
  }

  async hold(name: string, held: boolean): Promise<void> {
    await history.edit(() => rust.holdInFunnel(client.id, name, held));
  }

  /** A number of the sentence or a rate was changed: the others answer, whatever record each is in. */
  editNumber(name: string, text: string): Promise<boolean> {
    return this.fields.send(name, () => rust.editFunnel(client.id, name, text));
  }

  /** A field that nothing is solved from, such as the name of a stage. */
  editField(value: Editable, text: string): Promise<boolean> {
    return this.fields.commit(value, text);
  }

  problem(value: Editable): string | null {
    return this.fields.problem(focusOf(value));
  }
}
