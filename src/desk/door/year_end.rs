//! Requests that can wait until everybody is back (F15): kept without a number, opened and routed on their day by what
//! holds then; and what coaches have open on the last day.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::draft::Waiting;
use super::known::Known;
use super::opening::{Opening, Question};
use crate::desk::intake::{self, Ask, Intake};
use crate::desk::visit::{Caller, Visit};
use crate::desk::{Desk, Digest};
use crate::domain::district::{District, YearEnd};
use crate::domain::ids::{DistrictId, GuildId, StaffId};
use crate::domain::owed::{NoTicket, Owed};
use crate::domain::place::Place;
use crate::domain::refused::Refused;
use crate::domain::text::excerpt;
use crate::domain::year_end::{Wish, YearNews};
use crate::store::drafts::{self, Draft, WaitsFor};
use crate::store::{SqliteConnection, Stopped, owed, year_end};

/// How much of a kept request its requester is shown, in characters.
const SHOWN: usize = 90;

/// A request that is kept for a day.
#[derive(Debug, Clone)]
pub struct KeptRequest {
    /// Its row.
    pub draft: i64,
    /// Its words, shortened.
    pub words: String,
    /// The day.
    pub due_on: NaiveDate,
}

impl Desk {
    /// The requester says whether it can wait.
    pub async fn answer_year_end(&self, caller: Caller, draft: i64, later: bool) -> Result<Opening, Stopped> {
        let kept = self.draft(&caller, draft, WaitsFor::YearEnd).await?;
        let visit = self.visit(caller.clone()).await?;
        let year = visit.district.settings.year_end.filter(|it| later && it.return_on > visit.today());
        let Some(YearEnd { return_on, .. }) = year else {
            return self.open_draft(caller, kept.asked.ask, Some(draft)).await;
        };
        let intake = intake::read(&visit, &kept.asked.ask, &mut Known::nothing(&self.turns)).await?;
        let waiting = Waiting { ask: lasting(&visit, kept.asked.ask, &intake), ..kept.asked };
        let language = waiting.language.clone();
        let park = self.store.write(move |db| {
            Box::pin(async move { Ok(drafts::park(db, draft, &waiting, return_on).await?) })
        });
        park.await?;
        let question = Question { district: visit.district, draft, own: Vec::new(), language };
        Ok(Opening::Kept { question, until: return_on })
    }

    /// The requester needs it sooner than they thought.
    pub async fn ask_kept_now(&self, caller: Caller, draft: i64) -> Result<Opening, Stopped> {
        let kept = self.draft(&caller, draft, WaitsFor::Return).await?;
        self.open_draft(caller, kept.asked.ask, Some(draft)).await
    }

    /// The requester does not need it any more.
    pub async fn take_back_kept(&self, caller: Caller, draft: i64) -> Result<(), Stopped> {
        self.draft(&caller, draft, WaitsFor::Return).await?;
        let forget =
            self.store.write(move |db| Box::pin(async move { Ok(drafts::forget(db, draft).await?) }));
        // It may have become a ticket in this very moment.
        if forget.await? { Ok(()) } else { Err(Refused::NoSuchTicket.into()) }
    }

    /// What is kept for the visitor, the oldest first.
    pub(in crate::desk) async fn kept_for(&self, visit: &Visit) -> Result<Vec<KeptRequest>, Stopped> {
        let mut reader = self.store.read().await?;
        let mut all = Vec::new();
        for id in drafts::kept_of(&mut reader, visit.district.id, visit.caller.user).await? {
            let Some(draft) = drafts::by_id::<Waiting>(&mut reader, id).await? else { continue };
            let Some(due_on) = draft.due_on else { continue };
            all.push(KeptRequest { draft: id, words: excerpt(&draft.asked.ask.words, SHOWN), due_on });
        }
        Ok(all)
    }

    /// Opens what was kept for today, and on the last day lists to each coach what they have. Says how much was done.
    pub async fn year_end_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let (district, mut done) = (self.district(guild).await?, 0);
        for draft in self.kept_until(&district, now).await? {
            done += usize::from(self.bring_back(&district, draft, now).await?);
        }
        done += self.list_what_is_open(&district, now).await?;
        if done > 0 {
            self.owing.notify_one();
        }
        Ok(done)
    }

    async fn kept_until(
        &self,
        district: &District,
        now: DateTime<Utc>,
    ) -> Result<Vec<Draft<Waiting>>, Stopped> {
        let calendar = &district.calendar;
        let due = {
            let mut reader = self.store.read().await?;
            drafts::due(&mut reader, district.id, calendar.local_date(now)).await?
        };
        let mut all = self.waiting(due).await?;
        all.retain(|it| it.due_on.is_some_and(|day| calendar.has_come(day, now)));
        Ok(all)
    }

    /// Of somebody who has left the director hears.
    async fn bring_back(
        &self,
        district: &District,
        draft: Draft<Waiting>,
        now: DateTime<Utc>,
    ) -> Result<bool, Stopped> {
        if district.person_by_user(draft.user).is_some_and(|it| it.gone) {
            self.give_up(draft.id, NoTicket::Left, now).await?;
            return Ok(true);
        }
        self.send_on_or_tell(draft, district.guild, now).await
    }

    async fn list_what_is_open(
        &self,
        district: &Arc<District>,
        now: DateTime<Utc>,
    ) -> Result<usize, Stopped> {
        let calendar = &district.calendar;
        let Some(today) = calendar.list_due(now).filter(|_| district.settings.year_end.is_some()) else {
            return Ok(0);
        };
        // Of two last days, because one was called off, only the first is told.
        let days = [Some(today), calendar.last_working_day()];
        let told = {
            let mut reader = self.store.read().await?;
            let mut told = Vec::new();
            for day in days.into_iter().flatten() {
                told.extend(year_end::told(&mut reader, district.id, day).await?);
            }
            told
        };
        let mut done = 0;
        let here = district.staff.iter().filter(|it| it.is_coach() && it.here_on(today) && !it.gone);
        for staff in here.map(|it| it.id).filter(|it| !told.contains(it)) {
            // Whoever has nothing open is marked as well, so that this is reckoned once.
            let open = !self.open_on(district.clone(), staff, today, now).await?.is_empty();
            let (id, day) = (district.id, today);
            let tell = self
                .store
                .write(move |db| Box::pin(async move { tell(db, id, (staff, open), day, now).await }));
            done += usize::from(tell.await?);
        }
        Ok(done)
    }

    /// What a coach has open on a day, as their own digest lists it.
    pub async fn open_on(
        &self,
        district: Arc<District>,
        staff: StaffId,
        day: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Digest, Stopped> {
        self.digest(district, Place::Person(staff), day, now).await
    }
}

async fn tell(
    db: &mut SqliteConnection,
    district: DistrictId,
    (staff, open): (StaffId, bool),
    day: NaiveDate,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let first = year_end::tell(db, staff, day, at).await? && open;
    if first {
        owed::owe(db, district, None, &Owed::Year(YearNews::Open { staff, day }), at).await?;
    }
    Ok(first)
}

/// The year's end, if a request is asked whether it can wait, and whether it is too late for an answer this year.
pub(super) fn asks(visit: &Visit, ask: &Ask, intake: &Intake) -> Option<YearEnd> {
    let wish = Wish { urgent: intake.today, kind: intake.kind, needed_by: intake.needed_by };
    let sent_on = ask.as_it_is;
    visit.district.settings.asks_about(wish, visit.today()).filter(|_| !sent_on)
}

/// The same request in a form that can be read in three months: no *friday*, and a building that is known from a role now.
/// Who stands on the roster has the building of that day.
fn lasting(visit: &Visit, ask: Ask, intake: &Intake) -> Ask {
    let by_role = || {
        let own = intake::known_building(visit).filter(|_| intake::buildings_of(visit).is_empty())?;
        Some(visit.district.building(own)?.key.as_str().to_owned())
    };
    Ask {
        building: ask.building.or_else(by_role),
        needed_by: intake.needed_by.map(|day| day.to_string()),
        // What it was taken for when the day was promised: read anew, it could turn into a work order.
        kind: ask.kind.or(Some(intake.kind)),
        ..ask
    }
}
