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
use crate::store::owed::Debt;

impl Shared {
    /// Says it where it is heard. Nobody who hears of a step is needed for the ticket to go on.
    pub(super) async fn tell_patience(
        &self,
        debt: &Debt,
        face: &Face,
        (step, to): (Step, Audience),
    ) -> Result<(), Verdict> {
        let channel = match to {
            Audience::Queue if face.ticket.asked.private => {
                self.of_person(face, face.ticket.placed.suggested).await?
            }
            Audience::Queue => queue_channel(face, face.ticket.placed.queue)?,
            Audience::Director => queue_channel(face, Queue::Director)?,
            Audience::Lead => self.of_person(face, face.ticket.lead()).await?,
            Audience::Requester => match face.ticket.thread {
                Thread::Open(thread) => thread,
                Thread::None | Thread::Failed => self.direct(face.ticket.asked.user).await?,
            },
        };
        let director = face.district.having(Role::Director, self.desk.now()).next().map(|it| it.id);
        self.say(debt, channel, render::patience(face, (step, to), director)).await
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
