/** The walls inside the window: who may import what. The walls around it are held by the tidy test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

/** Files, by path, whose text holds what they must not. */
function offenders(where: (path: string) => boolean, what: RegExp): string[] {
  return files.filter(({ path, text }) => where(path) && what.test(text)).map(({ path }) => path);
}

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('parts know no noun: they import no screen and no command', () => {
  expect(
    offenders((path) => path.startsWith('parts/'), /from '\.\.\/(screens|app)|ipc\/commands/),
  ).toEqual([]);
});

test('state knows no screen', () => {
  expect(offenders((path) => path.startsWith('state/'), /from '\.\.\/(screens|app|parts)/)).toEqual(
    [],
  );
});

test('fields are text; number and date fields swallow what they do not understand', () => {
  expect(offenders((path) => path.startsWith('parts/'), /type="number"/)).toEqual([]);
  expect(offenders((path) => path.endsWith('.svelte'), /type="date"/)).toEqual([]);
});

test('colours come from the tokens', () => {
  const hex = /:\s*[^;{}]*#[0-9a-f]{3,8}\b[^;{}]*;/i;
  expect(offenders((path) => path.endsWith('.svelte'), hex)).toEqual([]);
});
