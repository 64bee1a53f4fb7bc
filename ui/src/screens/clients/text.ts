/** The words of the start screen and of the sheet for a new client. */
export const clientsText = {
  title: 'Clients',
  newClient: 'New client',
  sample: 'Open the sample client',
  sampleMark: 'Sample',
  open: (name: string) => `Open ${name}`,
  lastOpened: (when: string) => `Last opened: ${when}`,
  others: 'Other clients',
  filter: 'Filter by name',
  nobody: (typed: string) => `No client is called “${typed}”.`,
  heads: { client: 'Client', sides: 'Sales, marketing', opened: 'Last opened' },
  unknownSides: 'not known yet',
  cannotOpen: 'Cannot be opened',
  empty: {
    title: 'Take stock with a client, then plan the year together.',
    note: 'Everything stays on this computer.',
  },
} as const;

export const newClientText = {
  title: 'New client',
  note: 'Only the name is needed. Everything else can wait.',
  company: 'Company',
  website: 'Website',
  fiscalYear: 'Fiscal year starts in',
  currency: 'Currency',
  lastYear: 'Revenue last year',
  goal: 'Revenue goal',
  paste: 'Paste a line such as',
  example: 'Acme; EUR; 4.0m → 5.0m',
  cancel: 'Cancel',
  create: 'Create the client',
} as const;
