//! News about time, incidents and duplicates: in the thread, or to the one who has to hear it.

use super::Shared;
use super::verdict::{Said, Told};
use crate::desk::Face;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::UserId;
use crate::domain::owed::{Owed, TimeNews};
use crate::store::Stopped;
use crate::store::owed::{self, Debt};

impl Shared {
    pub(super) async fn tell_more(&self, debt: &Debt, face: &Face) -> Told {
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
    pub(super) async fn in_thread_or_directly(&self, debt: &Debt, face: &Face, view: View) -> Told {
        if let Some(said) = self.in_thread(debt, face, &view).await {
            return Ok(said);
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
    ) -> Result<Option<Said>, Stopped> {
        let said = self.in_thread(debt, face, &view).await;
        if said == Some(Ok(())) {
            let (debt, now) = (debt.clone(), self.desk.now());
            let settle = self.write(move |db| {
                Box::pin(async move { Ok(owed::settled_with_it(db, &debt, &to_coach, now).await?) })
            });
            settle.await?;
        }
        Ok(said)
    }
}
