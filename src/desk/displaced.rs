//! Times to meet that fall into somebody's absence: they are off, and both people are asked what instead (B10).

use super::keep::keep_entry;
use super::visit::Visit;
use crate::domain::district::Absence;
use crate::domain::history::Action;
use crate::domain::owed::Owed;
use crate::domain::owed_people::PeopleNews;
use crate::domain::ticket::{Slot, Ticket};
use crate::store::{SqliteConnection, Stopped, meetings, tickets};

/// So far ahead a time to meet is looked for, in days: further than anybody can book.
const AHEAD_DAYS: i64 = 400;

/// Takes off what the coach of these absences has agreed on, inside a transaction that the caller owns. Says how many.
pub(super) async fn displace(
    db: &mut SqliteConnection,
    visit: &Visit,
    absences: &[Absence],
) -> Result<u32, Stopped> {
    let mut displaced = 0;
    for absence in absences {
        let until = visit.at + chrono::Duration::days(AHEAD_DAYS);
        for mut ticket in tickets::meetings_of(db, absence.staff, (visit.at, until)).await? {
            let Some(slot) = ticket.state.slot().filter(|slot| falls_into(absence, slot)) else { continue };
            take_off(db, visit, &mut ticket, (absence, slot)).await?;
            displaced += 1;
        }
    }
    Ok(displaced)
}

fn falls_into(absence: &Absence, slot: &Slot) -> bool {
    let end = slot.starts_at + chrono::Duration::minutes(i64::from(slot.minutes.get().max(1)));
    end > absence.from && absence.to.is_none_or(|to| slot.starts_at < to)
}

/// One absence moves several: the interaction is remembered by none of them.
async fn take_off(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &mut Ticket,
    (absence, slot): (&Absence, Slot),
) -> Result<(), Stopped> {
    ticket.state = ticket.unschedule()?;
    meetings::forget_lost(db, ticket.id).await?;
    keep_entry(db, &visit.district, ticket, (&visit.entry(Action::Unscheduled), None)).await?;
    let news = PeopleNews::MeetingFalls { staff: absence.staff, slot };
    visit.owe(db, ticket, &[Owed::People(news)]).await
}
