/** The words of the overview. */
import type { Severity } from '../../ipc/bindings';

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
  more: 'Guidance, language, brand, and who knows what',
  sample: 'Sample',
  severity: {
    critical: 'critical',
    important: 'important',
    watch: 'watch',
    strength: 'strength',
  } satisfies Record<Severity, string>,
} as const;
