//! Views of the road map: the list, one initiative, the preview of a change, the news.

mod beside;
mod candidates;
mod list;
mod news;
mod preview;
mod ready;
mod refusal;
mod show;
mod who;

pub(super) use beside::beside;
pub(in crate::discord) use candidates::{candidates, peer};
pub(in crate::discord) use list::list;
pub(in crate::discord) use news::news;
pub(in crate::discord) use preview::{changed, edited, kept, preview};
pub(in crate::discord) use ready::{board, said, session};
pub(super) use refusal::refusal;
pub(super) use show::scope;
pub(in crate::discord) use show::show;
pub(in crate::discord) use who::{role_posted, who};

use super::names::Names;
use crate::domain::district::Owner;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId};
use crate::domain::roadmap::{Initiative, Phase};

/// Names after one another; a dash where there are none.
fn people(names: Names<'_>, all: &[StaffId]) -> String {
    if all.is_empty() { "–".to_owned() } else { names.people(all) }
}

/// Their names, one after the other.
pub(super) fn buildings(names: Names<'_>, all: &[BuildingId]) -> String {
    all.iter().map(|it| names.building(*it)).collect::<Vec<_>>().join(", ")
}

fn topic(names: Names<'_>, id: InitiativeId) -> String {
    names.topic(Some(id))
}

/// The specialists of an initiative; none if it has none.
fn specialists(names: Names<'_>, it: &Initiative) -> Option<String> {
    match (it.lead, it.backup) {
        (Some(lead), Some(backup)) => {
            Some(names.words.road_lead_backup(names.person(lead), names.person(backup)))
        }
        (lead, backup) => lead.or(backup).map(|it| names.person(it)),
    }
}

/// Who helps with the work of a phase, as this district divides it (R29).
fn helps_with(names: Names<'_>, phase: Phase) -> String {
    let owners = names.district.settings.owners;
    let owner = match phase {
        Phase::Learning => owners.learning,
        Phase::Implementation => owners.implementation,
        Phase::Standard => owners.standard,
        Phase::Retired => return names.words.road_who_nobody(),
    };
    match owner {
        Owner::Specialists => names.words.road_who_specialists(),
        Owner::ReadyLibrarian => names.words.road_who_ready(),
        Owner::Librarian => names.words.road_who_librarian(),
    }
}
