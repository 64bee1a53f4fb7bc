/** A view shows the answer that was asked for last, and keeps an old one until the new one is here. */
import { expect, test } from 'vitest';
import { View } from '../src/state/views.svelte';

/** A fetch whose answers come when the test says so. */
function held<T>() {
  const waiting: { give: (value: T) => void; fail: (reason: unknown) => void }[] = [];
  const fetch = () =>
    new Promise<T>((resolve, reject) => waiting.push({ give: resolve, fail: reject }));
  return { fetch, waiting };
}

test('of two answers the one asked for last counts, whichever comes first', async () => {
  const { fetch, waiting } = held<string>();
  const view = new View(fetch);
  const first = view.refresh();
  const second = view.refresh();
  waiting[1]?.give('new');
  await second;
  waiting[0]?.give('old');
  await first;
  expect(view.value).toBe('new');
});

test('a failure leaves the old answer, and the next answer takes the failure away', async () => {
  const { fetch, waiting } = held<string>();
  const view = new View(fetch);
  const first = view.refresh();
  waiting[0]?.give('shown');
  await first;
  const second = view.refresh();
  waiting[1]?.fail({ kind: 'damaged', message: 'It can’t be read.', hint: null });
  await second;
  expect([view.value, view.failure?.kind]).toEqual(['shown', 'damaged']);
  const third = view.refresh();
  waiting[2]?.give('newer');
  await third;
  expect([view.value, view.failure]).toEqual(['newer', null]);
});
