//! What the window shows: worded, formatted and drawn, so that the window neither computes nor
//! parses. Each screen has one view.

mod balance;
mod clients;
mod doubt;
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
pub use clients::{ClientRow, ClientsView, NewClient, NewClientEcho, Offered};
pub use doubt::{DoubtChoice, DoubtLine, ImportDoubt};
pub use form::{
    FormChoice, FormField, FormItem, FormLeft, FormRemark, FormView, RecordRow, RecordsView,
};
pub use funnel::{Driver, FunnelFact, FunnelRow, FunnelView, Part};
pub use group::{GroupLine, GroupLines};
pub use import::{
    CurrencyState, EditedLine, ImportChoice, ImportCurrency, ImportGroup, ImportLine, ImportOption,
    ImportQuestion, ImportRead, ImportRefusal, ImportRow, ImportState, ImportTotals, ImportView,
    Progress, RoleChoice, RowError, SourceRow, SourceRows, SpendFile, TakingBack, TypedRate,
    WaitingFile,
};
pub use imported::{FateTile, ImportResult, ImportedMonth, KnownFile, Learned};
pub use overview::{Fact, Listed, OverviewView};
pub use read_as::{
    CellStory, ImportColumn, ImportMapping, ImportTable, MappingElsewhere, MappingRow,
    MappingsView, NotSpendKind, PrintedTotal, UnreadRow,
};
pub use report::{Paper, ReportOptions, ReportSection, ReportView, SectionState};
pub use roadmap::{Card, QuarterHead, RoadmapLane, RoadmapView};
pub use rule::{
    CategoryChoice, RememberedRow, RuleChange, RuleCondition, RuleEffect, RuleForm, RuleRow,
    RuleWeight, RulesEffect, RulesView,
};
pub use shell::{Editable, Edited, Made, ScreenCount, SettingsView, Shell, Start};
pub use spend::{
    Format, Include, LineChoice, LineChoices, LineFilter, LineList, LineRow, LineSelection,
    LineSource, PlanCell, Shape, SideSum, SourceColumn, SpendBlock, SpendBy, SpendGrid, SpendRow,
    SpendTab, SpendView, SpreadEcho, Weighed, YearTab, YearTotal,
};
