// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.

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

export type CategoryChoice = { id: string, label: string, };

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
offer_sample: boolean, };

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

export type DoubtLine = { 
/**
 * `halden-2025.csv, row 68`
 */
source: string, date: string, what: string, amount: string, };

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

export type EditedLine = { row: number, vendor: string, amount: string, side: string, };

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

export type FateTile = { 
/**
 * `imported`, `duplicate`, `not_spend`, `structure`, `held`, `error`.
 */
id: string, 
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
name: string, fields: Array<FormField>, };

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
date: string, memo: string, amount: string, 
/**
 * `sales`, `marketing`, `shared`, `neither`, `undecided`.
 */
side: string, 
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

export type ImportAnswer = { id: string, label: string, };

export type ImportColumn = { 
/**
 * Names it in the option that gives it another role: `column.Net`.
 */
option: string, letter: string, name: string, 
/**
 * The role: `amount`.
 */
role: string, 
/**
 * The role in words: `Amount`.
 */
label: string, 
/**
 * `High`, `Check` or `Missing`.
 */
confidence: string, evidence: string, 
/**
 * `100.00 · 200.00`.
 */
samples: string, };

export type ImportCurrency = { code: string, 
/**
 * The id of the option that takes `RATE@DATE:SOURCE`, `leave_out`, or nothing.
 */
option: string, 
/**
 * `12 lines in EUR, €1,234.56`.
 */
title: string, 
/**
 * `waits`, `converted` or `left_out`.
 */
state: string, text: string, 
/**
 * The rate that holds, or the one that was used last.
 */
rate: string, on: string, source: string, };

export type ImportDoubt = { 
/**
 * The id of its answer, and of the answer for all of its kind.
 */
id: string, all: string, text: string, here: DoubtLine, there: DoubtLine, choices: Array<ImportAnswer>, 
/**
 * The choice that was made, or empty.
 */
chosen: string, };

export type ImportGroup = { id: number, vendor: string, account: string, lines: string, sum: string, 
/**
 * The reason for the suggestion: `Account name`.
 */
reason: string, 
/**
 * The suggested side, or empty.
 */
suggestion: string, 
/**
 * The side decided here, or `undecided`.
 */
side: string, 
/**
 * Sales', marketing's and neither's percent where it is shared, or would be.
 */
parts: [number, number, number], 
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
part: number, month: string, vendor: string, category: string, channel: string, amount: string, 
/**
 * `sales`, `marketing`, `shared`, `neither`, `undecided`.
 */
side: string, why: string, 
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
 * `delimiter`, `encoding`, `header_row`, `date_order`, `sign`.
 */
id: string, label: string, 
/**
 * The choice that holds.
 */
value: string, choices: Array<ImportAnswer>, };

export type ImportOverrides = { 
/**
 * Question id to choice id.
 */
answers: { [key in string]: string }, 
/**
 * Option id to value.
 */
options: { [key in string]: string }, 
/**
 * Cells with the text that they should hold.
 */
fixes: Array<CellFix>, 
/**
 * Lines that a person switched on or off.
 */
switched: Array<LineSwitch>, };

export type ImportQuestion = { id: string, text: string, choices: Array<ImportAnswer>, 
/**
 * The id of the choice that holds; the first is proposed until one is taken.
 */
chosen: string, answered: boolean, };

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
 * `good`, `warn` or empty.
 */
ties_state: string, 
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
sum: string, 
/**
 * `live`, `taken_back`, or `replaced` by a later reading of the same file.
 */
state: string, 
/**
 * `3 rows held`, or empty.
 */
held: string, };

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
 * `good`, `warn` or empty.
 */
ties_state: string, 
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
roles: Array<ImportAnswer>, 
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
file_rows: string, file_total: string, file_state: string, source_rows: number, lines: number, currency: string, 
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
 * Said above the preview: already imported, another currency, a mapping remembered.
 */
notices: Array<string>, 
/**
 * What may be here already, both sides beside each other, and how many wait for an answer.
 */
doubts: Array<ImportDoubt>, doubts_title: string, 
/**
 * What holds now of what can be answered, chosen, fixed and switched.
 */
given: ImportOverrides, 
/**
 * True where pressing it leaves rows behind for later, as it then says.
 */
holds: boolean, 
/**
 * `Import 412 lines, $261,412.80`, and why it can't be pressed, or empty.
 */
action: string, blocked: string, };

export type ImportedMonth = { month: string, lines: string, sales: string, marketing: string, undecided: string, neither: string, sum: string, };

export type Include = { id: string, 
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

export type LineChoice = { side: string, 
/**
 * Marketing's percent of a shared amount.
 */
marketing: number, 
/**
 * A category's slug.
 */
category: string, 
/**
 * A channel's name; `none` takes it away.
 */
channel: string, };

export type LineChoices = { 
/**
 * Every category there is, by slug.
 */
categories: Array<[string, string]>, 
/**
 * The channels of lines and activities.
 */
channels: Array<string>, 
/**
 * Stands for lines without a category, or without a channel.
 */
none: string, 
/**
 * Imports that count.
 */
imports: Array<[Id, string]>, 
/**
 * First and last month, `2025-01..2025-03`.
 */
periods: Array<[string, string]>, };

export type LineFilter = { 
/**
 * Part of the vendor, and part of the account.
 */
vendor: string, account: string, 
/**
 * `sales` and `marketing` with what is shared; `shared`, `neither`, `undecided`.
 */
side: string, 
/**
 * A category's slug, or `none` for lines without one.
 */
category: string, 
/**
 * A channel's name, or `none` for lines without one.
 */
channel: string, import: Id | null, 
/**
 * Months, `2025-03`, both included.
 */
from: string, to: string, 
/**
 * Part of the vendor, account, channel, memo or reference.
 */
text: string, 
/**
 * `date`, `vendor`, `amount` or `file`; a hyphen in front turns it around.
 */
order: string, };

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

export type LineRow = { 
/**
 * A whole number too large for the window's numbers.
 */
id: string, date: string, vendor: string, account: string, memo: string, amount: string, side: string, 
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
 * Those of other clients, to be taken over.
 */
elsewhere: Array<MappingElsewhere>, };

export type MirroredRow = { question: Question, title: string, 
/**
 * 0 to 4, or `None` with the name of who is to be asked.
 */
sales: number | null, marketing: number | null, sales_ask: string, marketing_ask: string, 
/**
 * `−3`, `even`, or empty.
 */
gap: string, 
/**
 * True from three points on.
 */
strong: boolean, sales_record: Id | null, marketing_record: Id | null, };

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
revenue_goal: string, problems: Array<Problem>, 
/**
 * Set when a pasted line such as `Acme; EUR; 4.0m -> 5.0m` was read into the fields.
 */
filled: NewClient | null, };

export type NotSpendKind = { 
/**
 * The option that takes them in: `include.payment`.
 */
option: string, label: string, 
/**
 * `12 rows, 4,000.00`; empty where they are taken in.
 */
text: string, included: boolean, };

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
 * What is still to ask, and whom.
 */
open_questions: Array<Listed>, 
/**
 * What was done last.
 */
recent: Array<Listed>, };

export type Paper = "a4" | "letter";

export type Part = { "is": "text", text: string, } | { "is": "number", name: string, value: Editable, solved: boolean, held: boolean, };

export type Place = { screen: Screen, 
/**
 * What to focus there: a record's id, a field, or both joined by a dot.
 */
focus: string | null, };

export type PlanCell = { 
/**
 * `sales` or `marketing`.
 */
side: string, 
/**
 * A category's slug, or empty.
 */
category: string, 
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

export type Progress = { phase: string, done: number, of: number, };

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
page: number, pages: number, };

export type ReportView = { paper: Paper, pages: number, sections: Array<ReportSection>, 
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
 * Checks that failed, in sentences, with the card they are about.
 */
warnings: Array<[string, Id | null]>, };

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

export type RuleCondition = { 
/**
 * `vendor`, `account`, `memo`, `class`.
 */
field: string, 
/**
 * `is`, `contains`, `starts`, `regex`.
 */
test: string, text: string, };

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

export type RuleForm = { conditions: Array<RuleCondition>, amount_from: string, amount_to: string, date_from: string, date_to: string, 
/**
 * `sales`, `marketing`, `shared`, `neither`; `undecided` where it only names a channel or the
 * vendor.
 */
side: string, 
/**
 * Percents of a shared amount. Sales' may be left out, and is then the rest; so may neither
 * side's, and is then nothing.
 */
sales: string, marketing: string, neither: string, 
/**
 * A slug, or empty.
 */
category: string, 
/**
 * The channel that the lines belong to, or empty.
 */
channel: string, 
/**
 * What the vendor is called, or empty.
 */
called: string, };

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

export type SideSum = { 
/**
 * `sales`, `marketing`, `neither`, `undecided`.
 */
side: string, label: string, 
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
row: number, cells: Array<string>, fate: string, 
/**
 * `title`, `header`, `account`, `ties`; a word at the right edge.
 */
tag: string, };

export type SourceRows = { offset: number, total: number, rows: Array<SourceRow>, 
/**
 * All lines, or with the fate `duplicate` those that are here already, in the same window.
 */
lines: Array<ImportLine>, lines_total: number, };

export type SpendBlock = { 
/**
 * `sales`, `marketing`, `neither`, `undecided`.
 */
side: string, head: SpendRow, rows: Array<SpendRow>, 
/**
 * Categories without a row that can be given one: slug and title. Only where cells are typed.
 */
spare: Array<[string, string]>, };

export type SpendFile = { "is": "path", path: string, } | { "is": "member", path: string, member: string, } | { "is": "pasted", text: string, };

export type SpendGrid = { 
/**
 * `USD`, in the corner.
 */
currency: string, columns: Array<string>, 
/**
 * First and last month of each column, as a filter of lines takes them, empty for a column that
 * has no lines; the total's last.
 */
periods: Array<[string, string]>, blocks: Array<SpendBlock>, 
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

export type SpendRow = { 
/**
 * A category's slug, or empty.
 */
id: string, title: string, 
/**
 * One text a column; an en dash for zero.
 */
cells: Array<string>, total: string, 
/**
 * The record behind a row of the plan, where there is one yet.
 */
record: Id | null, };

export type SpendView = { tabs: Array<YearTab>, 
/**
 * The tab that is shown.
 */
tab: string, 
/**
 * `months`, `quarters` or `year`.
 */
by: string, 
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

export type YearTab = { 
/**
 * `2025-actual`, `2026-plan`, `years`.
 */
id: string, label: string, };

export type YearTotal = { 
/**
 * `sales` or `marketing`.
 */
side: string, 
/**
 * A category's slug, or empty.
 */
category: string, text: string, 
/**
 * What the months weigh: `even`, `last_year` or `planned`.
 */
shape: string, };

