/** Drag: a card under the pointer, and the place it would land. Keys and the card's menu do the same. */
import type { Card } from '../../ipc/bindings';
import type { Spot } from './board';

/** Less is a click with a trembling hand. */
const THRESHOLD = 5;

export class Drag {
  /** The card that is being dragged. */
  card = $state.raw<Card | null>(null);
  /** How far it is from its place. */
  by = $state.raw({ x: 0, y: 0 });
  /** Where it would land. */
  target = $state.raw<Spot | null>(null);

  #from = { x: 0, y: 0 };
  #pressed: Card | null = null;

  constructor(private readonly drop: (card: Card, to: Spot) => void) {}

  press(card: Card, event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.#pressed = card;
    this.#from = { x: event.clientX, y: event.clientY };
  }

  move(event: PointerEvent): void {
    if (!this.#pressed) return;
    const by = { x: event.clientX - this.#from.x, y: event.clientY - this.#from.y };
    if (!this.card && Math.hypot(by.x, by.y) < THRESHOLD) return;
    this.card = this.#pressed;
    this.by = by;
    this.target = this.#spotAt(event.clientX, event.clientY);
  }

  /** Lets the card fall; true when this was a drag and not a click. */
  release(): boolean {
    const { card, target } = this;
    this.stop();
    if (!card) return false;
    if (target) this.drop(card, target);
    return true;
  }

  stop(): void {
    this.#pressed = null;
    this.card = null;
    this.target = null;
    this.by = { x: 0, y: 0 };
  }

  #spotAt(x: number, y: number): Spot | null {
    const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
    if (!cell) return null;
    const [lane = 0, quarter = 0] = (cell.dataset.cell ?? '').split(':').map(Number);
    const others = [...cell.querySelectorAll<HTMLElement>('[data-card]')].filter(
      (other) => other.dataset.card !== this.card?.id,
    );
    const above = others.filter((other) => {
      const box = other.getBoundingClientRect();
      return box.top + box.height / 2 < y;
    });
    return { lane, quarter, position: above.length };
  }
}
