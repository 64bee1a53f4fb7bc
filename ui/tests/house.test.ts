/** The walls inside the window: who may import what, and what the security policy would refuse. */
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

test('only ipc speaks to Tauri', () => {
  expect(offenders((path) => !path.startsWith('ipc/'), /@tauri-apps/)).toEqual([]);
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

test('icons come one by one; the whole set would be four thousand modules', () => {
  expect(offenders(() => true, /from '@lucide\/svelte'/)).toEqual([]);
});

test('no style attributes and no raw HTML, which the security policy refuses or should', () => {
  expect(
    offenders((path) => path.endsWith('.svelte'), /\sstyle="|setAttribute\('style|\{@html/),
  ).toEqual([]);
});

test('fields are text; number and date fields swallow what they do not understand', () => {
  expect(offenders((path) => path.startsWith('parts/'), /type="number"/)).toEqual([]);
  expect(offenders((path) => path.endsWith('.svelte'), /type="date"/)).toEqual([]);
});

test('colours come from the tokens', () => {
  const hex = /:\s*[^;{}]*#[0-9a-f]{3,8}\b[^;{}]*;/i;
  expect(
    offenders((path) => path.endsWith('.svelte') || path === 'style/base.css', hex).filter(
      (path) => path !== 'style/base.css',
    ),
  ).toEqual([]);
});
