/** Fields: the editable values of one screen. Text goes to Rust; a refused one keeps its sentence. */
import type { Editable, Edited, Screen } from '../ipc/bindings';
import { addFor, editField } from '../ipc/commands';
import { client, history } from '.';

/** The name that undo walks to. */
export function focusOf({ record, field }: Editable): string {
  return record ? `${record}.${field}` : field;
}

export class Fields {
  #problems = $state.raw<Readonly<Record<string, string>>>({});

  constructor(private readonly screen: Screen) {}

  /** Why the last text for this place was refused. */
  problem(name: string): string | null {
    return this.#problems[name] ?? null;
  }

  /** Sends a text for a field of a record; true when it was taken. */
  commit(editable: Editable, text: string): Promise<boolean> {
    const { record, field } = editable;
    if (!record) return Promise.resolve(false);
    return this.send(focusOf(editable), () =>
      editField(client.id, record, field, text, this.screen),
    );
  }

  /** Makes what a field points to, by its name, and chooses it there; true when it was made. */
  make(editable: Editable, name: string): Promise<boolean> {
    const { record, field } = editable;
    if (!record) return Promise.resolve(false);
    return this.send(focusOf(editable), () => addFor(client.id, record, field, name, this.screen));
  }

  /** Sends any edit that belongs to one place of the screen, and keeps the sentence of a refusal there. */
  async send(name: string, command: () => Promise<Edited>): Promise<boolean> {
    const { problems } = await history.edit(command);
    const { [name]: _, ...others } = this.#problems;
    const refused = problems[0];
    this.#problems = refused ? { ...others, [name]: refused.message } : others;
    return !refused;
  }
}
