/** Edits, undo and redo come in through one door, and the window follows them. */
import { expect, test } from 'vitest';
import type { Edited, Outcome } from '../src/ipc/bindings';
import { CallFailure } from '../src/ipc/client';
import { Announcer } from '../src/state/announcer.svelte';
import { History } from '../src/state/history.svelte';
import { Notices } from '../src/state/notices.svelte';
import { Places } from '../src/state/places.svelte';
import { Saves } from '../src/state/saves.svelte';
import { onStale } from '../src/state/views.svelte';

const outcome = (label: string, more: Partial<Outcome> = {}): Outcome => ({
  revision: 7,
  label,
  place: { screen: 'funnel', focus: null },
  touched: [],
  stale: ['records'],
  undo: label,
  redo: null,
  ...more,
});

/** A history over a door that answers what it is given; `menu` is what the native menu was told. */
function made(answers: { undo?: Outcome | null; redo?: Outcome | null } = {}) {
  const places = new Places();
  places.start('overview');
  const notices = new Notices();
  const menu: (string | null)[][] = [];
  const history = new History(new Saves(), places, new Announcer(), notices, {
    undo: async () => answers.undo ?? null,
    redo: async () => answers.redo ?? null,
    show: (undo, redo) => void menu.push([undo, redo]),
  });
  return { history, places, notices, menu };
}

const saved = async (): Promise<Edited> => ({
  is: 'saved',
  outcome: outcome('Edit Paid search, March'),
  made: 'r1',
});

test('a saved edit names what undo would do, in the buttons and in the menu', async () => {
  const { history, menu } = made();
  expect(await history.edit(saved)).toEqual({ problems: [], made: 'r1' });
  expect(history.undoLabel).toBe('Edit Paid search, March');
  expect(menu).toEqual([['Edit Paid search, March', null]]);
  expect(history.offered).toBeNull();
});

test('the undo bar is offered only when asked for, and goes with the next edit', async () => {
  const { history } = made();
  await history.edit(saved, true);
  expect(history.offered?.label).toBe('Edit Paid search, March');
  await history.edit(saved);
  expect(history.offered).toBeNull();
});

test('a refused edit changes nothing and brings its sentence', async () => {
  const { history, menu } = made();
  const problems = [{ field: 'revenue_goal', message: '“12..5” is not an amount.' }];
  const result = await history.edit(async () => ({ is: 'refused', problems }));
  expect(result).toEqual({ problems, made: null });
  expect(history.undoLabel).toBeNull();
  expect(menu).toEqual([]);
});

test('a failed edit is told, and counts as a problem so that the text stays', async () => {
  const { history, notices } = made();
  const result = await history.edit(() =>
    Promise.reject(new CallFailure({ kind: 'other', message: 'It broke.', hint: 'Try again.' })),
  );
  expect(result.problems).toEqual([{ field: '', message: 'It broke.' }]);
  expect(notices.notice).toMatchObject({ title: 'It broke.', body: 'Try again.' });
});

test('undo goes to the place, and the views of what it touched are fetched again', async () => {
  const { history, places } = made({ undo: outcome('Edit', { undo: null, redo: 'Edit' }) });
  const stale: string[] = [];
  const stops = [
    onStale(['records'], () => stale.push('records')),
    onStale(['spend'], () => stale.push('spend')),
  ];
  history.reset('Edit', null);
  await history.undo();
  expect(places.here.screen).toBe('funnel');
  expect([history.undoLabel, history.redoLabel]).toEqual([null, 'Edit']);
  expect(stale).toEqual(['records']);
  stops.forEach((stop) => stop());
});

test('undo with nothing to undo asks nobody', async () => {
  const { history, places } = made({ undo: outcome('Edit') });
  await history.undo();
  expect(places.here.screen).toBe('overview');
});
