/** The words of the overview. */
export const overviewText = {
  importFile: 'Import a file',
  report: 'See the report',
  facts: 'The figures',
  findings: 'Findings',
  noFindings: 'Nothing stands out yet. Findings come with spend, goals and answers.',
  questions: 'Still to ask',
  noQuestions: 'Nothing is open.',
  recent: 'Lately',
  noRecent: 'Nothing has been changed yet.',
  profile: 'The client',
  sample: 'Sample',
  severity: {
    critical: 'critical',
    important: 'important',
    watch: 'watch',
    strength: 'strength',
  } as Readonly<Record<string, string>>,
} as const;
