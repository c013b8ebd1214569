//! A building's page on its way: the draft to its librarian, what she sends to the principal.

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Verdict};
use crate::discord::impact::{illustrated, with_page};
use crate::discord::press::drafted;
use crate::discord::render::impact;
use crate::domain::owed_page::PageOwed;
use crate::domain::routing::Queue;
use crate::store::Stopped;
use crate::store::owed::Debt;

impl Shared {
    /// Tells it directly. A librarian who takes no direct messages is told at her building's desk; nobody else reads a page
    /// before she sends it, and a principal who can't be reached finds the same under `/impact`.
    pub(super) async fn tell_page(
        &self,
        debt: &Debt,
        owed: PageOwed,
    ) -> Result<Result<(), Verdict>, Stopped> {
        let (PageOwed::Draft { row, to } | PageOwed::Sent { row, to }) = owed;
        let Some(look) = self.desk.page(row).await? else { return Ok(Ok(())) };
        let language = look.district.language();
        let view = match owed {
            PageOwed::Draft { .. } => drafted(&look, language).await,
            PageOwed::Sent { .. } => {
                let (view, picture) = impact::sent(&look, language);
                let view = with_page(view, (&look.district, &look.figures), &impact::by(&look), language);
                illustrated(view, picture).await
            }
        };
        let user = look.district.person(to).and_then(|it| it.user);
        let direct = match user {
            Some(user) => self.direct(user).await,
            None => Err(Verdict::Lost(Lost::NoChannel)),
        };
        let said = match direct {
            Ok(channel) => self.say(debt, channel, view.clone()).await,
            Err(verdict) => Err(verdict),
        };
        let desk = own_channel(&look.district, Queue::Librarians(look.page.building));
        match (said, owed, desk) {
            (Err(Verdict::Lost(_)), PageOwed::Draft { .. }, Some(desk)) => {
                Ok(self.say(debt, desk, view).await)
            }
            (said, _, _) => Ok(said),
        }
    }
}
