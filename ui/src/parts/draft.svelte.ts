/** Draft: text that someone is typing and that Rust has not accepted yet. */

/** How long an accepted draft waits for the view that brings its text back, tidied. */
const ARRIVAL_MS = 400;

export class Draft {
  #typed = $state<string | null>(null);
  #focused = $state(false);
  /** The text on its way to Rust, and what was accepted before it. */
  #sent = $state.raw<{ text: string; over: string; taken: boolean } | null>(null);
  /** What Rust made of the text that was sent. */
  #arrived: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly accepted: () => string,
    private readonly refused: () => boolean,
    private readonly send: (text: string) => unknown,
    private readonly idle: () => number,
  ) {
    // The accepted text takes the draft's place once it is here and nobody is typing any more; under
    // the caret only when it changes once more, as undo does.
    $effect.pre(() => {
      const now = this.accepted();
      if (this.#typed === null || !this.#sent || this.refused()) return;
      const { taken, over } = this.#sent;
      const arrived = taken || now !== over || this.#arrived !== null;
      if (!arrived || this.#typed !== this.#sent.text) return;
      const again = this.#arrived !== null && this.#arrived !== now;
      if (!this.#focused || again) this.revert();
      else this.#arrived = now;
    });
  }

  /** What the field shows. */
  get text(): string {
    return this.#typed ?? this.accepted();
  }

  /** Whether there is typing that is not accepted; native undo works on it then. */
  get open(): boolean {
    return this.#typed !== null && (this.#typed !== this.#sent?.text || this.refused());
  }

  focus(): void {
    this.#focused = true;
  }

  type(text: string): void {
    this.#typed = text;
    clearTimeout(this.#timer);
    if (this.idle() > 0) this.#timer = setTimeout(() => void this.#dispatch(), this.idle());
  }

  /** Enter, or leaving the field: sends what is new, and lets go of what is the same. */
  commit(left = false): void {
    clearTimeout(this.#timer);
    if (left) this.#focused = false;
    if (this.#typed === null) return;
    if (this.#typed === this.accepted() && !this.refused()) this.revert();
    else void this.#dispatch();
  }

  /** Escape: the accepted text comes back, and takes the place of one that was refused. */
  leave(): void {
    if (this.refused()) void this.send(this.accepted());
    this.revert();
  }

  /** The accepted text is shown again. */
  revert(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
    this.#sent = null;
    this.#arrived = null;
  }

  async #dispatch(): Promise<void> {
    const text = this.#typed;
    if (text === null || text === this.#sent?.text) return;
    this.#arrived = null;
    this.#sent = { text, over: this.accepted(), taken: false };
    await this.send(text);
    setTimeout(() => {
      if (this.#sent?.text === text) this.#sent = { ...this.#sent, taken: true };
    }, ARRIVAL_MS);
  }
}
