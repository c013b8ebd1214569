//! What a longer leave, or a departure, means for open tickets: on the second day the requesters are asked, a leave longer
//! than five working days moves them, and whoever has left has none (F2, F21). Each step happens once.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::away::current_or_next;
use super::moving::{is_with, move_on};
use super::reroute::Again;
use super::visit::{Caller, Visit, Which};
use super::{Answered, Desk};
use crate::domain::district::{Absence, District};
use crate::domain::ids::{GuildId, StaffId, TicketId, UserId};
use crate::domain::owed::Owed;
use crate::domain::owed_people::PeopleNews;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::reroute::Cause;
use crate::domain::ticket::{State, Ticket};
use crate::store::leaves::{self, Step};
use crate::store::{SqliteConnection, Stopped, district, owed, tickets};

/// The most tickets of one person that one round looks at; the next round takes the rest.
const ROUND: i64 = 200;

/// What a round did about people who are away or have left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Leaves {
    /// Requesters who were asked.
    pub asked: usize,
    /// Tickets that somebody else has now.
    pub moved: usize,
}

impl Leaves {
    /// The two together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { asked: self.asked + other.asked, moved: self.moved + other.moved }
    }
}

impl Desk {
    /// Does what leaves and departures ask for now, in duty hours.
    pub async fn leaves_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<Leaves, Stopped> {
        let mut done = Leaves::default();
        let district = self.district(guild).await?;
        if !district.calendar.is_duty(now) {
            return Ok(done);
        }
        for absence in district.absences.iter().filter(|it| it.holds(now)) {
            self.leave_due(&district, absence, now, &mut done).await?;
        }
        for staff in departed(&district, now) {
            done.moved += self.depart(&district, staff, None, now).await?;
        }
        if done != Leaves::default() {
            self.owing().notify_one();
        }
        Ok(done)
    }

    async fn leave_due(
        &self,
        district: &Arc<District>,
        absence: &Absence,
        now: DateTime<Utc>,
        done: &mut Leaves,
    ) -> Result<(), Stopped> {
        let step = if absence.is_long(&district.calendar, now) {
            Step::Moved
        } else if absence
            .second_day(&district.calendar)
            .is_some_and(|day| day <= district.calendar.local_date(now))
        {
            Step::Asked
        } else {
            return Ok(());
        };
        for ticket in self.open_with(district, absence.staff).await? {
            let again = again(district, Cause::Absence { staff: absence.staff }, None, now);
            let leave = (absence.staff, absence.from);
            let did = self
                .store
                .write(move |db| Box::pin(async move { one_step(db, &again, ticket, leave, step).await }))
                .await?;
            done.asked += usize::from(did && step == Step::Asked);
            done.moved += usize::from(did && step == Step::Moved);
        }
        Ok(())
    }

    /// Everything open of somebody who has left goes to somebody else, with one message for each requester; then they
    /// are gone from the roster.
    pub(super) async fn depart(
        &self,
        district: &Arc<District>,
        staff: StaffId,
        by: Option<(UserId, String)>,
        now: DateTime<Utc>,
    ) -> Result<usize, Stopped> {
        let open = self.open_with(district, staff).await?;
        let again = again(district, Cause::Left { staff }, by, now);
        let moved = self
            .store
            .write(move |db| Box::pin(async move { all_of_theirs(db, &again, staff, &open).await }))
            .await?;
        self.owing().notify_one();
        Ok(moved)
    }

    async fn open_with(&self, district: &District, staff: StaffId) -> Result<Vec<TicketId>, Stopped> {
        let mut reader = self.store.read().await?;
        Ok(leaves::open_with(&mut reader, district.id, staff, ROUND).await?)
    }

    /// The requester would like somebody else to have it.
    pub async fn leave_move(
        &self,
        caller: Caller,
        ticket: TicketId,
        staff: StaffId,
    ) -> Result<Answered, Stopped> {
        self.answer_leave(caller, ticket, staff, Step::Moved).await
    }

    /// The requester would rather wait.
    pub async fn leave_wait(
        &self,
        caller: Caller,
        ticket: TicketId,
        staff: StaffId,
    ) -> Result<Answered, Stopped> {
        self.answer_leave(caller, ticket, staff, Step::Stays).await
    }

    async fn answer_leave(
        &self,
        caller: Caller,
        ticket: TicketId,
        staff: StaffId,
        step: Step,
    ) -> Result<Answered, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let ticket = self
            .store
            .write(move |db| Box::pin(async move { answer(db, &visit, ticket, staff, step).await }))
            .await?;
        self.owing().notify_one();
        Ok(Answered { district, ticket })
    }
}

fn again(district: &Arc<District>, because: Cause, by: Option<(UserId, String)>, at: DateTime<Utc>) -> Again {
    Again { district: district.clone(), because, by, at }
}

/// Those whose last day is over and who are still on the roster.
fn departed(district: &District, now: DateTime<Utc>) -> Vec<StaffId> {
    let today = district.calendar.local_date(now);
    let over = district.staff.iter().filter(|it| !it.gone && !it.here_on(today));
    over.map(|it| it.id).collect()
}

/// Whether something was done.
async fn one_step(
    db: &mut SqliteConnection,
    again: &Again,
    ticket: TicketId,
    leave: (StaffId, DateTime<Utc>),
    step: Step,
) -> Result<bool, Stopped> {
    let before = leaves::step_of(db, ticket, leave).await?;
    let done = matches!(before, Some(Step::Moved | Step::Stays)) || before == Some(step);
    let found = tickets::by_id(db, ticket).await?;
    let Some(mut ticket) = found.filter(|it| !done && is_with(it, leave.0) && waits_out(again, it, step))
    else {
        return Ok(false);
    };
    if step == Step::Moved {
        move_on(db, again, &mut ticket, leave.0).await?;
    }
    let news = match step {
        Step::Moved => Owed::Rerouted,
        _ => Owed::People(PeopleNews::LeaveAsked { staff: leave.0 }),
    };
    owed::owe(db, ticket.district, Some(ticket.id), &news, again.at).await?;
    leaves::did(db, ticket.id, leave, step, again.at).await?;
    Ok(true)
}

/// A time to meet after the leave stands, and whoever is asked something has it in hand.
fn waits_out(again: &Again, ticket: &Ticket, step: Step) -> bool {
    let Cause::Absence { staff } = again.because else { return true };
    match &ticket.state {
        State::Scheduled(appointment) => {
            let back = again.district.back_at(staff, again.at);
            back.is_none_or(|back| appointment.slot.starts_at < back)
        }
        State::OnHold(_) => step == Step::Moved,
        _ => true,
    }
}

async fn all_of_theirs(
    db: &mut SqliteConnection,
    again: &Again,
    staff: StaffId,
    open: &[TicketId],
) -> Result<usize, Stopped> {
    let mut told: Vec<(UserId, Vec<TicketId>)> = Vec::new();
    for id in open {
        let found = tickets::by_id(db, *id).await?;
        let Some(mut ticket) = found.filter(|it| is_with(it, staff)) else { continue };
        move_on(db, again, &mut ticket, staff).await?;
        match told.iter_mut().find(|(user, _)| *user == ticket.asked.user) {
            Some((_, tickets)) => tickets.push(ticket.id),
            None => told.push((ticket.asked.user, vec![ticket.id])),
        }
    }
    let moved = told.iter().map(|(_, tickets)| tickets.len()).sum();
    for (_, tickets) in told {
        let first = tickets.first().copied();
        let news = Owed::People(PeopleNews::CoachLeft { staff, tickets });
        owed::owe(db, again.district.id, first, &news, again.at).await?;
    }
    if leaves::open_with(db, again.district.id, staff, 1).await?.is_empty() {
        district::depart(db, again.district.id, staff, again.at).await?;
    }
    Ok(moved)
}

async fn answer(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: TicketId,
    staff: StaffId,
    step: Step,
) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket(db, Which::Id(ticket)).await?;
    if !ticket.asked.is_by(visit.caller.user) {
        return Err(Refused::NotYourRequest { number: ticket.number }.into());
    }
    let absence = current_or_next(&visit.district, staff, visit.at).filter(|_| is_with(&ticket, staff));
    let absence = absence.ok_or(PeopleRefused::OfferIsOver).map_err(Refused::from)?;
    if step == Step::Moved {
        let by = Some((visit.caller.user, visit.caller.name.clone()));
        let again = again(&visit.district, Cause::Absence { staff }, by, visit.at);
        move_on(db, &again, &mut ticket, staff).await?;
    }
    leaves::did(db, ticket.id, (staff, absence.from), step, visit.at).await?;
    Ok(ticket)
}
