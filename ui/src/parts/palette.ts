/** Palette: which rows match what was typed, and in which order. */

export type PaletteRow = {
  id: string;
  group: string;
  title: string;
  /** In muted after the title: who answered, which quarter. */
  aside?: string;
  keys?: string | null;
};

/** A prefix keeps one kind: `>` commands, `@` people, `#` initiatives. */
export const PREFIXES: Record<string, string> = {
  '>': 'commands',
  '@': 'people',
  '#': 'initiatives',
};

/** The kind a prefix asks for and the words after it. */
export function readQuery(typed: string): { kind: string | null; words: string } {
  const kind = PREFIXES[typed.charAt(0)] ?? null;
  return { kind, words: (kind ? typed.slice(1) : typed).trim().toLowerCase() };
}

/** Rows that hold every typed word at the start of one of theirs, best first, at most `limit`. */
export function find(rows: readonly PaletteRow[], words: string, limit = 40): PaletteRow[] {
  if (words === '') return rows.slice(0, limit);
  const wanted = words.split(/\s+/);
  return rows
    .map((row) => ({ row, score: score(row, wanted, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row }) => row);
}

function score(row: PaletteRow, wanted: readonly string[], words: string): number {
  const title = row.title.toLowerCase();
  const parts = title.split(/[^\p{L}\p{N}]+/u);
  const starts = wanted.every((word) => parts.some((part) => part.startsWith(word)));
  if (title.startsWith(words)) return 3;
  if (starts) return 2;
  return wanted.every((word) => title.includes(word)) ? 1 : 0;
}

/** The title cut where the first typed word stands, for the bold part. */
export function highlight(title: string, words: string): { text: string; hit: boolean }[] {
  const word = words.split(/\s+/)[0] ?? '';
  const at = word ? title.toLowerCase().indexOf(word) : -1;
  if (at < 0) return [{ text: title, hit: false }];
  return [
    { text: title.slice(0, at), hit: false },
    { text: title.slice(at, at + word.length), hit: true },
    { text: title.slice(at + word.length), hit: false },
  ].filter((part) => part.text !== '');
}
