//! The question to a partner how long their part took. Whoever takes no direct messages is pointed to `/minutes` in their next answer.

use super::Shared;
use super::verdict::{Lost, Told, Verdict};
use crate::desk::Face;
use crate::discord::render;
use crate::domain::ids::StaffId;
use crate::store::owed::Debt;

impl Shared {
    pub(super) async fn ask_minutes(&self, debt: &Debt, face: &Face, partner: StaffId) -> Told {
        match face.district.person(partner).and_then(|it| it.user) {
            Some(user) => {
                let (view, later) = (render::ask_minutes(face), render::ask_minutes_later(face));
                self.directly_or_later(debt, user, (&view, &later)).await
            }
            None => Ok(Err(Verdict::Lost(Lost::NoChannel))),
        }
    }
}
