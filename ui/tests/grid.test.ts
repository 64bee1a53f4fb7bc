/** In a grid, keys lead from line to line and never onto heads and sums. */
import { describe, expect, test } from 'vitest';
import {
  fromClipboard,
  move,
  nextLine,
  span,
  toClipboard,
  windowed,
  type GridRow,
} from '../src/parts/grid';

const row = (id: string, kind: GridRow['kind'], cells: string[]): GridRow => ({
  id,
  label: id,
  kind,
  cells: cells.map((text) => ({ text })),
  total: '',
});

const rows = [
  row('sales', 'head', ['1', '2', '3']),
  row('salaries', 'line', ['10', '20', '30']),
  row('travel', 'line', ['–', '5', '5']),
  row('marketing', 'head', ['4', '5', '6']),
  row('search', 'line', ['7', '8', '9']),
  row('both', 'sum', ['5', '7', '9']),
];

describe('from travel, second column', () => {
  test.each([
    ['ArrowUp', false, 1, 1],
    ['ArrowDown', false, 4, 1],
    ['ArrowLeft', false, 2, 0],
    ['ArrowRight', false, 2, 2],
    ['ArrowDown', true, 4, 1],
    ['ArrowLeft', true, 2, 0],
    ['Home', false, 2, 0],
    ['End', false, 2, 2],
    ['Home', true, 1, 0],
    ['End', true, 4, 2],
    ['PageDown', false, 4, 1],
    ['PageUp', false, 1, 1],
  ])('%s (ctrl: %s) leads to row %i, column %i', (key, ctrl, toRow, toColumn) => {
    expect(move(rows, 3, { row: 2, column: 1 }, key, ctrl, 10)).toEqual({
      row: toRow,
      column: toColumn,
    });
  });
});

test('the edges hold', () => {
  expect(move(rows, 3, { row: 1, column: 0 }, 'ArrowUp', false, 10)).toEqual({ row: 1, column: 0 });
  expect(move(rows, 3, { row: 4, column: 2 }, 'ArrowDown', false, 10)?.row).toBe(4);
  expect(move(rows, 3, { row: 4, column: 2 }, 'ArrowRight', false, 10)?.column).toBe(2);
  expect(nextLine(rows, 5, 1)).toBeNull();
});

test('other keys do not move', () => {
  expect(move(rows, 3, { row: 1, column: 0 }, 'a', false, 10)).toBeNull();
});

test('a spreadsheet’s rows and cells come over whole, whatever its line ends', () => {
  expect(fromClipboard('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(fromClipboard('12,5')).toEqual([['12,5']]);
});

test('copying leaves heads out', () => {
  const range = span({ row: 4, column: 2 }, { row: 1, column: 1 });
  expect(toClipboard(rows, range)).toBe('20\t30\n5\t5\n8\t9');
});

test('sixty rows are all drawn, more only around what is in view', () => {
  expect(windowed(60, 0, 400, 28)).toEqual({ from: 0, to: 60 });
  expect(windowed(1_000, 2_800, 560, 28)).toEqual({ from: 90, to: 130 });
  expect(windowed(1_000, 0, 560, 28).from).toBe(0);
  expect(windowed(1_000, 27_800, 560, 28).to).toBe(1_000);
});
