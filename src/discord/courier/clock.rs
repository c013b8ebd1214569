//! News of the clock and the weather about a meeting: in the thread of the two, or to each of them where there is none.

use super::Shared;
use super::verdict::Verdict;
use crate::desk::Face;
use crate::discord::render;
use crate::domain::owed::{ClockNews, ClockWhat};
use crate::domain::ticket::Thread;
use crate::store::Stopped;
use crate::store::owed::Debt;

/// How many other times a message offers beside the way to all of them: they fit into one row.
const OFFERED: usize = 3;

impl Shared {
    pub(super) async fn tell_clock(
        &self,
        debt: &Debt,
        face: &Face,
        news: ClockNews,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let in_thread = matches!(face.ticket.thread, Thread::Open(_));
        if in_thread && news.coach {
            // The message for the requester has told both.
            return Ok(Ok(()));
        }
        let offers = match news.about {
            ClockWhat::DayLost { .. } | ClockWhat::OnlineNow { .. } => {
                self.desk.next_times(face, OFFERED).await?
            }
            ClockWhat::OnAgain { .. } | ClockWhat::Soon { .. } => Vec::new(),
        };
        let view = render::clock_news(face, (news, in_thread), &offers, self.desk.now());
        match view {
            Some(view) => self.in_thread_or_directly(debt, face, view).await,
            None => Ok(Ok(())),
        }
    }
}
