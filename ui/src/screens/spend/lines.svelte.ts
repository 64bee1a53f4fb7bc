/** Lines: what the filter finds, which of them are selected, and what is about to become of those. */
import type {
  Allocation,
  Destination,
  LineBy,
  LineChoice,
  LineFilter,
  LineList,
  LineRow,
  LineSelection,
  Weighed,
} from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { Latest } from '../../lib/latest';
import { add, count, toggled, type Run } from '../../lib/ranges';
import type { Way } from '../../parts/LongList.svelte';
import type { Piece } from '../../parts/pages.svelte';
import { announcer, client, history } from '../../state';
import { view } from '../../state/views.svelte';
import { linesText as words } from './text';

const NOTHING: LineChoice = { allocation: null, category: null, channel: null };

/** A list with the filter that found it, which pages and selections of it mean. */
type Found = { list: LineList; filter: LineFilter };

export class Lines {
  selected = $state.raw<readonly Run[]>([]);
  choice = $state.raw<LineChoice>(NOTHING);
  weighed = $state.raw<Weighed | null>(null);
  /** Why Rust refused a choice. */
  problem = $state<string | null>(null);

  /** Where a run of selected lines began. */
  #anchor = 0;

  /** Keys come faster than answers: of many selections only the last is weighed. */
  readonly #latest = new Latest(() => this.#weigh());

  readonly #shown = view(['spend', 'records'], () => this.#find(this.filter));

  get list(): LineList | null {
    return this.#shown.value?.list ?? null;
  }

  /** Whether anything was chosen for the selected lines. */
  readonly chosen = $derived(
    [this.choice.allocation, this.choice.category, this.choice.channel].some(Boolean),
  );

  /** Changes when rows that were loaded are old. */
  readonly version = $derived.by(() => {
    const shown = this.#shown.value;
    return shown ? `${shown.list.revision} ${JSON.stringify(shown.filter)}` : '';
  });

  /** The filter stays where it is kept when the list is left. */
  constructor(private readonly kept: { filter: LineFilter }) {
    // Places of a list mean nothing in another.
    $effect(() => {
      void this.version;
      this.#anchor = 0;
      this.select([]);
    });
    $effect(() => {
      void [this.selected, this.choice];
      void this.#latest.ask();
    });
  }

  get filter(): LineFilter {
    return this.kept.filter;
  }

  narrow(part: Partial<LineFilter>): void {
    this.kept.filter = { ...this.filter, ...part };
  }

  /** Sorts by a column; by the same again the other way round. */
  sort(by: LineBy): void {
    const { order } = this.filter;
    this.narrow({ order: { by, descending: order.by === by && !order.descending } });
  }

  async page(offset: number, limit: number): Promise<Piece<LineRow>> {
    const shown = this.#shown.value;
    if (!shown) return { items: [], total: 0 };
    const items = await rust.spendPage(client.id, shown.filter, offset, limit);
    return { items, total: shown.list.total };
  }

  /** A line was gone to: it is selected, or all from where the run began; or it is only looked at. */
  go(place: number, way: Way): void {
    if (way === 'move') return;
    if (way !== 'run') this.#anchor = place;
    this.select(way === 'flip' ? toggled(this.selected, place) : add([], [this.#anchor, place]));
  }

  select(runs: readonly Run[]): void {
    this.selected = runs;
    this.problem = null;
    if (runs.length === 0) this.choice = NOTHING;
  }

  selectAll(): void {
    const total = this.list?.total ?? 0;
    if (total > 0) this.select([[0, total - 1]]);
  }

  /** What lines become that go there: shared ones half and half, or as it was typed before. */
  toward(side: Destination): Allocation {
    const before = this.choice.allocation;
    if (side !== 'shared') return { to: side };
    return before?.to === 'shared' ? before : { to: 'shared', marketing: 50, neither: 0 };
  }

  /** Chooses what the selected lines are to become; it is said before it is done. */
  choose(part: Partial<LineChoice>): void {
    this.choice = { ...this.choice, ...part };
    this.problem = null;
  }

  /** Makes the choice, as one step to undo. */
  async decide(): Promise<void> {
    const selection = this.#selection();
    if (!selection || !this.chosen) return;
    const choice = this.choice;
    const weighed = this.weighed;
    const { problems } = await history.edit(
      () => rust.decideLines(client.id, selection, choice),
      true,
    );
    this.problem = problems[0]?.message ?? null;
    if (this.problem) return;
    this.select([]);
    if (weighed) announcer.say(words.became(weighed.title, weighed.after));
  }

  async #find(filter: LineFilter): Promise<Found> {
    return { filter, list: await rust.spendList(client.id, filter) };
  }

  #selection(): LineSelection | null {
    const shown = this.#shown.value;
    if (!shown || count(this.selected) === 0) return null;
    return {
      filter: shown.filter,
      revision: shown.list.revision,
      ranges: this.selected.map(([from, to]): [number, number] => [from, to]),
    };
  }

  async #weigh(): Promise<void> {
    const { selected, choice } = this;
    const selection = this.#selection();
    if (!selection) {
      this.weighed = null;
      return;
    }
    try {
      const weighed = await rust.weighLines(client.id, selection, choice.allocation);
      if (selected === this.selected && choice === this.choice) this.weighed = weighed;
    } catch {
      // The list changed meanwhile, and the selection goes with it.
    }
  }
}
