//! News about time, incidents and duplicates: in the thread, or to the one who has to hear it.

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::UserId;
use crate::domain::owed::{Owed, TimeNews};
use crate::domain::ticket::Thread;
use crate::store::Stopped;
use crate::store::owed::{self, Debt};

impl Shared {
    pub(super) async fn tell_more(&self, debt: &Debt, face: &Face) -> Result<Result<(), Verdict>, Stopped> {
        let view = match &debt.what {
            Owed::Time(news) => render::time_news(news, face),
            news => render::incident_news(news, face),
        };
        let Some(view) = view else { return Ok(Ok(())) };
        match &debt.what {
            Owed::Time(TimeNews::Agreed) => {
                if let Some(said) =
                    self.to_both(debt, face, view.clone(), Owed::Time(TimeNews::AgreedToCoach)).await?
                {
                    return Ok(said);
                }
                self.to_person(debt, face, face.ticket.asked.user, view).await
            }
            Owed::Time(TimeNews::AgreedToCoach) => self.to_lead(debt, face, view).await,
            _ => self.in_thread_or_directly(debt, face, view).await,
        }
    }

    /// Whoever is meant is mentioned, so that the view says who they are.
    pub(super) async fn in_thread_or_directly(
        &self,
        debt: &Debt,
        face: &Face,
        view: View,
    ) -> Result<Result<(), Verdict>, Stopped> {
        if let Thread::Open(thread) = face.ticket.thread {
            let said = self.say_in(debt, face, thread, view.clone()).await;
            if !matches!(said, Err(Verdict::Lost(_))) {
                return Ok(said);
            }
        }
        let meant = view.mentions.first().map(|id| UserId(*id));
        self.to_person(debt, face, meant.unwrap_or(face.ticket.asked.user), view).await
    }

    /// Says it to both in their thread: what was owed to the coach besides is settled with it. None where it is not in a
    /// thread, and each of them has to be told.
    pub(super) async fn to_both(
        &self,
        debt: &Debt,
        face: &Face,
        view: View,
        to_coach: Owed,
    ) -> Result<Option<Result<(), Verdict>>, Stopped> {
        let Thread::Open(thread) = face.ticket.thread else { return Ok(None) };
        match self.say_in(debt, face, thread, view).await {
            Ok(()) => {
                let (debt, now) = (debt.clone(), self.desk.now());
                let said = self.write(move |db| {
                    Box::pin(async move { Ok(owed::settled_with_it(db, &debt, &to_coach, now).await?) })
                });
                said.await?;
                Ok(Some(Ok(())))
            }
            Err(Verdict::Lost(_)) => Ok(None),
            Err(other) => Ok(Some(Err(other))),
        }
    }

    /// To the coach alone; nobody where there is none any more.
    pub(super) async fn to_lead(
        &self,
        debt: &Debt,
        face: &Face,
        view: View,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let lead = face.ticket.lead().and_then(|it| face.district.person(it));
        match lead.and_then(|it| it.user) {
            Some(user) => self.to_person(debt, face, user, view).await,
            None => Ok(Ok(())),
        }
    }
}
