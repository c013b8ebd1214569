//! Debts of a ticket that goes from one coach to another, or waits for its requester.

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::render::{self, For};
use crate::discord::view::View;
use crate::domain::ids::{ChannelId, StaffId};
use crate::domain::owed::LifeOwed;
use crate::domain::place::Place;
use crate::domain::ticket::Thread;
use crate::store::owed::Debt;
use crate::store::{Stopped, notes};

impl Shared {
    /// In the thread; where that can't be, to the requester directly, or to the coach who had it. A ticket that comes back is
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
        if render::is_for(owed) == For::Desk {
            let desk = self.channel(face, Place::Queue(face.ticket.placed.queue)).await;
            return Ok(match desk {
                Ok(desk) => self.say_in(debt, face, desk, view).await,
                Err(verdict) => Err(verdict),
            });
        }
        if let Thread::Open(thread) = face.ticket.thread {
            let said = self.say_in(debt, face, thread, view.clone()).await;
            if !matches!(said, Err(Verdict::Lost(_))) {
                return Ok(said);
            }
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
