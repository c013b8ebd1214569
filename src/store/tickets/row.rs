//! A ticket's row, and the one way back from it to a [`Ticket`].

use super::super::failure::Failure;
use super::super::rows::Reading;
use super::columns::state;
use crate::domain::ids::{
    BuildingId, ChannelId, DistrictId, InitiativeId, StaffId, TicketId, TicketNumber, UserId,
};
use crate::domain::text::Words;
use crate::domain::ticket::{Asked, Form, Placed, Thread, Ticket};

/// All columns of `ticket`, as SQLite has them.
pub(super) struct TicketRow {
    pub(super) id: i64,
    pub(super) district_id: i64,
    pub(super) number: i64,
    pub(super) revision: i64,
    pub(super) requester_user: i64,
    pub(super) requester_name: String,
    pub(super) building_id: Option<i64>,
    pub(super) initiative_id: Option<i64>,
    pub(super) kind: String,
    pub(super) words: String,
    pub(super) language: String,
    pub(super) today: i64,
    pub(super) private: i64,
    pub(super) needed_by: Option<String>,
    pub(super) source_url: Option<String>,
    pub(super) form: Option<String>,
    pub(super) wanted_at: Option<i64>,
    pub(super) queue: String,
    pub(super) queue_building_id: Option<i64>,
    pub(super) suggested_id: Option<i64>,
    pub(super) backup: Option<String>,
    pub(super) backup_building_id: Option<i64>,
    pub(super) widened_at: Option<i64>,
    pub(super) phase: Option<String>,
    pub(super) unsorted: i64,
    #[expect(dead_code, reason = "asked for by its index only; the row is read whole")]
    pub(super) agenda: i64,
    pub(super) route: String,
    pub(super) state: String,
    pub(super) opened_at: i64,
    pub(super) claimed_by: Option<i64>,
    pub(super) claimed_at: Option<i64>,
    pub(super) ended_at: Option<i64>,
    pub(super) minutes: Option<i64>,
    pub(super) outcome: Option<String>,
    pub(super) helped: Option<i64>,
    pub(super) reopened: i64,
    pub(super) thread_id: Option<i64>,
    pub(super) thread_failed: i64,
    pub(super) company: Option<String>,
    pub(super) held_at: Option<i64>,
    pub(super) meets_at: Option<i64>,
    pub(super) meets_minutes: Option<i64>,
    pub(super) meets_form: Option<String>,
    pub(super) meets_building_id: Option<i64>,
    pub(super) declined: String,
    pub(super) bounces: i64,
    pub(super) ending: Option<String>,
    pub(super) merged_into: Option<i64>,
    pub(super) merged_by: Option<i64>,
    pub(super) privacy_insisted: i64,
    pub(super) occasion: Option<String>,
    #[expect(dead_code, reason = "read with the ticket's face; the row is read whole")]
    pub(super) alike_id: Option<i64>,
}

impl TryFrom<TicketRow> for Ticket {
    type Error = Failure;

    fn try_from(row: TicketRow) -> Result<Self, Failure> {
        let read = Reading { table: "ticket", row: row.id };
        let number = u32::try_from(row.number).map_err(|_| read.bad("its number"))?;
        Ok(Self {
            id: TicketId(row.id),
            district: DistrictId(row.district_id),
            number: TicketNumber(number),
            revision: row.revision,
            asked: asked(&row, read)?,
            placed: placed(&row, read)?,
            state: state(&row, read)?,
            thread: match (row.thread_id, row.thread_failed) {
                (Some(id), _) => Thread::Open(ChannelId::from_row(id)),
                (None, 0) => Thread::None,
                (None, _) => Thread::Failed,
            },
            opened_at: read.at(row.opened_at)?,
        })
    }
}

fn asked(row: &TicketRow, read: Reading) -> Result<Asked, Failure> {
    Ok(Asked {
        user: UserId::from_row(row.requester_user),
        name: row.requester_name.clone(),
        building: row.building_id.map(BuildingId),
        topic: row.initiative_id.map(InitiativeId),
        kind: read.parsed(&row.kind)?,
        words: Words::new(&row.words).map_err(|bad| read.bad(bad.to_string()))?,
        language: row.language.clone(),
        today: row.today != 0,
        private: row.private != 0,
        needed_by: row.needed_by.as_deref().map(|day| read.day(day)).transpose()?,
        source_url: row.source_url.clone(),
        form: row.form.as_deref().map(|form| read.parsed::<Form>(form)).transpose()?,
        wanted_at: row.wanted_at.map(|at| read.at(at)).transpose()?,
        company: row.company.as_deref().map(|company| read.json(company)).transpose()?.unwrap_or_default(),
        occasion: row.occasion.as_deref().map(|it| read.parsed(it)).transpose()?,
        insisted: row.privacy_insisted != 0,
    })
}

fn placed(row: &TicketRow, read: Reading) -> Result<Placed, Failure> {
    let backup = row.backup.as_deref().map(|word| read.queue(word, row.backup_building_id)).transpose()?;
    Ok(Placed {
        queue: read.queue(&row.queue, row.queue_building_id)?,
        suggested: row.suggested_id.map(StaffId),
        backup,
        widened_at: row.widened_at.map(|at| read.at(at)).transpose()?,
        phase: row.phase.as_deref().map(|phase| read.parsed(phase)).transpose()?,
        unsorted: row.unsorted != 0,
        declined: read.json(&row.declined)?,
        bounces: u32::try_from(row.bounces).map_err(|_| read.bad("its bounces"))?,
        why: read.json(&row.route)?,
    })
}
