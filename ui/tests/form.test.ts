/** A form shows each field by what it holds. */
import { expect, test } from 'vitest';
import type { FormField, Holds } from '../src/ipc/bindings';
import { chosenText, isWide, lookOf, runsOf } from '../src/parts/form';

const field = (holds: Holds, choices: FormField['choices'] = []): FormField => ({
  label: 'Field',
  help: '',
  holds,
  private: false,
  value: { record: 'r', field: 'f', text: '', shown: '', missing: null },
  choices,
  known: [],
  new: '',
  items: [],
  next: null,
  remark: null,
});

test.each<[Holds, string, boolean]>([
  ['money', 'line', false],
  ['long', 'long', true],
  ['reference', 'select', false],
  ['references', 'chosen', true],
  ['yes_no', 'segment', false],
  ['items', 'items', true],
  ['elsewhere', 'none', false],
])('%s is shown as %s', (holds, look, wide) => {
  expect([lookOf(field(holds)), isWide(field(holds))]).toEqual([look, wide]);
});

test('fields stand beside each other between those that need the whole width', () => {
  const fields = (['text', 'text', 'money', 'long', 'date', 'choice'] as const).map((holds) =>
    field(holds),
  );
  const lengths = (named: boolean): number[] => runsOf(fields, named).map((run) => run.length);
  expect(lengths(false)).toEqual([3, 1, 2]);
  expect(lengths(true)).toEqual([1, 2, 1, 2]);
  expect(runsOf(fields, true).flat()).toEqual(fields);
});

test('what is chosen is told by the text that chooses it, and by none where nothing is', () => {
  const choices = [
    { text: '', title: 'Not known yet', chosen: false },
    { text: 'yes', title: 'Yes', chosen: true },
  ];
  expect(chosenText(field('yes_no', choices))).toBe('yes');
  expect(chosenText(field('yes_no'))).toBe('');
});
