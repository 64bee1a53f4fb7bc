/** Writes reach the disk in the order they were made, or wait there to be tried again. */
import { beforeEach, expect, test, vi } from 'vitest';
import { CallFailure } from '../src/ipc/client';
import { Saves } from '../src/state/saves.svelte';

const full = (): CallFailure =>
  new CallFailure({ kind: 'disk_full', message: 'The disk is full.', hint: null });

beforeEach(() => {
  vi.useFakeTimers();
});

test('the badge stays calm for a quick write and says what a slow one does', async () => {
  const saves = new Saves();
  let finish = (): void => {};
  const written = saves.write(() => new Promise<void>((resolve) => (finish = resolve)));
  expect(saves.state).toBe('rest');
  await vi.advanceTimersByTimeAsync(299);
  expect(saves.state).toBe('rest');
  await vi.advanceTimersByTimeAsync(2);
  expect(saves.state).toBe('saving');
  finish();
  await written;
  expect(saves.state).toBe('saved');
});

test('a full disk holds the queue, and order is kept once there is room', async () => {
  const saves = new Saves();
  const done: string[] = [];
  let room = false;
  const first = saves.write(async () => {
    if (!room) throw full();
    done.push('first');
  });
  const second = saves.write(async () => void done.push('second'));
  await vi.advanceTimersByTimeAsync(0);
  expect(saves.state).toBe('failed');
  expect(saves.failure?.message).toBe('The disk is full.');
  expect(done).toEqual([]);

  room = true;
  saves.tryAgain();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
  expect(saves.state).toBe('saved');
  expect(saves.failure).toBeNull();
});

test('a full disk is tried again by itself after one, three and ten seconds', async () => {
  const saves = new Saves();
  const tried: number[] = [];
  const begin = Date.now();
  void saves.write(async () => {
    tried.push(Date.now() - begin);
    throw full();
  });
  await vi.advanceTimersByTimeAsync(25_000);
  expect(tried).toEqual([0, 1_000, 4_000, 14_000, 24_000]);
});

test('any other failure goes back to whoever wrote, and the next write goes on', async () => {
  const saves = new Saves();
  const lost = saves.write(() =>
    Promise.reject(new CallFailure({ kind: 'not_found', message: 'Gone.', hint: null })),
  );
  const next = saves.write(async () => 'written');
  await expect(lost).rejects.toThrow('Gone.');
  expect(await next).toBe('written');
  expect(saves.state).toBe('saved');
});

test('flush waits for what is on its way, and says when it can’t', async () => {
  const saves = new Saves();
  expect(await saves.flush()).toBe(true);

  const slow = saves.write(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const flushed = saves.flush(2_000);
  await vi.advanceTimersByTimeAsync(600);
  expect(await flushed).toBe(true);
  await slow;

  void saves.write(() => Promise.reject(full()));
  const stuck = saves.flush(2_000);
  await vi.advanceTimersByTimeAsync(2_100);
  expect(await stuck).toBe(false);
});
