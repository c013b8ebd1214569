//! Both are reminded of a meeting, once, before it. What was moved or called off is not remembered.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::Desk;
use crate::domain::district::District;
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::owed::ClockWhat;
use crate::domain::reminder::{is_due, is_fresh};
use crate::store::{SqliteConnection, Stopped, meetings, owed, tickets};

impl Desk {
    /// Reminds of the meetings that begin soon. Returns of how many.
    pub async fn remind_of_meetings(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let (district, mut done) = (self.district(guild).await?, 0);
        for ticket in self.soon(&district, now).await? {
            let district = district.clone();
            let one = self.store.write(move |db| Box::pin(remind(db, district, ticket, now))).await?;
            done += usize::from(one);
        }
        if done > 0 {
            self.owing.notify_one();
        }
        Ok(done)
    }

    async fn soon(&self, district: &District, now: DateTime<Utc>) -> Result<Vec<TicketId>, Stopped> {
        let (calendar, minutes) = (&district.calendar, district.settings.meeting_reminder_minutes);
        if minutes == 0 || !calendar.is_duty(now) {
            return Ok(Vec::new());
        }
        // A minute more: a meeting before the next day's duty begins is one of those as well.
        let until = calendar.after_duty_minutes(now, u32::from(minutes) + 1);
        let until = until.unwrap_or_else(|| now + Duration::days(1));
        let mut reader = self.store.read().await?;
        let mut soon = tickets::meetings_to_remind(&mut reader, district.id, (now, until)).await?;
        soon.retain(|it| it.state.slot().is_some_and(|slot| is_due(calendar, minutes, slot.starts_at, now)));
        Ok(soon.into_iter().map(|it| it.id).collect())
    }
}

async fn remind(
    db: &mut SqliteConnection,
    district: Arc<District>,
    ticket: TicketId,
    now: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let (calendar, minutes) = (&district.calendar, district.settings.meeting_reminder_minutes);
    let found = tickets::by_id(db, ticket).await?;
    let slot = found.and_then(|it| it.state.slot());
    let Some(slot) = slot.filter(|it| is_due(calendar, minutes, it.starts_at, now)) else { return Ok(false) };
    let agreed = meetings::agreed_at(db, ticket).await?;
    let fresh = agreed.is_some_and(|at| is_fresh(calendar, minutes, slot.starts_at, at));
    if !meetings::reminded(db, ticket, slot.starts_at, fresh, now).await? || fresh {
        return Ok(false);
    }
    for news in (ClockWhat::Soon { slot }).to_both() {
        owed::owe(db, district.id, Some(ticket), &news, now).await?;
    }
    Ok(true)
}
