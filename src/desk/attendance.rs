//! Attendance: who was expected at a required session and who came (R25), and who came to the librarians' meeting (R10).

use std::sync::Arc;

use chrono::NaiveDate;

use super::Desk;
use super::roadmap::find;
use super::visit::{Caller, Visit};
use crate::domain::attendance::{Attendee, Held, Register, still_to_come};
use crate::domain::day::{read_day, read_past_day};
use crate::domain::district::District;
use crate::domain::ids::{DistrictId, InitiativeId};
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::store::{SqliteConnection, Stopped, attendance};

/// People as they were typed; what is missing says nothing.
#[derive(Debug, Clone, Default)]
pub struct RegisterAsk {
    /// Who was expected.
    pub expected: Option<String>,
    /// Who came.
    pub came: Option<String>,
    /// Who was written down as having come, and had not.
    pub absent: Option<String>,
    /// The day.
    pub on: Option<String>,
}

/// The required sessions about an initiative in this school year.
#[derive(Debug, Clone)]
pub struct Attendance {
    /// The district.
    pub district: Arc<District>,
    /// About what.
    pub initiative: InitiativeId,
    /// The day that was just written down.
    pub written: Option<NaiveDate>,
    /// The first one first.
    pub held: Vec<Held>,
    /// Who was expected at one of them and came to none.
    pub still: Vec<Attendee>,
}

/// A librarians' meeting.
#[derive(Debug, Clone)]
pub struct MeetingHeld {
    /// The district.
    pub district: Arc<District>,
    /// When, and who came.
    pub held: Held,
}

impl Desk {
    /// A specialist writes down who is expected at a required session, or who came.
    pub async fn record_attendance(
        &self,
        caller: Caller,
        topic: &str,
        ask: RegisterAsk,
    ) -> Result<Attendance, Stopped> {
        let visit = self.visit(caller).await?;
        visit.specialist()?;
        let initiative = find::initiative(&visit.district, topic)?.id;
        let register = register(&visit.district, &ask)?;
        let on = day(&visit, ask.on.as_deref(), &register)?;
        let about = (visit.district.id, Some(initiative));
        self.write_down(about, on, register).await?;
        let look = self.attendance_of(visit, initiative).await?;
        Ok(Attendance { written: Some(on), ..look })
    }

    /// Who was expected at the required sessions of this school year, and who came, for specialists and the director.
    pub async fn attendance(&self, caller: Caller, topic: &str) -> Result<Attendance, Stopped> {
        let visit = self.visit(caller).await?;
        visit.specialist()?;
        let initiative = find::initiative(&visit.district, topic)?.id;
        self.attendance_of(visit, initiative).await
    }

    /// A specialist writes down who came to a librarians' meeting: without a day, to the last one.
    pub async fn record_meeting(
        &self,
        caller: Caller,
        came: &str,
        on: Option<&str>,
    ) -> Result<MeetingHeld, Stopped> {
        let visit = self.visit(caller).await?;
        visit.specialist()?;
        let ask = RegisterAsk { came: Some(came.to_owned()), ..RegisterAsk::default() };
        let register = register(&visit.district, &ask)?;
        let last = on.is_none().then(|| last_meeting(&visit)).flatten();
        let on = last.map_or_else(|| day(&visit, on, &register), Ok)?;
        let about = (visit.district.id, None);
        self.write_down(about, on, register).await?;
        let mut reader = self.store.read().await?;
        let held = attendance::since(&mut reader, about, on).await?.into_iter().find(|it| it.on == on);
        let held = held.unwrap_or(Held { on, people: Vec::new() });
        Ok(MeetingHeld { district: visit.district, held })
    }

    async fn write_down(
        &self,
        about: (DistrictId, attendance::About),
        on: NaiveDate,
        register: Register,
    ) -> Result<(), Stopped> {
        let write = self.store.write(move |db| {
            Box::pin(async move { Ok(attendance::record(db, about, on, &register).await?) })
        });
        write.await
    }

    async fn attendance_of(&self, visit: Visit, initiative: InitiativeId) -> Result<Attendance, Stopped> {
        let from = visit.district.calendar.contract.from;
        let mut held = {
            let mut reader = self.store.read().await?;
            attendance::since(&mut reader, (visit.district.id, Some(initiative)), from).await?
        };
        // Somebody whom the bot has come to know since is the same person.
        for (who, _) in held.iter_mut().flat_map(|it| &mut it.people) {
            *who = visit.district.known(*who);
        }
        let still = still_to_come(&held);
        Ok(Attendance { district: visit.district, initiative, written: None, held, still })
    }
}

/// The last meeting of librarians of which somebody wrote down who came.
pub(super) async fn last_held(db: &mut SqliteConnection, visit: &Visit) -> Result<Option<Held>, Stopped> {
    let from = visit.district.calendar.contract.from;
    Ok(attendance::since(db, (visit.district.id, None), from).await?.pop())
}

fn register(district: &District, ask: &RegisterAsk) -> Result<Register, Refused> {
    let read = |typed: &Option<String>| district.attendees(typed.as_deref().unwrap_or_default());
    let register =
        Register { expected: read(&ask.expected)?, came: read(&ask.came)?, absent: read(&ask.absent)? };
    if register.is_empty() { Err(PeopleRefused::NobodyNamed.into()) } else { Ok(register) }
}

/// People can be expected on a day to come; they have come on one that has begun.
fn day(visit: &Visit, typed: Option<&str>, register: &Register) -> Result<NaiveDate, Refused> {
    let today = visit.today();
    let Some(typed) = typed else { return Ok(today) };
    let read = if register.is_plan() { read_day(typed, today) } else { read_past_day(typed, today) };
    let day = read.map_err(|bad| Refused::NotADay { typed: bad.typed })?;
    let early = day > today && !register.is_plan();
    if early { Err(PeopleRefused::NotYet { day }.into()) } else { Ok(day) }
}

fn last_meeting(visit: &Visit) -> Option<NaiveDate> {
    let meetings = visit.district.calendar.meetings.iter().map(|it| it.date);
    meetings.filter(|it| *it <= visit.today()).max()
}
