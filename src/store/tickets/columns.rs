//! The columns of a ticket's state: from a [`State`] and back to it.

use super::super::failure::Failure;
use super::super::rows::{Reading, millis};
use super::row::TicketRow;
use crate::domain::ids::{BuildingId, StaffId, TicketNumber};
use crate::domain::minutes::Minutes;
use crate::domain::text::Words;
use crate::domain::ticket::{Appointment, Claim, Ending, Hold, Resolution, Slot, State};

/// The columns of a state.
#[derive(Default)]
pub(super) struct Columns<'a> {
    pub(super) state: &'static str,
    pub(super) claimed_by: Option<i64>,
    pub(super) claimed_at: Option<i64>,
    pub(super) reopened: bool,
    pub(super) held_at: Option<i64>,
    pub(super) meets_at: Option<i64>,
    pub(super) meets_minutes: Option<u16>,
    pub(super) meets_form: Option<&'static str>,
    pub(super) meets_building: Option<i64>,
    pub(super) ended_at: Option<i64>,
    pub(super) minutes: Option<u16>,
    pub(super) ending: Option<&'static str>,
    pub(super) outcome: Option<&'a str>,
    pub(super) helped: Option<bool>,
    pub(super) merged_into: Option<u32>,
    pub(super) merged_by: Option<i64>,
}

impl<'a> From<&'a State> for Columns<'a> {
    fn from(state: &'a State) -> Self {
        let open = |name| Self { state: name, ..Self::default() }.slot(state.slot());
        match state {
            State::Waiting => open("waiting"),
            State::Claimed(claim) => open("claimed").claim(*claim),
            State::Scheduled(appointment) => open("scheduled").claim(appointment.claim),
            State::OnHold(hold) => {
                Self { held_at: Some(millis(hold.since)), ..open("on-hold").claim(hold.claim) }
            }
            State::Resolved(done) => Self {
                ended_at: Some(millis(done.at)),
                minutes: Some(done.minutes.get()),
                ending: Some(done.ending.as_str()),
                outcome: done.outcome.as_ref().map(Words::as_str),
                helped: done.helped,
                ..open("resolved").claim(done.claim)
            },
            State::Cancelled { at } => Self { ended_at: Some(millis(*at)), ..open("cancelled") },
            State::Merged { into, by, at } => Self {
                ended_at: Some(millis(*at)),
                merged_into: Some(into.0),
                merged_by: Some(by.0),
                ..open("cancelled")
            },
        }
    }
}

impl Columns<'_> {
    fn claim(self, claim: Claim) -> Self {
        let (by, at) = (Some(claim.by.0), Some(millis(claim.at)));
        Self { claimed_by: by, claimed_at: at, reopened: claim.reopened, ..self }
    }

    fn slot(self, slot: Option<Slot>) -> Self {
        Self {
            meets_at: slot.map(|it| millis(it.starts_at)),
            meets_minutes: slot.map(|it| it.minutes.get()),
            meets_form: slot.map(|it| it.form.as_str()),
            meets_building: slot.and_then(|it| it.building).map(|it| it.0),
            ..self
        }
    }
}

/// The state that a row holds; facts that fit no state are an error.
pub(super) fn state(row: &TicketRow, read: Reading) -> Result<State, Failure> {
    let (claim, slot) = (claim(row, read)?, slot(row, read)?);
    let ended = row.ended_at.map(|at| read.at(at)).transpose()?;
    let held = row.held_at.map(|at| read.at(at)).transpose()?;
    match (row.state.as_str(), claim, held, slot, ended) {
        ("waiting", None, None, None, None) => Ok(State::Waiting),
        ("claimed", Some(claim), None, None, None) => Ok(State::Claimed(claim)),
        ("scheduled", Some(claim), None, Some(slot), None) => {
            Ok(State::Scheduled(Appointment { claim, slot }))
        }
        ("on-hold", Some(claim), Some(since), slot, None) => Ok(State::OnHold(Hold { claim, since, slot })),
        ("resolved", Some(claim), None, None, Some(at)) => Ok(State::Resolved(Resolution {
            claim,
            at,
            minutes: minutes(row.minutes, read)?,
            ending: read.parsed::<Ending>(row.ending.as_deref().unwrap_or_default())?,
            outcome: row.outcome.as_deref().and_then(|outcome| Words::new(outcome).ok()),
            helped: row.helped.map(|helped| helped != 0),
        })),
        ("cancelled", _, None, None, Some(at)) => match (row.merged_into, row.merged_by) {
            (Some(into), Some(by)) => {
                let into = u32::try_from(into).map_err(|_| read.bad("what it was merged into"))?;
                Ok(State::Merged { into: TicketNumber(into), by: StaffId(by), at })
            }
            _ => Ok(State::Cancelled { at }),
        },
        (other, ..) => Err(read.bad(format!("its facts don't fit the state {other}"))),
    }
}

fn claim(row: &TicketRow, read: Reading) -> Result<Option<Claim>, Failure> {
    let (Some(by), Some(at)) = (row.claimed_by, row.claimed_at) else { return Ok(None) };
    Ok(Some(Claim { by: StaffId(by), at: read.at(at)?, reopened: row.reopened != 0 }))
}

fn slot(row: &TicketRow, read: Reading) -> Result<Option<Slot>, Failure> {
    let Some(at) = row.meets_at else { return Ok(None) };
    Ok(Some(Slot {
        starts_at: read.at(at)?,
        minutes: minutes(row.meets_minutes, read)?,
        form: read.parsed(row.meets_form.as_deref().unwrap_or_default())?,
        building: row.meets_building_id.map(BuildingId),
    }))
}

fn minutes(kept: Option<i64>, read: Reading) -> Result<Minutes, Failure> {
    let minutes = kept.and_then(|it| u16::try_from(it).ok()).ok_or_else(|| read.bad("its minutes"))?;
    Minutes::kept(minutes).map_err(|bad| read.bad(bad.to_string()))
}
