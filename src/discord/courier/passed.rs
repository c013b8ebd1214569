//! Debts of a ticket that goes from one coach to another, or waits for its requester.

use super::Shared;
use super::debts::NOTE;
use super::verdict::Told;
use crate::desk::Face;
use crate::discord::render::{self, For};
use crate::domain::ids::StaffId;
use crate::domain::owed::LifeOwed;
use crate::domain::place::Place;
use crate::store::owed::Debt;

impl Shared {
    /// In the thread; where that can't be, to the requester directly, or to the coach who had it. A ticket that comes back is
    /// told where its card stands.
    pub(super) async fn tell_passed(&self, debt: &Debt, face: &Face, owed: &LifeOwed) -> Told {
        let note = match owed {
            LifeOwed::Question { note } => self.note(*note).await?.map(|it| it.words.excerpt(NOTE)),
            _ => None,
        };
        let view = render::passed_notice(owed, note.as_deref(), face);
        if render::is_for(owed) == For::Desk {
            let desk = self.channel(face, Place::Queue(face.ticket.placed.queue)).await;
            return Ok(self.say_at(debt, desk, view).await);
        }
        if let For::Had(staff) = render::is_for(owed) {
            return match face.district.person(staff).and_then(|it| it.user) {
                Some(user) => self.to_person(debt, face, user, view).await,
                None => Ok(Ok(())),
            };
        }
        if let Some(said) = self.in_thread(debt, face, &view).await {
            return Ok(said);
        }
        let had = |from: StaffId| face.district.person(from).and_then(|it| it.user);
        let user = match owed {
            LifeOwed::TakenOver { from, .. } => had(*from),
            _ => Some(face.ticket.asked.user),
        };
        match user {
            Some(user) => self.to_person(debt, face, user, view).await,
            None => Ok(Ok(())),
        }
    }
}
