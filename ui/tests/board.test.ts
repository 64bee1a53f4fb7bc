import { describe, expect, test } from 'vitest';
import type { Card } from '../src/ipc/bindings';
import {
  cardsOf,
  locate,
  neighbour,
  shifted,
  type Arrow,
  type Board,
} from '../src/screens/roadmap/board';

const card = (id: string): Card => ({ id, title: id }) as Card;

/** Two lanes, three quarters: a b in the first cell, c beside it, d below c, e last. */
const board: Board = {
  quarters: [{}, {}, {}] as never,
  lanes: [
    { lane: 'website', title: 'Website', cells: [[card('a'), card('b')], [card('c')], []] },
    { lane: 'demand', title: 'Demand', cells: [[], [card('d')], [card('e')]] },
  ],
  parked: [card('p')],
};

const from = (id: string) => {
  const spot = locate(board, id);
  if (!spot) throw new Error(`BUG: ${id} is not on the board`);
  return spot;
};

describe('arrows lead from card to card', () => {
  test.each<[string, Arrow, string | null]>([
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowUp', 'a'],
    ['a', 'ArrowUp', null],
    ['c', 'ArrowDown', 'd'],
    ['b', 'ArrowDown', null],
    ['b', 'ArrowRight', 'c'],
    ['c', 'ArrowRight', 'e'],
    ['d', 'ArrowLeft', 'a'],
    ['e', 'ArrowRight', null],
  ])('from %s with %s', (id, arrow, to) => {
    expect(neighbour(board, from(id), arrow)?.id ?? null).toBe(to);
  });
});

describe('Alt and an arrow move a card one place', () => {
  test.each<[string, Arrow, ReturnType<typeof shifted>]>([
    ['a', 'ArrowDown', { lane: 0, quarter: 0, position: 1 }],
    ['b', 'ArrowDown', { lane: 1, quarter: 0, position: 0 }],
    ['d', 'ArrowUp', { lane: 0, quarter: 1, position: 1 }],
    ['a', 'ArrowUp', null],
    ['b', 'ArrowRight', { lane: 0, quarter: 1, position: 1 }],
    ['c', 'ArrowRight', { lane: 0, quarter: 2, position: 0 }],
    ['a', 'ArrowLeft', null],
    ['e', 'ArrowRight', null],
  ])('%s with %s', (id, arrow, to) => {
    expect(shifted(board, from(id), arrow)).toEqual(to);
  });
});

test('the list has every card once, by quarters, and what is parked last', () => {
  expect(cardsOf(board).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'p']);
});

test('a parked card stands nowhere on the board', () => {
  expect(locate(board, 'p')).toBeNull();
});
