//! News of the clock and the weather about a meeting: in the thread of the two, or to each of them where there is none.

use super::Shared;
use super::verdict::Told;
use crate::desk::Face;
use crate::discord::render;
use crate::domain::owed::{ClockNews, ClockWhat, Owed};
use crate::store::owed::Debt;

/// How many other times a message offers beside the way to all of them: they fit into one row.
const OFFERED: usize = 3;

impl Shared {
    pub(super) async fn tell_clock(&self, debt: &Debt, face: &Face, news: ClockNews) -> Told {
        let offers = match news.about {
            ClockWhat::DayLost { .. } | ClockWhat::OnlineNow { .. } => {
                self.desk.next_times(face, OFFERED).await?
            }
            ClockWhat::OnAgain { .. } | ClockWhat::Soon { .. } => Vec::new(),
        };
        let view = |together| render::clock_news(face, (news, together), &offers, self.desk.now());
        let to_coach = ClockNews { coach: true, ..news };
        if let Some(both) = view(true).filter(|_| !news.coach)
            && let Some(said) = self.to_both(debt, face, both, Owed::Clock(to_coach)).await?
        {
            return Ok(said);
        }
        match view(false) {
            Some(view) if news.coach => self.to_lead(debt, face, view).await,
            Some(view) => self.to_person(debt, face, face.ticket.asked.user, view).await,
            None => Ok(Ok(())),
        }
    }
}
