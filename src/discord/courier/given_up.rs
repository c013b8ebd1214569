//! A request that became no ticket, on its way to its requester; of somebody who has left, to the director.

use super::Shared;
use super::verdict::Told;
use crate::discord::render;
use crate::domain::owed::{DraftNews, NoTicket};
use crate::store::owed::Debt;

impl Shared {
    /// Tells it once. Whoever takes no direct messages reads it in their next answer.
    pub(super) async fn tell_given_up(&self, debt: &Debt, news: DraftNews) -> Told {
        let Some(given_up) = self.desk.given_up(news.draft).await? else { return Ok(Ok(())) };
        let view = render::given_up(&given_up, news.why);
        let said = match news.why {
            NoTicket::Left => {
                let director = self.director(&given_up.district).await;
                self.say_at(debt, director, view).await
            }
            _ => self.directly_or_later(debt, given_up.user, (&view, &view.content)).await?,
        };
        if said.is_ok() {
            self.desk.forget_given_up(news.draft).await?;
        }
        Ok(said)
    }
}
