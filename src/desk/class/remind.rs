//! Everybody who has a place is reminded on the morning of the class: once, whatever happens (R44).

use chrono::{DateTime, Duration, Utc};

use super::news::owe;
use crate::desk::Desk;
use crate::domain::class::{Class, ClassAction, is_reminded};
use crate::domain::district::District;
use crate::domain::ids::GuildId;
use crate::domain::owed_class::ClassWhat;
use crate::store::{SqliteConnection, Stopped, class_seats, classes};

/// How far ahead a round looks: over a weekend to a class early on the first morning after.
const AHEAD: Duration = Duration::days(5);

impl Desk {
    /// Reminds of the classes of this morning. Returns of how many. A district that wants no reminders of meetings has none of
    /// classes either.
    pub async fn remind_of_classes(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        if district.settings.meeting_reminder_minutes == 0 || !district.calendar.is_duty(now) {
            return Ok(0);
        }
        let soon = {
            let mut reader = self.store.read().await?;
            classes::between(&mut reader, district.id, (now, now + AHEAD)).await?
        };
        let mut done = 0;
        for class in soon.into_iter().filter(|it| is_reminded(&district.calendar, it, now)) {
            let district = district.clone();
            let one = self
                .store
                .write(move |db| Box::pin(async move { remind(db, &district, class, now).await }))
                .await?;
            done += usize::from(one);
        }
        if done > 0 {
            self.owing.notify_one();
        }
        Ok(done)
    }
}

/// Whoever signed up on the same day knows.
async fn remind(
    db: &mut SqliteConnection,
    district: &District,
    class: Class,
    now: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let Some(class) = classes::by_id(db, class.id).await? else { return Ok(false) };
    if !is_reminded(&district.calendar, &class, now) || !classes::reminded(db, &class).await? {
        return Ok(false);
    }
    let today = district.calendar.local_date(now);
    let line = class_seats::line(db, class.id).await?;
    let before = line.iter().filter(|it| !it.waits && district.calendar.local_date(it.at) < today);
    for seat in before {
        owe(db, &class, seat.who, ClassWhat::Today, now).await?;
    }
    classes::record(db, class.id, (None, ClassAction::Reminded), now).await?;
    Ok(true)
}
