//! A request that waits for one answer: in which building its requester works.

use serde::{Deserialize, Serialize};

use super::Desk;
use super::intake::Ask;
use super::open::Opening;
use super::visit::{Caller, Visit};
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::store::{Stopped, drafts, tickets};

/// A request that waits for its building, with what is needed to send it on without its requester.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Waiting {
    pub(super) ask: Ask,
    pub(super) name: String,
    pub(super) language: String,
}

impl Desk {
    /// The requester says in which building they work: remembered, and the request goes on its way.
    pub async fn answer_building(
        &self,
        caller: Caller,
        draft: i64,
        building: &str,
    ) -> Result<Opening, Stopped> {
        let kept = {
            let mut reader = self.store.read().await?;
            drafts::by_id::<Waiting>(&mut reader, draft).await?
        };
        let district = self.district(caller.guild).await?;
        let kept = kept.filter(|it| it.district == district.id && it.user == caller.user);
        let kept = kept.ok_or(Refused::NoSuchTicket)?;
        if let Some(ticket) = kept.ticket {
            return Err(self.already_sent(ticket).await);
        }
        let ask = Ask { building: Some(building.to_owned()), ..kept.asked.ask };
        self.open_draft(caller, ask, Some(draft)).await
    }

    pub(super) async fn keep_draft(&self, visit: Visit, ask: Ask) -> Result<Opening, Stopped> {
        let district = visit.district.clone();
        let draft = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    let Caller { user, name, language, cause, .. } = visit.caller;
                    let waiting = Waiting { ask, name, language };
                    Ok(drafts::keep(db, (visit.district.id, user), &waiting, cause, visit.at).await?)
                })
            })
            .await?;
        Ok(Opening::WhichBuilding { district, draft })
    }

    async fn already_sent(&self, ticket: TicketId) -> Stopped {
        let found = async {
            let mut reader = self.store.read().await?;
            tickets::by_id(&mut reader, ticket).await
        };
        match found.await {
            Ok(Some(ticket)) => Refused::AlreadySent { number: ticket.number }.into(),
            Ok(None) => Refused::NoSuchTicket.into(),
            Err(failure) => failure.into(),
        }
    }
}
