/** Balance: what Rust draws, and a planned amount that is tried before it is written. */
import { untrack } from 'svelte';
import type { BalanceView, Edited, Question, Side } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { Latest } from '../../lib/latest';
import { announcer, client, history } from '../../state';
import { Fields } from '../../state/fields.svelte';
import { liesIn, Opened } from '../../state/opened.svelte';
import { view } from '../../state/views.svelte';
import { balanceText as words } from './text';

/** Planned marketing as it is typed or dragged; Rust reads both. */
type Trial = { text: string | null; step: number | null };

const NONE: Trial = { text: null, step: null };

export class Balance {
  /** What is tried; `NONE` while the plan itself is shown. */
  trial = $state.raw<Trial>(NONE);
  /** Why the typed amount was refused. */
  problem = $state<string | null>(null);

  readonly fields = new Fields('balance');
  /** The question whose two answers lie open. */
  readonly open = new Opened<Question>(
    (focus) =>
      this.view?.questions.find(
        ({ sales_record, marketing_record }) =>
          liesIn(sales_record, focus) || liesIn(marketing_record, focus),
      )?.question ?? null,
  );

  readonly #shown = view(['records', 'spend'], () => {
    const { text, step } = untrack(() => this.trial);
    return rust.balance(client.id, text, step);
  });
  readonly #asking = new Latest(() => this.#shown.refresh());

  get view(): BalanceView | null {
    return this.#shown.value;
  }

  get failure(): unknown {
    return this.#shown.failure;
  }

  get trying(): boolean {
    return this.trial !== NONE;
  }

  /** Draws the robots as if this were planned. Nothing is written. */
  tryText(text: string): void {
    this.#try({ text, step: null });
  }

  tryStep(step: number): void {
    this.#try({ text: null, step });
  }

  #try(trial: Trial): void {
    this.trial = trial;
    this.problem = null;
    void this.#asking.ask();
  }

  /** Back to what is planned. */
  letGo(): void {
    this.trial = NONE;
    this.problem = null;
    void this.#asking.ask();
  }

  /** Makes the trial the plan. */
  async usePlan(): Promise<void> {
    const trial = this.trial;
    if (trial === NONE) return;
    const { problems } = await history.edit(() =>
      rust.planMarketing(client.id, trial.text, trial.step),
    );
    if (this.trial !== trial) return;
    this.problem = problems[0]?.message ?? null;
    if (this.problem) return;
    this.trial = NONE;
    await this.#shown.refresh();
    announcer.say(words.saved(this.view?.slider.value.shown ?? ''));
  }

  planSales(text: string): Promise<Edited> {
    return rust.planSales(client.id, text);
  }

  /** Makes an answer that nobody has given yet, so that it can be said who is to be asked. */
  async begin(question: Question, side: Side): Promise<void> {
    await history.edit(() => rust.addRecord(client.id, 'answer', { question, side }, 'balance'));
  }

  async rate(question: Question, side: Side, rating: number | null): Promise<void> {
    await history.edit(() => rust.setAnswer(client.id, question, side, rating));
  }
}
