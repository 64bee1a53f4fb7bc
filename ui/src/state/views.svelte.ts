/** Views: what Rust last answered, fetched again when a change makes it stale. */
import type { Stale } from '../ipc/bindings';
import { CallFailure } from '../ipc/client';

type Listener = { topics: readonly Stale[]; refresh: () => void };

const listeners = new Set<Listener>();

/** Tells every view that one of these topics changed. An empty list means everything. */
export function markStale(topics: readonly Stale[]): void {
  for (const listener of [...listeners]) {
    if (topics.length === 0 || listener.topics.some((topic) => topics.includes(topic))) {
      listener.refresh();
    }
  }
}

/** Calls when one of the topics becomes stale; answers the function that stops it. */
export function onStale(topics: readonly Stale[], refresh: () => void): () => void {
  const listener = { topics, refresh };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Tell = (failure: CallFailure, again: () => void) => void;

let tell: Tell = () => {};

/** Says who is told of a view that could not be fetched; the window does so once, at its start. */
export function tellFailures(to: Tell): void {
  tell = to;
}

export class View<T> {
  /** The last answer; null before the first. An old answer stays until the new one is here. */
  value = $state.raw<T | null>(null);
  failure = $state.raw<CallFailure | null>(null);

  #fetch: () => Promise<T>;
  #turn = 0;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** Fetches again; of two answers the one asked for last counts. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.#fetch();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = CallFailure.from(thrown);
      tell(this.failure, () => void this.refresh());
    }
  }
}

/**
 * A view that lives with the component that calls this. It is fetched now, when something that
 * `fetch` reads before its first await changes, and when one of the topics becomes stale.
 */
export function view<T>(topics: readonly Stale[], fetch: () => Promise<T>): View<T> {
  const made = new View(fetch);
  $effect(() => void made.refresh());
  $effect(() => onStale(topics, () => void made.refresh()));
  return made;
}
