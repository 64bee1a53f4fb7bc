//! The state of a client's inventory on a day: what analysis, roadmap and report read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::change::{Place, Screen};
use crate::record::{Answer, Client, Entry, Funnel, Question, Record, Remark, Remarks};
use crate::spend::SpendSummary;
use crate::value::{Id, Money, Side};

/// Everything known about a client, frozen or live: the same pure code judges both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    pub records: BTreeMap<Id, Record>,
    /// What is known about the answers in them; only of records that something is remarked on.
    pub remarks: BTreeMap<Id, Remarks>,
    pub spend: SpendSummary,
    pub as_of: NaiveDate,
}

impl Assessment {
    /// Everything known, entry by entry.
    pub fn of(
        entries: impl IntoIterator<Item = Entry>,
        spend: SpendSummary,
        as_of: NaiveDate,
    ) -> Self {
        let mut assessment = Self {
            records: BTreeMap::new(),
            remarks: BTreeMap::new(),
            spend,
            as_of,
        };
        for entry in entries {
            assessment.put(entry);
        }
        assessment
    }

    /// A record with what is remarked on it; `None` where there is none.
    pub fn entry(&self, id: Id) -> Option<Entry> {
        Some(self.with(id, self.records.get(&id)?.clone()))
    }

    /// Another state of a record, with what is remarked on it.
    pub fn with(&self, id: Id, record: Record) -> Entry {
        let remarks = self.remarks.get(&id).cloned().unwrap_or_default();
        Entry {
            id,
            record,
            remarks,
        }
    }

    /// Every record with what is remarked on it.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.records.keys().filter_map(|id| self.entry(*id))
    }

    /// Puts an entry where it belongs.
    pub fn put(&mut self, entry: Entry) {
        self.records.insert(entry.id, entry.record);
        if entry.remarks.is_empty() {
            self.remarks.remove(&entry.id);
        } else {
            self.remarks.insert(entry.id, entry.remarks);
        }
    }

    /// What is remarked on a field of a record; `None` where nothing is.
    pub fn remark(&self, id: Id, field: &str) -> Option<&Remark> {
        self.remarks.get(&id)?.get(field)
    }

    /// Who is to be asked for a field of a record; empty where nobody was named.
    pub fn ask(&self, id: Id, field: &str) -> &str {
        self.remarks
            .get(&id)
            .and_then(|remarks| remarks.ask(field))
            .unwrap_or_default()
    }

    /// Who is to be asked for a field of the client's profile; empty where nobody was named.
    pub fn ask_client(&self, field: &str) -> &str {
        self.client_entry()
            .map_or("", |(id, _)| self.ask(id, field))
    }

    /// Who is to be asked for a field of the funnel; empty where nobody was named.
    pub fn ask_funnel(&self, field: &str) -> &str {
        self.funnel().map_or("", |(id, _)| self.ask(id, field))
    }

    /// The client's profile with its id; `None` only before it was first put.
    pub fn client_entry(&self) -> Option<(Id, &Client)> {
        self.profiles().next()
    }

    /// Where a field of the client's profile is filled in.
    pub fn in_profile(&self, field: &str) -> Place {
        let focus = |(id, _)| Place::at(Screen::Overview, format!("{id}.{field}"));
        self.client_entry()
            .map_or_else(|| Place::screen(Screen::Overview), focus)
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
        self.funnels().next()
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
