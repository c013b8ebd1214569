//! Requests that wait and can't become a ticket: their requester is told once, with the words; nothing is tried for ever, and
//! nothing vanishes.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Opening;
use super::draft::Waiting;
use crate::desk::Desk;
use crate::desk::visit::Visit;
use crate::domain::district::District;
use crate::domain::ids::{GuildId, TicketId, UserId};
use crate::domain::owed::{DraftNews, NoTicket, Owed};
use crate::domain::year_end::YearNews;
use crate::store::drafts::{self, Draft};
use crate::store::{Failure, SqliteConnection, Stopped, owed};

/// A request that became no ticket, for the one who is told of it.
#[derive(Debug, Clone)]
pub struct GivenUp {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// Who asked.
    pub user: UserId,
    /// The name that they had then.
    pub name: String,
    /// When they asked.
    pub at: DateTime<Utc>,
    /// What they asked.
    pub words: String,
    /// Whether only its coach was to see it.
    pub private: bool,
    /// The language that they are told in.
    pub language: String,
    /// The day for which it was kept, if it was.
    pub due_on: Option<NaiveDate>,
}

impl Desk {
    /// The requests of these rows. One that can't be read stops no other: it is put aside, and the log says so once.
    pub(in crate::desk) async fn waiting(&self, rows: Vec<i64>) -> Result<Vec<Draft<Waiting>>, Stopped> {
        let (mut all, mut bad) = (Vec::new(), Vec::new());
        {
            let mut reader = self.store.read().await?;
            for row in rows {
                match drafts::by_id::<Waiting>(&mut reader, row).await {
                    Ok(found) => all.extend(found),
                    Err(Failure::BadRow { .. }) => bad.push(row),
                    Err(failure) => return Err(failure.into()),
                }
            }
        }
        for row in bad {
            tracing::error!(draft = row, "a request that waits can't be read and was put aside");
            let at = self.now();
            let aside = self.store.write(move |db| {
                Box::pin(async move { drafts::give_up(db, row, at).await.map_err(Into::into) })
            });
            aside.await?;
        }
        Ok(all)
    }

    /// Sends a request on without its requester. True if it is a ticket now; what can't become one is told to them. What the
    /// database could not do is left for the next round.
    pub(in crate::desk) async fn send_on_or_tell(
        &self,
        draft: Draft<Waiting>,
        guild: GuildId,
        now: DateTime<Utc>,
    ) -> Result<bool, Stopped> {
        let id = draft.id;
        let why = match self.send_on(draft, guild, now).await {
            Ok(Opening::Opened(_)) => return Ok(true),
            Ok(_) => NoTicket::WorkOrder,
            Err(Stopped::Refused(refused)) => NoTicket::from(&*refused),
            Err(Stopped::Failed(failure)) => {
                tracing::error!(draft = id, %failure, "a request was not sent on");
                return Ok(false);
            }
        };
        self.give_up(id, why, now).await?;
        Ok(false)
    }

    /// It is not tried again, and somebody hears of it: once, whatever restarts.
    pub(in crate::desk) async fn give_up(
        &self,
        draft: i64,
        why: NoTicket,
        at: DateTime<Utc>,
    ) -> Result<(), Stopped> {
        let tell = self.store.write(move |db| {
            Box::pin(async move {
                if let Some(district) = drafts::give_up(db, draft, at).await? {
                    owed::owe(db, district, None, &Owed::Draft(DraftNews { draft, why }), at).await?;
                }
                Ok(())
            })
        });
        tell.await?;
        self.owing.notify_one();
        Ok(())
    }

    /// What there is to tell of a request that was given up. None where its requester has sent it on after all.
    pub async fn given_up(&self, draft: i64) -> Result<Option<GivenUp>, Stopped> {
        let found = {
            let mut reader = self.store.read().await?;
            drafts::by_id::<Waiting>(&mut reader, draft).await?
        };
        let Some(draft) = found.filter(|it| it.ticket.is_none()) else { return Ok(None) };
        let district = self.district_by_id(draft.district).await?;
        let Draft { user, at, due_on, asked: Waiting { ask, name, language, .. }, .. } = draft;
        let (words, private) = (ask.words, ask.private);
        Ok(Some(GivenUp { district, user, name, at, words, private, language, due_on }))
    }

    /// Its requester was answered that it is none for a ticket. What is kept for a day stays until then.
    pub(in crate::desk) async fn forget_answered(&self, draft: i64) -> Result<(), Stopped> {
        self.store
            .write(move |db| Box::pin(async move { Ok(drafts::forget_answered(db, draft).await?) }))
            .await
    }

    /// It was told: the words are with whoever wrote them.
    pub async fn forget_given_up(&self, draft: i64) -> Result<(), Stopped> {
        self.store
            .write(move |db| Box::pin(async move { Ok(drafts::forget(db, draft).await?) }))
            .await
            .map(drop)
    }
}

/// What it was kept as is a ticket now. Whoever was promised a day is told on that day.
pub(in crate::desk) async fn became(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, draft): (TicketId, Option<i64>),
) -> Result<(), Stopped> {
    let Some(draft) = draft else { return Ok(()) };
    if drafts::became(db, draft, ticket).await?.is_some_and(|day| day <= visit.today()) {
        owed::owe(db, visit.district.id, Some(ticket), &Owed::Year(YearNews::Back), visit.at).await?;
    }
    Ok(())
}
