//! What the window shows: worded, formatted and drawn, so that the window neither computes nor
//! parses. Each screen has one view.

mod balance;
mod clients;
mod form;
mod funnel;
mod group;
mod import;
mod imported;
mod overview;
mod read_as;
mod report;
mod roadmap;
mod rule;
mod shell;
mod spend;

pub use balance::{BalanceView, LadderLook, LadderRow, MirroredRow, Slider};
pub use clients::{ClientRow, ClientsView, Made, NewClient, NewClientEcho};
pub use form::{FormChoice, FormField, FormItem, FormRemark, FormView, RecordRow, RecordsView};
pub use funnel::{Driver, FunnelFact, FunnelRow, FunnelView, Part};
pub use group::{GroupLine, GroupLines};
pub use import::{
    CellFix, DoubtLine, EditedLine, FateTile, ImportAnswer, ImportCurrency, ImportDoubt,
    ImportGroup, ImportLine, ImportOption, ImportOverrides, ImportQuestion, ImportRead,
    ImportRefusal, ImportRow, ImportTotals, ImportView, LineSwitch, Progress, RowError, SourceRow,
    SourceRows, SpendFile, TakingBack, WaitingFile,
};
pub use imported::{ImportResult, ImportedMonth, KnownFile, Learned};
pub use overview::{Fact, Listed, OverviewView};
pub use read_as::{
    CellStory, ImportColumn, ImportMapping, ImportTable, MappingElsewhere, MappingRow,
    MappingsView, NotSpendKind, PrintedTotal,
};
pub use report::{Paper, ReportOptions, ReportSection, ReportView, SectionState};
pub use roadmap::{Card, QuarterHead, RoadmapLane, RoadmapView};
pub use rule::{
    CategoryChoice, RememberedRow, RuleChange, RuleCondition, RuleEffect, RuleForm, RuleRow,
    RuleWeight, RulesEffect, RulesView,
};
pub use shell::{Editable, Edited, ScreenCount, SettingsView, Shell, Start};
pub use spend::{
    Include, LineChoice, LineChoices, LineFilter, LineList, LineRow, LineSelection, LineSource,
    PlanCell, SideSum, SourceColumn, SpendBlock, SpendGrid, SpendRow, SpendView, SpreadEcho,
    Weighed, YearTab, YearTotal,
};
