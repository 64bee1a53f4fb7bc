/** The palette finds by the starts of words, the best match first. */
import { expect, test } from 'vitest';
import { find, highlight, readQuery, type PaletteRow } from '../src/parts/palette';

const rows: PaletteRow[] = [
  'Full screen',
  'Report',
  'Redo',
  'Print the roadmap',
  'Who leads marketing?',
].map((title) => ({ id: title, group: 'Commands', title }));
const titles = (words: string): string[] => find(rows, words).map((row) => row.title);

test('the start of the title comes before the start of a later word, and both before the middle', () => {
  expect(titles('re')).toEqual(['Report', 'Redo', 'Full screen']);
  expect(titles('ro')).toEqual(['Print the roadmap']);
});

test('every word has to be there', () => {
  expect(titles('who mark')).toEqual(['Who leads marketing?']);
  expect(titles('who print')).toEqual([]);
});

test('nothing typed shows everything', () => {
  expect(titles('')).toHaveLength(rows.length);
});

test('a prefix asks for one kind', () => {
  expect(readQuery('>Rep')).toEqual({ kind: 'commands', words: 'rep' });
  expect(readQuery('@ ruth ')).toEqual({ kind: 'people', words: 'ruth' });
  expect(readQuery('lead')).toEqual({ kind: null, words: 'lead' });
});

test('what matched is marked', () => {
  expect(highlight('Who leads marketing?', 'lead')).toEqual([
    { text: 'Who ', hit: false },
    { text: 'lead', hit: true },
    { text: 's marketing?', hit: false },
  ]);
});
