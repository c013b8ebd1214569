//! A request that became no ticket, on its way to its requester; of somebody who has left, to the director.

use super::Shared;
use super::verdict::Verdict;
use crate::discord::render;
use crate::domain::owed::{DraftNews, NoTicket};
use crate::store::Stopped;
use crate::store::owed::Debt;

impl Shared {
    /// Tells it once. Whoever takes no direct messages reads it in their next answer.
    pub(super) async fn tell_given_up(
        &self,
        debt: &Debt,
        news: DraftNews,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let Some(given_up) = self.desk.given_up(news.draft).await? else { return Ok(Ok(())) };
        let view = render::given_up(&given_up, news.why);
        let channel = match news.why {
            NoTicket::Left => self.director(&given_up.district).await,
            _ => self.direct(given_up.user).await,
        };
        let said = match channel {
            Ok(channel) => self.say(debt, channel, view.clone()).await,
            Err(verdict) => Err(verdict),
        };
        let said = match said {
            Err(Verdict::Lost(_)) if news.why != NoTicket::Left => {
                self.in_next_answer(debt, None, (given_up.user, &view)).await?;
                Ok(())
            }
            other => other,
        };
        if said.is_ok() {
            self.desk.forget_given_up(news.draft).await?;
        }
        Ok(said)
    }
}
