/** What is loaded before the first paint stays small; pdf.js comes only with the report. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build, type Manifest } from 'vite';

const KB = 1_024;
let folder = '';
let manifest: Manifest = {};

beforeAll(async () => {
  // Otherwise the build would carry what only development needs.
  vi.stubEnv('NODE_ENV', 'production');
  folder = mkdtempSync(join(tmpdir(), 'evenlift-ui-'));
  await build({
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true, manifest: true },
  });
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The files a chunk needs at once: itself and what it imports, not what it loads later. */
function needed(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) needed(next, seen);
  return seen;
}

function size(files: Iterable<string>, ending: string): number {
  return [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

test('the first paint needs at most 150 KB of script and 30 KB of style', () => {
  const first = needed('index.html');
  expect(first.size).toBeGreaterThan(1);
  expect(size(first, '.js')).toBeLessThanOrEqual(150 * KB);
  expect(size(first, '.css')).toBeLessThanOrEqual(30 * KB);
});

test('pdf.js is not among it', () => {
  const first = needed('index.html');
  for (const file of first) {
    if (file.endsWith('.js')) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toContain('GlobalWorkerOptions');
    }
  }
});
