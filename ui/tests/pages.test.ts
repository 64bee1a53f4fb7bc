/** A list of 100,000 lines is asked for where somebody looks, once, and old lines stay until new ones are here. */
import { expect, test } from 'vitest';
import { PAGE, Pages } from '../src/parts/pages.svelte';

const TOTAL = 100_000;

/** A list whose items are their own places; `asked` notes what is asked for. */
function lines(total = TOTAL) {
  const asked: number[] = [];
  const pages = new Pages<number>((offset, limit) => {
    asked.push(offset);
    const length = Math.max(0, Math.min(limit, total - offset));
    return Promise.resolve({ items: Array.from({ length }, (_, at) => offset + at), total });
  });
  return { pages, asked };
}

test('the last line is asked for with its own page alone, and the first with its', async () => {
  const { pages, asked } = lines();
  expect(await pages.item(0)).toBe(0);
  expect(pages.total).toBe(TOTAL);
  expect(await pages.item(TOTAL - 1)).toBe(TOTAL - 1);
  expect(asked).toEqual([0, TOTAL - PAGE]);
});

test('what is in view is asked for once, however often it is looked at', async () => {
  const { pages, asked } = lines();
  pages.ask(0, 30);
  pages.ask(0, 30);
  pages.ask(PAGE - 10, PAGE + 10);
  await pages.item(PAGE);
  expect(asked).toEqual([0, PAGE]);
});

test('a line is found by halving', async () => {
  const { pages, asked } = lines();
  await pages.item(0);
  expect(await pages.find((line) => line - 77_777)).toBe(77_777);
  expect(asked.length).toBeLessThan(12);
  expect(await pages.find((line) => line - 0.5)).toBe(-1);
});

test('old lines stay in sight until new ones are here', async () => {
  const given: ((text: string) => void)[] = [];
  const pages = new Pages<string>(
    () =>
      new Promise((resolve) =>
        given.push((text) => resolve({ items: [text], total: text.length })),
      ),
  );
  const first = pages.item(0);
  given[0]?.('old');
  await first;
  pages.renew();
  const late = pages.item(0);
  pages.renew();
  const second = pages.item(0);
  expect(pages.at(0)).toBe('old');
  given[1]?.('overtaken');
  await late;
  expect(pages.at(0)).toBe('old');
  given[2]?.('newest');
  await second;
  expect([pages.at(0), pages.total]).toEqual(['newest', 6]);
});

test('a page that failed is asked for again', async () => {
  let fails = true;
  const pages = new Pages<number>(() =>
    fails ? Promise.reject(new Error('no')) : Promise.resolve({ items: [7], total: 1 }),
  );
  expect(await pages.item(0)).toBeUndefined();
  fails = false;
  expect(await pages.item(0)).toBe(7);
});
