/** The report under preview: what is switched on, the pages as they are, and whether they are up to date. */
import type { Paper, ReportView, SectionKind } from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { client, notices, saves } from '../../state';
import type { Pdf } from './pdf';

/** What was switched off stays off while the program runs, for each client. */
const switchedOff = new Map<string, readonly SectionKind[]>();

export class Preview {
  view = $state.raw<ReportView | null>(null);
  pdf = $state.raw<Pdf | null>(null);
  state = $state<'making' | 'fresh' | 'failed'>('making');
  /** Where the last copy was saved. */
  saved = $state<string | null>(null);

  /** None means the paper that was chosen last; Rust knows it. */
  paper = $state<Paper | null>(null);
  off = $state.raw<readonly SectionKind[]>(switchedOff.get(client.id) ?? []);

  #etag: string | null = null;
  #turn = 0;

  get options() {
    return { paper: this.paper, off: [...this.off] };
  }

  choosePaper(paper: Paper): void {
    this.paper = paper;
    void this.refresh();
  }

  /** Prints a section, or leaves it out. */
  switch(section: SectionKind, on: boolean): void {
    this.off = on ? this.off.filter((id) => id !== section) : [...this.off, section];
    switchedOff.set(client.id, this.off);
    void this.refresh();
  }

  /** Asks what the report holds now, and fetches its pages when they changed. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.state = 'making';
    try {
      const view = await rust.report(client.id, this.options);
      if (turn !== this.#turn) return;
      this.view = view;
      if (view.etag !== this.#etag) await this.#fetch(turn, view);
      if (turn === this.#turn) this.state = 'fresh';
    } catch (failure) {
      if (turn !== this.#turn) return;
      this.state = 'failed';
      notices.failed(failure, () => void this.refresh());
    }
  }

  async #fetch(turn: number, view: ReportView): Promise<void> {
    const [{ Pdf }, bytes] = await Promise.all([
      import('./pdf'),
      view.pages > 0 ? rust.reportPdf(client.id, this.options) : Promise.resolve(null),
    ]);
    const pdf = bytes ? await Pdf.open(bytes) : null;
    if (turn !== this.#turn) {
      pdf?.close();
      return;
    }
    this.pdf?.close();
    this.pdf = pdf;
    this.#etag = view.etag;
  }

  /** Everything typed is on disk first, so that paper and screen say the same. */
  print(): Promise<void> {
    return this.#give(() => rust.printReport(client.id, this.options));
  }

  save(): Promise<void> {
    return this.#give(async () => {
      this.saved = await rust.saveReport(client.id, this.options);
    });
  }

  async #give(send: () => Promise<void>): Promise<void> {
    try {
      await saves.flush();
      await send();
    } catch (failure) {
      notices.failed(failure);
    }
  }

  close(): void {
    this.#turn += 1;
    this.pdf?.close();
  }
}
