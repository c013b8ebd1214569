//! News about time, incidents and duplicates: in the thread, or to the one who has to hear it.

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::UserId;
use crate::domain::owed::Owed;
use crate::domain::ticket::Thread;
use crate::store::Stopped;
use crate::store::owed::Debt;

impl Shared {
    pub(super) async fn tell_more(&self, debt: &Debt, face: &Face) -> Result<Result<(), Verdict>, Stopped> {
        let view = match &debt.what {
            Owed::Time(news) => render::time_news(news, face),
            news => render::incident_news(news, face),
        };
        match view {
            Some(view) => self.in_thread_or_directly(debt, face, view).await,
            None => Ok(Ok(())),
        }
    }

    /// Whoever is meant is mentioned, so that the view says who they are.
    pub(super) async fn in_thread_or_directly(
        &self,
        debt: &Debt,
        face: &Face,
        view: View,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let Thread::Open(thread) = face.ticket.thread else {
            let meant = view.mentions.first().map(|id| UserId(*id));
            return self.to_person(debt, face, meant.unwrap_or(face.ticket.asked.user), view).await;
        };
        Ok(self.say_in(debt, face, thread, view).await)
    }
}
