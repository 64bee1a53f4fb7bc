/** The state of the window, made once and wired here. Classes know each other only through this page. */
import type { Screen, Setting, Shell } from '../ipc/bindings';
import * as rust from '../ipc/commands';
import { Announcer } from './announcer.svelte';
import { OpenClient } from './client.svelte';
import { Commands } from './commands.svelte';
import { Drops } from './drops.svelte';
import { History } from './history.svelte';
import { Layout } from './layout.svelte';
import { Notices } from './notices.svelte';
import { Places } from './places.svelte';
import { Saves } from './saves.svelte';
import { Theme } from './theme.svelte';
import { onStale, tellFailures } from './views.svelte';
import { Zoom } from './zoom.svelte';

const keep = (setting: Setting, value: string): void => {
  rust.setSetting(setting, value).catch((failure: unknown) => notices.failed(failure));
};

/** Leaves the field that is being typed in, which sends its text. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export const announcer = new Announcer();
export const client = new OpenClient();
export const commands = new Commands(() => client.shell !== null);
export const drops = new Drops();
export const layout = new Layout();
export const notices = new Notices();
export const places = new Places(
  leaveField,
  (place) => place === 'rules' && commands.run(place),
  () => document.querySelector('dialog[open][data-undoable=""]') !== null,
);
export const saves = new Saves();
export const theme = new Theme(keep);
export const zoom = new Zoom(keep);
export const history = new History(saves, places, announcer, notices, {
  undo: () => rust.undo(client.id),
  redo: () => rust.redo(client.id),
  show: (undo, redo) => void rust.showUndo(undo, redo).catch(() => {}),
});

tellFailures((failure, again) => notices.failed(failure, again));

// The name and the counts in the sidebar follow every change.
onStale(['records', 'spend'], () => {
  const { id } = client;
  if (id === '') return;
  rust
    .openClient(id)
    .then((shell) => {
      if (client.id === id) client.shell = shell;
    })
    .catch((failure: unknown) => notices.failed(failure));
});

/** Opens a client through one of the commands that do, and shows its overview. */
export async function openClient(open: () => Promise<Shell>): Promise<void> {
  try {
    leaveField();
    await saves.flush();
    const shell = await open();
    client.shell = shell;
    history.reset(shell.undo, shell.redo);
    commands.refused = '';
    places.start('overview');
  } catch (failure) {
    notices.failed(failure);
  }
}

/** Goes back to the list of clients. */
export async function closeClient(): Promise<void> {
  leaveField();
  await saves.flush();
  client.shell = null;
  history.reset(null, null);
  places.start('clients');
}

/** Removes a record and offers to take that back; a refusal is told, and answered with false. */
export async function removeRecord(record: string, screen: Screen): Promise<boolean> {
  const { problems } = await history.edit(() => rust.removeRecord(client.id, record, screen), true);
  const refused = problems[0];
  if (refused?.message) notices.tell({ title: refused.message, body: '' });
  return !refused;
}
