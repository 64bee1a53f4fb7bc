/** Every command of Rust as a typed function. Arguments keep the names that Rust gives them. */
import { call, callBytes, channel } from './client';
import type {
  BalanceView,
  ClientsView,
  Edited,
  FunnelView,
  ImportOverrides,
  ImportRead,
  ImportView,
  LinesView,
  NewClient,
  NewClientEcho,
  Outcome,
  OverviewView,
  Progress,
  ReportOptions,
  ReportView,
  RoadmapView,
  Shell,
  SourceRows,
  SpendView,
  Start,
} from './bindings';

type Id = string;

export const start = (): Promise<Start> => call('start');
export const setSetting = (key: string, value: string): Promise<void> =>
  call('set_setting', { key, value });
export const showUndo = (undo: string | null, redo: string | null): Promise<void> =>
  call('show_undo', { undo, redo });
export const fullScreen = (): Promise<void> => call('full_screen');
export const leave = (): Promise<void> => call('leave');
export const pickSpendFile = (): Promise<string | null> => call('pick_spend_file');
export const saveReport = (client: Id, options: ReportOptions): Promise<string | null> =>
  call('save_report', { client, options });
export const printReport = (client: Id, options: ReportOptions): Promise<void> =>
  call('print_report', { client, options });

export const listClients = (): Promise<ClientsView> => call('clients');
export const echoNewClient = (form: NewClient): Promise<NewClientEcho> =>
  call('echo_new_client', { form });
export const newClient = (form: NewClient): Promise<Edited> => call('new_client', { form });
export const openClient = (client: Id): Promise<Shell> => call('open_client', { client });
export const openSample = (): Promise<Shell> => call('open_sample');

export const editField = (
  client: Id,
  record: Id,
  field: string,
  text: string,
  screen: string,
): Promise<Edited> => call('edit_field', { client, record, field, text, screen });
export const addRecord = (
  client: Id,
  kind: string,
  fields: Record<string, string>,
  screen: string,
): Promise<Edited> => call('add_record', { client, kind, fields, screen });
export const removeRecord = (client: Id, record: Id, screen: string): Promise<Edited> =>
  call('remove_record', { client, record, screen });
export const undo = (client: Id): Promise<Outcome | null> => call('undo', { client });
export const redo = (client: Id): Promise<Outcome | null> => call('redo', { client });

export const overview = (client: Id): Promise<OverviewView> => call('overview', { client });
export const spend = (client: Id, tab: string, by: string): Promise<SpendView> =>
  call('spend', { client, tab, by });
export const spendLines = (
  client: Id,
  tab: string,
  side: string,
  category: string,
  column: number | null,
  search: string,
  offset: number,
): Promise<LinesView> =>
  call('spend_lines', { client, tab, side, category, column, search, offset });
export const planCell = (
  client: Id,
  side: string,
  category: string,
  column: number,
  text: string,
): Promise<Edited> => call('plan_cell', { client, side, category, column, text });
export const copyLastYear = (client: Id, percent: string): Promise<Edited> =>
  call('copy_last_year', { client, percent });
export const funnel = (client: Id, solve_for: string): Promise<FunnelView> =>
  call('funnel', { client, solve_for });
export const editFunnel = (
  client: Id,
  name: string,
  text: string,
  solve_for: string,
): Promise<Edited> => call('edit_funnel', { client, name, text, solve_for });
export const balance = (
  client: Id,
  trial: string | null,
  step: number | null,
): Promise<BalanceView> => call('balance', { client, trial, step });
export const planMarketing = (
  client: Id,
  trial: string | null,
  step: number | null,
): Promise<Edited> => call('plan_marketing', { client, trial, step });
export const setAnswer = (
  client: Id,
  question: string,
  side: string,
  rating: number | null,
): Promise<Edited> => call('set_answer', { client, question, side, rating });
export const roadmap = (client: Id): Promise<RoadmapView> => call('roadmap', { client });
export const moveInitiative = (
  client: Id,
  initiative: Id,
  lane: string,
  month: string,
  position: number,
): Promise<Edited> => call('move_initiative', { client, initiative, lane, month, position });

export const readSpend = (client: Id, path: string): Promise<ImportRead> =>
  call('read_spend', { client, path });
export const rereadSpend = (token: string, overrides: ImportOverrides): Promise<ImportRead> =>
  call('reread_spend', { token, overrides });
export const spendRows = (
  token: string,
  fate: string,
  offset: number,
  limit: number,
): Promise<SourceRows> => call('spend_rows', { token, fate, offset, limit });
export const decideGroup = (
  token: string,
  group: number,
  side: string,
  marketing: number,
  always: boolean,
): Promise<ImportView> => call('decide_group', { token, group, side, marketing, always });
export const forgetSpend = (token: string): Promise<void> => call('forget_spend', { token });
export const cancelImport = (token: string): Promise<void> => call('cancel_import', { token });
export const importSpend = (token: string, heard: (step: Progress) => void): Promise<Edited> =>
  call('import_spend', { token, progress: channel(heard) });
export const takeBackImport = (client: Id, imported: Id): Promise<Edited> =>
  call('take_back_import', { client, import: imported });

export const report = (client: Id, options: ReportOptions): Promise<ReportView> =>
  call('report', { client, options });
export const reportPdf = (client: Id, options: ReportOptions): Promise<Uint8Array> =>
  callBytes('report_pdf', { client, options });
