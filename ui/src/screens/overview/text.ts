/** The words of the overview. */
import { MONTHS } from '../../lib/text';

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
  },
} as const;

/** The words of the profile's fields that are chosen rather than typed. */
export const CHOICES: Readonly<Record<string, readonly { value: string; label: string }[]>> = {
  business_model: [
    { value: 'b2b', label: 'B2B' },
    { value: 'b2c', label: 'B2C' },
    { value: 'both', label: 'Both' },
  ],
  fiscal_year_start: MONTHS.map((label, index) => ({ value: String(index + 1), label })),
};
