//! Changing a ticket: every change names the revision it was decided on, so that it can't overwrite another.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::{Reading, json, millis, queue_columns};
use super::columns::Columns;
use crate::domain::ids::{ChannelId, StaffId, TicketId};
use crate::domain::roadmap::Phase;
use crate::domain::ticket::{Form, Ticket};

/// Keeps a ticket that was changed, all but who asked it, when and in which words, and grows its revision.
///
/// The row that it was read from must not have moved since: with one writer it can't have, and if another process wrote
/// it nothing is changed. Also for a change that stands in another table (a note, a partner) and that the card shows.
pub async fn save(db: &mut SqliteConnection, ticket: &mut Ticket) -> Result<(), Failure> {
    let (asked, placed, to) = (&ticket.asked, &ticket.placed, Columns::from(&ticket.state));
    let (building, topic, kind) =
        (asked.building.map(|it| it.0), asked.topic.map(|it| it.0), asked.kind.as_str());
    let (form, wanted_at) = (asked.form.map(Form::as_str), asked.wanted_at.map(millis));
    let (queue, queue_building) = queue_columns(placed.queue);
    let (backup, backup_building) = placed.backup.map(queue_columns).unzip();
    let backup_building = backup_building.flatten();
    let (suggested, widened_at) = (placed.suggested.map(|it| it.0), placed.widened_at.map(millis));
    let (phase, route, declined) =
        (placed.phase.map(Phase::as_str), json(&placed.why), json(&placed.declined));
    let revision = ticket.revision + 1;
    let moved = sqlx::query!(
        "UPDATE ticket SET
            building_id = ?, initiative_id = ?, kind = ?, form = ?, wanted_at = ?,
            queue = ?, queue_building_id = ?, suggested_id = ?, backup = ?, backup_building_id = ?, widened_at = ?,
            phase = ?, unsorted = ?, route = ?, declined = ?, bounces = ?,
            state = ?, claimed_by = ?, claimed_at = ?, reopened = ?, held_at = ?,
            meets_at = ?, meets_minutes = ?, meets_form = ?, meets_building_id = ?,
            ended_at = ?, minutes = ?, ending = ?, outcome = ?, helped = ?, merged_into = ?, merged_by = ?,
            revision = ?
         WHERE id = ? AND revision = ?",
        building,
        topic,
        kind,
        form,
        wanted_at,
        queue,
        queue_building,
        suggested,
        backup,
        backup_building,
        widened_at,
        phase,
        placed.unsorted,
        route,
        declined,
        placed.bounces,
        to.state,
        to.claimed_by,
        to.claimed_at,
        to.reopened,
        to.held_at,
        to.meets_at,
        to.meets_minutes,
        to.meets_form,
        to.meets_building,
        to.ended_at,
        to.minutes,
        to.ending,
        to.outcome,
        to.helped,
        to.merged_into,
        to.merged_by,
        revision,
        ticket.id.0,
        ticket.revision,
    )
    .execute(db)
    .await?;
    moved_one(moved.rows_affected(), ticket.id)?;
    ticket.revision = revision;
    Ok(())
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

/// Takes a partner off; says whether they were one.
pub async fn remove_partner(
    db: &mut SqliteConnection,
    ticket: TicketId,
    staff: StaffId,
) -> Result<bool, Failure> {
    let removed =
        sqlx::query!("DELETE FROM ticket_partner WHERE ticket_id = ? AND staff_id = ?", ticket.0, staff.0)
            .execute(db)
            .await?;
    Ok(removed.rows_affected() > 0)
}

fn moved_one(rows: u64, ticket: TicketId) -> Result<(), Failure> {
    if rows == 1 {
        return Ok(());
    }
    Err(Reading { table: "ticket", row: ticket.0 }.bad("another process changed it at the same moment"))
}
