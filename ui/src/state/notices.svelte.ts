/** Notices: the failure card, and the banner for a condition of the whole file. */
import { CallFailure } from '../ipc/client';
import { shared } from '../lib/text';

/** An operation that failed: what happened, what is safe, what to do. */
export type Notice = {
  title: string;
  body: string;
  /** The technical account, shown on request. */
  details?: string;
  again?: () => void;
};

/** A condition of the whole file; never more than one. */
export type Condition = {
  tone: 'warn' | 'bad';
  title: string;
  body: string;
  actions: { label: string; run: () => void }[];
};

export class Notices {
  notice = $state.raw<Notice | null>(null);
  condition = $state.raw<Condition | null>(null);

  tell(notice: Notice): void {
    this.notice = notice;
  }

  /** Shows a failed command in the words that Rust gave it. */
  failed(failure: unknown, again?: () => void): void {
    const { message, hint } = CallFailure.from(failure);
    this.notice = { title: message, body: hint ?? '', again };
  }

  /** Says a sentence once, under the top row. */
  note(sentence: string): void {
    this.condition = {
      tone: 'warn',
      title: '',
      body: sentence,
      actions: [{ label: shared.close, run: () => (this.condition = null) }],
    };
  }

  dismiss(): void {
    this.notice = null;
  }
}
