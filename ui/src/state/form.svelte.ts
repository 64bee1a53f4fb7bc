/** A record in full, for as long as the component that asks for it lives. */
import type { FormView } from '../ipc/bindings';
import { CallFailure } from '../ipc/client';
import { recordForm } from '../ipc/commands';
import { client } from '.';
import { view, type View } from './views.svelte';

/** The form of a record; null in it where there is no such record, or no more. */
export function formOf(record: () => string | null): View<{ form: FormView | null }> {
  return view(['records', 'spend'], async () => {
    const id = record();
    if (id === null) return { form: null };
    try {
      return { form: await recordForm(client.id, id) };
    } catch (thrown) {
      // Undo may have taken it away; whoever shows it closes.
      if (CallFailure.from(thrown).kind === 'not_found') return { form: null };
      throw thrown;
    }
  });
}
