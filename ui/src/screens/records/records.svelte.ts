/** Records: the list of one noun, which of them is open, and what is done with them. */
import { tick } from 'svelte';
import type { FormView, Kind, RecordRow, RecordsView, Screen } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { client, history, removeRecord } from '../../state';
import { Fields } from '../../state/fields.svelte';
import { formOf } from '../../state/form.svelte';
import { onReveal } from '../../state/places.svelte';
import { view } from '../../state/views.svelte';

export class Records {
  /** The row the keys work on; the one with the tab stop. */
  currentId = $state<string | null>(null);
  /** The record whose form is shown. */
  openId = $state<string | null>(null);
  /** Whether the name of a new one is being typed, and why the last was refused. */
  adding = $state(false);
  problem = $state<string | null>(null);
  readonly fields: Fields;
  readonly #form = formOf(() => this.openId);

  readonly #shown = view(['records'], () => rust.records(client.id, this.kind));

  constructor(
    private readonly kind: Kind,
    private readonly screen: Screen,
  ) {
    this.fields = new Fields(screen);
    onReveal((focus) => {
      if (this.rows.some(({ id }) => id === focus)) this.openId = null;
      else this.openId = this.rows.find(({ id }) => focus.startsWith(`${id}.`))?.id ?? this.openId;
    });
  }

  get view(): RecordsView | null {
    return this.#shown.value;
  }

  get rows(): readonly RecordRow[] {
    return this.view?.rows ?? [];
  }

  /** The form of the record that is open. */
  get form(): FormView | null {
    return this.opened && (this.#form.value?.form ?? null);
  }

  readonly opened = $derived(this.rows.find(({ id }) => id === this.openId) ?? null);
  /** Always some row while there is one, so that Tab finds the list. */
  readonly current = $derived(
    this.rows.find(({ id }) => id === this.currentId) ?? this.rows[0] ?? null,
  );

  /** A key on a row; true when it meant something. */
  press(row: RecordRow, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const at = this.rows.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.rows.length - 1 }[
      event.key
    ];
    if (to !== undefined) void this.focus(this.rows[to]?.id ?? row.id);
    else if (event.key === 'Delete') void this.remove(row.id);
    else return false;
    return true;
  }

  async focus(id: string | null): Promise<void> {
    this.currentId = id;
    await tick();
    const row = id && document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(id)}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a record, or the one that stands so many rows away from the one that is open. */
  open(id: string, step = 0): void {
    const at = this.rows.findIndex((row) => row.id === id);
    this.openId = this.rows[at + step]?.id ?? id;
    this.currentId = this.openId;
  }

  close(): void {
    const id = this.openId;
    this.openId = null;
    void this.focus(id);
  }

  startAdding(): void {
    this.openId = null;
    this.problem = null;
    this.adding = true;
  }

  cancelAdding(): void {
    this.adding = false;
    void this.focus(this.current?.id ?? null);
  }

  async add(name: string): Promise<void> {
    const naming = this.view?.naming;
    if (!naming) return;
    const { problems, made } = await history.edit(() =>
      rust.addRecord(client.id, this.kind, { [naming]: name }, this.screen),
    );
    this.problem = problems[0]?.message ?? null;
    if (this.problem) return;
    this.adding = false;
    await this.#shown.refresh();
    if (made) this.open(made);
  }

  async remove(id: string): Promise<void> {
    const at = this.rows.findIndex((row) => row.id === id);
    const next = (this.rows[at + 1] ?? this.rows[at - 1])?.id ?? null;
    if (!(await removeRecord(id, this.screen))) return;
    this.openId = null;
    await this.#shown.refresh();
    await this.focus(next);
  }
}
