/** Latest: one question at a time; of those that come meanwhile only the last is asked. */

export class Latest {
  #busy = false;
  #waiting = false;

  /** `run` asks; `pause` keeps two questions apart, such as by a frame. */
  constructor(
    private readonly run: () => Promise<void>,
    private readonly pause: () => Promise<void> = nextFrame,
  ) {}

  /** Something changed: asks at once, and again at the end if it changed while asking. */
  async ask(): Promise<void> {
    this.#waiting = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#waiting) {
        this.#waiting = false;
        await this.run();
        await this.pause();
      }
    } finally {
      this.#busy = false;
    }
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
