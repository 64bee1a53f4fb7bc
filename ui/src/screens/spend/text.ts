/** The words of the spend screen. */
export const spendText = {
  title: 'Spend',
  tabs: 'Year',
  by: 'Columns',
  list: 'Lines',
  columns: { months: 'Months', quarters: 'Quarters', year: 'Year' },
  mappings: 'Mappings',
  rules: 'Rules',
  importFile: 'Import a file',
  exportLines: 'Export',
  exportAs: 'as a workbook or as text',
  formats: { xlsx: 'As a workbook (XLSX)', csv: 'As text (CSV)' },
  nothingToExport: 'There is no spend to export yet.',
  copy: 'Copy last year, plus …',
  copyTitle: 'Copy last year into the plan',
  copyNote: 'Every month of the plan is written over. One undo brings back what is there now.',
  copyLabel: 'Add percent',
  copyHint: '0 copies it as it is',
  copyDo: 'Copy into the plan',
  cancel: 'Cancel',
  total: 'Total',
  grid: (tab: string) => `Spend, ${tab}`,
  keys: { down: 'down', right: 'right', fill: 'fill right', open: 'the lines behind it' },
  type: 'Type',
  or: 'or',
  addLine: 'Add a category',
  addLineFor: 'of either side',
  monthsOnly: 'Amounts are typed by months.',
  spreadTotal: 'Spread a total',
  includes: 'Includes',
  nothingLeft: 'All of it is left out. Include something to see it.',
  imports: 'Imported files',
  takeBack: 'Take back',
  takeBackLabel: (file: string) => `Take back: ${file}`,
  takeBackTitle: (file: string) => `Take back ${file}`,
  takeBackNote: 'Later work hangs on it. One undo brings all of it back.',
  keepEdited: (lines: string) => `Keep these: ${lines}`,
  keepRules: (rules: string) => `Keep these: ${rules}`,
  reopen: 'Open',
  reopenLabel: (file: string) => `Open the import of ${file}`,
  row: 'Row',
  states: { taken_back: 'Taken back', replaced: 'Replaced' },
  start: 'Start with what was spent last year',
  startPlan: 'Plan this year by months',
  startPlanNote: 'Copy last year, plus some percent, then change the months that differ.',
  example: 'It will look like this',
} as const;

/** The words of the sheet that spreads a year's total. */
export const spreadText = {
  title: 'Spread a year’s total over the months',
  note: 'The months add up to the total, to the cent. One undo brings back what is there now.',
  line: 'Line of the plan',
  total: 'Total for the year',
  hint: 'Such as 50k or =12*1500',
  shape: 'How it is spread',
  shapes: { even: 'Evenly', last_year: 'As last year', planned: 'As it is planned now' },
  months: 'What each month gets',
  spread: 'Spread the total',
  cancel: 'Cancel',
} as const;

const lines = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const amounts = (count: number): string => (count === 1 ? '1 amount' : `${count} amounts`);

/** The words of what lies beyond the grid when a block is pasted. */
export const pasteText = {
  title: (rows: number) =>
    rows === 0 ? 'The block is wider than the year' : `${lines(rows)} beyond the last category`,
  note: (fits: number, cut: number) =>
    [
      `${amounts(fits)} fit below the cursor.`,
      cut > 0 ? `${amounts(cut)} beyond the last month ${cut === 1 ? 'is' : 'are'} left out.` : '',
      'Nothing is pasted yet.',
    ]
      .filter(Boolean)
      .join(' '),
  row: (number: number) => `+${number}`,
  place: (number: number) => `Category for row ${number} beyond`,
  leave: 'Leave out',
  paste: (rows: number) => `Paste ${lines(rows)}`,
  cancel: 'Cancel',
} as const;

/** The words of the list of lines. */
export const linesText = {
  list: 'Lines of spend',
  filters: 'Narrow the lines',
  search: 'Search the lines',
  side: 'Side',
  allSides: 'Every side',
  category: 'Category',
  allCategories: 'Every category',
  noCategory: 'No category',
  channel: 'Channel',
  allChannels: 'Every channel',
  noChannel: 'No channel',
  period: 'Period',
  allPeriods: 'Every period',
  file: 'File',
  allFiles: 'Every file',
  everything: 'Show everything',
  columns: {
    date: 'Date',
    vendor: 'Vendor',
    account: 'Account',
    category: 'Category',
    channel: 'Channel',
    amount: 'Amount',
    side: 'Side',
  },
  byHand: 'Decided by hand',
  none: 'There are no lines yet.',
  noneFound: 'No line is like this.',
  selected: 'Selected lines',
  selectAll: 'Select all',
  selectNone: 'Select none',
  becomes: 'becomes',
  keepCategory: 'Keep the category',
  share: '% marketing',
  chooseFirst: 'Choose a side, a category or a channel first.',
  apply: 'Decide',
  became: (lines: string, after: string) =>
    after ? `Decided ${lines}: ${after}.` : `Decided ${lines}.`,
  keys: {
    source: 'where it comes from',
    more: 'select more',
    all: 'select all',
    side: 'sales, marketing, shared, neither, to decide',
    decide: 'decide',
  },
  backTo: (place: string) => `Back to ${place}`,
  vendor: 'Vendor',
  account: 'Account',
} as const;

/** The words of the panel that shows where a line comes from. */
export const sourceText = {
  title: 'Where the line comes from',
  file: 'File',
  cell: 'Cell',
  says: 'It says',
  fixed: 'Set right to',
  part: 'Spread',
  side: 'Side',
  channel: 'Channel',
  imported: 'Imported',
  memo: 'Memo',
  rows: 'The rows around it',
  row: 'Row',
  open: 'Open the import',
  others: 'other lines',
  back: 'back',
  close: 'Close',
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
