//! Debts of a ticket that goes from one coach to another, or waits for its requester.

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::render::{self, For};
use crate::discord::view::View;
use crate::domain::ids::ChannelId;
use crate::domain::owed::LifeOwed;
use crate::domain::place::Place;
use crate::domain::ticket::Thread;
use crate::store::owed::Debt;
use crate::store::{Stopped, notes};

impl Shared {
    /// In the thread; without one, what the requester has to know is told to them directly. A ticket that comes back is
    /// told where its card stands.
    pub(super) async fn tell_passed(
        &self,
        debt: &Debt,
        face: &Face,
        owed: &LifeOwed,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let note = match owed {
            LifeOwed::Question { note } => {
                let mut reader = self.desk.store().read().await?;
                notes::words_of(&mut reader, *note).await?.map(|words| words.excerpt(1_500))
            }
            _ => None,
        };
        let view = render::passed_notice(owed, note.as_deref(), face);
        let channel = match (render::is_for(owed), face.ticket.thread) {
            (For::Desk, _) => self.channel(face, Place::Queue(face.ticket.placed.queue)).await,
            (_, Thread::Open(thread)) => Ok(thread),
            (For::Requester, _) => return self.to_person(debt, face, face.ticket.asked.user, view).await,
            (For::Coaches, _) => return Ok(Ok(())),
        };
        Ok(match channel {
            Ok(channel) => self.say_in(debt, face, channel, view).await,
            Err(verdict) => Err(verdict),
        })
    }

    /// A thread that rests is opened first.
    pub(super) async fn say_in(
        &self,
        debt: &Debt,
        face: &Face,
        channel: ChannelId,
        view: View,
    ) -> Result<(), Verdict> {
        match self.say(debt, channel, view.clone()).await {
            Err(Verdict::Archived) => {
                self.archive(face, false).await?;
                self.say(debt, channel, view).await
            }
            other => other,
        }
    }
}
