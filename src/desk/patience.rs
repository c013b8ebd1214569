//! Nobody is left waiting: what the clock does about tickets that nobody does anything with (F6, R44, R69).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::keep::keep_entry;
use super::placing::widen;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::GuildId;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::patience::{Step, counted_from, due, next};
use crate::domain::routing::Queue;
use crate::domain::ticket::{Ending, Ticket};
use crate::store::steps::{self, Looked, Still};
use crate::store::{SqliteConnection, Stopped, owed, reminders, tickets};

/// How many tickets are looked at together.
const AT_ONCE: i64 = 200;

/// How often in one round; the next round takes the rest.
const TIMES: usize = 50;

/// One step about one ticket, as it was found to be due.
#[derive(Clone)]
struct Due {
    district: Arc<District>,
    still: Still,
    step: Step,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Desk {
    /// Does what is due about tickets that nobody does anything with: each step once, in its order. Returns how many.
    pub async fn lose_patience(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let (district, mut done) = (self.district(guild).await?, 0);
        if !district.calendar.is_duty(now) {
            return Ok(0);
        }
        for _ in 0..TIMES {
            let (steps, looked) = self.steps_due(&district, now).await?;
            if steps.is_empty() && looked.is_empty() {
                break;
            }
            for step in steps {
                done += usize::from(self.store.write(move |db| Box::pin(take(db, step))).await?);
            }
            self.store.write(move |db| Box::pin(keep_looks(db, looked))).await?;
        }
        if done > 0 {
            self.owing.notify_one();
        }
        Ok(done)
    }

    /// What is due about the tickets that have to be looked at, and when those about which nothing is due come next.
    async fn steps_due(
        &self,
        district: &Arc<District>,
        now: DateTime<Utc>,
    ) -> Result<(Vec<Due>, Vec<Looked>), Stopped> {
        let mut reader = self.store.read().await?;
        let (mut all, mut looks) = (Vec::new(), Vec::new());
        for still in steps::to_look_at(&mut reader, district.id, now, AT_ONCE).await? {
            let Some(ticket) = tickets::by_id(&mut reader, still.ticket).await? else { continue };
            let since = counted_from(&ticket, still.moved_at, still.touched_at);
            let done = steps::done_since(&mut reader, ticket.id, since).await?;
            let before = all.len();
            let open = due(district, &ticket, since, now).into_iter().filter(|step| !done.contains(step));
            all.extend(open.map(|step| Due { district: district.clone(), still, step, since, now }));
            if all.len() == before {
                let next = next(district, &ticket, since, &done);
                let revisions = (ticket.revision, district.revision);
                looks.push(Looked { ticket: ticket.id, revision: revisions.0, district: revisions.1, next });
            }
        }
        Ok((all, looks))
    }
}

async fn keep_looks(db: &mut SqliteConnection, looks: Vec<Looked>) -> Result<(), Stopped> {
    for looked in looks {
        steps::looked(db, looked).await?;
    }
    Ok(())
}

/// Takes one step, if it is still due in the database as it is now.
async fn take(db: &mut SqliteConnection, it: Due) -> Result<bool, Stopped> {
    let Some(mut ticket) = tickets::by_id(db, it.still.ticket).await? else { return Ok(false) };
    let since = counted_from(&ticket, it.still.moved_at, it.still.touched_at);
    let holds = since == it.since && due(&it.district, &ticket, since, it.now).contains(&it.step);
    if !holds || !steps::done(db, ticket.id, (it.step, since), it.now).await? {
        return Ok(false);
    }
    match it.step {
        Step::Escalated => show_to_backup(db, &it, &mut ticket).await?,
        Step::Unanswered => close(db, &it, &mut ticket).await?,
        Step::Reminded | Step::Idle | Step::AnswerDue => {}
    }
    for to in it.step.heard_by(&it.district, &ticket, it.now) {
        let asker = (ticket.district, ticket.asked.user);
        if it.step.is_reminder(to) && !reminders::are_wanted(db, asker.0, asker.1).await? {
            continue;
        }
        let told = Owed::Patience { step: it.step, to };
        owed::owe(db, ticket.district, Some(ticket.id), &told, it.now).await?;
    }
    Ok(true)
}

/// The back-up sees it from now on. The director is told anyway.
async fn show_to_backup(db: &mut SqliteConnection, it: &Due, ticket: &mut Ticket) -> Result<(), Stopped> {
    if ticket.placed.backup != Some(Queue::Director) {
        widen(db, &it.district, ticket, it.now).await?;
    }
    Ok(())
}

/// Closed without an answer; its requester may reopen it as any other.
async fn close(db: &mut SqliteConnection, it: &Due, ticket: &mut Ticket) -> Result<(), Stopped> {
    ticket.state = ticket.close_unanswered(it.now)?;
    let action = Action::Resolved { minutes: Minutes::NONE, ending: Ending::Unanswered };
    keep_entry(db, &it.district, ticket, (&Entry::by(None, action, it.now), None)).await
}
