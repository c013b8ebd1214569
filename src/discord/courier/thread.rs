//! The private thread of a ticket: made, spoken in, woken, put to rest. Decides nothing about who is told what.

use serde_json::json;
use serenity::all::{AutoArchiveDuration, ChannelType, CreateThread};

use super::places::id_of;
use super::verdict::{Lost, Said, Told, Verdict, verdict};
use super::{Sent, Shared};
use crate::desk::Face;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::{ChannelId, UserId};
use crate::domain::ticket::Thread;
use crate::store::owed::Debt;
use crate::store::{Stopped, cards, tickets};

impl Shared {
    /// In the ticket's thread. None where there is none, or none any more.
    pub(super) async fn in_thread(&self, debt: &Debt, face: &Face, view: &View) -> Option<Said> {
        let Thread::Open(thread) = face.ticket.thread else { return None };
        let said = self.say_in(debt, face, thread, view.clone()).await;
        (!matches!(said, Err(Verdict::Lost(_)))).then_some(said)
    }

    /// A thread that rests is opened first.
    pub(super) async fn say_in(&self, debt: &Debt, face: &Face, channel: ChannelId, view: View) -> Said {
        match self.say(debt, channel, view.clone()).await {
            Err(Verdict::Archived) => {
                self.archive(face, false).await?;
                self.say(debt, channel, view).await
            }
            other => other,
        }
    }

    pub(super) async fn archive(&self, face: &Face, archived: bool) -> Said {
        let Thread::Open(thread) = face.ticket.thread else { return Ok(()) };
        let body = json!({ "archived": archived });
        match verdict(self.rest.patch(&format!("/channels/{thread}"), &body).await, 0) {
            Verdict::Done(_) | Verdict::Archived => Ok(()),
            other => Err(other),
        }
    }

    pub(super) async fn open_thread(&self, debt: &Debt, face: &Face) -> Told {
        if let Thread::Open(_) = face.ticket.thread {
            match self.archive(face, false).await {
                // Somebody deleted it: the two get another one.
                Err(Verdict::Lost(Lost::Deleted)) => {}
                woken => return Ok(woken),
            }
        }
        let made = match self.make_thread(debt, face).await {
            Ok(thread) => Some(thread),
            Err(Verdict::Lost(_) | Verdict::Hopeless(_)) => None,
            Err(other) => return Ok(Err(other)),
        };
        let (ticket, now) = (face.ticket.id, self.desk.now());
        self.desk
            .store()
            .write(move |db| {
                Box::pin(async move {
                    let revision = tickets::set_thread(db, ticket, made).await?;
                    if made.is_none() {
                        cards::want(db, ticket, revision, now).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        Ok(Ok(()))
    }

    async fn make_thread(&self, debt: &Debt, face: &Face) -> Result<ChannelId, Verdict> {
        let ask = face.district.channels.ask.as_ref().and_then(|it| it.id);
        let parent = ask.ok_or(Verdict::Lost(Lost::NoChannel))?;
        let name = render::thread_name(face);
        if let Some(look) = self.suspects(Sent::Debt(debt.id), debt.attempts)
            && let Some(thread) = self.find_thread(face.district.guild, parent, &name, look).await?
        {
            return Ok(thread);
        }
        let thread = CreateThread::new(name)
            .kind(ChannelType::PrivateThread)
            .auto_archive_duration(AutoArchiveDuration::ThreeDays)
            .invitable(false);
        let body = serde_json::to_value(thread).map_err(|error| Verdict::Hopeless(error.to_string()))?;
        match verdict(self.rest.post(&format!("/channels/{parent}/threads"), &body).await, debt.attempts) {
            Verdict::Done(made) => {
                let id = id_of(&made).ok_or_else(|| Verdict::Hopeless("a thread without id".to_owned()))?;
                Ok(ChannelId(id))
            }
            other => Err(other),
        }
    }

    /// A thread of the ticket with its requester: the one that is there, or a new one. None for anybody else: a thread that
    /// was made for a coach would show them what is the requester's.
    pub(super) async fn thread_with(
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
