import { expect, test } from 'vitest';
import type { Category, SpendGrid } from '../src/ipc/bindings';
import { filled, fromGrid, pasted } from '../src/screens/spend/cells';

const row = (category: Category | null, cells: string[]) => ({
  category,
  title: category ?? '',
  cells,
  total: '',
  record: null,
});

const source: SpendGrid = {
  currency: 'USD',
  notes: [],
  columns: ['Jan', 'Feb', 'Mar'],
  periods: [],
  blocks: [
    {
      side: 'sales',
      head: row(null, ['3', '–', '–']),
      rows: [row('travel', ['1', '–', '–']), row('sales_tools', ['2', '–', '–'])],
      spare: [['gifts', 'Client gifts']],
    },
    {
      side: 'marketing',
      head: row(null, ['4', '–', '–']),
      rows: [row('print', ['4', '5', '–'])],
      spare: [],
    },
  ],
  total: row(null, ['7', '5', '–']),
  editable: true,
};
const rows = fromGrid(source);

test('heads, lines and the sum stand below each other, each named by side and category', () => {
  expect(rows.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'sales head',
    'sales/travel line',
    'sales/sales_tools line',
    'marketing head',
    'marketing/print line',
    'total/ sum',
  ]);
});

test('a category that was added stands last on its side until it has an amount', () => {
  const added = fromGrid(source, ['sales/gifts', 'sales/travel']);
  expect(added.map(({ id }) => id)).toEqual([
    'sales',
    'sales/travel',
    'sales/sales_tools',
    'sales/gifts',
    'marketing',
    'marketing/print',
    'total/',
  ]);
  expect(added[3]).toMatchObject({ label: 'Client gifts', kind: 'line' });
});

test('an empty amount is an en dash to read and nothing to type over', () => {
  expect(rows[1]?.cells[1]).toEqual({ text: '–', edit: '', quiet: true });
});

test('filling right takes the first amount of each row over, and leaves heads alone', () => {
  const range = { from: { row: 2, column: 0 }, to: { row: 4, column: 1 } };
  expect(filled(rows, 'right', range, () => undefined)).toEqual([
    { row: 2, column: 1, text: '2' },
    { row: 4, column: 1, text: '4' },
  ]);
});

test('filling down takes the amount of the first row over', () => {
  const range = { from: { row: 1, column: 0 }, to: { row: 2, column: 0 } };
  expect(filled(rows, 'down', range, () => undefined)).toEqual([{ row: 2, column: 0, text: '1' }]);
});

test('what was typed and has not come back yet is what is filled', () => {
  const range = { from: { row: 2, column: 0 }, to: { row: 2, column: 1 } };
  const typed = ({ column }: { column: number }): string | undefined =>
    column === 0 ? '=7*11' : undefined;
  expect(filled(rows, 'right', range, typed)).toEqual([{ row: 2, column: 1, text: '=7*11' }]);
});

test('pasted rows step over heads, and what is beyond the grid is kept to be told', () => {
  const texts = [['8'], ['9', '10'], ['11'], ['', ''], [' 12 ', '']];
  expect(pasted(rows, 3, { row: 2, column: 2 }, texts)).toEqual({
    fills: [
      { row: 2, column: 2, text: '8' },
      { row: 4, column: 2, text: '9' },
    ],
    beyond: [['11'], ['12']],
    column: 2,
    cut: 1,
  });
});
