/** Groups: what deciding one always so would change, and lines of it that are decided alone. */
import type {
  Allocation,
  GroupLine,
  GroupLines,
  ImportGroup,
  ImportView,
} from '../../ipc/bindings';
import * as rust from '../../ipc/commands';
import { sideName } from '../../lib/text';
import { announcer, notices } from '../../state';
import type { Import } from './import.svelte';
import { importText as words } from './text';

/** A pause on one side of one group after which the lines are counted. */
const PAUSE_MS = 150;

/** Counts what a rule for the group in hand would change, before it is made. */
export class Always {
  /** `Changes 12 lines, 300.00 here.`, or empty while nobody knows. */
  sentence = $state('');
  #turn = 0;

  weigh(token: string, group: ImportGroup, allocation: Allocation): void {
    const mine = ++this.#turn;
    this.sentence = '';
    const ask = async (): Promise<void> => {
      const effect = await rust.testAlways(token, group.id, allocation);
      if (mine === this.#turn) this.sentence = effect.sentence;
    };
    setTimeout(() => {
      // The file may be let go while the answer is on its way.
      if (mine === this.#turn) void ask().catch(() => {});
    }, PAUSE_MS);
  }
}

/** Some of the lines of a group. */
export async function linesOf(
  work: Import,
  group: number,
  offset: number,
  limit: number,
): Promise<GroupLines> {
  const token = work.view?.token;
  return token ? rust.groupLines(token, group, offset, limit) : { total: 0, lines: [] };
}

/** Decides one line, whatever its group is; undecided, it follows its group again. */
export async function decideLine(
  work: Import,
  line: GroupLine,
  allocation: Allocation,
): Promise<void> {
  const { row, column, part } = line;
  await take(
    work,
    (token) => rust.decideLine(token, { row, column, part }, allocation),
    words.decided(line.memo || line.date, sideName(allocation.to)),
  );
}

/** Names the channel of a group's lines; an empty name leaves it to what the file says. */
export async function nameChannel(work: Import, group: ImportGroup, name: string): Promise<void> {
  await take(
    work,
    (token) => rust.nameChannel(token, group.id, name),
    words.decided(group.vendor || group.account, name || words.noChannel),
  );
}

/** Shows what Rust answers, where it still is about the file that is open, and says it. */
async function take(
  work: Import,
  ask: (token: string) => Promise<ImportView>,
  said: string,
): Promise<void> {
  const token = work.view?.token;
  if (!token) return;
  try {
    const view = await ask(token);
    if (work.view?.token !== token) return;
    work.view = view;
    work.look.renew();
    announcer.say(said);
  } catch (failure) {
    notices.failed(failure);
  }
}
