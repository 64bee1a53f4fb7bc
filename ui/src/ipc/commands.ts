/**
 * The commands of Rust as the window calls them: the generated functions, which fail with a
 * `CallFailure` that carries Rust's own words.
 */
import * as bindings from './bindings';
import type { Edited, Progress, ReportOptions } from './bindings';
import { channel, told } from './client';

export const start = told(bindings.start);
export const setSetting = told(bindings.set_setting);
export const showUndo = told(bindings.show_undo);
export const fullScreen = told(bindings.full_screen);
export const leave = told(bindings.leave);
export const pickSpendFiles = told(bindings.pick_spend_files);
export const saveReport = told(bindings.save_report);
export const printReport = told(bindings.print_report);
export const listClients = told(bindings.clients);
export const echoNewClient = told(bindings.echo_new_client);
export const newClient = told(bindings.new_client);
export const openClient = told(bindings.open_client);
export const openSample = told(bindings.open_sample);
export const editField = told(bindings.edit_field);
export const addRecord = told(bindings.add_record);
export const removeRecord = told(bindings.remove_record);
export const undo = told(bindings.undo);
export const redo = told(bindings.redo);
export const overview = told(bindings.overview);
export const spend = told(bindings.spend);
export const spendList = told(bindings.spend_list);
export const exportSpend = told(bindings.export_spend);
export const spendPage = told(bindings.spend_page);
export const lineSource = told(bindings.line_source);
export const weighLines = told(bindings.weigh_lines);
export const decideLines = told(bindings.decide_lines);
export const planCells = told(bindings.plan_cells);
export const spreadEcho = told(bindings.spread_echo);
export const spreadTotal = told(bindings.spread_total);
export const copyLastYear = told(bindings.copy_last_year);
export const funnel = told(bindings.funnel);
export const editFunnel = told(bindings.edit_funnel);
export const solveFunnelFor = told(bindings.solve_funnel_for);
export const holdInFunnel = told(bindings.hold_in_funnel);
export const nameStages = told(bindings.name_stages);
export const balance = told(bindings.balance);
export const planMarketing = told(bindings.plan_marketing);
export const planSales = told(bindings.plan_sales);
export const setAnswer = told(bindings.set_answer);
export const roadmap = told(bindings.roadmap);
export const moveInitiative = told(bindings.move_initiative);
export const waitingFiles = told(bindings.waiting_files);
export const readSpend = told(bindings.read_spend);
export const readAnyway = told(bindings.read_anyway);
export const readingProgress = told(bindings.reading_progress);
export const stopReading = told(bindings.stop_reading);
export const rereadSpend = told(bindings.reread_spend);
export const spendRows = told(bindings.spend_rows);
export const spendCell = told(bindings.spend_cell);
export const mappings = told(bindings.mappings);
export const renameMapping = told(bindings.rename_mapping);
export const removeMapping = told(bindings.remove_mapping);
export const takeOverMapping = told(bindings.take_over_mapping);
export const saveMapping = told(bindings.save_mapping);
export const loadMapping = told(bindings.load_mapping);
export const decideGroup = told(bindings.decide_group);
export const testAlways = told(bindings.test_always);
export const groupLines = told(bindings.group_lines);
export const nameChannel = told(bindings.name_channel);
export const decideLine = told(bindings.decide_line);
export const reclassifySpend = told(bindings.reclassify_spend);
export const forgetSpend = told(bindings.forget_spend);
export const rules = told(bindings.rules);
export const addRule = told(bindings.add_rule);
export const editRule = told(bindings.edit_rule);
export const moveRule = told(bindings.move_rule);
export const removeRule = told(bindings.remove_rule);
export const testRule = told(bindings.test_rule);
export const weighRules = told(bindings.weigh_rules);
export const runRules = told(bindings.run_rules);
export const forgetDecision = told(bindings.forget_decision);
export const takeBackImport = told(bindings.take_back_import);
export const report = told(bindings.report);
export const cancelImport = told(bindings.cancel_import);

/** Imports what was read; hears how far it has come. */
export const importSpend = (
  token: string,
  hold: boolean,
  heard: (step: Progress) => void,
): Promise<Edited> => told(bindings.import_spend)(token, hold, channel(heard));
export const saveFailing = told(bindings.save_failing);
export const reopenImport = told(bindings.reopen_import);
export const imports = told(bindings.imports);
export const importResult = told(bindings.import_result);
export const takingBack = told(bindings.taking_back);

/** The pages of the report as they are printed. */
export const reportPdf = async (client: string, options: ReportOptions): Promise<Uint8Array> =>
  new Uint8Array(await told(bindings.report_pdf)(client, options));
