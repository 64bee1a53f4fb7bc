import type { Destination } from '../ipc/bindings';

/** Words that several screens share. A screen's own words stand in its folder, in `text.ts`. */
export const shared = {
  product: 'Evenlift',
  tryAgain: 'Try again',
  details: 'Details',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  blocked: 'Evenlift can’t open your clients',
  closeProgram: 'Close Evenlift',
  undone: (label: string) => `Undid: ${label}`,
  redone: (label: string) => `Redid: ${label}`,
  undoNothing: 'Nothing to undo',
  redoNothing: 'Nothing to redo',
  undoWhat: (label: string) => `Undo: ${label}`,
  redoWhat: (label: string) => `Redo: ${label}`,
} as const;

/** Where a line is counted. */
export const sides = {
  sales: 'Sales',
  marketing: 'Marketing',
  shared: 'Shared',
  neither: 'Neither',
  undecided: 'To decide',
} as const satisfies Record<Destination, string>;
/** The name of where a line is counted. */
export const sideName = (side: Destination): string => sides[side];
/** The key that counts a line there, on every screen. */
export const sideKeys = {
  sales: 'S',
  marketing: 'M',
  shared: 'H',
  neither: 'N',
  undecided: 'U',
} as const satisfies Record<Destination, string>;

/** The frame around every screen. */
export const shell = {
  sidebar: 'Screens',
  search: 'Search or run a command',
  back: 'Back',
  forward: 'Forward',
  switchClient: 'All clients',
  groups: { ask: 'Ask', count: 'Count', see: 'See', plan: 'Plan', give: 'Give' },
  skip: 'Skip to the screen',
  drop: 'Drop files to import their spend',
  needsClient: (what: string) => `Open a client first: “${what}” belongs to one.`,
  dropNeedsClient: 'Open the client that these files belong to, then drop them again.',
} as const;

export const saving = {
  rest: 'All changes save automatically',
  saving: 'Saving…',
  saved: 'Saved on this computer',
  failed: 'Not saved',
} as const;

/** One form for any record. */
export const formText = {
  remark: 'Remark',
  remarkOn: (label: string) => `Remark on ${label}`,
  private: 'never printed',
  choose: 'Choose…',
  chooseFor: (label: string) => `Choose for ${label}`,
  takeOut: (title: string) => `Take out ${title}`,
  none: 'None chosen',
  newHint: 'Enter makes it, Esc leaves it',
  remove: (title: string) => `Remove ${title}`,
  left: 'Kept from an earlier version',
  leftNote: 'These remarks were on fields that are no longer here.',
  removeLeft: (about: string) => `Remove the remark on ${about}`,
  lost: 'What was typed there was not kept.',
} as const;

export const paletteText = {
  label: 'Search or run a command',
  choose: 'choose',
  run: 'run',
  commands: 'commands',
  people: 'people',
  initiatives: 'initiatives',
  nothing: (typed: string) => `Nothing is called “${typed}”.`,
} as const;

export const shortcutsText = {
  title: 'Shortcuts',
  lines: 'Lines that are decided',
  note: 'Every command is also in the menu and in the palette.',
} as const;

export const aboutText = {
  title: 'Evenlift',
  version: (version: string) => `Version ${version}`,
  local: 'Everything stays on this computer. Nothing is sent anywhere.',
} as const;
