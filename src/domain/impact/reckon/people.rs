//! What people had wished for, and for how many they asked.

use super::Chosen;
use crate::domain::impact::cell::{Cell, Table};
use crate::domain::impact::facts::Request;
use crate::domain::routing::Kind;

impl Chosen<'_> {
    /// What was asked for, beside what was given (R40, R70). Each is a true table by itself; their difference is the wish of
    /// somebody, so both are for those only who see everything.
    pub(super) fn by_kind_asked(&self) -> Table<Kind> {
        if !self.is_full() {
            return Table::default();
        }
        self.by(|it| it.asked_for).most_first(self.about.detail)
    }

    pub(super) fn given_otherwise(&self) -> Cell {
        if self.is_full() { self.those(|it| it.kind != it.asked_for) } else { Cell::Hidden }
    }

    /// How many people were reached by help for several: shown where the number of these requests may be, because it is of the same
    /// teachers (R35).
    pub(super) fn reached(&self) -> Cell {
        if self.those(Request::is_together) == Cell::Hidden {
            return Cell::Hidden;
        }
        let together = self.requests.iter().filter(|it| it.is_together());
        let heads = together.map(|it| u32::try_from(it.company.count()).unwrap_or(u32::MAX));
        Cell::Shown(heads.fold(0, u32::saturating_add))
    }
}
