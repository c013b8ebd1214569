//! Changing a ticket: every change names the revision it was decided on, so that it can't overwrite another.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::{Reading, millis};
use crate::domain::ids::{ChannelId, StaffId, TicketId};
use crate::domain::text::Words;
use crate::domain::ticket::{Form, State, Ticket};

/// The columns of a state.
#[derive(Default)]
struct Columns<'a> {
    state: &'static str,
    claimed_by: Option<i64>,
    claimed_at: Option<i64>,
    ended_at: Option<i64>,
    minutes: Option<u16>,
    outcome: Option<&'a str>,
    helped: Option<bool>,
    reopened: bool,
}

impl<'a> From<&'a State> for Columns<'a> {
    fn from(state: &'a State) -> Self {
        match state {
            State::Waiting => Self { state: "waiting", ..Self::default() },
            State::Claimed(claim) => Self {
                state: "claimed",
                claimed_by: Some(claim.by.0),
                claimed_at: Some(millis(claim.at)),
                reopened: claim.reopened,
                ..Self::default()
            },
            State::Resolved(done) => Self {
                state: "resolved",
                claimed_by: Some(done.claim.by.0),
                claimed_at: Some(millis(done.claim.at)),
                ended_at: Some(millis(done.at)),
                minutes: Some(done.minutes.get()),
                outcome: done.outcome.as_ref().map(Words::as_str),
                helped: done.helped,
                reopened: done.claim.reopened,
            },
            State::Cancelled { at } => {
                Self { state: "cancelled", ended_at: Some(millis(*at)), ..Self::default() }
            }
        }
    }
}

/// Moves a ticket to its next state and returns its new revision.
///
/// The row that `ticket` was read from must not have moved since: with one writer it can't have, and if another
/// process wrote it nothing is changed.
pub async fn set_state(db: &mut SqliteConnection, ticket: &Ticket, state: &State) -> Result<i64, Failure> {
    let to = Columns::from(state);
    let revision = ticket.revision + 1;
    let moved =
        sqlx::query!(
        "UPDATE ticket SET state = ?, claimed_by = ?, claimed_at = ?, ended_at = ?, minutes = ?, outcome = ?,
            helped = ?, reopened = ?, revision = ?
         WHERE id = ? AND revision = ?",
        to.state, to.claimed_by, to.claimed_at, to.ended_at, to.minutes, to.outcome, to.helped, to.reopened,
        revision, ticket.id.0, ticket.revision,
    )
        .execute(db)
        .await?;
    moved_one(moved.rows_affected(), ticket.id)?;
    Ok(revision)
}

/// Keeps how and when the requester would like to be helped.
pub async fn set_wish(
    db: &mut SqliteConnection,
    ticket: &Ticket,
    form: Form,
    at: Option<DateTime<Utc>>,
) -> Result<i64, Failure> {
    let (form, at) = (form.as_str(), at.map(millis));
    let revision = ticket.revision + 1;
    let moved = sqlx::query!(
        "UPDATE ticket SET form = ?, wanted_at = ?, revision = ? WHERE id = ? AND revision = ?",
        form,
        at,
        revision,
        ticket.id.0,
        ticket.revision,
    )
    .execute(db)
    .await?;
    moved_one(moved.rows_affected(), ticket.id)?;
    Ok(revision)
}

/// Counts a change of what the card shows that stands in another table (a note, a partner).
pub async fn touch(db: &mut SqliteConnection, ticket: &Ticket) -> Result<i64, Failure> {
    let revision = ticket.revision + 1;
    let moved = sqlx::query!(
        "UPDATE ticket SET revision = ? WHERE id = ? AND revision = ?",
        revision,
        ticket.id.0,
        ticket.revision
    )
    .execute(db)
    .await?;
    moved_one(moved.rows_affected(), ticket.id)?;
    Ok(revision)
}

/// Marks that the back-up queue has been shown the ticket.
pub async fn set_widened(
    db: &mut SqliteConnection,
    ticket: &Ticket,
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let at = millis(at);
    let revision = ticket.revision + 1;
    let moved = sqlx::query!(
        "UPDATE ticket SET widened_at = ?, revision = ? WHERE id = ? AND revision = ?",
        at,
        revision,
        ticket.id.0,
        ticket.revision,
    )
    .execute(db)
    .await?;
    moved_one(moved.rows_affected(), ticket.id)?;
    Ok(revision)
}

/// Keeps the thread that was made, or that it could not be made; a card shows the second, so that counts as a
/// change. The ticket may have moved since it was read: nothing else of it is touched.
pub async fn set_thread(
    db: &mut SqliteConnection,
    ticket: TicketId,
    thread: Option<ChannelId>,
) -> Result<i64, Failure> {
    let (id, failed) = (thread.map(ChannelId::to_row), thread.is_none());
    let revision = sqlx::query_scalar!(
        "UPDATE ticket SET thread_id = ?1, thread_failed = ?2, revision = revision + ?2 WHERE id = ?3
         RETURNING revision",
        id,
        failed,
        ticket.0,
    )
    .fetch_one(db)
    .await?;
    Ok(revision)
}

/// Adds a partner; whoever is one already stays one.
pub async fn add_partner(
    db: &mut SqliteConnection,
    ticket: TicketId,
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let at = millis(at);
    let added = sqlx::query!(
        "INSERT INTO ticket_partner (ticket_id, staff_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        ticket.0,
        staff.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(added.rows_affected() > 0)
}

fn moved_one(rows: u64, ticket: TicketId) -> Result<(), Failure> {
    if rows == 1 {
        return Ok(());
    }
    Err(Reading { table: "ticket", row: ticket.0 }.bad("another process changed it at the same moment"))
}
