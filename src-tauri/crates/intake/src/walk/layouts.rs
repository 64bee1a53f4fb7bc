//! Walks the tables of a file, each by its layout.

use std::collections::BTreeMap;

use super::{Documents, Plan, Walk, decided, flat, matrix, sectioned};
use crate::draft::Draft;
use crate::preview::Ties;
use crate::recipe::Rows;
use crate::terms::{Layout, Mark};

/// Walks the bodies of the tables by their layouts. The first stands for the file.
pub(crate) fn walk<'a>(plans: &[Plan<'a>], marks: Vec<Mark>) -> Walk<'a> {
    let plan = plans[0];
    // A row gives one line, but for a matrix, which is short.
    let room = if plan.layout == Layout::Matrix {
        0
    } else {
        plan.table.len()
    };
    let mut walk = Walk {
        plan,
        marks,
        draft: Draft::new(plan.table, room),
        errors: Vec::new(),
        warnings: Vec::new(),
        questions: Vec::new(),
        not_spend: BTreeMap::new(),
        ties: Ties::default(),
        documents: Documents::default(),
        spreads: false,
        sections: 0,
        out_is_negative: None,
    };
    walk.damaged();
    for &plan in plans {
        walk.plan = plan;
        walk.spreads = false;
        match plan.layout {
            _ if plan.recipe.rows == Rows::Decided => decided::walk(&mut walk),
            Layout::Matrix => matrix::walk(&mut walk),
            Layout::Sectioned => sectioned::walk(&mut walk),
            Layout::Flat | Layout::DoubleEntry | Layout::None => flat::walk(&mut walk),
        }
    }
    walk.plan = plan;
    if plans.len() == 1 {
        walk.control();
    }
    walk.damaged_ids();
    if let Some((record, text)) = walk.documents.warning(&plan) {
        walk.warn(record, &text);
    }
    if let [_, second, ..] = plans {
        let text = format!(
            "The file has {} tables below each other. All of them were read.",
            plans.len()
        );
        walk.warn(second.header.record.unwrap_or(0), &text);
    }
    walk
}
