//! The state of a client's inventory on a day: what analysis, roadmap and report read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{
    Activity, Answer, Baton, BudgetLine, Client, Funnel, Initiative, Metric, Objective, Person,
    Question, Record,
};
use crate::spend::SpendSummary;
use crate::value::{Id, Money, Side};

/// Everything known about a client, frozen or live: the same pure code judges both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    pub records: BTreeMap<Id, Record>,
    pub spend: SpendSummary,
    pub as_of: NaiveDate,
}

macro_rules! every {
    ($name:ident, $variant:ident, $noun:ty) => {
        pub fn $name(&self) -> impl Iterator<Item = (Id, &$noun)> {
            self.records.iter().filter_map(|(id, record)| match record {
                Record::$variant(noun) => Some((*id, noun)),
                _ => None,
            })
        }
    };
}

impl Assessment {
    every!(people, Person, Person);
    every!(activities, Activity, Activity);
    every!(answers, Answer, Answer);
    every!(budgets, Budget, BudgetLine);
    every!(objectives, Objective, Objective);
    every!(metrics, Metric, Metric);
    every!(initiatives, Initiative, Initiative);
    every!(batons, Baton, Baton);

    /// The client's profile with its id; `None` only before it was first put.
    pub fn client_entry(&self) -> Option<(Id, &Client)> {
        self.records.iter().find_map(|(id, record)| match record {
            Record::Client(client) => Some((*id, client)),
            _ => None,
        })
    }

    /// The client's profile.
    ///
    /// # Panics
    /// When there is none: a client file is made with its profile, and it can't be removed.
    pub fn client(&self) -> &Client {
        self.client_entry()
            .expect("BUG: a client file without a profile")
            .1
    }

    pub fn funnel(&self) -> Option<(Id, &Funnel)> {
        self.records.iter().find_map(|(id, record)| match record {
            Record::Funnel(funnel) => Some((*id, funnel)),
            _ => None,
        })
    }

    pub fn answer(&self, question: Question, side: Side) -> Option<(Id, &Answer)> {
        self.answers()
            .find(|(_, answer)| answer.question == question && answer.side == side)
    }

    /// What is planned for a side in the plan's fiscal year; `None` where nothing is planned.
    pub fn planned(&self, side: Side) -> Option<Money> {
        let year = self.client().plan_year;
        let mut lines = self
            .budgets()
            .filter(|(_, line)| line.side == side && line.year == year)
            .peekable();
        lines.peek()?;
        Some(lines.map(|(_, line)| line.total()).sum())
    }
}
