/** The words of the lists of records. */
export const recordsText = {
  addHint: 'Enter keeps it, Esc leaves it',
  back: (title: string) => title,
  keys: { walk: 'walk', open: 'open', remove: 'remove', others: 'others' },
  remove: 'Remove',
  done: 'Done',
  saves: 'Every change is saved as you go.',
} as const;
