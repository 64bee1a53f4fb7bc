/** Commands: one list from Rust feeds the menu, the palette and the shortcuts sheet; the window runs them. */
import type { CommandItem } from '../ipc/bindings';
import { isTyping, matches, Sequence } from '../lib/keys';
import { shell } from '../lib/text';

type Handler = () => unknown;

/** The menu and the page may both hear the same key; the second is not a second wish. */
const ECHO_MS = 120;

export class Commands {
  list = $state.raw<readonly CommandItem[]>([]);
  /** Whether the native menu hears the keys with `Mod`; the page then leaves them to it. */
  menuKeys = false;

  /** What was wanted without the client that it needs, in words; empty once something else runs. */
  refused = $state('');

  #handlers = new Map<string, Handler[]>();
  #sequence = new Sequence();
  #last = { id: '', at: 0 };

  /** `ready` says whether a client is open. */
  constructor(private readonly ready: () => boolean = () => true) {}

  /** Puts a handler in front of earlier ones for the same id; answers the function that takes it away. */
  on(id: string, handler: Handler): () => void {
    const handlers = this.#handlers.get(id) ?? [];
    this.#handlers.set(id, [handler, ...handlers]);
    return () => {
      const left = (this.#handlers.get(id) ?? []).filter((other) => other !== handler);
      this.#handlers.set(id, left);
    };
  }

  has(id: string): boolean {
    return (this.#handlers.get(id)?.length ?? 0) > 0;
  }

  /** Runs a command; false when nobody handles it. */
  run(id: string, now = performance.now()): boolean {
    const handler = this.#handlers.get(id)?.[0];
    if (!handler) return false;
    if (this.#last.id === id && now - this.#last.at < ECHO_MS) return true;
    this.#last = { id, at: now };
    const wanted = this.list.find((command) => command.id === id);
    const missing = wanted?.client === true && !this.ready();
    this.refused = missing ? shell.needsClient(wanted.title) : '';
    if (!missing) handler();
    return true;
  }

  /** Runs a command once the handler of the screen that is being shown stands in front of ours. */
  runSoon(id: string): void {
    const before = this.#handlers.get(id)?.[0];
    let tries = 0;
    const look = (): void => {
      const handler = this.#handlers.get(id)?.[0];
      if (handler && handler !== before) handler();
      else if (++tries < 120) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  /** The shortcut of a command as the list has it. */
  keysOf(id: string): string | null {
    return this.list.find((command) => command.id === id)?.keys || null;
  }

  /**
   * Runs the command a key press stands for, if its id is one of `only`. Bare keys and sequences
   * keep out of the way of typing.
   */
  press(event: KeyboardEvent, only = /./): boolean {
    if (event.isComposing) return false;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (bare && isTyping(event.target)) {
      const plain = event.key.length === 1;
      if (plain) return false;
    }
    const chord = this.list.find(
      ({ id, keys }) =>
        keys !== '' &&
        only.test(id) &&
        !keys.includes(' ') &&
        !(this.menuKeys && keys.includes('Mod+')) &&
        matches(event, keys),
    );
    if (chord) return this.run(chord.id, event.timeStamp);
    if (!bare || event.repeat) return false;
    const sequences = this.list.filter(({ id, keys }) => keys.includes(' ') && only.test(id));
    const typed = this.#sequence.add(
      event.key,
      event.timeStamp,
      sequences.map(({ keys }) => keys),
    );
    const ended = sequences.find(({ keys }) => keys === typed);
    return ended ? this.run(ended.id, event.timeStamp) : false;
  }
}
