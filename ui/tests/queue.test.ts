/** Several files on their way in: one is open at a time, and each keeps what became of it. */
import { expect, test } from 'vitest';
import type { WaitingFile } from '../src/ipc/bindings';
import { Queue } from '../src/screens/import/queue.svelte';

const files = (...names: string[]): WaitingFile[] =>
  names.map((name) => ({ name, file: { is: 'path', path: `/desk/${name}` } }));

const states = (queue: Queue): string[] => queue.files.map(({ name, state }) => `${name} ${state}`);

function of(...names: string[]): Queue {
  const queue = new Queue();
  queue.add(files(...names), false);
  return queue;
}

test('files open one after the other, in the order they came', () => {
  const queue = of('a', 'b');
  expect(queue.next()?.name).toBe('a');
  queue.end('imported');
  expect(queue.next()?.name).toBe('b');
  expect([queue.at, queue.waiting]).toEqual([1, 0]);
  queue.end('left_out');
  expect(queue.next()).toBeNull();
  expect(states(queue)).toEqual(['a imported', 'b left_out']);
});

test('a refused file keeps its reason, and the next one opens', () => {
  const queue = of('a', 'b');
  queue.next();
  queue.end('refused', 'It is empty.');
  expect(queue.files[0]?.why).toBe('It is empty.');
  expect(queue.refused).toBe(true);
  expect(queue.next()?.name).toBe('b');
});

test('files that join wait behind those that are there', () => {
  const queue = of('a');
  queue.next();
  queue.add(files('b'), true);
  expect(states(queue)).toEqual(['a open', 'b waiting']);
  expect(queue.several).toBe(true);
});

test('files that do not join begin a new queue', () => {
  const queue = of('a');
  queue.next();
  queue.add(files('b'), false);
  expect(states(queue)).toEqual(['b waiting']);
  expect([queue.at, queue.several]).toEqual([-1, false]);
});

test('an end without an open file changes nothing', () => {
  const queue = of('a');
  queue.end('imported');
  expect(states(queue)).toEqual(['a waiting']);
});
