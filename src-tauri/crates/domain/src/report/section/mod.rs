//! The sections of the roadmap, one file each: what they conclude and what they show.

pub mod at_a_glance;
mod axis;
mod batons;
pub mod build;
pub mod context;
pub mod cover;
pub mod funnel;
pub mod how_we_got_here;
pub mod initiatives;
mod key_figures;
mod key_plan;
mod ladder;
mod money;
pub mod roadmap;
pub mod spend_and_plan;
mod spend_tables;
pub mod who_lifts;

pub use context::Context;

use super::Section;

/// A section's id, its name, and what writes it; `None` from it means that there is nothing to
/// print yet.
pub(super) struct Kind {
    pub id: &'static str,
    pub name: &'static str,
    pub write: fn(&Context) -> Option<Section>,
}

/// All sections in the order they are printed; the cover always stands before them.
pub(super) const ALL: &[Kind] = &[
    Kind {
        id: at_a_glance::ID,
        name: at_a_glance::NAME,
        write: at_a_glance::section,
    },
    Kind {
        id: who_lifts::ID,
        name: who_lifts::NAME,
        write: who_lifts::section,
    },
    Kind {
        id: spend_and_plan::ID,
        name: spend_and_plan::NAME,
        write: spend_and_plan::section,
    },
    Kind {
        id: funnel::ID,
        name: funnel::NAME,
        write: funnel::section,
    },
    Kind {
        id: roadmap::ID,
        name: roadmap::NAME,
        write: roadmap::section,
    },
    Kind {
        id: initiatives::ID,
        name: initiatives::NAME,
        write: initiatives::section,
    },
    Kind {
        id: how_we_got_here::ID,
        name: how_we_got_here::NAME,
        write: how_we_got_here::section,
    },
];
