//! The days of an `.ics` file: shown with what they would change, then taken in, with the meetings that follow (R92).

use std::sync::Arc;

use chrono::NaiveDate;

use super::lostday::{Follow, follow};
use super::visit::Caller;
use super::{Desk, Meetings};
use crate::domain::district::District;
use crate::domain::ics::{DayChange, ImportRefused, ImportedDay, Means, Unknown, changes, news, read_import};
use crate::domain::ids::GuildId;
use crate::domain::refused::Refused;
use crate::store::{SqliteConnection, Stopped, district};

/// A file that somebody wants to take in.
#[derive(Debug, Clone)]
pub struct Importing {
    /// The district.
    pub district: Arc<District>,
    /// The day on which it was looked at.
    pub today: NaiveDate,
    /// What would change, in order.
    pub changes: Vec<DayChange>,
    /// Words that are not understood: nothing is done about them.
    pub unknown: Vec<Unknown>,
    /// How many events say nothing about the days.
    pub ordinary: usize,
    /// How many days lie outside the school year.
    pub outside: usize,
    /// The days that the file has, beside what the calendar says without it.
    pub days: Vec<ImportedDay>,
    /// The row that *Confirm* names, where it was shown in Discord.
    pub id: Option<i64>,
}

/// A file that was taken in.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The district as it is now.
    pub district: Arc<District>,
    /// How many days are something else now.
    pub days: usize,
    /// What became of the meetings on them.
    pub meetings: Meetings,
}

impl Desk {
    /// What a file would change. Nothing is done yet; in Discord it is kept for a day, so that *Confirm* does what was shown.
    pub async fn look_at_import(
        &self,
        caller: Caller,
        text: &str,
        means: &str,
    ) -> Result<Importing, Stopped> {
        let visit = self.director(caller).await?;
        let read = self.importing(visit.district.clone(), text, means).await?;
        let mut importing = read.map_err(Refused::Import)?;
        if !importing.changes.is_empty() {
            let days = importing.days.clone();
            let id = self
                .store
                .write(move |db| {
                    Box::pin(async move {
                        let whose = (visit.district.id, visit.caller.user);
                        Ok(district::put_forward_import(db, whose, &days, visit.at).await?)
                    })
                })
                .await?;
            importing.id = Some(id);
        }
        Ok(importing)
    }

    /// The director confirms what was shown.
    pub async fn confirm_import(&self, caller: Caller, id: i64) -> Result<Imported, Stopped> {
        let visit = self.director(caller).await?;
        let whose = (visit.district.id, visit.caller.user);
        let follow = Follow::from(&visit);
        let done = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    let found = district::take_import(db, whose, id).await?;
                    let days = found.ok_or(Refused::Import(ImportRefused::Old))?;
                    take_in(db, &follow, &days).await
                })
            })
            .await?;
        self.imported(visit.caller.guild, done).await
    }

    /// What a file would change, for whoever sits at the machine.
    pub async fn importing(
        &self,
        district: Arc<District>,
        text: &str,
        means: &str,
    ) -> Result<Result<Importing, ImportRefused>, Stopped> {
        let mut reader = self.store.read().await?;
        let bare =
            district::calendar_with(&mut reader, district.id, &[]).await?.ok_or(Refused::NoDistrict)?;
        let read = || -> Result<_, ImportRefused> { Ok(read_import(text, &bare, &Means::read_all(means)?)?) };
        let import = match read() {
            Ok(import) => import,
            Err(refused) => return Ok(Err(refused)),
        };
        let days = news(&bare, &import);
        let after =
            district::calendar_with(&mut reader, district.id, &days).await?.ok_or(Refused::NoDistrict)?;
        let changes = changes(&district.calendar, &after, &days);
        let (unknown, ordinary, outside) = (import.unknown, import.ordinary, import.outside);
        let today = district.calendar.local_date(self.now());
        Ok(Ok(Importing { district, today, changes, unknown, ordinary, outside, days, id: None }))
    }

    /// Takes a file in, for whoever sits at the machine.
    pub async fn import(&self, importing: Importing) -> Result<Imported, Stopped> {
        let guild = importing.district.guild;
        let follow = Follow { district: importing.district.clone(), at: self.now(), by: None };
        let done = self
            .store
            .write(move |db| Box::pin(async move { take_in(db, &follow, &importing.days).await }))
            .await?;
        self.imported(guild, done).await
    }

    async fn imported(
        &self,
        guild: GuildId,
        (days, meetings): (usize, Meetings),
    ) -> Result<Imported, Stopped> {
        self.owing.notify_one();
        Ok(Imported { district: self.district(guild).await?, days, meetings })
    }
}

async fn take_in(
    db: &mut SqliteConnection,
    what: &Follow,
    days: &[ImportedDay],
) -> Result<(usize, Meetings), Stopped> {
    let id = what.district.id;
    district::replace_import(db, id, days, what.at).await?;
    let now = district::calendar_with(db, id, days).await?.ok_or(Refused::NoDistrict)?;
    let changed = changes(&what.district.calendar, &now, days);
    let today = now.local_date(what.at);
    let dates: Vec<NaiveDate> = changed.iter().map(|it| it.date).filter(|date| *date >= today).collect();
    let meetings = follow(db, what, &dates).await?;
    Ok((changed.len(), meetings))
}
