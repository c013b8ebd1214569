//! To one person about a ticket: directly; where they take no direct messages, in the private thread of the ticket; where
//! none can be made, in the next answer that only they see (F27).

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::view::View;
use crate::domain::ids::{ChannelId, TicketId, UserId};
use crate::domain::ticket::Thread;
use crate::store::owed::Debt;
use crate::store::{Stopped, cards, tickets};

/// The longest sentence that is kept, in characters: it has to stand below another answer.
const KEPT: usize = 1_500;

impl Shared {
    /// Says it where they read it.
    pub(super) async fn to_person(
        &self,
        debt: &Debt,
        face: &Face,
        user: UserId,
        view: View,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let said = match self.direct(user).await {
            Ok(channel) => self.say(debt, channel, view.clone()).await,
            Err(verdict) => Err(verdict),
        };
        if !matches!(said, Err(Verdict::Lost(_))) {
            return Ok(said);
        }
        let in_thread = match self.thread_with(debt, face, user).await? {
            Ok(Some(thread)) => self.say_in(debt, face, thread, bringing_in(view.clone(), user)).await,
            Ok(None) => said,
            Err(verdict) => Err(verdict),
        };
        if !matches!(in_thread, Err(Verdict::Lost(_) | Verdict::Hopeless(_))) {
            return Ok(in_thread);
        }
        self.in_next_answer(debt, Some(face.ticket.id), (user, &view)).await?;
        Ok(Ok(()))
    }

    /// Keeps it for the next answer that only they see.
    pub(super) async fn in_next_answer(
        &self,
        debt: &Debt,
        ticket: Option<TicketId>,
        (user, view): (UserId, &View),
    ) -> Result<(), Stopped> {
        let words: String = view.content.chars().take(KEPT).collect();
        if words.is_empty() {
            return Ok(());
        }
        self.desk.keep_unheard((debt.district, ticket), user, (debt.id, words)).await
    }

    /// A thread of the ticket with its requester: the one that is there, or a new one. None for anybody else: a thread that
    /// was made for a coach would show them what is the requester's.
    async fn thread_with(
        &self,
        debt: &Debt,
        face: &Face,
        user: UserId,
    ) -> Result<Result<Option<ChannelId>, Verdict>, Stopped> {
        if let Thread::Open(thread) = face.ticket.thread {
            return Ok(Ok(face.ticket.asked.is_by(user).then_some(thread)));
        }
        if face.ticket.asked.user != user {
            return Ok(Ok(None));
        }
        let thread = match self.make_thread(debt, face).await {
            Ok(thread) => thread,
            Err(verdict) => return Ok(Err(verdict)),
        };
        let (ticket, now) = (face.ticket.id, self.desk.now());
        let keep = self.desk.store().write(move |db| {
            Box::pin(async move {
                let revision = tickets::set_thread(db, ticket, Some(thread)).await?;
                Ok(cards::want(db, ticket, revision, now).await?)
            })
        });
        keep.await?;
        Ok(Ok(Some(thread)))
    }
}

/// Whoever is named in a private thread is brought into it: in the text, and among those who are told.
fn bringing_in(view: View, user: UserId) -> View {
    let name = format!("<@{user}>");
    let content =
        if view.content.contains(&name) { view.content } else { format!("{name}\n{}", view.content) };
    let others = view.mentions.iter().copied().filter(|it| *it != user.0);
    View { mentions: others.chain([user.0]).collect(), content, ..view }
}
