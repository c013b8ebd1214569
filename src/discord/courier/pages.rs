//! A building's page on its way: the draft to its librarian, what she sends to the principal.

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Said, Told, Verdict};
use crate::desk::PageLook;
use crate::discord::impact::{illustrated, with_page};
use crate::discord::press::drafted;
use crate::discord::render::impact;
use crate::domain::ids::UserId;
use crate::domain::owed_page::PageOwed;
use crate::domain::routing::Queue;
use crate::store::owed::Debt;

impl Shared {
    pub(super) async fn tell_page(&self, debt: &Debt, owed: PageOwed) -> Told {
        let (PageOwed::Draft { row, to } | PageOwed::Sent { row, to }) = owed;
        let Some(look) = self.desk.page(row).await? else { return Ok(Ok(())) };
        let user = look.district.person(to).and_then(|it| it.user);
        match owed {
            PageOwed::Draft { .. } => Ok(self.tell_draft(debt, &look, user).await),
            PageOwed::Sent { .. } => self.tell_sent(debt, &look, user).await,
        }
    }

    /// A librarian who can't be told directly is told at her building's desk: nobody else reads a page before she sends it.
    async fn tell_draft(&self, debt: &Debt, look: &PageLook, user: Option<UserId>) -> Said {
        let view = drafted(look, look.district.language()).await;
        let said = match user {
            Some(user) => self.directly(debt, user, &view).await,
            None => Err(Verdict::Lost(Lost::NoChannel)),
        };
        match (said, own_channel(&look.district, Queue::Librarians(look.page.building))) {
            (Err(Verdict::Lost(_)), Some(desk)) => self.say(debt, desk, view).await,
            (said, _) => said,
        }
    }

    /// A principal who takes no direct messages is pointed to `/impact` in their next answer.
    async fn tell_sent(&self, debt: &Debt, look: &PageLook, user: Option<UserId>) -> Told {
        let Some(user) = user else { return Ok(Err(Verdict::Lost(Lost::NoChannel))) };
        let language = look.district.language();
        let (view, picture) = impact::sent(look, language);
        let view = with_page(view, (&look.district, &look.figures), &impact::by(look), language);
        let view = illustrated(view, picture).await;
        self.directly_or_later(debt, user, (&view, &impact::sent_later(look, language))).await
    }
}
