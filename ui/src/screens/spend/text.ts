/** The words of the spend screen. */
export const spendText = {
  title: 'Spend',
  tabs: 'Year',
  by: 'Columns',
  columns: { months: 'Months', quarters: 'Quarters', year: 'Year' },
  mappings: 'Mappings',
  importFile: 'Import a file',
  exportLines: 'Export',
  formats: { xlsx: 'As a workbook (XLSX)', csv: 'As text (CSV)' },
  copy: 'Copy last year, plus …',
  copyTitle: 'Copy last year into the plan',
  copyNote: 'Every month of the plan is written over. One undo brings back what is there now.',
  copyLabel: 'Add percent',
  copyHint: '0 copies it as it is',
  copyDo: 'Copy into the plan',
  cancel: 'Cancel',
  sales: 'Sales',
  marketing: 'Marketing',
  neither: 'Neither',
  undecided: 'To decide',
  total: 'Total',
  both: 'Both sides',
  grid: (tab: string) => `Spend, ${tab}`,
  keys: { down: 'down', right: 'right', fill: 'fill right', open: 'the lines behind it' },
  type: 'Type',
  or: 'or',
  addLine: 'Add a category',
  monthsOnly: 'Amounts are typed by months.',
  dropped: (count: number) =>
    count === 1
      ? 'One copied amount is beyond the grid and was left out.'
      : `${count} copied amounts are beyond the grid and were left out.`,
  lines: 'Lines behind the cell',
  search: 'Search these lines',
  more: 'Show more',
  shown: (count: number) => `the first ${count}`,
  noLines: 'No lines.',
  source: 'From',
  close: 'Close',
  imports: 'Imported files',
  takeBack: 'Take back',
  takeBackLabel: (sentence: string) => `Take back: ${sentence}`,
  start: 'Start with what was spent last year',
  startPlan: 'Plan this year by months',
  startPlanNote: 'Copy last year, plus some percent, then change the months that differ.',
  example: 'It will look like this',
} as const;

/** A row or two in grey, so that the empty screen says what it will hold. */
export const EXAMPLE = {
  currency: 'USD',
  columns: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  rows: [
    { title: 'Salaries', cell: '26,500', total: '318,000' },
    { title: 'Paid search', cell: '1,200', total: '14,400' },
  ],
} as const;
