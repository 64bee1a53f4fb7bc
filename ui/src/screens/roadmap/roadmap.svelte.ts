/** Roadmap: the board Rust answers, the current card, and what is done with cards. */
import { tick } from 'svelte';
import type { Card, RoadmapView, Screen } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { announcer, client, history, removeRecord } from '../../state';
import { Fields } from '../../state/fields.svelte';
import { liesIn, Opened } from '../../state/opened.svelte';
import { view } from '../../state/views.svelte';
import { cardsOf, isArrow, locate, neighbour, shifted, type Spot } from './board';
import { roadmapText as words } from './text';

const SCREEN = 'roadmap' satisfies Screen;

export class Roadmap {
  look = $state<'board' | 'list'>('board');
  /** The card the keys work on; the one with the tab stop. */
  currentId = $state<string | null>(null);
  /** The card in the editor. */
  readonly open = new Opened((focus) => this.cards.find(({ id }) => liesIn(id, focus))?.id ?? null);
  /** Where the title of a new card is being typed. */
  adding = $state.raw<{ lane: number; quarter: number } | null>(null);
  readonly fields = new Fields(SCREEN);

  readonly #shown = view(['records', 'spend'], () => rust.roadmap(client.id));

  get view(): RoadmapView | null {
    return this.#shown.value;
  }

  get failure(): Error | null {
    return this.#shown.failure;
  }

  readonly cards = $derived(this.#shown.value ? cardsOf(this.#shown.value) : []);
  readonly opened = $derived(this.cards.find((card) => card.id === this.open.key) ?? null);
  /** Always some card while there is one, so that Tab finds the board. */
  readonly current = $derived(
    this.cards.find((card) => card.id === this.currentId) ?? this.cards[0] ?? null,
  );

  /** A card that changes its cell is drawn anew, so the focus is carried over by hand. */
  constructor() {
    let focused: string | undefined;
    $effect.pre(() => {
      void this.view;
      focused = (document.activeElement as HTMLElement | null)?.dataset.card;
    });
    $effect(() => {
      void this.view;
      if (focused && document.activeElement === document.body) void this.focus(focused);
    });
  }

  /** A key on a card; true when it meant something. */
  press(card: Card, event: KeyboardEvent): boolean {
    const board = this.view;
    if (!board || event.ctrlKey || event.metaKey) return false;
    const at = locate(board, card.id);
    if (isArrow(event.key)) {
      if (!at) return false;
      if (event.altKey) {
        const to = shifted(board, at, event.key);
        if (to) void this.move(card, to);
      } else {
        const next = neighbour(board, at, event.key);
        if (next) void this.focus(next.id);
      }
      return true;
    }
    if (event.altKey) return false;
    if (event.key === 'Delete') void this.remove(card);
    else if (event.key === 'e' || event.key === 'E') this.open.key = card.id;
    else return false;
    return true;
  }

  async focus(id: string | null): Promise<void> {
    this.currentId = id;
    await tick();
    const card = id && document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  async move(card: Card, to: Spot): Promise<void> {
    const lane = this.view?.lanes[to.lane];
    const quarter = this.view?.quarters[to.quarter];
    if (!lane || !quarter) return;
    const { problems } = await history.edit(() =>
      rust.moveInitiative(client.id, card.id, lane.lane, quarter.month, to.position),
    );
    await this.#shown.refresh();
    await this.focus(card.id);
    announcer.say(problems[0]?.message ?? words.moved(card.title, quarter.label, lane.title));
  }

  /** Moves a card to a quarter from its menu; what was parked comes back to its own lane. */
  async moveToQuarter(card: Card, quarter: number): Promise<void> {
    const board = this.view;
    if (!board) return;
    const lane = this.#laneOf(card);
    const position = board.lanes[lane]?.cells[quarter]?.length ?? 0;
    await this.move(card, { lane, quarter, position });
  }

  /** The lane a card stands in, also while it is parked. */
  #laneOf(card: Card): number {
    const at = this.view && locate(this.view, card.id);
    if (at) return at.lane;
    return Math.max(this.view?.lanes.findIndex(({ lane }) => lane === card.lane) ?? 0, 0);
  }

  /** Not now: the card leaves the quarters for the foot of the screen. */
  async park(card: Card): Promise<void> {
    const next = this.#beside(card);
    const { problems } = await history.edit(
      () => rust.moveInitiative(client.id, card.id, card.lane, null, 0),
      true,
    );
    await this.#shown.refresh();
    await this.focus(problems.length ? card.id : next);
  }

  /** Opens the line for a title in the current card's cell, or in the first one. */
  startAdding(lane?: number, quarter?: number): void {
    const at = this.view && this.current ? locate(this.view, this.current.id) : null;
    this.look = 'board';
    this.adding = { lane: lane ?? at?.lane ?? 0, quarter: quarter ?? at?.quarter ?? 0 };
  }

  async add(title: string): Promise<void> {
    const at = this.adding;
    this.adding = null;
    const lane = at && this.view?.lanes[at.lane];
    const quarter = at && this.view?.quarters[at.quarter];
    if (!lane || !quarter || !title.trim()) return this.focus(this.current?.id ?? null);
    const fields = { title: title.trim(), lane: lane.lane, start: quarter.month };
    const { made } = await history.edit(() =>
      rust.addRecord(client.id, 'initiative', fields, SCREEN),
    );
    await this.#shown.refresh();
    await this.focus(made ?? this.current?.id ?? null);
  }

  cancelAdding(): void {
    this.adding = null;
    void this.focus(this.current?.id ?? null);
  }

  async remove(card: Card): Promise<void> {
    const next = this.#beside(card);
    if (!(await removeRecord(card.id, SCREEN))) return;
    this.open.key = null;
    await this.#shown.refresh();
    await this.focus(next);
  }

  /** The card that takes the focus when this one leaves. */
  #beside(card: Card): string | null {
    const at = this.cards.findIndex((other) => other.id === card.id);
    return (this.cards[at + 1] ?? this.cards[at - 1])?.id ?? null;
  }

  async addBaton(card: Card, what: string, to: string): Promise<string | null> {
    const fields = { initiative: card.id, what, to };
    const { problems } = await history.edit(() =>
      rust.addRecord(client.id, 'baton', fields, SCREEN),
    );
    return problems[0]?.message ?? null;
  }

  async removeBaton(baton: string): Promise<void> {
    await removeRecord(baton, SCREEN);
  }
}
