//! Whose help took how long: said by a partner, said late, or corrected, until the month is closed (R17, R89).

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::Action;
use crate::domain::logging::{LogRefused, Shape, closes_on, may_log};
use crate::domain::minutes::Minutes;
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::ticket::{Resolution, State, Ticket};
use crate::store::{SqliteConnection, Stopped, spent, tickets};

/// What somebody says of their own time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSaid {
    /// How long.
    pub minutes: Minutes,
    /// What it counts as; none for what it did, or what is usual.
    pub duty: Option<Duty>,
    /// Its form; none for what it was, or what is usual.
    pub shape: Option<Shape>,
}

/// Time that was written down.
#[derive(Debug, Clone)]
pub struct MinutesKept {
    /// The district.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// How long.
    pub minutes: Minutes,
    /// What it counts as.
    pub duty: Duty,
    /// What stood there before; none where it is new.
    pub before: Option<Minutes>,
    /// The last day on which it can be corrected.
    pub until: NaiveDate,
}

impl Desk {
    /// The lead or a partner says how long their own help took, or corrects it.
    pub async fn say_minutes(
        &self,
        caller: Caller,
        which: Which,
        said: TimeSaid,
    ) -> Result<MinutesKept, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        self.store.write(move |db| Box::pin(async move { keep(db, &visit, which, said).await })).await
    }
}

async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    said: TimeSaid,
) -> Result<MinutesKept, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Time).await?;
    let by = visit.coach()?.id;
    let State::Resolved(done) = ticket.state.clone() else {
        return Err(Refused::from(LogRefused::StillOpen { number: ticket.number }).into());
    };
    // What was said when the request was resolved before is another help, and stays.
    let before = spent::of(db, ticket.id, by).await?.filter(|it| it.at >= done.at);
    let at = before.map_or(done.at, |it| it.at);
    let until = open_until(visit, at)?;
    let minutes =
        said.minutes.in_steps_of(visit.district.settings.log_step_minutes).map_err(Refused::from)?;
    let duty = said.duty.or(before.map(|it| it.duty)).unwrap_or(Duty::of(ticket.asked.kind));
    let shape = said.shape.or(before.map(|it| it.shape)).unwrap_or(Shape::of(&ticket.asked.company));
    let kept = |ticket: &Ticket| MinutesKept {
        district: visit.district.clone(),
        ticket: ticket.clone(),
        minutes,
        duty,
        before: before.map(|it| it.minutes),
        until,
    };
    if tickets::caused(db, visit.caller.cause).await?.is_some() {
        return Ok(kept(&ticket));
    }
    match before {
        Some(row) => spent::correct(db, row.id, (minutes, duty, shape)).await?,
        None => spent::add(db, ticket.id, (by, minutes, duty, shape), at).await?,
    }
    let action = Action::TimeSaid { by, minutes, duty, shape, before: before.map(|it| it.minutes) };
    if done.claim.by == by {
        ticket.state = State::Resolved(Resolution { minutes, ..done });
        visit.keep(db, &mut ticket, action).await?;
    } else {
        visit.record(db, ticket.id, action).await?;
    }
    Ok(kept(&ticket))
}

/// The last day on which a time can be written down or corrected.
fn open_until(visit: &Visit, at: DateTime<Utc>) -> Result<NaiveDate, Refused> {
    let calendar = &visit.district.calendar;
    let (day, close_day) = (calendar.local_date(at), visit.district.settings.log_close_day);
    may_log(day, calendar.local_date(visit.at), close_day)?;
    Ok(closes_on(day, close_day))
}
