// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.

import { Channel, invoke } from '@tauri-apps/api/core';

export type Place = { screen: string, focus: string | null };
export type Outcome = { revision: number, label: string, place: Place, touched: Array<string>, stale: Array<Stale>, undo: string | null, redo: string | null };
export type Stale = "records" | "spend";
export type Figure = { id: string, width: number, height: number, alt: string, caption: string, items: Array<Item> };
export type Item = { "kind": "path" } & Shape | { "kind": "text" } & Label;
export type Shape = { d: string, fill: Fill | null, stroke: Stroke | null };
export type Fill = { "kind": "solid", color: Color } | { "kind": "hatch", color: Color, pitch: number, stroke: number };
export type Stroke = { color: Color, width: number, dash: Array<number>, round: boolean };
export type Label = { text: string, x: number, y: number, size: number, weight: number, serif: boolean, anchor: Anchor, color: Color, rotate: number, plate: boolean };
export type Anchor = "start" | "middle" | "end";
export type Color = "paper" | "ink" | "ink2" | "ink3" | "rule" | "hair" | "band" | "sales" | "sales_last" | "marketing" | "brand";
export type Problem = { field: string, message: string };
export type Failure = { kind: FailureKind, message: string, hint: string | null };
export type FailureKind = "locked" | "newer" | "damaged" | "disk_full" | "not_found" | "cancelled" | "other";
export type BalanceView = { headline: string, sentence: string, robots: Figure, slider: Slider, planned_sales: Editable, questions: Array<MirroredRow>, sum_sales: string, sum_marketing: string, sum_gap: string, ladder: Array<LadderRow>, band: [number, number], ladder_heads: Array<string>, missing: Array<string> };
export type Slider = { value: Editable, label: string, position: number | null, steps: number, last_year: number | null, band: [number, number] | null, last_year_label: string, band_label: string };
export type MirroredRow = { question: string, title: string, sales: number | null, marketing: number | null, sales_ask: string, marketing_ask: string, gap: string, strong: boolean, sales_record: string | null, marketing_record: string | null };
export type LadderRow = { label: string, remark: string, look: string, from: number, to: number, cells: Array<string>, strong: boolean };
export type ClientsView = { summary: string, rows: Array<ClientRow>, offer_sample: boolean };
export type ClientRow = { id: string, name: string, monogram: string, line: string, sample: boolean, opened: string, robots: Figure | null, pair: [number, number] | null, problem: string | null };
export type NewClient = { name: string, website: string, fiscal_year_start: number, currency: string, revenue_last_year: string, revenue_goal: string };
export type NewClientEcho = { last_year: string, goal_year: string, revenue_last_year: string, revenue_goal: string, problems: Array<Problem>, filled: NewClient | null };
export type Made = { "is": "opened", shell: Shell } | { "is": "refused", problems: Array<Problem> };
export type FunnelView = { sentence: Array<Part>, solve_for: string, rows: Array<FunnelRow>, figure: Figure | null, drivers: Array<Driver>, facts: Array<FunnelFact>, costs: Array<FunnelFact>, assumptions: Array<[string, Editable]>, missing: Array<string> };
export type FunnelRow = { name: Editable, side: string, last_year: Editable, needed: string, rate: Editable | null, rate_last_year: string, part: number | null, weak: boolean };
export type Driver = { name: string, remark: string, gain: string, part: number };
export type FunnelFact = { name: string, value: string, warn: boolean };
export type Part = { "is": "text", text: string } | { "is": "number", name: string, value: Editable, solved: boolean, held: boolean };
export type ImportView = { token: string, file: string, banner: string, ties: string, ties_state: string, options: Array<ImportOption>, questions: Array<ImportQuestion>, fates: Array<FateTile>, file_rows: string, file_total: string, file_state: string, source_rows: number, lines: number, currency: string, groups: Array<ImportGroup>, groups_title: string, totals: ImportTotals, errors: Array<RowError>, notices: Array<string>, action: string, blocked: string };
export type ImportOption = { id: string, label: string, value: string, choices: Array<ImportAnswer> };
export type ImportAnswer = { id: string, label: string };
export type ImportQuestion = { id: string, text: string, choices: Array<ImportAnswer>, chosen: string, answered: boolean };
export type ImportOverrides = { answers: { [key: string]: string }, options: { [key: string]: string } };
export type FateTile = { id: string, label: string, count: string, sum: string };
export type SourceRows = { offset: number, total: number, rows: Array<SourceRow>, lines: Array<ImportLine>, lines_total: number };
export type SourceRow = { row: number, cells: Array<string>, fate: string, tag: string };
export type ImportLine = { row: number, month: string, vendor: string, category: string, amount: string, side: string, why: string };
export type ImportGroup = { id: number, vendor: string, account: string, lines: string, sum: string, reason: string, suggestion: string, side: string };
export type ImportTotals = { sales: string, marketing: string, undecided: string, neither: string };
export type RowError = { row: number, column: string, cell: string, text: string };
export type ImportRefusal = { file: string, title: string, text: string, help: Array<string> };
export type Progress = { phase: string, done: number, of: number };
export type ImportRead = { "is": "read", view: ImportView } | { "is": "refused", refusal: ImportRefusal };
export type OverviewView = { title: string, subtitle: string, headline: string, sentence: string, robots: Figure, facts: Array<Fact>, profile: Array<[string, Editable]>, findings: Array<Listed>, open_questions: Array<Listed>, recent: Array<Listed> };
export type Fact = { label: string, value: string, remark: string, side: string, missing: boolean, screen: string };
export type Listed = { text: string, remark: string, screen: string, focus: string | null, severity: string };
export type ReportOptions = { paper: string, off: Array<string> };
export type ReportView = { paper: string, pages: number, sections: Array<ReportSection>, warnings: Array<[string, string]>, private: string, etag: string, file_name: string };
export type ReportSection = { id: string, name: string, state: string, page: number, pages: number };
export type RoadmapView = { summary: string, quarters: Array<QuarterHead>, lanes: Array<RoadmapLane>, parked: Array<Card>, warnings: Array<[string, string | null]> };
export type QuarterHead = { label: string, month: string, cost: string, of: string, left: string, over: boolean, part: number | null, tick: number | null, leads: string };
export type RoadmapLane = { lane: string, title: string, cells: Array<Array<Card>> };
export type Card = { id: string, title: string, owner: string, chip: string, chip_warn: boolean, cost: string, side: string, when: string, fields: Array<CardField>, batons: Array<[string, string]> };
export type CardField = { label: string, look: string, value: Editable, choices: Array<[string, string]> };
export type Start = { version: string, commands: Array<CommandItem>, clients: ClientsView, theme: string, zoom: number, notice: string | null, page_keys: boolean };
export type Shell = { client: string, name: string, monogram: string, sample: boolean, currency: string, revision: number, undo: string | null, redo: string | null, counts: Array<ScreenCount> };
export type ScreenCount = { screen: string, text: string };
export type Editable = { record: string | null, field: string, text: string, shown: string, missing: string | null };
export type Edited = { "is": "saved", outcome: Outcome, made: string | null } | { "is": "refused", problems: Array<Problem> };
export type SpendView = { tabs: Array<YearTab>, tab: string, by: string, sentence: string, pair: [number, number] | null, sales_share: string, marketing_share: string, grid: SpendGrid | null, provisional: string, imports: Array<[string, string]> };
export type YearTab = { id: string, label: string };
export type SpendGrid = { currency: string, columns: Array<string>, blocks: Array<SpendBlock>, total: SpendRow, editable: boolean };
export type SpendBlock = { side: string, head: SpendRow, rows: Array<SpendRow> };
export type SpendRow = { id: string, title: string, cells: Array<string>, total: string, record: string | null };
export type LinesView = { title: string, total: number, rows: Array<LineRow> };
export type LineRow = { date: string, vendor: string, account: string, memo: string, amount: string, side: string, why: string, source: string };
export type CommandItem = { id: string, title: string, group: string, keys: string, client: boolean };

export const start = (): Promise<Start> => invoke('start', {  });

export const set_setting = (key: string, value: string): Promise<void> => invoke('set_setting', { key, value });

export const show_undo = (undo: string | null, redo: string | null): Promise<void> => invoke('show_undo', { undo, redo });

export const full_screen = (): Promise<void> => invoke('full_screen', {  });

export const leave = (): Promise<void> => invoke('leave', {  });

export const pick_spend_file = (): Promise<string | null> => invoke('pick_spend_file', {  });

export const save_report = (client: string, options: ReportOptions): Promise<string | null> => invoke('save_report', { client, options });

export const print_report = (client: string, options: ReportOptions): Promise<void> => invoke('print_report', { client, options });

export const clients = (): Promise<ClientsView> => invoke('clients', {  });

export const echo_new_client = (form: NewClient): Promise<NewClientEcho> => invoke('echo_new_client', { form });

export const new_client = (form: NewClient): Promise<Made> => invoke('new_client', { form });

export const open_client = (client: string): Promise<Shell> => invoke('open_client', { client });

export const open_sample = (): Promise<Shell> => invoke('open_sample', {  });

export const edit_field = (client: string, record: string, field: string, text: string, screen: string): Promise<Edited> => invoke('edit_field', { client, record, field, text, screen });

export const add_record = (client: string, kind: string, fields: { [key: string]: string }, screen: string): Promise<Edited> => invoke('add_record', { client, kind, fields, screen });

export const remove_record = (client: string, record: string, screen: string): Promise<Edited> => invoke('remove_record', { client, record, screen });

export const undo = (client: string): Promise<Outcome | null> => invoke('undo', { client });

export const redo = (client: string): Promise<Outcome | null> => invoke('redo', { client });

export const overview = (client: string): Promise<OverviewView> => invoke('overview', { client });

export const spend = (client: string, tab: string, by: string): Promise<SpendView> => invoke('spend', { client, tab, by });

export const spend_lines = (client: string, tab: string, side: string, category: string, column: number | null, search: string, offset: number): Promise<LinesView> => invoke('spend_lines', { client, tab, side, category, column, search, offset });

export const plan_cell = (client: string, side: string, category: string, column: number, text: string): Promise<Edited> => invoke('plan_cell', { client, side, category, column, text });

export const copy_last_year = (client: string, percent: string): Promise<Edited> => invoke('copy_last_year', { client, percent });

export const funnel = (client: string): Promise<FunnelView> => invoke('funnel', { client });

export const edit_funnel = (client: string, name: string, text: string): Promise<Edited> => invoke('edit_funnel', { client, name, text });

export const solve_funnel_for = (client: string, what: string): Promise<Edited> => invoke('solve_funnel_for', { client, what });

export const hold_in_funnel = (client: string, what: string, held: boolean): Promise<Edited> => invoke('hold_in_funnel', { client, what, held });

export const name_stages = (client: string, names: Array<string>): Promise<Edited> => invoke('name_stages', { client, names });

export const balance = (client: string, trial: string | null, step: number | null): Promise<BalanceView> => invoke('balance', { client, trial, step });

export const plan_marketing = (client: string, trial: string | null, step: number | null): Promise<Edited> => invoke('plan_marketing', { client, trial, step });

export const plan_sales = (client: string, text: string): Promise<Edited> => invoke('plan_sales', { client, text });

export const set_answer = (client: string, question: string, side: string, rating: number | null): Promise<Edited> => invoke('set_answer', { client, question, side, rating });

export const roadmap = (client: string): Promise<RoadmapView> => invoke('roadmap', { client });

export const move_initiative = (client: string, initiative: string, lane: string, month: string, position: number): Promise<Edited> => invoke('move_initiative', { client, initiative, lane, month, position });

export const read_spend = (client: string, path: string): Promise<ImportRead> => invoke('read_spend', { client, path });

export const reread_spend = (token: string, overrides: ImportOverrides): Promise<ImportRead> => invoke('reread_spend', { token, overrides });

export const spend_rows = (token: string, fate: string, offset: number, limit: number): Promise<SourceRows> => invoke('spend_rows', { token, fate, offset, limit });

export const decide_group = (token: string, group: number, side: string, marketing: number, always: boolean): Promise<ImportView> => invoke('decide_group', { token, group, side, marketing, always });

export const forget_spend = (token: string): Promise<void> => invoke('forget_spend', { token });

export const take_back_import = (client: string, batch: string): Promise<Edited> => invoke('take_back_import', { client, batch });

export const report = (client: string, options: ReportOptions): Promise<ReportView> => invoke('report', { client, options });

export const cancel_import = (token: string): Promise<void> => invoke('cancel_import', { token });

export const import_spend = (token: string, progress: Channel<Progress>): Promise<Edited> =>
  invoke('import_spend', { token, progress });

export const report_pdf = (client: string, options: ReportOptions): Promise<ArrayBuffer> =>
  invoke('report_pdf', { client, options });
