/** Fields: the editable values of one screen. Text goes to Rust; a refused one keeps its sentence. */
import { untrack } from 'svelte';
import type { Editable, Edited, Screen } from '../ipc/bindings';
import { addFor, editField, removeLeft } from '../ipc/commands';
import { formText as words } from '../lib/text';
import { client, history, notices } from '.';

/** The name that undo walks to. */
export function focusOf({ record, field }: Editable): string {
  return record ? `${record}.${field}` : field;
}

type Refusal = {
  message: string;
  /** Sends again what still stands in its field; null where nothing stands anywhere. */
  again: (() => Promise<Edited>) | null;
  /** How often undo had walked: past that, nobody knows whether it still holds. */
  walks: number;
};

export class Fields {
  #refused = $state.raw<Readonly<Record<string, Refusal>>>({});
  readonly #shown = new Set<string>();

  constructor(private readonly screen: Screen) {}

  /** Why the last text for this place was refused, for as long as that is so. */
  problem(name: string): string | null {
    const refused = this.#refused[name];
    return refused?.walks === history.walks ? refused.message : null;
  }

  /** A field is on the screen; answers what is to be done when it leaves. */
  shown(name: string): () => void {
    this.#shown.add(name);
    untrack(() => this.forget(name));
    return () => {
      this.#shown.delete(name);
      this.forget(name);
    };
  }

  /** Lets go of the sentences of a field and of what lies in it. */
  forget(name: string): void {
    const others = Object.entries(this.#refused).filter(([other]) => !liesAt(other, name));
    this.#refused = Object.fromEntries(others);
  }

  /** A text that stays in its field, refused or not; true when it was taken. */
  commit(editable: Editable, text: string): Promise<boolean> {
    const { record, field } = editable;
    if (!record) return Promise.resolve(false);
    return this.#send(
      focusOf(editable),
      () => editField(client.id, record, field, text, this.screen),
      true,
    );
  }

  /** What is done with a press, such as taking an item away: where it is refused, nothing stands there. */
  act(editable: Editable, text: string): Promise<boolean> {
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

  /** Removes a remark on a field that is no longer there. */
  removeLeft(record: string, field: string): Promise<boolean> {
    return this.send(`${record}.${field}`, () => removeLeft(client.id, record, field, this.screen));
  }

  /** Sends any edit that belongs to one place of the screen, and keeps the sentence of a refusal there. */
  send(name: string, command: () => Promise<Edited>): Promise<boolean> {
    return this.#send(name, command, false);
  }

  async #send(name: string, command: () => Promise<Edited>, stays: boolean): Promise<boolean> {
    const taken = await this.#try(name, command, stays);
    if (taken) await this.#again();
    return taken;
  }

  async #try(name: string, command: () => Promise<Edited>, stays: boolean): Promise<boolean> {
    const { problems } = await history.edit(command);
    const { [name]: _, ...others } = this.#refused;
    const message = problems[0]?.message;
    this.#refused = others;
    if (message === undefined) return true;
    if (stays && !this.#isShown(name)) {
      notices.tell({ title: message, body: words.lost });
      return false;
    }
    const { walks } = history;
    this.#refused = { ...others, [name]: { message, again: stays ? command : null, walks } };
    return false;
  }

  /** Once something was taken, what was refused before may be no fault any more. */
  async #again(): Promise<void> {
    for (const [name, { again, walks }] of Object.entries(this.#refused)) {
      if (again && walks === history.walks) await this.#try(name, again, true);
      else this.forget(name);
    }
  }

  #isShown(name: string): boolean {
    return [...this.#shown].some((shown) => liesAt(name, shown));
  }
}

/** Whether a place is this one, or lies in it. */
function liesAt(name: string, place: string): boolean {
  return name === place || name.startsWith(`${place}.`) || name.startsWith(`${place}/`);
}
