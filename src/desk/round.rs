//! What the clock causes, one small transaction each: whatever is due and not done, is done once.

use chrono::{DateTime, Duration, Utc};

use super::door::Waiting;
use super::placing::widen;
use super::visit::Caller;
use super::{Ask, Desk, Opening};
use crate::domain::district::District;
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::owed::Owed;
use crate::store::drafts::{Draft, WaitsFor};
use crate::store::{SqliteConnection, Stopped, drafts, owed, tickets};

/// The most tickets that one round looks at; the next round takes the rest.
const ROUND: i64 = 200;

impl Desk {
    /// Shows each *today* ticket that nobody claimed in the district's duty minutes to its back-up queue (A3).
    pub async fn widen_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        // After an outage it may be night: its requester sleeps, and nobody of the back-up looks.
        if !district.calendar.is_duty(now) {
            return Ok(0);
        }
        let waiting = {
            let mut reader = self.store.read().await?;
            tickets::to_widen(&mut reader, district.id, now - Duration::minutes(1), ROUND).await?
        };
        let patience = i64::from(district.settings.today_widens_after_minutes);
        let mut widened = 0;
        for ticket in waiting {
            if district.calendar.duty_minutes(ticket.opened_at, now) < patience {
                continue;
            }
            let district = district.clone();
            let one = self
                .store
                .write(move |db| Box::pin(async move { widen_one(db, &district, ticket.id, now).await }));
            widened += usize::from(one.await?);
        }
        if widened > 0 {
            self.owing.notify_one();
        }
        Ok(widened)
    }

    /// Sends on, as it is, what has waited a school day for an answer of its requester; what needed one is forgotten.
    /// What can't become a ticket is told to them, and not tried again.
    pub async fn send_on_drafts(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        let unanswered = {
            let mut reader = self.store.read().await?;
            drafts::unanswered(&mut reader, district.id, now - Duration::hours(1)).await?
        };
        let mut sent = 0;
        for draft in self.waiting(unanswered).await? {
            let school_day = district.calendar.after_school_days(draft.at, 1);
            // After the year there are no school days to wait for.
            if now < school_day.unwrap_or(draft.at + Duration::days(1)) {
                continue;
            }
            match draft.waits_for {
                WaitsFor::Edit | WaitsFor::Thanks => {
                    let id = draft.id;
                    self.store
                        .write(move |db| Box::pin(async move { Ok(drafts::forget(db, id).await?) }))
                        .await?;
                }
                WaitsFor::Building | WaitsFor::Kind | WaitsFor::Needs | WaitsFor::YearEnd => {
                    sent += usize::from(self.send_on_or_tell(draft, guild, now).await?);
                }
                WaitsFor::Return => {}
            }
        }
        Ok(sent)
    }

    /// What its requester chose and is not there any more (a topic, a day that is over meanwhile) is left out: nobody can be
    /// asked again.
    pub(super) async fn send_on(
        &self,
        draft: Draft<Waiting>,
        guild: GuildId,
        now: DateTime<Utc>,
    ) -> Result<Opening, Stopped> {
        let Draft { id, user, cause, waits_for, asked: Waiting { ask, name, language, .. }, .. } = draft;
        let ask = Ask { as_it_is: matches!(waits_for, WaitsFor::Kind | WaitsFor::Needs), ..ask };
        let caller = Caller { guild, user, name, roles: Vec::new(), language, cause };
        match self.open_draft_at(caller.clone(), ask.clone(), Some(id), now).await {
            Err(Stopped::Refused(_)) => {
                let ask = Ask { topic: None, building: None, needed_by: None, ..ask };
                self.open_draft_at(caller, ask, Some(id), now).await
            }
            other => other,
        }
    }
}

async fn widen_one(
    db: &mut SqliteConnection,
    district: &District,
    id: TicketId,
    now: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let Some(mut ticket) = tickets::by_id(db, id).await? else { return Ok(false) };
    if !widen(db, district, &mut ticket, now).await? {
        return Ok(false);
    }
    owed::owe(db, ticket.district, Some(id), &Owed::Widened, now).await?;
    Ok(true)
}
