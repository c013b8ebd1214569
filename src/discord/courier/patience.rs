//! What the clock did about a ticket, on its way to those who hear of it.

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Told, Verdict};
use crate::desk::Face;
use crate::discord::render;
use crate::domain::ids::ChannelId;
use crate::domain::patience::{Audience, Step};
use crate::domain::people::Role;
use crate::domain::routing::Queue;
use crate::store::owed::Debt;

impl Shared {
    /// Says it where it is heard. Nobody who hears of a step is needed for the ticket to go on.
    pub(super) async fn tell_patience(&self, debt: &Debt, face: &Face, (step, to): (Step, Audience)) -> Told {
        let director = face.district.having(Role::Director, self.desk.now()).next().map(|it| it.id);
        let view = render::patience(face, (step, to), director);
        if to == Audience::Requester {
            return self.in_thread_or_directly(debt, face, view).await;
        }
        let alone = match to {
            Audience::Lead => face.ticket.lead(),
            Audience::Member(staff) => Some(staff),
            Audience::Queue if face.ticket.asked.private => face.ticket.placed.suggested,
            _ => None,
        };
        if let Some(user) = alone.and_then(|it| face.district.person(it)).and_then(|it| it.user) {
            return self.to_person(debt, face, user, view).await;
        }
        Ok(self.say_at(debt, heard_in(face, to), view).await)
    }
}

/// The channel in which a step is heard of. What was asked in private is heard of by its people alone.
fn heard_in(face: &Face, to: Audience) -> Result<ChannelId, Verdict> {
    match to {
        Audience::Queue if !face.ticket.asked.private => queue_channel(face, face.ticket.placed.queue),
        Audience::Director => queue_channel(face, Queue::Director),
        Audience::Queue | Audience::Member(_) | Audience::Lead | Audience::Requester => {
            Err(Verdict::Lost(Lost::NoChannel))
        }
    }
}

fn queue_channel(face: &Face, queue: Queue) -> Result<ChannelId, Verdict> {
    let own = own_channel(&face.district, queue);
    own.or_else(|| own_channel(&face.district, Queue::Director)).ok_or(Verdict::Lost(Lost::NoChannel))
}
