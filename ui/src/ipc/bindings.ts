// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.

export type Allocation = { "to": "sales" } | { "to": "marketing" } | { "to": "shared", marketing: number, neither: number, } | { "to": "neither" } | { "to": "undecided" };

export type Anchor = "start" | "middle" | "end";

export type BalanceView = { 
/**
 * `Marketing lifts a third, up from a sixth`.
 */
headline: string, 
/**
 * `For every $1.00 on sales, $0.54 goes to marketing.`
 */
sentence: string, robots: Figure, slider: Slider, 
/**
 * The same for the sales side, typed only.
 */
planned_sales: Editable, questions: Array<MirroredRow>, 
/**
 * `32 of 44`, `10 of 44`, `−22`.
 */
sum_sales: string, sum_marketing: string, sum_gap: string, ladder: Array<LadderRow>, 
/**
 * The guidance band on the ladder's axis, 0 to 1.
 */
band: [number, number], 
/**
 * Heads of the ladder's columns: `of the goal`, `of 2025 revenue`, `USD`.
 */
ladder_heads: Array<string>, missing: Array<string>, };

export type Card = { id: Id, title: string, why: string, 
/**
 * Its own, also while it is parked.
 */
lane: Lane, owner: string, 
/**
 * At most one of `no owner`, `decision`, `→ receiver`, or empty.
 */
chip: string, chip_warn: boolean, 
/**
 * `13,000`, `no cost`, or `no cost yet` while nobody has said.
 */
cost: string, side: Side, 
/**
 * `Q2 2026, 3 months`.
 */
when: string, batons: Array<[Id, string]>, };

export type Category = "sales_pay" | "commissions" | "sales_tools" | "prospecting" | "travel" | "meals" | "gifts" | "samples" | "other_sales" | "marketing_pay" | "paid_search" | "paid_social" | "advertising" | "seo" | "content" | "agency" | "website" | "marketing_tools" | "public_relations" | "direct_mail" | "print" | "research" | "affiliates" | "other_marketing" | "trade_shows" | "sponsorship" | "pay" | "software" | "professional_fees" | "overhead" | "uncategorised";

export type CategoryChoice = { category: Category, label: string, };

export type CellFix = { 
/**
 * As Excel counts.
 */
row: number, 
/**
 * From 1.
 */
column: number, text: string, };

export type CellStory = { 
/**
 * A sentence or two.
 */
text: string, 
/**
 * The line that its amount became: the row and the column of its source.
 */
line: [number, number] | null, };

export type ClientRow = { id: Id, name: string, monogram: string, 
/**
 * `Precision measuring instruments · B2B · USD`.
 */
line: string, sample: boolean, 
/**
 * `Yesterday`, `Jan 9`.
 */
opened: string, 
/**
 * The robots of the client opened last; the others have the small pair only.
 */
robots: Figure | null, 
/**
 * Sides of the sales square and the marketing circle as fractions of the larger, by the root
 * of the money; `None` while unknown.
 */
pair: [number, number] | null, 
/**
 * Set where the file can't be opened: a sentence.
 */
problem: string | null, };

export type ClientsView = { 
/**
 * `Six clients on this computer. Nothing leaves it.`
 */
summary: string, 
/**
 * The one opened last, first; the others by when they were opened.
 */
rows: Array<ClientRow>, 
/**
 * True while no sample client exists, so that the button offers to make it.
 */
offer_sample: boolean, 
/**
 * Both sides lifting evenly: the picture of the first start, where there is no client to draw.
 */
robots: Figure | null, };

export type ColumnRole = "ignore" | "date" | "period_start" | "period_end" | "vendor" | "account" | "memo" | "amount" | "debit" | "credit" | "direction" | "currency" | "class" | "campaign" | "channel" | "reference" | "transaction" | "kind" | "account_group" | "status" | "balance" | "month" | "total" | "budget";

export type CommandItem = { id: string, title: string, 
/**
 * The menu it stands in: `File`, `Edit`, `View`, `Go`, `Client`, `Window`, `Help`.
 */
group: string, 
/**
 * `Mod+K`, `G S`, or empty. Menu accelerators start with `Mod+`; the page owns the others.
 */
keys: string, 
/**
 * True where an open client is needed.
 */
client: boolean, };

export type Correction = { "what": "delimiter", to: Delimiter, } | { "what": "encoding", to: Encoding, } | { "what": "sheet", to: string, } | { "what": "header_row", to: number, } | { "what": "date_order", to: DateOrder, } | { "what": "decimals", to: Decimals, } | { "what": "money_out", to: MoneyOut, } | { "what": "role", column: string, to: ColumnRole, } | { "what": "count", kind: Countable, on: boolean, } | { "what": "rate", currency: Currency, to: Exchange | null, } | { "what": "answer", question: FileQuestion, choice: string, } | { "what": "fix", fix: CellFix, } | { "what": "doubt", about: Doubted, counts: Counts, } | { "what": "again", on: boolean, } | { "what": "switch", line: LineSwitch, } | { "what": "fresh", on: boolean, };

export type Countable = "payment" | "transfer" | "balance_sheet" | "income" | "not_settled";

export type Counts = "skip" | "keep" | "replace";

export type Currency = string;

export type CurrencyState = "waits" | "converted" | "left_out";

export type DateOrder = "day_first" | "month_first" | "year_first";

export type Decimals = "point" | "comma";

export type Delimiter = "comma" | "semicolon" | "tab" | "bar";

export type Destination = "sales" | "marketing" | "shared" | "neither" | "undecided";

export type DoubtChoice = { counts: Counts, label: string, };

export type DoubtLine = { 
/**
 * `halden-2025.csv, row 68`
 */
source: string, date: string, what: string, amount: string, };

export type Doubted = string;

export type Driver = { name: string, remark: string, 
/**
 * `+144,000`.
 */
gain: string, 
/**
 * 0 to 1 of the largest.
 */
part: number, };

export type Editable = { record: Id | null, field: string, 
/**
 * As it stands in the field while editing: `5,000,000`.
 */
text: string, 
/**
 * As it is read: `$5,000,000`. Empty while unknown.
 */
shown: string, 
/**
 * What to show instead while it is unknown: `Ask Dana`.
 */
missing: string | null, };

export type Edited = { "is": "saved", outcome: Outcome, 
/**
 * The record that was made, where one was.
 */
made: Id | null, } | { "is": "unchanged", undo: string | null, redo: string | null, } | { "is": "refused", problems: Array<Problem>, };

export type EditedLine = { row: number, vendor: string, amount: string, };

export type Encoding = "utf-8" | "cp1252" | "utf-16-le" | "utf-16-be" | "cp1250" | "cp1251" | "iso8859-15" | "mac-roman" | "iso8859-2" | "cp1257" | "cp1253" | "cp1254" | "shift_jis" | "gbk" | "big5" | "euc-kr";

export type Exchange = { "kind": "rate", 
/**
 * Units of the client's currency for one of the other; above zero.
 */
rate: string, 
/**
 * The day that the rate is of.
 */
on: string, 
/**
 * Who says so: a bank, a card's statement, the books.
 */
source: string, } | { "kind": "leave_out" };

export type ExportFormat = "xlsx" | "csv";

export type Fact = { label: string, 
/**
 * Large: `$538,000`; while unknown what is missing, in words.
 */
value: string, 
/**
 * Small: `13.5% of revenue · 10.8% of the goal`.
 */
remark: string, 
/**
 * The mark before the label.
 */
side: Side | null, 
/**
 * True while unknown: the value is then a sentence, not a number.
 */
missing: boolean, 
/**
 * The screen that a click opens.
 */
screen: Screen, };

export type Failure = { kind: FailureKind, message: string, hint: string | null, };

export type FailureKind = "locked" | "newer" | "damaged" | "disk_full" | "not_found" | "cancelled" | "other";

export type Fate = "imported" | "duplicate" | "not_spend" | "structure" | "held" | "error";

export type FateTile = { id: Fate, 
/**
 * `Imported`, `Already here`, `Not spend`, `Structure`, `Held`, `Error`.
 */
label: string, count: string, sum: string, };

export type Figure = { 
/**
 * Stable within a document: `robots`.
 */
id: string, width: number, height: number, 
/**
 * What the figure says, in words.
 */
alt: string, items: Array<Item>, };

export type FileQuestion = "amount_column" | "currency" | "date_order" | "decimals" | "double_encoding" | "header" | "micros" | "period" | "rounding" | "serial_dates" | "sheets" | "spread" | "thousands";

export type Fill = { "kind": "solid", tone: Tone, } | { "kind": "hatch", tone: Tone, pitch: number, stroke: number, };

export type FormChoice = { 
/**
 * The text to send when it is pressed: where several may be chosen, all of them.
 */
text: string, title: string, chosen: boolean, };

export type FormField = { label: string, 
/**
 * One line of help; empty where the label says enough.
 */
help: string, holds: Holds, 
/**
 * True where it stays with the consultant.
 */
private: boolean, value: Editable, 
/**
 * What may be chosen; empty where anything may be typed.
 */
choices: Array<FormChoice>, 
/**
 * Names that may be meant, where anything may be typed.
 */
known: Array<string>, 
/**
 * `New objective`: what `add_for` would make and choose here; empty where nothing can be made.
 */
new: string, 
/**
 * The items of a list, or the months of a year.
 */
items: Array<FormItem>, 
/**
 * One more item, not kept yet: writing into it adds it.
 */
next: FormItem | null, 
/**
 * What is known about the answer; `None` within a remark.
 */
remark: FormRemark | null, };

export type FormItem = { 
/**
 * Where it is kept: sent with an empty text, it takes the item away.
 */
value: Editable, 
/**
 * `Seat 1`, `Add a seat`.
 */
title: string, fields: Array<FormField>, };

export type FormLeft = { field: string, 
/**
 * What it was about: `Gross margin of spares`.
 */
about: string, 
/**
 * What it says: `Who knows` and `Dana`.
 */
lines: Array<[string, string]>, };

export type FormRemark = { 
/**
 * What stands there, short: `Ask Dana`, `Said by Ruth`, `Note`; empty while nothing does.
 */
marks: Array<string>, fields: Array<FormField>, };

export type FormView = { record: Id, kind: Kind, 
/**
 * `Initiative`.
 */
noun: string, 
/**
 * Its name or title; empty where it has none yet.
 */
name: string, fields: Array<FormField>, 
/**
 * What an earlier version kept about fields that are no longer there.
 */
left: Array<FormLeft>, };

export type FunnelFact = { name: string, value: string, 
/**
 * True where it needs a look.
 */
warn: boolean, };

export type FunnelRow = { name: Editable, side: Side, last_year: Editable, needed: string, rate: Editable | null, rate_last_year: string, 
/**
 * Last year as part of what is needed, 0 to 1, for the bar; `None` while unknown.
 */
part: number | null, 
/**
 * True where the rate of last year is below the one that is planned.
 */
weak: boolean, };

export type FunnelView = { 
/**
 * Where its remarks are kept.
 */
record: Id, 
/**
 * The sentence, part by part.
 */
sentence: Array<Part>, 
/**
 * What answers when something else is changed.
 */
solve_for: SolveFor, rows: Array<FunnelRow>, 
/**
 * The drawing that is printed, too; `None` while a rate is missing.
 */
figure: Figure | null, 
/**
 * What ten percent more of one thing brings, ranked.
 */
drivers: Array<Driver>, 
/**
 * Sales cycle, last leads by, leads a month …
 */
facts: Array<FunnelFact>, 
/**
 * Cost per lead, cost per customer, share of the revenue.
 */
costs: Array<FunnelFact>, 
/**
 * Money and margin fields below the sentence, labelled.
 */
assumptions: Array<[string, Editable]>, 
/**
 * What is missing, in sentences.
 */
missing: Array<string>, };

export type GroupLine = { 
/**
 * The row of the source, and the column that its amount stands in.
 */
row: number, column: number, 
/**
 * Which of the lines of this cell, from 0.
 */
part: number, 
/**
 * `Mar 14, 2025`, or its months.
 */
date: string, memo: string, amount: string, allocation: Allocation, 
/**
 * `30% sales, 70% marketing` where it is shared; else empty.
 */
share: string, 
/**
 * Why it is on its side, or what is proposed.
 */
why: string, 
/**
 * True where it was decided alone, whatever its group is.
 */
alone: boolean, };

export type GroupLines = { total: number, lines: Array<GroupLine>, };

export type Held = "goal" | "average_sale" | "leads" | "budget" | "win_rate";

export type Holds = "text" | "long" | "who" | "colour" | "yes_no" | "money" | "rate" | "number" | "count" | "rating" | "year" | "month" | "date" | "choice" | "choices" | "reference" | "references" | "findings" | "items" | "months" | "elsewhere";

export type Id = string;

export type ImportChoice = { label: string, 
/**
 * True for the one that holds.
 */
current: boolean, makes: Correction, };

export type ImportColumn = { 
/**
 * Names it in the correction that gives it another role: its name, or its letter.
 */
key: string, letter: string, name: string, role: ColumnRole, 
/**
 * The role in words: `Amount`.
 */
label: string, 
/**
 * Worth a look.
 */
unsure: boolean, 
/**
 * How sure it is, why, and some of its cells: `Check: Looks like days. 1/2/25 · 1/3/25`.
 */
why: string, };

export type ImportCurrency = { code: Currency, 
/**
 * `12 lines in EUR, €1,234.56`.
 */
title: string, state: CurrencyState, text: string, 
/**
 * The rate that holds, or the one that was used last.
 */
rate: string, on: string, source: string, };

export type ImportDoubt = { 
/**
 * What an answer names.
 */
id: Doubted, 
/**
 * True for a single line; those can be answered all at once.
 */
single: boolean, text: string, here: DoubtLine, there: DoubtLine, choices: Array<DoubtChoice>, 
/**
 * The choice that was made.
 */
chosen: Counts | null, };

export type ImportGroup = { id: number, vendor: string, account: string, lines: string, sum: string, 
/**
 * The reason for the suggestion: `Account name`.
 */
reason: string, suggestion: Allocation | null, 
/**
 * As it was decided here.
 */
allocation: Allocation, 
/**
 * Nothing of it is open, because every line was decided alone.
 */
apart: boolean, 
/**
 * What sharing it means: as decided, else as proposed, else half and half.
 */
shared: Allocation, 
/**
 * The name of the channel, or empty.
 */
channel: string, 
/**
 * Pay, travel and the like: a split is worth offering.
 */
often_shared: boolean, };

export type ImportLine = { 
/**
 * The row of the source it comes from.
 */
row: number, 
/**
 * The column that its amount stands in, from 1.
 */
column: number, 
/**
 * From 0, where the amount of one cell is spread over several lines.
 */
part: number, month: string, vendor: string, category: string, channel: string, amount: string, allocation: Allocation, why: string, 
/**
 * Whether it is imported; a line that is here already is not, unless a person says so.
 */
on: boolean, 
/**
 * `2 of 3` where the file has equal rows, else empty.
 */
twin: string, };

export type ImportMapping = { 
/**
 * `Using the mapping from Jan 12`.
 */
text: string, name: string, 
/**
 * How the file differs from the shape that is remembered, three lines at most.
 */
drift: Array<string>, 
/**
 * True where it is known and not used, because the consultant starts fresh.
 */
off: boolean, };

export type ImportOption = { 
/**
 * As it is read now: `Header in row 3`.
 */
label: string, choices: Array<ImportChoice>, };

export type ImportQuestion = { id: FileQuestion, text: string, choices: Array<ImportChoice>, answered: boolean, };

export type ImportRead = { "is": "read", view: ImportView, } | { "is": "refused", refusal: ImportRefusal, } | { "is": "known", known: KnownFile, };

export type ImportRefusal = { file: string, title: string, text: string, 
/**
 * What helps, one sentence each.
 */
help: Array<string>, };

export type ImportResult = { import: Id, file: string, 
/**
 * `412 lines, $261,412.80 imported`.
 */
title: string, 
/**
 * `Jan 12, 2026 · Jan–Dec 2025`.
 */
facts: string, 
/**
 * False once it was taken back or replaced; nothing of it counts then.
 */
live: boolean, 
/**
 * The six fates in order; only what was imported has a sum.
 */
fates: Array<FateTile>, 
/**
 * `530 rows in the file`.
 */
rows: string, 
/**
 * `37 of 37 totals agree`; says so too where the file prints none.
 */
ties: string, 
/**
 * Whether all of them do; nothing where the file prints none.
 */
ties_agree: boolean | null, 
/**
 * Heads of the four sides and of the sum.
 */
months: Array<ImportedMonth>, total: ImportedMonth, currency: string, 
/**
 * Empty where nothing was.
 */
learned: Array<Learned>, 
/**
 * What is left to do, a sentence each: lines to decide, rows held.
 */
left: Array<string>, };

export type ImportRow = { id: Id, file: string, 
/**
 * The recipe that read it, or `generic`.
 */
kind: string, 
/**
 * `12 Jan 2026 · 412 lines · $261,412.80 · 37 of 37 totals agree`
 */
facts: string, lines: number, 
/**
 * In major units, for scripts.
 */
sum: string, state: ImportState, 
/**
 * `3 rows held`, or empty.
 */
held: string, };

export type ImportState = "live" | "taken_back" | "replaced";

export type ImportTable = { 
/**
 * The row of its header, as Excel counts.
 */
row: number, columns: Array<ImportColumn>, };

export type ImportTotals = { sales: string, marketing: string, undecided: string, neither: string, };

export type ImportView = { token: string, file: string, 
/**
 * `QuickBooks Online, Transaction Detail by Account, January–December 2025, accrual, USD.`
 */
banner: string, 
/**
 * `37 of 37 printed totals agree`; empty where the file prints none.
 */
ties: string, 
/**
 * Whether all of them do; nothing where there are none.
 */
ties_agree: boolean | null, 
/**
 * Delimiter, encoding, date order, header row: each a chip with choices.
 */
options: Array<ImportOption>, mapping: ImportMapping | null, 
/**
 * What the last change of an option did: `412 → 418 lines, 261,412.80 → 263,254.80`.
 */
difference: string, columns: Array<ImportColumn>, 
/**
 * The tables below the first that have other columns.
 */
below: Array<ImportTable>, 
/**
 * Everything that a column can mean.
 */
roles: Array<RoleChoice>, 
/**
 * What no column gives, a sentence each.
 */
missing: Array<string>, 
/**
 * Cells with letters beyond ASCII, by which the encoding is judged.
 */
foreign: Array<string>, not_spend: Array<NotSpendKind>, 
/**
 * The totals that the file prints; those that don't agree stand first.
 */
printed: Array<PrintedTotal>, questions: Array<ImportQuestion>, 
/**
 * Amounts in other currencies than the client's.
 */
currencies: Array<ImportCurrency>, 
/**
 * The six fates in order, each a filter.
 */
fates: Array<FateTile>, 
/**
 * `6 lines are here already, 1 of them is imported again`; empty where none are.
 */
here: string, 
/**
 * True where all of them are imported again.
 */
here_all: boolean, 
/**
 * `530 rows, file total`, the total, `to the cent`.
 */
file_rows: string, file_total: string, file_state: string, source_rows: number, 
/**
 * `530 rows`.
 */
rows_title: string, lines: number, 
/**
 * `412 lines, USD`.
 */
lines_title: string, currency: string, 
/**
 * Groups that nothing decides, biggest first.
 */
groups: Array<ImportGroup>, 
/**
 * The channels that are offered where one is named.
 */
channels: Array<string>, 
/**
 * `Three groups to decide · 30 lines, 32,000.00`.
 */
groups_title: string, totals: ImportTotals, errors: Array<RowError>, 
/**
 * `Look at 3 rows`; empty where none has an error.
 */
errors_title: string, 
/**
 * Said above the preview: already imported, another currency, a mapping remembered.
 */
notices: Array<string>, 
/**
 * What may be here already, both sides beside each other, and how many wait for an answer.
 */
doubts: Array<ImportDoubt>, doubts_title: string, 
/**
 * True where pressing it leaves rows behind for later, as it then says.
 */
holds: boolean, 
/**
 * `Import 412 lines, $261,412.80`, and why it can't be pressed, or empty.
 */
action: string, blocked: string, };

export type ImportedMonth = { month: string, lines: string, sales: string, marketing: string, undecided: string, neither: string, sum: string, };

export type Include = { resource: Resource, 
/**
 * `People`
 */
label: string, on: boolean, };

export type Item = { "kind": "path" } & Shape | { "kind": "text" } & Label;

export type Kind = "client" | "person" | "activity" | "answer" | "funnel" | "budget" | "objective" | "metric" | "initiative" | "baton" | "note";

export type KnownFile = { import: Id, file: string, 
/**
 * `This file was imported on January 12 (212 lines, $184,220.15).`
 */
text: string, };

export type Label = { text: string, x: number, 
/**
 * The baseline.
 */
y: number, 
/**
 * The height of an em.
 */
size: number, letters: Letters, anchor: Anchor, tone: Tone, 
/**
 * Degrees, clockwise, about (x, y).
 */
rotate: number, 
/**
 * A plate of the ground behind the text, where it stands on lines.
 */
plate: boolean, };

export type LadderLook = "bar" | "band" | "mark";

export type LadderRow = { label: string, remark: string, look: LadderLook, 
/**
 * 0 to 1 on the axis; a band has two ends.
 */
from: number, to: number, cells: Array<string>, strong: boolean, };

export type Lane = "strategy" | "website" | "demand" | "content" | "sales_alignment" | "measurement" | "people";

export type Learned = { what: string, does: string, };

export type Letters = "regular" | "medium" | "strong" | "display";

export type LineBy = "file" | "date" | "vendor" | "amount";

export type LineChoice = { 
/**
 * [`Allocation::Undecided`] opens the lines again.
 */
allocation: Allocation | null, category: Category | null, 
/**
 * The name of a channel; an empty one takes it away.
 */
channel: string | null, };

export type LineChoices = { 
/**
 * Every category there is.
 */
categories: Array<[Category, string]>, 
/**
 * The channels of lines and activities.
 */
channels: Array<string>, 
/**
 * Imports that count.
 */
imports: Array<[Id, string]>, periods: Array<[Period, string]>, };

export type LineFilter = { 
/**
 * Part of the vendor, and part of the account.
 */
vendor: string, account: string, 
/**
 * Sales and marketing with what is shared.
 */
side: Destination | null, category: Category | null, 
/**
 * Only lines without a category.
 */
no_category: boolean, 
/**
 * A channel's name.
 */
channel: string, 
/**
 * Only lines without a channel.
 */
no_channel: boolean, import: Id | null, 
/**
 * Both months included.
 */
from: Month | null, to: Month | null, 
/**
 * Part of the vendor, account, channel, memo or reference.
 */
text: string, order: LineOrder, };

export type LineList = { 
/**
 * What the client's file stood at; a selection holds for it.
 */
revision: string, total: number, 
/**
 * `1,204 lines, $261,412.80`.
 */
title: string, currency: string, 
/**
 * The four sides in order.
 */
sides: Array<SideSum>, 
/**
 * Whether the filter leaves anything out.
 */
narrowed: boolean, choices: LineChoices, };

export type LineOrder = { by: LineBy, 
/**
 * From the last to the first, from the largest to the smallest.
 */
descending: boolean, };

export type LineRef = { 
/**
 * Physical row, as a text editor or Excel counts it, from 1.
 */
row: number, 
/**
 * Column of the amount, from 1; a month matrix has many amounts in one row.
 */
column: number, 
/**
 * Which of the lines of this cell, from 0: an amount spread over months makes one a month.
 */
part?: number, };

export type LineRow = { 
/**
 * A whole number too large for the window's numbers.
 */
id: string, date: string, vendor: string, account: string, memo: string, amount: string, allocation: Allocation, 
/**
 * `40% marketing`; empty where nothing is shared.
 */
share: string, category: string, channel: string, 
/**
 * Decided by hand.
 */
manual: boolean, why: string, 
/**
 * `halden-2025.csv, row 68`.
 */
source: string, };

export type LineSelection = { filter: LineFilter, 
/**
 * Of the list that was seen.
 */
revision: string, 
/**
 * First and last place, from 0, both included; no place twice.
 */
ranges: Array<[number, number]>, };

export type LineSource = { line: LineRow, import: Id, file: string, 
/**
 * The day of the import, `Jan 12, 2026`.
 */
imported: string, 
/**
 * The sheet of a workbook with several, or empty.
 */
sheet: string, 
/**
 * As a spreadsheet counts, from 1; 0 for no column.
 */
row: number, column: number, 
/**
 * As a spreadsheet names the column, `F`.
 */
letter: string, header: string, 
/**
 * `Row 68, column F “Amount”`
 */
place: string, 
/**
 * What the file says in the cell.
 */
cell: string, 
/**
 * What the cell was set right to; empty where the file stands as it came.
 */
fixed: string, 
/**
 * Which part of a spread amount it is, or empty.
 */
part: string, 
/**
 * Why the line is on its side.
 */
why: string, 
/**
 * What names its channel; empty where none is known.
 */
why_channel: string, columns: Array<SourceColumn>, 
/**
 * The row of the line with those around it.
 */
rows: Array<SourceRow>, 
/**
 * Why the rows can't be shown; empty where they are.
 */
problem: string, };

export type LineSwitch = { row: number, column: number, 
/**
 * From 0; all of the cell's lines where none is named.
 */
part: number | null, on: boolean, };

export type Listed = { text: string, remark: string, screen: Screen, focus: string | null, 
/**
 * Of a finding.
 */
severity: Severity | null, };

export type Made = { "is": "opened", shell: Shell, } | { "is": "refused", problems: Array<Problem>, };

export type MappingElsewhere = { client: Id, id: Id, 
/**
 * `Bank, of Northwind`.
 */
name: string, };

export type MappingRow = { id: Id, name: string, 
/**
 * `Version 2 from Jan 12, last used Jan 13`.
 */
facts: string, 
/**
 * What is corrected, a line each.
 */
corrections: Array<string>, };

export type MappingsView = { rows: Array<MappingRow>, 
/**
 * Said where some can't be read; empty where all of them can.
 */
unread: string, 
/**
 * Those that can't, to be removed.
 */
unread_rows: Array<UnreadRow>, 
/**
 * Those of other clients, to be taken over.
 */
elsewhere: Array<MappingElsewhere>, };

export type MirroredRow = { question: Question, title: string, 
/**
 * 0 to 4, or `None` with the name of who is to be asked.
 */
sales: number | null, marketing: number | null, 
/**
 * `3 of 4`, or who is to be asked.
 */
sales_said: string, marketing_said: string, sales_ask: string, marketing_ask: string, 
/**
 * `−3`, `even`, or empty.
 */
gap: string, 
/**
 * True from three points on.
 */
strong: boolean, sales_record: Id | null, marketing_record: Id | null, };

export type MoneyOut = "positive" | "negative";

export type Month = string;

export type NewClient = { name: string, website: string, 
/**
 * 1 to 12.
 */
fiscal_year_start: number, 
/**
 * Three letters.
 */
currency: string, revenue_last_year: string, revenue_goal: string, };

export type NewClientEcho = { 
/**
 * The calendar years beside the two labels.
 */
last_year: string, goal_year: string, 
/**
 * `= $4,000,000`, or empty.
 */
revenue_last_year: string, 
/**
 * `= $5,000,000, 25% more than last year`.
 */
revenue_goal: string, 
/**
 * What stands beside the amounts: `$`, or `SEK`.
 */
unit: string, 
/**
 * What can be chosen: `USD, US dollar`, and the months that a year may start in.
 */
currencies: Array<Offered>, months: Array<Offered>, problems: Array<Problem>, 
/**
 * Set when a pasted line such as `Acme; EUR; 4.0m -> 5.0m` was read into the fields.
 */
filled: NewClient | null, };

export type NotSpendKind = { kind: Countable, label: string, 
/**
 * `12 rows, 4,000.00`; empty where they are taken in.
 */
text: string, included: boolean, };

export type Offered = { value: string, label: string, };

export type Outcome = { 
/**
 * Counts up with every change, undo and redo of a client.
 */
revision: number, label: string, place: Place, touched: Array<Id>, stale: Array<Stale>, 
/**
 * What undo would take back now, `None` when there is nothing.
 */
undo: string | null, 
/**
 * What redo would bring back now.
 */
redo: string | null, };

export type OverviewView = { title: string, subtitle: string, 
/**
 * `Sales lifts most of the goal alone`.
 */
headline: string, 
/**
 * `For every $1.00 spent on sales last year, $0.21 went to marketing.`
 */
sentence: string, robots: Figure, facts: Array<Fact>, 
/**
 * The profile, to be edited in place.
 */
profile: FormView, 
/**
 * Findings by severity, the sentence and the screen that shows the evidence.
 */
findings: Array<Listed>, 
/**
 * How many; empty where there are none.
 */
finding_count: string, 
/**
 * What is still to ask, and whom.
 */
open_questions: Array<Listed>, 
/**
 * How many; empty where there are none.
 */
question_count: string, 
/**
 * What was done last.
 */
recent: Array<Listed>, };

export type Paper = "a4" | "letter";

export type Part = { "is": "text", text: string, } | { "is": "number", name: string, value: Editable, solved: boolean, held: boolean, };

export type Period = { from: Month, to: Month, };

export type Place = { screen: Screen, 
/**
 * What to focus there: a record's id, a field, or both joined by a dot.
 */
focus: string | null, };

export type PlanCell = { side: Side, category: Category | null, 
/**
 * The month, counted from 0.
 */
column: number, text: string, };

export type PrintedTotal = { row: number, column: number, label: string, printed: string, found: string, 
/**
 * What is missing or too much; empty where they agree.
 */
off: string, agrees: boolean, };

export type Problem = { 
/**
 * The path of the field, `stages.1.rate`; empty where it is about the record as a whole.
 */
field: string, message: string, };

export type Progress = { 
/**
 * `Saving lines, 1,200 of 50,000`.
 */
text: string, 
/**
 * From 0 to 1; nothing while nobody knows.
 */
part: number | null, };

export type QuarterHead = { 
/**
 * `Q1 2026`.
 */
label: string, 
/**
 * First month: what `move_initiative` is given.
 */
month: Month, cost: string, 
/**
 * `of 51,250`; empty without a plan.
 */
of: string, 
/**
 * `1,750 left`, `3,500 over`.
 */
left: string, over: boolean, 
/**
 * Cost as part of the quarter's plan, capped at 1, for the bar.
 */
part: number | null, 
/**
 * Where the plan stands on the same bar, 0 to 1.
 */
tick: number | null, leads: string, };

export type Question = "strategic_leadership" | "champion" | "goals_in_numbers" | "targets_per_person" | "reward_for_results" | "leadership_meetings" | "budget_from_goals" | "documented_process" | "serving_technology" | "training" | "results_measured";

export type RecordRow = { id: Id, 
/**
 * `Priya Nair`; `No name yet` where it has none.
 */
name: string, 
/**
 * Of those that belong to one.
 */
side: Side | null, 
/**
 * One for each column after the first; an unknown one is an en dash.
 */
cells: Array<string>, };

export type RecordsView = { kind: Kind, 
/**
 * `People`.
 */
title: string, 
/**
 * What they are for, in a line.
 */
about: string, 
/**
 * `New person`.
 */
new: string, 
/**
 * The field that a new one is named by.
 */
naming: string, 
/**
 * `Name`, `Title`, `Seats`.
 */
columns: Array<string>, rows: Array<RecordRow>, };

export type RememberedRow = { vendor: string, account: string, does: string, 
/**
 * The file in which it was decided.
 */
from: string, };

export type ReportOptions = { 
/**
 * Without one, the paper chosen last.
 */
paper: Paper | null, 
/**
 * Sections that are switched off.
 */
off: Array<SectionKind>, };

export type ReportSection = { id: SectionKind, name: string, state: SectionState, 
/**
 * First page, from 1; 0 where it isn't printed.
 */
page: number, pages: number, 
/**
 * `2 pages`, `off` or `empty`.
 */
length: string, };

export type ReportView = { paper: Paper, pages: number, 
/**
 * `12 pages`.
 */
length: string, sections: Array<ReportSection>, 
/**
 * Before printing: what is blank, unowned, or can't be drawn, in sentences; the screen that
 * mends it.
 */
warnings: Array<[string, Screen]>, 
/**
 * `7 private notes left out`.
 */
private: string, 
/**
 * Changes with the bytes, so that the window knows when to fetch them again.
 */
etag: string, 
/**
 * `Halden Instruments roadmap 2026-01-12.pdf`.
 */
file_name: string, };

export type Resource = "people" | "media" | "agency" | "technology" | "programs" | "other";

export type RoadmapLane = { lane: Lane, title: string, 
/**
 * One list of cards a quarter.
 */
cells: Array<Array<Card>>, };

export type RoadmapView = { 
/**
 * `16 initiatives, 292,750 of 302,500 planned, USD.`
 */
summary: string, quarters: Array<QuarterHead>, lanes: Array<RoadmapLane>, 
/**
 * Not now, because …
 */
parked: Array<Card>, 
/**
 * How many those are.
 */
parked_count: string, 
/**
 * `2 things to look at`.
 */
warnings_title: string, 
/**
 * Checks that failed, in sentences, with the card they are about.
 */
warnings: Array<[string, Id | null]>, };

export type RoleChoice = { role: ColumnRole, label: string, };

export type RowError = { row: number, 
/**
 * `C "Date"`.
 */
column: string, cell: string, 
/**
 * The number of the column from 1, as a fix names it.
 */
at: number, 
/**
 * The text that is proposed for the cell, or empty.
 */
suggestion: string, 
/**
 * Equal for errors of one kind in one column.
 */
like: string, 
/**
 * The whole sentence, with the suggestion.
 */
text: string, };

export type RuleChange = { vendor: string, account: string, file: string, lines: string, sum: string, 
/**
 * `To decide`, `Sales, Travel`.
 */
before: string, after: string, 
/**
 * The reason that it would have: `Your rule: vendor contains “acme”`.
 */
why: string, };

export type RuleCondition = { field: RuleField, test: RuleMatch, text: string, };

export type RuleEffect = { 
/**
 * In the file that is being read.
 */
here: number, here_sum: string, past: number, past_sum: string, past_imports: number, 
/**
 * `Changes 41 lines, 12,300.00 here; 118 lines, 30,000.00 in 3 past imports.`
 */
sentence: string, 
/**
 * Why the rule can't be read, by its fields.
 */
problems: Array<Problem>, };

export type RuleField = "vendor" | "account" | "memo" | "class";

export type RuleForm = { conditions: Array<RuleCondition>, amount_from: string, amount_to: string, date_from: string, date_to: string, 
/**
 * Undecided where it only names a channel or the vendor.
 */
side: Destination, 
/**
 * Percents of a shared amount. Sales' may be left out, and is then the rest; so may neither
 * side's, and is then nothing.
 */
sales: string, marketing: string, neither: string, category: Category | null, 
/**
 * The channel that the lines belong to, or empty.
 */
channel: string, 
/**
 * What the vendor is called, or empty.
 */
called: string, };

export type RuleMatch = "is" | "contains" | "starts" | "regex";

export type RuleRow = { id: Id, 
/**
 * `Vendor contains “hubspot”`.
 */
looks_for: string, 
/**
 * `30% sales, 70% marketing, Marketing technology`.
 */
does: string, form: RuleForm, };

export type RuleWeight = { id: Id, 
/**
 * `Decides 12 lines, 300.00 here; 118 lines, 30,000.00 in 3 past imports.`
 */
decides: string, 
/**
 * `Running it changes 6 lines, 60.00.`, or empty.
 */
changes: string, };

export type RulesEffect = { whole: RuleEffect, 
/**
 * `12 lines`: how many running them would change.
 */
lines: string, 
/**
 * In the order of the rules.
 */
rules: Array<RuleWeight>, 
/**
 * What would change of past imports, the largest first.
 */
changes: Array<RuleChange>, 
/**
 * `and 12 more, 4,200.00`, where more would change than is listed; else empty.
 */
more: string, };

export type RulesView = { 
/**
 * In the order in which they are tried.
 */
rules: Array<RuleRow>, 
/**
 * Decided by hand, and so for the next file.
 */
remembered: Array<RememberedRow>, categories: Array<CategoryChoice>, 
/**
 * The channels that are offered where one is named.
 */
channels: Array<string>, };

export type Screen = "clients" | "overview" | "activities" | "people" | "notes" | "spend" | "import" | "rules" | "funnel" | "balance" | "roadmap" | "objectives" | "metrics" | "batons" | "report" | "settings";

export type ScreenCount = { screen: Screen, text: string, };

export type SectionKind = "at-a-glance" | "who-lifts-the-goal" | "spend-and-plan" | "funnel" | "roadmap" | "initiatives" | "how-we-got-here";

export type SectionState = "on" | "off" | "empty";

export type Setting = "theme" | "zoom" | "paper" | "consultant" | "firm";

export type SettingsView = { 
/**
 * `Claire Aubert, Fractional CMO`.
 */
consultant: string, 
/**
 * `Aubert & Co.`
 */
firm: string, };

export type Severity = "critical" | "important" | "watch" | "strength";

export type Shape = { d: string, fill: Fill | null, stroke: Stroke | null, };

export type Shell = { client: Id, name: string, 
/**
 * One or two letters.
 */
monogram: string, sample: boolean, currency: string, revision: number, undo: string | null, redo: string | null, counts: Array<ScreenCount>, };

export type Side = "sales" | "marketing";

export type SideSum = { side: Destination, label: string, 
/**
 * An en dash for zero.
 */
amount: string, };

export type Slider = { value: Editable, label: string, 
/**
 * Where it stands, in steps of `steps`; `None` while there is no goal to measure against.
 */
position: number | null, steps: number, 
/**
 * Last year's mark, and the band's two ends, in steps.
 */
last_year: number | null, band: [number, number] | null, last_year_label: string, band_label: string, };

export type SolveFor = "goal" | "leads" | "budget" | "win_rate";

export type SourceColumn = { letter: string, 
/**
 * Its header, or empty.
 */
name: string, };

export type SourceRow = { 
/**
 * As Excel counts.
 */
row: number, cells: Array<string>, fate: Fate, tag: Tag, 
/**
 * The word at the right edge: `header`, `ties`, `fixed`; empty for an ordinary line.
 */
remark: string, };

export type SourceRows = { offset: number, total: number, rows: Array<SourceRow>, 
/**
 * All lines, or with the fate `duplicate` those that are here already, in the same window.
 */
lines: Array<ImportLine>, lines_total: number, };

export type SpendBlock = { side: Destination, head: SpendRow, rows: Array<SpendRow>, 
/**
 * Categories without a row that can be given one, with their titles. Only where cells are typed.
 */
spare: Array<[Category, string]>, };

export type SpendBy = "months" | "quarters" | "year";

export type SpendFile = { "is": "path", path: string, } | { "is": "member", path: string, member: string, } | { "is": "pasted", text: string, };

export type SpendGrid = { 
/**
 * `USD`, in the corner.
 */
currency: string, columns: Array<string>, 
/**
 * The months of each column; none for a column that has no lines. The total's stand last.
 */
periods: Array<Period | null>, blocks: Array<SpendBlock>, 
/**
 * Both sides: one cell a column, then the total.
 */
total: SpendRow, 
/**
 * True where cells can be typed into: the plan by months.
 */
editable: boolean, 
/**
 * Said below the grid: where cells are rounded, so that nobody adds them up in vain; what keeps
 * years from being compared.
 */
notes: Array<string>, };

export type SpendRow = { category: Category | null, title: string, 
/**
 * One text a column; an en dash for zero.
 */
cells: Array<string>, total: string, 
/**
 * The record behind a row of the plan, where there is one yet.
 */
record: Id | null, };

export type SpendTab = { "of": "actual", year: number, } | { "of": "plan" } | { "of": "years" };

export type SpendView = { tabs: Array<YearTab>, 
/**
 * The tab that is shown.
 */
tab: SpendTab, by: SpendBy, 
/**
 * `For every $1.00 on sales, $0.54 goes to marketing. Last year it was $0.21.`
 */
sentence: string, pair: [number, number] | null, 
/**
 * `11.2% of goal`, `6.1% of goal · 7.6% of 2025 revenue`; empty while unknown.
 */
sales_share: string, marketing_share: string, 
/**
 * What the figures can include.
 */
includes: Array<Include>, 
/**
 * `Without people: 486,000.00 of 650,000.00 is left out.`; empty where everything is included.
 */
left_out: string, 
/**
 * `None` while there is nothing to show: the empty state then says what to do.
 */
grid: SpendGrid | null, 
/**
 * `Figures are provisional: 32,000.00 of 261,412.80 is not decided.`
 */
provisional: string, 
/**
 * Imports that count, newest first: id, sentence.
 */
imports: Array<[Id, string]>, };

export type SpreadEcho = { 
/**
 * `= $50,000`; empty while nothing is typed.
 */
text: string, 
/**
 * Each month with its amount.
 */
months: Array<[string, string]>, 
/**
 * Why it can't be spread so, or empty.
 */
problem: string, };

export type SpreadShape = "even" | "last_year" | "planned";

export type Stale = "records" | "spend";

export type Start = { version: string, commands: Array<CommandItem>, clients: ClientsView, 
/**
 * `light`, `dark` or `system`.
 */
theme: string, 
/**
 * Text size in percent, 80 to 200.
 */
zoom: number, 
/**
 * True where the page must hear the keys of the menu itself, as under a driver.
 */
page_keys: boolean, };

export type Stroke = { tone: Tone, width: number, 
/**
 * Dash and gap; empty for a whole line.
 */
dash: Array<number>, round: boolean, };

export type Tag = "plain" | "filled" | "refund" | "blank" | "separator" | "title" | "period" | "header" | "account" | "subtotal" | "ties" | "differs" | "computed" | "balance" | "continuation" | "footer" | "income" | "balance_sheet" | "payment" | "transfer" | "not_settled" | "no_amount" | "budget" | "currency" | "bad_date" | "bad_amount" | "bad_quote" | "missing";

export type TakingBack = { file: string, 
/**
 * `3 lines were decided by hand since`
 */
edited: string, 
/**
 * The first of them.
 */
lines: Array<EditedLine>, 
/**
 * `2 rules it made decide other imports`
 */
rules: string, };

export type Tone = "ground" | "main" | "quiet" | "faint" | "divider" | "grid" | "range" | "sales" | "sales_before" | "marketing" | "brand";

export type TypedRate = { rate: string, on: string, source: string, };

export type UnreadRow = { id: Id, name: string, 
/**
 * `Can’t be read, last used Jan 13`.
 */
facts: string, };

export type WaitingFile = { name: string, file: SpendFile, };

export type Weighed = { 
/**
 * `12 lines, $4,200.00`.
 */
title: string, 
/**
 * `Sales 1,200.00, to decide 3,000.00`.
 */
before: string, 
/**
 * The same as it would be; empty where no sum changes.
 */
after: string, };

export type YearTab = { tab: SpendTab, 
/**
 * `2025 actual`, `2026 plan`, `Years`.
 */
label: string, };

export type YearTotal = { side: Side, category: Category | null, text: string, shape: SpreadShape, };

