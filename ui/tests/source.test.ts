import { describe, expect, it } from 'vitest';
import type { Fate, Tag } from '../src/ipc/bindings';
import { columnTemplate, spread } from '../src/screens/import/table';

describe('the file as a table', () => {
  it('lets a title run on over the empty cells behind it', () => {
    const cells = ['Total for Rent', '', '', '100.00'];
    expect(spread({ cells, fate: 'structure' })).toEqual([
      { text: 'Total for Rent', span: 3, column: 1 },
      { text: '100.00', span: 1, column: 4 },
    ]);
  });

  it('keeps every cell of a line in its column, empty ones too', () => {
    const columns = spread({ cells: ['a', '', 'b'], fate: 'imported' }).map((cell) => cell.column);
    expect(columns).toEqual([1, 2, 3]);
  });

  it('gives every column room for its menu, and no cell more than it needs', () => {
    const row = (cells: string[], fate: Fate = 'imported', tag: Tag = 'plain') => ({
      cells,
      fate,
      tag,
    });
    expect(columnTemplate([row(['1'])], 2)).toBe('6.6em 6.6em');
    expect(columnTemplate([row(['x'.repeat(300)])], 1)).toBe('13.2em');
    const title = row(['A long title of the report'], 'structure', 'title');
    expect(columnTemplate([title], 1)).toBe('6.6em');
  });
});
