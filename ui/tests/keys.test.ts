/** Keys are shown as the system writes them, and recognised whatever else is held down. */
import { describe, expect, test } from 'vitest';
import { ariaKeys, caps, matches, Sequence, type Press } from '../src/lib/keys';

const press = (key: string, held = ''): Press => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

test.each([
  ['Mod+K', false, ['Ctrl K']],
  ['Mod+K', true, ['⌘K']],
  ['Mod+Shift+Z', true, ['⌘⇧Z']],
  ['Alt+Left', false, ['Alt ←']],
  ['G O', false, ['G', 'O']],
  ['Mod+=', false, ['Ctrl =']],
  ['?', false, ['?']],
])('%s is drawn as caps (mac: %s)', (keys, mac, wanted) => {
  expect(caps(keys, mac)).toEqual(wanted);
});

test('screen readers get the names of the standard', () => {
  expect(ariaKeys('Mod+Shift+Z', false)).toBe('Control+Shift+Z');
  expect(ariaKeys('Alt+Left', true)).toBe('Alt+ArrowLeft');
});

describe('a press is recognised', () => {
  test.each([
    ['Mod+K', press('k', 'ctrl'), false, true],
    ['Mod+K', press('k', 'meta'), true, true],
    ['Mod+K', press('k', 'meta'), false, false],
    ['Mod+Z', press('z', 'ctrl shift'), false, false],
    ['Mod+Shift+Z', press('Z', 'ctrl shift'), false, true],
    ['Mod+=', press('+', 'ctrl shift'), false, false],
    ['Mod+=', press('=', 'ctrl'), false, true],
    ['?', press('?', 'shift'), false, true],
    ['Alt+Left', press('ArrowLeft', 'alt'), false, true],
    ['F11', press('F11'), false, true],
    ['F11', press('F11', 'shift'), false, false],
  ])('%s by %o (mac: %s): %s', (chord, pressed, mac, wanted) => {
    expect(matches(pressed, chord, mac)).toBe(wanted);
  });
});

test('a sequence waits a moment and then starts anew', () => {
  const sequence = new Sequence();
  expect(sequence.add('g', 0, ['G O'])).toBe('');
  expect(sequence.add('o', 400, ['G O'])).toBe('G O');
  expect(sequence.add('g', 500, ['G O'])).toBe('');
  expect(sequence.add('o', 2_500, ['G O'])).toBe('');
});

test.each([
  ['Escape g o', 'G O'],
  ['Tab ArrowDown g o', 'G O'],
  ['g Shift o', 'G O'],
  ['g x g o', 'G O'],
  ['g g', 'G G'],
  ['g o o', ''],
])('of the keys %s the last ends %s', (keys, wanted) => {
  const sequence = new Sequence();
  const ended = keys.split(' ').map((key, at) => sequence.add(key, 100 * at, ['G O', 'G G']));
  expect(ended.at(-1)).toBe(wanted);
});
