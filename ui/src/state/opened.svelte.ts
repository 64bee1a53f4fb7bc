/** Opened: what lies open over a screen. A way that leads into it opens it; one that leads past it closes it. */
import { untrack } from 'svelte';
import { places } from '.';
import { onReveal } from './places.svelte';

export class Opened<K extends string> {
  key = $state<K | null>(null);

  /** `keyOf` says what has to be open for a focus to be there; null for what stands on the screen. */
  constructor(keyOf: (focus: string) => K | null) {
    onReveal((focus) => {
      this.key = keyOf(focus) ?? this.key;
    });
    $effect(() => {
      const { focus } = places.here;
      untrack(() => {
        if (focus && this.key !== null && keyOf(focus) !== this.key) this.key = null;
      });
    });
  }
}

/** Whether a focus lies in the form of a record. */
export const liesIn = (record: string | null, focus: string): boolean =>
  record !== null && focus.startsWith(`${record}.`);
