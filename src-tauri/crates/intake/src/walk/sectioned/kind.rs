//! What each section is: spend, income, a side of the balance sheet.

use super::Sectioned;
use crate::lexicon::accounts::{self, Kind};
use crate::lexicon::spelling::plain;
use crate::terms::{Role, Tag};
use crate::walk::{Row, Walk};

impl Sectioned {
    /// Decides what each section is and takes out what is no spend.
    pub(super) fn settle(self, walk: &mut Walk<'_>) {
        walk.sections += u32::try_from(self.sections.len()).unwrap_or(u32::MAX - self.before);
        if walk.plan.recipe.heads != Role::Account {
            return;
        }
        let kinds: Vec<Kind> = (0..self.sections.len())
            .map(|section| self.kind(section))
            .collect();
        let kind = |section: u32| {
            section
                .checked_sub(self.before + 1)
                .map_or(Kind::Spend, |section| kinds[section as usize])
        };
        let plan = walk.plan;
        let is_spend = |section| match kind(section) {
            Kind::Income => plan.includes(Tag::Income),
            Kind::BalanceSheet => plan.includes(Tag::BalanceSheet),
            Kind::Spend | Kind::Unknown => true,
        };
        for gone in walk.draft.retain(|section, _| is_spend(section)) {
            let tag = if kind(gone.section) == Kind::Income {
                Tag::Income
            } else {
                Tag::BalanceSheet
            };
            walk.not_spend(gone.record, tag, gone.minor);
        }
    }

    /// Gross profit, net income: income less spend of all sections so far.
    pub(super) fn computed(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str) -> Tag {
        let mut net = 0;
        for (section, own) in self.sections.iter().enumerate() {
            net += match self.kind(section) {
                Kind::Income => own.own.amount,
                Kind::Spend | Kind::Unknown => -own.own.amount,
                Kind::BalanceSheet => 0,
            };
        }
        let columns = walk.plan.columns;
        let printed = columns
            .find(Role::Amount)
            .and_then(|column| Some((column, row.printed(column)?)));
        let other = plain(label).contains("other");
        let since = net - self.result;
        if let Some((column, printed)) = printed
            && (printed == net || printed == since || !other)
        {
            let found = if other && printed == since {
                since
            } else {
                net
            };
            walk.tie(row.record, column, label, printed, found);
        }
        if !other {
            self.result = net;
        }
        Tag::Computed
    }

    /// The names from the outermost section inwards, then what its rows say.
    pub(super) fn kind(&self, section: usize) -> Kind {
        let mut path = vec![section];
        while let Some(parent) = self.sections[path[path.len() - 1]].parent {
            path.push(parent);
        }
        let named = accounts::of_path(
            path.iter()
                .rev()
                .map(|&section| self.sections[section].label.as_str()),
        );
        let own = &self.sections[section];
        if named != Kind::Unknown {
            return named;
        }
        if own.opening || path.iter().any(|&section| self.sections[section].opening) {
            return Kind::BalanceSheet;
        }
        if own.rows > 0 && own.sells * 2 > own.rows {
            return Kind::Income;
        }
        Kind::Spend
    }
}
