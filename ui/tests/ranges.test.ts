import { expect, test } from 'vitest';
import { add, count, has, toggled, without, type Run } from '../src/lib/ranges';

test('runs that touch become one', () => {
  expect(add([[0, 2]], [3, 5])).toEqual([[0, 5]]);
  expect(
    add(
      [
        [0, 2],
        [8, 9],
      ],
      [4, 6],
    ),
  ).toEqual([
    [0, 2],
    [4, 6],
    [8, 9],
  ]);
  expect(
    add(
      [
        [0, 2],
        [8, 9],
      ],
      [9, 1],
    ),
  ).toEqual([[0, 9]]);
});

test('a place taken out parts its run', () => {
  expect(without([[0, 4]], 2)).toEqual([
    [0, 1],
    [3, 4],
  ]);
  expect(without([[0, 4]], 0)).toEqual([[1, 4]]);
  expect(without([[3, 3]], 3)).toEqual([]);
});

test('toggling twice is nothing, and the count is of places', () => {
  const runs: Run[] = [
    [2, 4],
    [7, 7],
  ];
  for (let place = 0; place < 10; place += 1) {
    const once = toggled(runs, place);
    expect(has(once, place)).toBe(!has(runs, place));
    expect(count(once)).toBe(count(runs) + (has(runs, place) ? -1 : 1));
    expect(toggled(once, place)).toEqual(runs);
  }
});
