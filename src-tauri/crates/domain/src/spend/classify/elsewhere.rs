//! What was decided by hand at the consultant's other clients: a proposal, never more, and it
//! never names them.

use std::collections::{BTreeSet, HashMap};

use super::{Subject, Verdict, vendor_key};
use crate::spend::{Allocation, Category, Reason};
use crate::value::Id;

/// A decision by hand about a vendor, at another client of the same workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub client: Id,
    pub vendor: String,
    pub allocation: Allocation,
    pub category: Option<Category>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Others(HashMap<String, Said>);

#[derive(Clone, Debug)]
struct Said {
    allocation: Allocation,
    category: Option<Category>,
    clients: BTreeSet<Id>,
    agreed: bool,
}

impl Others {
    pub fn of(decided: &[Elsewhere]) -> Self {
        let mut vendors: HashMap<String, Said> = HashMap::new();
        for one in decided {
            let key = vendor_key(&one.vendor);
            if key.is_empty() || one.allocation == Allocation::Undecided {
                continue;
            }
            let said = vendors.entry(key).or_insert_with(|| Said {
                allocation: one.allocation,
                category: one.category,
                clients: BTreeSet::new(),
                agreed: true,
            });
            said.agreed &= said.allocation == one.allocation;
            if said.category != one.category {
                said.category = None;
            }
            said.clients.insert(one.client);
        }
        Self(vendors)
    }

    /// Where they agree.
    pub fn suggestion(&self, subject: &Subject<'_>) -> Option<Verdict> {
        if self.0.is_empty() || subject.vendor.is_empty() {
            return None;
        }
        let said = self
            .0
            .get(&vendor_key(subject.vendor))
            .filter(|said| said.agreed)?;
        Some(Verdict::new(
            said.allocation,
            said.category,
            Reason::Elsewhere {
                clients: u32::try_from(said.clients.len()).unwrap_or(u32::MAX),
            },
        ))
    }
}
