//! Whether somebody who asks is reminded of questions to them (R44): their own choice, taken back as easily.

use super::Desk;
use super::visit::{Caller, Visit, Which};
use crate::domain::ids::TicketId;
use crate::domain::permission::Act;
use crate::store::{SqliteConnection, Stopped, reminders};

impl Desk {
    /// Whether the caller is reminded; from now on, if they say so.
    pub async fn reminders(&self, caller: Caller, wants: Option<bool>) -> Result<bool, Stopped> {
        let visit = self.visit(caller).await?;
        let Some(wants) = wants else {
            let mut reader = self.store.read().await?;
            return Ok(reminders::are_wanted(&mut reader, visit.district.id, visit.caller.user).await?);
        };
        self.store.write(move |db| Box::pin(async move { want(db, &visit, wants).await })).await
    }

    /// The same, said beside a reminder: by its requester, whose request it is about.
    pub async fn reminders_from(
        &self,
        caller: Caller,
        ticket: TicketId,
        wants: bool,
    ) -> Result<bool, Stopped> {
        let visit = self.visit(caller).await?;
        self.store
            .write(move |db| {
                Box::pin(async move {
                    visit.ticket_for(db, Which::Id(ticket), Act::Own).await?;
                    want(db, &visit, wants).await
                })
            })
            .await
    }
}

async fn want(db: &mut SqliteConnection, visit: &Visit, wants: bool) -> Result<bool, Stopped> {
    reminders::want(db, (visit.district.id, visit.caller.user), wants, visit.at).await?;
    Ok(wants)
}
