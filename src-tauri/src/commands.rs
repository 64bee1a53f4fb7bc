//! Every command of the window, in one list.
//!
//! A command unwraps, calls a verb and answers. The list makes the Tauri handler, the permissions
//! and the TypeScript signatures, so a command can't exist in one place and be missing in another.

use std::collections::BTreeMap;

use domain::change::{Outcome, Screen};
use domain::record::{Held, Kind, Lane, Question, SolveFor};
use domain::spend::{Allocation, Correction, Fate, LineRef, Resource};
use domain::value::{Currency, Id, Month, Side};
use practice::settings::Setting;
use practice::view::{
    BalanceView, CellStory, ClientsView, Edited, FormView, Format, FunnelView, GroupLines,
    ImportRead, ImportResult, ImportRow, ImportView, LineChoice, LineFilter, LineList, LineRow,
    LineSelection, LineSource, Made, MappingsView, NewClient, NewClientEcho, OverviewView,
    PlanCell, Progress, RecordsView, ReportOptions, ReportView, RoadmapView, RuleEffect, RuleForm,
    RulesEffect, RulesView, SettingsView, Shell, SourceRows, SpendBy, SpendFile, SpendTab,
    SpendView, SpreadEcho, Start, TakingBack, TypedRate, WaitingFile, Weighed, YearTotal,
};
use practice::{
    Failure, balance, client, form, funnel, import, mapping, overview, record, report, roadmap,
    rule, settings, spend, undo,
};
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, State};

use crate::desk::Desk;
use crate::{dialog, window};

/// Makes a Tauri command of each line, the handler of all, and the list of their signatures.
macro_rules! commands {
    (
        window { $($wname:ident($($warg:ident: $wty:ty),*) -> $wret:ty = $wverb:path;)* }
        verbs { $($name:ident($($arg:ident: $ty:ty),*) -> $ret:ty = $verb:path;)* }
        apart { $($other:ident),* }
    ) => {
        $(
            #[tauri::command(rename_all = "snake_case")]
            pub async fn $wname(app: AppHandle, $($warg: $wty),*) -> Result<$wret, Failure> {
                $wverb(&app, $($warg),*).await
            }
        )*
        $(
            #[tauri::command(rename_all = "snake_case")]
            #[allow(clippy::too_many_arguments, reason = "they are what the window sends")]
            pub async fn $name(desk: State<'_, Desk>, $($arg: $ty),*) -> Result<$ret, Failure> {
                $verb(desk.practice()?, $($arg,)* desk.now()).await
            }
        )*

        /// Answers every command of the window.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($wname,)* $($name,)* $($other),*]
        }

        /// Name, arguments and answer of every listed command, in TypeScript's words.
        #[cfg(test)]
        pub fn signatures(config: &ts_rs::Config) -> Vec<crate::bindings::Signature> {
            use ts_rs::TS;
            vec![
                $(crate::bindings::Signature {
                    name: stringify!($wname),
                    arguments: vec![$((stringify!($warg), <$wty as TS>::name(config))),*],
                    answer: <$wret as TS>::name(config),
                },)*
                $(crate::bindings::Signature {
                    name: stringify!($name),
                    arguments: vec![$((stringify!($arg), <$ty as TS>::name(config))),*],
                    answer: <$ret as TS>::name(config),
                },)*
            ]
        }

        /// Visits every type that a listed command takes or answers.
        #[cfg(test)]
        pub fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $($(visitor.visit::<$wty>();)* visitor.visit::<$wret>();)*
            $($(visitor.visit::<$ty>();)* visitor.visit::<$ret>();)*
        }
    };
}

commands! {
window {
    start() -> Start = window::start;
    set_setting(setting: Setting, value: String) -> () = window::set_setting;
    show_undo(undo: Option<String>, redo: Option<String>) -> () = window::show_undo;
    full_screen() -> () = window::full_screen;
    leave() -> () = window::leave;
    pick_spend_files() -> Vec<String> = dialog::pick_spend_files;
    save_mapping(client: Id, mapping: Id) -> Option<String> = dialog::save_mapping;
    load_mapping(client: Id) -> Option<Edited> = dialog::load_mapping;
    save_report(client: Id, options: ReportOptions) -> Option<String> = dialog::save_report;
    export_spend(client: Id, filter: LineFilter, format: Format) -> Option<String> = dialog::export_spend;
    save_failing(token: String) -> Option<String> = dialog::save_failing;
    print_report(client: Id, options: ReportOptions) -> () = dialog::print_report;
}
verbs {
    // Clients.
    clients() -> ClientsView = client::list;
    echo_new_client(form: NewClient) -> NewClientEcho = client::echo;
    new_client(form: NewClient) -> Made = client::new;
    open_client(client: Id) -> Shell = client::open;
    open_sample() -> Shell = client::open_sample;

    settings() -> SettingsView = settings::view;

    // Records: text goes in, an outcome or the problem of a field comes out.
    edit_field(client: Id, record: Id, field: String, text: String, screen: Screen) -> Edited = record::edit_field;
    add_record(client: Id, kind: Kind, fields: BTreeMap<String, String>, screen: Screen) -> Edited = record::add;
    remove_record(client: Id, record: Id, screen: Screen) -> Edited = record::remove;
    records(client: Id, kind: Kind) -> RecordsView = form::list;
    record_form(client: Id, record: Id) -> FormView = form::view;
    add_for(client: Id, record: Id, field: String, name: String, screen: Screen) -> Edited = form::add_for;
    remove_left(client: Id, record: Id, field: String, screen: Screen) -> Edited = form::remove_left;
    undo(client: Id) -> Option<Outcome> = undo::undo;
    redo(client: Id) -> Option<Outcome> = undo::redo;

    // Screens.
    overview(client: Id) -> OverviewView = overview::view;
    spend(client: Id, tab: Option<SpendTab>, by: SpendBy, without: Vec<Resource>) -> SpendView = spend::view;
    spend_list(client: Id, filter: LineFilter) -> LineList = spend::list;
    spend_page(client: Id, filter: LineFilter, offset: u32, limit: u32) -> Vec<LineRow> = spend::page;
    line_source(client: Id, line: String) -> LineSource = spend::source;
    weigh_lines(client: Id, selection: LineSelection, allocation: Option<Allocation>) -> Weighed = spend::weigh;
    decide_lines(client: Id, selection: LineSelection, choice: LineChoice) -> Edited = spend::decide_selected;
    plan_cells(client: Id, cells: Vec<PlanCell>) -> Edited = spend::plan_cells;
    spread_echo(client: Id, total: YearTotal) -> SpreadEcho = spend::spread_echo;
    spread_total(client: Id, total: YearTotal) -> Edited = spend::spread;
    copy_last_year(client: Id, percent: String) -> Edited = spend::copy_last_year;
    funnel(client: Id) -> FunnelView = funnel::view;
    edit_funnel(client: Id, name: String, text: String) -> Edited = funnel::edit;
    solve_funnel_for(client: Id, what: SolveFor) -> Edited = funnel::solve_for;
    hold_in_funnel(client: Id, what: Held, held: bool) -> Edited = funnel::hold;
    name_stages(client: Id, names: Vec<String>) -> Edited = funnel::stages;
    balance(client: Id, trial: Option<String>, step: Option<u32>) -> BalanceView = balance::view;
    plan_marketing(client: Id, trial: Option<String>, step: Option<u32>) -> Edited = balance::plan_marketing;
    plan_sales(client: Id, text: String) -> Edited = balance::plan_sales;
    set_answer(client: Id, question: Question, side: Side, rating: Option<u8>) -> Edited = balance::set_answer;
    roadmap(client: Id) -> RoadmapView = roadmap::view;
    move_initiative(client: Id, initiative: Id, lane: Lane, month: Option<Month>, position: u32) -> Edited = roadmap::move_initiative;

    // The import of spend.
    waiting_files(paths: Vec<String>) -> Vec<WaitingFile> = import::waiting;
    read_spend(client: Id, file: SpendFile) -> ImportRead = import::read;
    read_anyway(client: Id, file: SpendFile) -> ImportRead = import::read_anyway;
    reading_progress() -> Progress = import::reading_progress;
    stop_reading() -> () = import::stop_reading;
    reread_spend(token: String, changes: Vec<Correction>) -> ImportRead = import::reread;
    give_rate(token: String, currency: Currency, rate: TypedRate) -> ImportRead = import::give_rate;
    spend_rows(token: String, fate: Option<Fate>, offset: u32, limit: u32) -> SourceRows = import::rows;
    spend_cell(token: String, row: u32, column: u32) -> CellStory = import::cell;
    mappings(client: Id) -> MappingsView = mapping::view;
    rename_mapping(client: Id, mapping: Id, name: String) -> Edited = mapping::rename;
    remove_mapping(client: Id, mapping: Id) -> Edited = mapping::remove;
    take_over_mapping(client: Id, from: Id, mapping: Id) -> Edited = mapping::take_over;
    decide_group(token: String, group: u32, allocation: Allocation, always: bool) -> ImportView = import::decide;
    test_always(token: String, group: u32, allocation: Allocation) -> RuleEffect = rule::always;
    group_lines(token: String, group: u32, offset: u32, limit: u32) -> GroupLines = import::group_lines;
    name_channel(token: String, group: u32, channel: String) -> ImportView = import::name_channel;
    decide_line(token: String, line: LineRef, allocation: Allocation) -> ImportView = import::decide_line;
    reclassify_spend(token: String) -> ImportView = import::reclassify;
    forget_spend(token: String) -> () = import::forget;
    reopen_import(client: Id, batch: Id) -> ImportRead = import::reopen;
    imports(client: Id) -> Vec<ImportRow> = import::history;
    import_result(client: Id, batch: Id) -> ImportResult = import::result;
    taking_back(client: Id, batch: Id) -> TakingBack = import::taking_back;
    take_back_import(client: Id, batch: Id, keep_edited: bool, keep_rules: bool) -> Edited = import::take_back;

    // The rules for spend.
    rules(client: Id) -> RulesView = rule::view;
    add_rule(client: Id, form: RuleForm) -> Edited = rule::add;
    edit_rule(client: Id, rule: Id, form: RuleForm) -> Edited = rule::edit;
    move_rule(client: Id, rule: Id, place: u32) -> Edited = rule::move_to;
    remove_rule(client: Id, rule: Id) -> Edited = rule::remove;
    test_rule(client: Id, rule: Option<Id>, form: Option<RuleForm>, token: Option<String>) -> RuleEffect = rule::test;
    weigh_rules(client: Id, token: Option<String>) -> RulesEffect = rule::weigh;
    run_rules(client: Id) -> Edited = rule::run;
    forget_decision(client: Id, vendor: String, account: String) -> Edited = rule::forget;

    // The printed roadmap.
    report(client: Id, options: ReportOptions) -> ReportView = report::view;
    cancel_import(token: String) -> () = import::cancel;
}
apart { import_spend, report_pdf }
}

/// Imports what was read, and says how far it has come.
#[tauri::command(rename_all = "snake_case")]
pub async fn import_spend(
    desk: State<'_, Desk>,
    token: String,
    hold: bool,
    progress: Channel<Progress>,
) -> Result<Edited, Failure> {
    // A window that closed no longer listens; the import goes on to its end all the same.
    let tell = move |step: Progress| drop(progress.send(step));
    import::commit(desk.practice()?, token, hold, tell, desk.now()).await
}

/// The printed roadmap as bytes: a body of its own, since a list of numbers would be slow.
#[tauri::command(rename_all = "snake_case")]
pub async fn report_pdf(
    desk: State<'_, Desk>,
    client: Id,
    options: ReportOptions,
) -> Result<Response, Failure> {
    let pdf = report::pdf(desk.practice()?, client, options, desk.now()).await?;
    Ok(Response::new(pdf.bytes))
}
