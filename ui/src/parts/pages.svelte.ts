/** Pages: a list too long to be held whole, asked for piece by piece where somebody looks. */

/** A piece of a list, and how long the list is. */
export type Piece<T> = { items: readonly T[]; total: number };

/** How many items are asked for at once. */
export const PAGE = 100;

export class Pages<T> {
  /** How long the list is; 0 before the first answer. */
  total = $state(0);
  #loaded = $state.raw<ReadonlyMap<number, readonly T[]>>(new Map());
  /** Pages on their way or here, so that none is asked for twice. */
  #asked = new Map<number, Promise<readonly T[]>>();
  /** What is loaded is old; it stays in sight until the first new page is here. */
  #old = false;

  constructor(private readonly load: (offset: number, limit: number) => Promise<Piece<T>>) {}

  /** The item at a place, where it is loaded. */
  at(place: number): T | undefined {
    return this.#loaded.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** The list changed: everything is asked for again. */
  renew(): void {
    this.#asked = new Map();
    this.#old = true;
  }

  /** Asks for the pages from one place up to another, and for one page at least. */
  ask(from: number, to: number): void {
    const first = Math.floor(from / PAGE);
    for (let page = first; page === first || page * PAGE < to; page += 1) void this.#page(page);
  }

  /** The item at a place, once it is here. */
  async item(place: number): Promise<T | undefined> {
    return (await this.#page(Math.floor(place / PAGE)))[place % PAGE];
  }

  /** The place of the first item that is neither `before` (below zero) nor behind what is meant; -1 where none is. */
  async find(compare: (item: T) => number): Promise<number> {
    let low = 0;
    let high = Math.ceil(this.total / PAGE) - 1;
    while (low <= high) {
      const page = (low + high) >> 1;
      const items = await this.#page(page);
      const [first, last] = [items[0], items.at(-1)];
      if (first === undefined || last === undefined) return -1;
      if (compare(first) > 0) high = page - 1;
      else if (compare(last) < 0) low = page + 1;
      else {
        const at = items.findIndex((item) => compare(item) === 0);
        return at < 0 ? -1 : page * PAGE + at;
      }
    }
    return -1;
  }

  #page(page: number): Promise<readonly T[]> {
    const known = this.#asked.get(page) ?? this.#fetch(page);
    this.#asked.set(page, known);
    return known;
  }

  async #fetch(page: number): Promise<readonly T[]> {
    const asked = this.#asked;
    try {
      const { items, total } = await this.load(page * PAGE, PAGE);
      if (asked !== this.#asked) return [];
      this.#loaded = new Map(this.#old ? [] : this.#loaded).set(page, items);
      this.#old = false;
      this.total = total;
      return items;
    } catch {
      // The list was left while its rows were on their way; they may be asked for again.
      asked.delete(page);
      return [];
    }
  }
}
