//! Readiness: specialists record sessions, each librarian speaks for herself, and her word holds from the next day.
//!
//! Having come to a session or a meeting makes nobody ready (R56).

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Desk;
use super::roadmap::find;
use super::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::ids::{GuildId, InitiativeId, StaffId};
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::reroute::Cause;
use crate::domain::roadmap::{Initiative, Phase, Readiness};
use crate::domain::roadnews::RoadNews;
use crate::domain::text::excerpt;
use crate::store::ready::{self, DistrictStep, Word};
use crate::store::{SqliteConnection, Stopped, district, owed, tickets};

/// For so long after a meeting its question is still asked, if nobody could before.
const LATE: Duration = Duration::days(3);

/// A librarian's word, as it was kept.
#[derive(Debug, Clone)]
pub struct ReadyWord {
    /// The district.
    pub district: Arc<District>,
    /// For what.
    pub initiative: InitiativeId,
    /// What she said.
    pub level: Readiness,
    /// From this day on.
    pub from: NaiveDate,
}

/// A session that was recorded.
#[derive(Debug, Clone)]
pub struct Session {
    /// The district.
    pub district: Arc<District>,
    /// About what.
    pub initiative: InitiativeId,
    /// Who came: they are asked.
    pub librarians: Vec<StaffId>,
}

/// Who is ready for what is being rolled out.
#[derive(Debug, Clone)]
pub struct Board {
    /// The district.
    pub district: Arc<District>,
    /// What is being rolled out.
    pub initiatives: Vec<InitiativeId>,
    /// Words that hold from tomorrow.
    pub coming: Vec<Word>,
    /// When.
    pub at: DateTime<Utc>,
}

impl Desk {
    /// A librarian says how ready she is.
    pub async fn say_ready(
        &self,
        caller: Caller,
        initiative: InitiativeId,
        level: Readiness,
    ) -> Result<ReadyWord, Stopped> {
        let visit = self.visit(caller).await?;
        let today = visit.today();
        let librarian = visit.staff().filter(|it| it.is(Role::Librarian) && it.here_on(today));
        let staff = librarian.ok_or(Refused::Road(RoadRefused::OnlyLibrarians))?.id;
        let found = visit.district.initiative(initiative);
        let found = found.ok_or(Refused::NoSuchTopic { typed: String::new(), nearest: None })?;
        is_rolled_out(found, today)?;
        let (from, at) = (today + Duration::days(1), visit.at);
        self.store
            .write(move |db| {
                Box::pin(async move { Ok(ready::say(db, (initiative, staff), level, from, at).await?) })
            })
            .await?;
        Ok(ReadyWord { district: visit.district, initiative, level, from })
    }

    /// The same, for what was typed.
    pub async fn say_ready_for(
        &self,
        caller: Caller,
        typed: &str,
        level: Readiness,
    ) -> Result<ReadyWord, Stopped> {
        let visit = self.visit(caller.clone()).await?;
        let initiative = find::initiative(&visit.district, typed)?.id;
        self.say_ready(caller, initiative, level).await
    }

    /// A specialist records a hands-on session; whoever came is asked.
    pub async fn record_session(
        &self,
        caller: Caller,
        typed: &str,
        names: &[String],
    ) -> Result<Session, Stopped> {
        let visit = self.visit(caller).await?;
        visit.specialist()?;
        let found = find::initiative(&visit.district, typed)?;
        is_rolled_out(found, visit.today())?;
        let initiative = found.id;
        let librarians = names.iter().map(|name| librarian(&visit, name)).collect::<Result<Vec<_>, _>>()?;
        let (district, who_came) = (visit.district.clone(), librarians.clone());
        self.store
            .write(move |db| Box::pin(async move { keep_session(db, &visit, initiative, &who_came).await }))
            .await?;
        self.owing.notify_one();
        Ok(Session { district, initiative, librarians })
    }

    /// Who is ready for what, for coaches.
    pub async fn ready_board(&self, caller: Caller) -> Result<Board, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let coming = {
            let mut reader = self.store.read().await?;
            ready::waiting(&mut reader, visit.district.id).await?
        };
        let initiatives = rolled_out(&visit.district, visit.today());
        Ok(Board { initiatives, coming, at: visit.at, district: visit.district })
    }

    /// Lets the words hold whose day has come, and asks librarians at the end of their meeting. Says how much was done.
    pub async fn readiness_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let words = self.words_due(guild, now).await?;
        Ok(words + usize::from(self.meeting_due(guild, now).await?))
    }

    async fn words_due(&self, guild: GuildId, at: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        let (id, today) = (district.id, district.calendar.local_date(at));
        let words = {
            let mut reader = self.store.read().await?;
            ready::waiting(&mut reader, id).await?
        };
        let mut done = 0;
        for word in words.into_iter().filter(|it| it.from <= today) {
            let applied =
                self.store.write(move |db| Box::pin(async move { apply(db, &word, id, at).await })).await?;
            if applied {
                self.move_for(guild, word, at).await?;
                done += 1;
            }
        }
        Ok(done)
    }

    /// What waits for the topic is routed again: in her building she is asked first now, or no longer.
    async fn move_for(&self, guild: GuildId, word: Word, at: DateTime<Utc>) -> Result<(), Stopped> {
        let open = {
            let mut reader = self.store.read().await?;
            tickets::open_about(&mut reader, word.initiative).await?
        };
        let ids = open.into_iter().map(|it| it.id).collect();
        self.reroute_at(guild, ids, (Cause::Readiness { staff: word.staff }, None), at).await?;
        Ok(())
    }

    async fn meeting_due(&self, guild: GuildId, at: DateTime<Utc>) -> Result<bool, Stopped> {
        let district = self.district(guild).await?;
        let calendar = &district.calendar;
        let ended = |it: &&crate::domain::calendar::Meeting| {
            let end = calendar.moment(it.date, it.hours.end());
            end <= at && at - end < LATE
        };
        let Some(date) = calendar.meetings.iter().filter(ended).map(|it| it.date).max() else {
            return Ok(false);
        };
        let known = {
            let mut reader = self.store.read().await?;
            ready::step_done(&mut reader, district.id, DistrictStep::MeetingAsked, date).await?
        };
        if known || !calendar.is_duty(at) {
            return Ok(false);
        }
        let asked = self
            .store
            .write(move |db| Box::pin(async move { ask_all(db, &district, date, at).await }))
            .await?;
        self.owing.notify_one();
        Ok(asked)
    }
}

async fn apply(
    db: &mut SqliteConnection,
    word: &Word,
    id: crate::domain::ids::DistrictId,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    if !ready::applied(db, word.id, at).await? {
        return Ok(false);
    }
    district::record_readiness(db, id, word.initiative, word.staff, word.level, at).await?;
    Ok(true)
}

async fn keep_session(
    db: &mut SqliteConnection,
    visit: &Visit,
    initiative: InitiativeId,
    who_came: &[StaffId],
) -> Result<(), Stopped> {
    let (district, caller) = (visit.district.id, &visit.caller);
    let by = (caller.user, caller.name.as_str());
    if ready::keep_session(db, (district, initiative), who_came, by, caller.cause, visit.at).await? {
        for staff in who_came {
            let news = RoadNews::AskReady { staff: *staff, initiatives: vec![initiative] };
            owed::owe(db, district, None, &Owed::Road(news), visit.at).await?;
        }
    }
    Ok(())
}

/// Each librarian is asked about whatever she is not ready for; who is ready for everything is left in peace.
async fn ask_all(
    db: &mut SqliteConnection,
    district: &District,
    date: NaiveDate,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    if !ready::take_step(db, district.id, DistrictStep::MeetingAsked, date, at).await? {
        return Ok(false);
    }
    let rolled_out = rolled_out(district, district.calendar.local_date(at));
    for librarian in district.having(Role::Librarian, at) {
        let open = |id: &InitiativeId| {
            let level = district.initiative(*id).map(|it| it.readiness_of(librarian.id));
            level != Some(Readiness::Ready)
        };
        let initiatives: Vec<_> = rolled_out.iter().copied().filter(open).collect();
        if !initiatives.is_empty() {
            let news = RoadNews::AskReady { staff: librarian.id, initiatives };
            owed::owe(db, district.id, None, &Owed::Road(news), at).await?;
        }
    }
    Ok(true)
}

fn librarian(visit: &Visit, typed: &str) -> Result<StaffId, Refused> {
    let found = find::person(visit, Role::Librarian, typed).map(|it| it.id);
    found.ok_or_else(|| RoadRefused::NotALibrarian { typed: excerpt(typed, 60) }.into())
}

fn rolled_out(district: &District, today: NaiveDate) -> Vec<InitiativeId> {
    let on_map = district.initiatives.iter().filter(|it| !it.gone);
    on_map.filter(|it| is_rolled_out(it, today).is_ok()).map(|it| it.id).collect()
}

/// Being rolled out, or about to be: librarians prepare before it begins.
fn is_rolled_out(it: &Initiative, today: NaiveDate) -> Result<(), Refused> {
    let phase = it.phase_on(today);
    let next = it.next_change(today).map(|entry| entry.phase);
    if it.gone || (phase != Some(Phase::Implementation) && next != Some(Phase::Implementation)) {
        return Err(RoadRefused::NotRolledOut { initiative: it.id, phase }.into());
    }
    Ok(())
}
