// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.

import type { Allocation, BalanceView, CellStory, ClientsView, Correction, Currency, Edited, ExportFormat, Fate, FormView, FunnelView, GroupLines, Held, Id, ImportRead, ImportResult, ImportRow, ImportView, Kind, Lane, LineChoice, LineFilter, LineList, LineRef, LineRow, LineSelection, LineSource, Made, MappingsView, Month, NewClient, NewClientEcho, Outcome, OverviewView, PlanCell, Progress, Question, RecordsView, ReportOptions, ReportView, Resource, RoadmapView, RuleEffect, RuleForm, RulesEffect, RulesView, Screen, Setting, SettingsView, Shell, Side, SolveFor, SourceRows, SpendBy, SpendFile, SpendTab, SpendView, SpreadEcho, Start, TakingBack, TypedRate, WaitingFile, Weighed, YearTotal } from './bindings';
import { call, channel } from './client';

export const start = (): Promise<Start> => call('start', {  });

export const setSetting = (setting: Setting, value: string): Promise<void> => call('set_setting', { setting, value });

export const showUndo = (undo: string | null, redo: string | null): Promise<void> => call('show_undo', { undo, redo });

export const fullScreen = (): Promise<void> => call('full_screen', {  });

export const leave = (): Promise<void> => call('leave', {  });

export const pickSpendFiles = (): Promise<Array<string>> => call('pick_spend_files', {  });

export const saveMapping = (client: Id, mapping: Id): Promise<string | null> => call('save_mapping', { client, mapping });

export const loadMapping = (client: Id): Promise<Edited | null> => call('load_mapping', { client });

export const saveReport = (client: Id, options: ReportOptions): Promise<string | null> => call('save_report', { client, options });

export const exportSpend = (client: Id, filter: LineFilter, format: ExportFormat): Promise<string | null> => call('export_spend', { client, filter, format });

export const saveFailing = (token: string): Promise<string | null> => call('save_failing', { token });

export const printReport = (client: Id, options: ReportOptions): Promise<void> => call('print_report', { client, options });

export const clients = (): Promise<ClientsView> => call('clients', {  });

export const echoNewClient = (form: NewClient): Promise<NewClientEcho> => call('echo_new_client', { form });

export const newClient = (form: NewClient): Promise<Made> => call('new_client', { form });

export const openClient = (client: Id): Promise<Shell> => call('open_client', { client });

export const openSample = (): Promise<Shell> => call('open_sample', {  });

export const settings = (): Promise<SettingsView> => call('settings', {  });

export const editField = (client: Id, record: Id, field: string, text: string, screen: Screen): Promise<Edited> => call('edit_field', { client, record, field, text, screen });

export const addRecord = (client: Id, kind: Kind, fields: { [key in string]: string }, screen: Screen): Promise<Edited> => call('add_record', { client, kind, fields, screen });

export const removeRecord = (client: Id, record: Id, screen: Screen): Promise<Edited> => call('remove_record', { client, record, screen });

export const records = (client: Id, kind: Kind): Promise<RecordsView> => call('records', { client, kind });

export const recordForm = (client: Id, record: Id): Promise<FormView> => call('record_form', { client, record });

export const addFor = (client: Id, record: Id, field: string, name: string, screen: Screen): Promise<Edited> => call('add_for', { client, record, field, name, screen });

export const removeLeft = (client: Id, record: Id, field: string, screen: Screen): Promise<Edited> => call('remove_left', { client, record, field, screen });

export const undo = (client: Id): Promise<Outcome | null> => call('undo', { client });

export const redo = (client: Id): Promise<Outcome | null> => call('redo', { client });

export const overview = (client: Id): Promise<OverviewView> => call('overview', { client });

export const spend = (client: Id, tab: SpendTab | null, by: SpendBy, without: Array<Resource>): Promise<SpendView> => call('spend', { client, tab, by, without });

export const spendList = (client: Id, filter: LineFilter): Promise<LineList> => call('spend_list', { client, filter });

export const spendPage = (client: Id, filter: LineFilter, offset: number, limit: number): Promise<Array<LineRow>> => call('spend_page', { client, filter, offset, limit });

export const lineSource = (client: Id, line: string): Promise<LineSource> => call('line_source', { client, line });

export const weighLines = (client: Id, selection: LineSelection, allocation: Allocation | null): Promise<Weighed> => call('weigh_lines', { client, selection, allocation });

export const decideLines = (client: Id, selection: LineSelection, choice: LineChoice): Promise<Edited> => call('decide_lines', { client, selection, choice });

export const planCells = (client: Id, cells: Array<PlanCell>): Promise<Edited> => call('plan_cells', { client, cells });

export const spreadEcho = (client: Id, total: YearTotal): Promise<SpreadEcho> => call('spread_echo', { client, total });

export const spreadTotal = (client: Id, total: YearTotal): Promise<Edited> => call('spread_total', { client, total });

export const copyLastYear = (client: Id, percent: string): Promise<Edited> => call('copy_last_year', { client, percent });

export const funnel = (client: Id): Promise<FunnelView> => call('funnel', { client });

export const editFunnel = (client: Id, name: string, text: string): Promise<Edited> => call('edit_funnel', { client, name, text });

export const solveFunnelFor = (client: Id, what: SolveFor): Promise<Edited> => call('solve_funnel_for', { client, what });

export const holdInFunnel = (client: Id, what: Held, held: boolean): Promise<Edited> => call('hold_in_funnel', { client, what, held });

export const nameStages = (client: Id, names: Array<string>): Promise<Edited> => call('name_stages', { client, names });

export const balance = (client: Id, trial: string | null, step: number | null): Promise<BalanceView> => call('balance', { client, trial, step });

export const planMarketing = (client: Id, trial: string | null, step: number | null): Promise<Edited> => call('plan_marketing', { client, trial, step });

export const planSales = (client: Id, text: string): Promise<Edited> => call('plan_sales', { client, text });

export const setAnswer = (client: Id, question: Question, side: Side, rating: number | null): Promise<Edited> => call('set_answer', { client, question, side, rating });

export const roadmap = (client: Id): Promise<RoadmapView> => call('roadmap', { client });

export const moveInitiative = (client: Id, initiative: Id, lane: Lane, month: Month | null, position: number): Promise<Edited> => call('move_initiative', { client, initiative, lane, month, position });

export const waitingFiles = (paths: Array<string>): Promise<Array<WaitingFile>> => call('waiting_files', { paths });

export const readSpend = (client: Id, file: SpendFile): Promise<ImportRead> => call('read_spend', { client, file });

export const readAnyway = (client: Id, file: SpendFile): Promise<ImportRead> => call('read_anyway', { client, file });

export const readingProgress = (): Promise<Progress> => call('reading_progress', {  });

export const stopReading = (): Promise<void> => call('stop_reading', {  });

export const rereadSpend = (token: string, changes: Array<Correction>): Promise<ImportRead> => call('reread_spend', { token, changes });

export const giveRate = (token: string, currency: Currency, rate: TypedRate): Promise<ImportRead> => call('give_rate', { token, currency, rate });

export const spendRows = (token: string, fate: Fate | null, offset: number, limit: number): Promise<SourceRows> => call('spend_rows', { token, fate, offset, limit });

export const spendCell = (token: string, row: number, column: number): Promise<CellStory> => call('spend_cell', { token, row, column });

export const mappings = (client: Id): Promise<MappingsView> => call('mappings', { client });

export const renameMapping = (client: Id, mapping: Id, name: string): Promise<Edited> => call('rename_mapping', { client, mapping, name });

export const removeMapping = (client: Id, mapping: Id): Promise<Edited> => call('remove_mapping', { client, mapping });

export const takeOverMapping = (client: Id, from: Id, mapping: Id): Promise<Edited> => call('take_over_mapping', { client, from, mapping });

export const decideGroup = (token: string, group: number, allocation: Allocation, always: boolean): Promise<ImportView> => call('decide_group', { token, group, allocation, always });

export const testAlways = (token: string, group: number, allocation: Allocation): Promise<RuleEffect> => call('test_always', { token, group, allocation });

export const groupLines = (token: string, group: number, offset: number, limit: number): Promise<GroupLines> => call('group_lines', { token, group, offset, limit });

export const nameChannel = (token: string, group: number, channel: string): Promise<ImportView> => call('name_channel', { token, group, channel });

export const decideLine = (token: string, line: LineRef, allocation: Allocation): Promise<ImportView> => call('decide_line', { token, line, allocation });

export const reclassifySpend = (token: string): Promise<ImportView> => call('reclassify_spend', { token });

export const forgetSpend = (token: string): Promise<void> => call('forget_spend', { token });

export const reopenImport = (client: Id, batch: Id): Promise<ImportRead> => call('reopen_import', { client, batch });

export const imports = (client: Id): Promise<Array<ImportRow>> => call('imports', { client });

export const importResult = (client: Id, batch: Id): Promise<ImportResult> => call('import_result', { client, batch });

export const takingBack = (client: Id, batch: Id): Promise<TakingBack> => call('taking_back', { client, batch });

export const takeBackImport = (client: Id, batch: Id, keep_edited: boolean, keep_rules: boolean): Promise<Edited> => call('take_back_import', { client, batch, keep_edited, keep_rules });

export const rules = (client: Id): Promise<RulesView> => call('rules', { client });

export const addRule = (client: Id, form: RuleForm): Promise<Edited> => call('add_rule', { client, form });

export const editRule = (client: Id, rule: Id, form: RuleForm): Promise<Edited> => call('edit_rule', { client, rule, form });

export const moveRule = (client: Id, rule: Id, place: number): Promise<Edited> => call('move_rule', { client, rule, place });

export const removeRule = (client: Id, rule: Id): Promise<Edited> => call('remove_rule', { client, rule });

export const testRule = (client: Id, rule: Id | null, form: RuleForm | null, token: string | null): Promise<RuleEffect> => call('test_rule', { client, rule, form, token });

export const weighRules = (client: Id, token: string | null): Promise<RulesEffect> => call('weigh_rules', { client, token });

export const runRules = (client: Id): Promise<Edited> => call('run_rules', { client });

export const forgetDecision = (client: Id, vendor: string, account: string): Promise<Edited> => call('forget_decision', { client, vendor, account });

export const report = (client: Id, options: ReportOptions): Promise<ReportView> => call('report', { client, options });

export const cancelImport = (token: string): Promise<void> => call('cancel_import', { token });

/** Imports what was read; hears how far it has come. */
export const importSpend = (
  token: string,
  hold: boolean,
  heard: (step: Progress) => void,
): Promise<Edited> => call('import_spend', { token, hold, progress: channel(heard) });

/** The pages of the report as they are printed. */
export const reportPdf = async (client: Id, options: ReportOptions): Promise<Uint8Array> =>
  new Uint8Array(await call<ArrayBuffer>('report_pdf', { client, options }));
