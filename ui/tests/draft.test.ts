/** What is typed is never lost and never replaced under the caret. */
import { beforeEach, expect, test, vi } from 'vitest';
import { Draft } from '../src/parts/draft.svelte';
import { root, source } from './source.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});

/** Effects have run. */
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A draft over a source that stands for Rust: what it accepts, and whether it refuses. */
function drafted(accepted: string, idle = 400) {
  const rust = source(accepted);
  const sent: string[] = [];
  let made: Draft | undefined;
  root(() => {
    made = new Draft(
      () => rust.accepted,
      () => rust.refused,
      (text) => void sent.push(text),
      () => idle,
    );
  });
  if (!made) throw new Error('BUG: no draft');
  return { draft: made, rust, sent };
}

test('a pause sends, leaving the field sends, and the same text is sent once', async () => {
  const { draft, sent } = drafted('');
  draft.focus();
  draft.type('5.0');
  await vi.advanceTimersByTimeAsync(399);
  expect(sent).toEqual([]);
  draft.type('5.0m');
  await vi.advanceTimersByTimeAsync(401);
  expect(sent).toEqual(['5.0m']);
  draft.commit(true);
  expect(sent).toEqual(['5.0m']);
});

test('the tidied text takes over only after the field is left', async () => {
  const { draft, rust } = drafted('4,000,000');
  draft.focus();
  draft.type('5.0m');
  draft.commit();
  rust.accepted = '5,000,000';
  await settled();
  expect(draft.text).toBe('5.0m');
  draft.commit(true);
  await settled();
  expect(draft.text).toBe('5,000,000');
  expect(draft.open).toBe(false);
});

test('undo takes the text back while the caret is still in the field', async () => {
  const { draft, rust } = drafted('4,000,000');
  draft.focus();
  draft.type('5.0m');
  draft.commit();
  rust.accepted = '5,000,000';
  await settled();
  rust.accepted = '4,000,000';
  await settled();
  expect(draft.text).toBe('4,000,000');
});

test('a refused text stays until it is changed or taken back', async () => {
  const { draft, rust, sent } = drafted('4,000,000');
  draft.focus();
  draft.type('12..5');
  rust.refused = true;
  draft.commit(true);
  await vi.advanceTimersByTimeAsync(2_000);
  await settled();
  expect(draft.text).toBe('12..5');
  draft.type('12.5');
  rust.refused = false;
  draft.commit(true);
  expect(sent).toEqual(['12..5', '12.5']);
  draft.revert();
  expect(draft.text).toBe('4,000,000');
});

test('text that Rust reads as what it already has gives way too', async () => {
  const { draft } = drafted('5,000,000');
  draft.focus();
  draft.type('5m');
  draft.commit(true);
  await vi.advanceTimersByTimeAsync(500);
  await settled();
  expect(draft.text).toBe('5,000,000');
});

test('a refused text is still open, and leaving it sends what was accepted before', async () => {
  const { draft, rust, sent } = drafted('4,000,000');
  draft.type('4..');
  draft.commit();
  rust.refused = true;
  await settled();
  expect(draft.text).toBe('4..');
  expect(draft.open).toBe(true);
  draft.leave();
  expect(draft.text).toBe('4,000,000');
  expect(sent).toEqual(['4..', '4,000,000']);
});
