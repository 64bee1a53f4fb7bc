import { expect, test } from 'vitest';
import { Latest } from '../src/lib/latest';

test('of what is asked while an answer is awaited, only the last is asked', async () => {
  let now = 0;
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const latest = new Latest(
    () => {
      asked.push(now);
      return new Promise((resolve) => answers.push(resolve));
    },
    () => Promise.resolve(),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  for (now = 1; now <= 5; now += 1) {
    void latest.ask();
    await settle();
  }
  now = 5;
  answers[0]?.();
  await settle();
  expect(asked).toEqual([1, 5]);

  answers[1]?.();
  await settle();
  expect(asked).toEqual([1, 5]);
});

test('a question that fails does not keep the next one from being asked', async () => {
  let fails = true;
  let answered = 0;
  const latest = new Latest(
    () => {
      if (fails) return Promise.reject(new Error('no'));
      answered += 1;
      return Promise.resolve();
    },
    () => Promise.resolve(),
  );
  await expect(latest.ask()).rejects.toThrow('no');
  fails = false;
  await latest.ask();
  expect(answered).toBe(1);
});
