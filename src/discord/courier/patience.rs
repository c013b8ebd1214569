//! What the clock did about a ticket, on its way to those who hear of it.

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Verdict};
use crate::desk::Face;
use crate::discord::render;
use crate::domain::ids::{ChannelId, StaffId};
use crate::domain::patience::{Audience, Step};
use crate::domain::people::Role;
use crate::domain::routing::Queue;
use crate::domain::ticket::Thread;
use crate::store::Stopped;
use crate::store::owed::Debt;

impl Shared {
    /// Says it where it is heard. Nobody who hears of a step is needed for the ticket to go on.
    pub(super) async fn tell_patience(
        &self,
        debt: &Debt,
        face: &Face,
        (step, to): (Step, Audience),
    ) -> Result<Result<(), Verdict>, Stopped> {
        let director = face.district.having(Role::Director, self.desk.now()).next().map(|it| it.id);
        let view = render::patience(face, (step, to), director);
        if to == Audience::Requester && !matches!(face.ticket.thread, Thread::Open(_)) {
            return self.to_person(debt, face, face.ticket.asked.user, view).await;
        }
        Ok(match self.heard_in(face, to).await {
            // The thread of somebody who was silent for days sleeps.
            Ok(channel) => self.say_in(debt, face, channel, view).await,
            Err(verdict) => Err(verdict),
        })
    }

    /// Where a step is heard of, where that is not the requester's own direct messages.
    async fn heard_in(&self, face: &Face, to: Audience) -> Result<ChannelId, Verdict> {
        match (to, face.ticket.thread) {
            (Audience::Queue, _) if face.ticket.asked.private => {
                self.of_person(face, face.ticket.placed.suggested).await
            }
            (Audience::Queue, _) => queue_channel(face, face.ticket.placed.queue),
            (Audience::Director, _) => queue_channel(face, Queue::Director),
            (Audience::Lead, _) => self.of_person(face, face.ticket.lead()).await,
            (Audience::Requester, Thread::Open(thread)) => Ok(thread),
            (Audience::Requester, _) => self.direct(face.ticket.asked.user).await,
        }
    }

    async fn of_person(&self, face: &Face, person: Option<StaffId>) -> Result<ChannelId, Verdict> {
        let user = person.and_then(|it| face.district.person(it)).and_then(|it| it.user);
        self.direct(user.ok_or(Verdict::Lost(Lost::NoChannel))?).await
    }
}

fn queue_channel(face: &Face, queue: Queue) -> Result<ChannelId, Verdict> {
    let own = own_channel(&face.district, queue);
    own.or_else(|| own_channel(&face.district, Queue::Director)).ok_or(Verdict::Lost(Lost::NoChannel))
}
