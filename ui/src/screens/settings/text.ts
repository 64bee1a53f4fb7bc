/** The words of the settings. */
export const settingsText = {
  title: 'Settings',
  note: 'They hold for every client on this computer.',
  clients: 'Clients',
  you: 'On what you print',
  youNote: 'Stands on the cover of the roadmap.',
  consultant: 'Your name',
  consultantHelp: 'As clients know you: Claire Aubert, Fractional CMO.',
  firm: 'Your firm',
  look: 'How it looks',
  theme: 'Light or dark',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  zoom: 'Text size',
} as const;
