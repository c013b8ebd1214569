//! From a history back to what the row of its ticket holds. Everything but people's words can be told from it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Action, Entry, Put};
use crate::domain::ids::StaffId;
use crate::domain::minutes::Minutes;
use crate::domain::ticket::{Appointment, Claim, Ending, Form, Hold, Resolution, State, Ticket};

/// What a ticket's row holds of its life, without people's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    put: Put,
    widened_at: Option<DateTime<Utc>>,
    declined: Vec<StaffId>,
    bounces: u32,
    form: Option<Form>,
    wanted_at: Option<DateTime<Utc>>,
    partners: BTreeSet<StaffId>,
    state: State,
}

/// One thing that the history tells otherwise than the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What.
    pub field: &'static str,
    /// As the history tells it.
    pub told: String,
    /// As the row keeps it.
    pub kept: String,
}

impl Facts {
    /// As the row keeps them.
    pub fn kept(ticket: &Ticket, partners: &[StaffId]) -> Self {
        let mut state = ticket.state.clone();
        if let State::Resolved(done) = &mut state {
            done.outcome = None;
        }
        Self {
            put: Put::of(&ticket.asked, &ticket.placed, None),
            widened_at: ticket.placed.widened_at,
            declined: ticket.placed.declined.clone(),
            bounces: ticket.placed.bounces,
            form: ticket.asked.form,
            wanted_at: ticket.asked.wanted_at,
            partners: partners.iter().copied().collect(),
            state,
        }
    }

    /// As the history tells them, from the oldest entry on. None if it does not begin with the opening, or tells a
    /// move that can't have been.
    pub fn told<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<Self> {
        let mut entries = entries.into_iter();
        let first = entries.next()?;
        let mut facts = match &first.action {
            Action::Opened { put, .. } => Self::opened(**put),
            Action::Logged { by, minutes, at, put } => {
                let claim = Claim { by: *by, at: *at, reopened: false };
                Self { state: resolved(claim, *at, *minutes, Ending::Helped), ..Self::opened(**put) }
            }
            _ => return None,
        };
        for entry in entries {
            facts.then(entry)?;
        }
        Some(facts)
    }

    /// What both tell differently.
    pub fn differences(&self, kept: &Self) -> Vec<Difference> {
        let fields = self.fields().into_iter().zip(kept.fields());
        fields
            .filter(|((_, told), (_, kept))| told != kept)
            .map(|((field, told), (_, kept))| Difference { field, told, kept })
            .collect()
    }

    fn fields(&self) -> [(&'static str, String); 16] {
        let put = &self.put;
        [
            ("building", format!("{:?}", put.building)),
            ("topic", format!("{:?}", put.topic)),
            ("kind", format!("{:?}", put.kind)),
            ("queue", format!("{:?}", put.queue)),
            ("suggested", format!("{:?}", put.suggested)),
            ("back-up", format!("{:?}", put.backup)),
            ("phase", format!("{:?}", put.phase)),
            ("unsorted", format!("{:?}", put.unsorted)),
            ("widened", format!("{:?}", self.widened_at)),
            ("declined", format!("{:?}", self.declined)),
            ("bounces", format!("{:?}", self.bounces)),
            ("wish", format!("{:?} {:?}", self.form, self.wanted_at)),
            ("partners", format!("{:?}", self.partners)),
            ("lead", format!("{:?}", self.state.claim())),
            ("appointment", format!("{:?}", self.state.slot())),
            ("state", format!("{:?}", self.state)),
        ]
    }

    fn opened(put: Put) -> Self {
        Self {
            put: Put { partner: None, ..put },
            widened_at: None,
            declined: Vec::new(),
            bounces: 0,
            form: None,
            wanted_at: None,
            partners: put.partner.into_iter().collect(),
            state: State::Waiting,
        }
    }

    /// One entry later. None where the entry does not fit what was told before.
    fn then(&mut self, entry: &Entry) -> Option<()> {
        let at = entry.at;
        match &entry.action {
            Action::Opened { .. } | Action::Logged { .. } => return None,
            Action::Noted
            | Action::Remarked
            | Action::Absorbed { .. }
            | Action::TimeProposed { .. }
            | Action::TimeDeclined
            | Action::Tied { .. } => {}
            Action::TimeSaid { by, minutes, .. } => self.took(*by, *minutes),
            Action::Claimed { by } => self.led(Claim { by: *by, at, reopened: false }),
            Action::TakenOver { by, .. } => {
                let claim = Claim { by: *by, at, ..self.state.claim()? };
                self.partners.remove(by);
                self.state = self.state.led_by(claim);
            }
            Action::Released { suggested, .. } => {
                self.put.suggested = *suggested;
                self.state = State::Waiting;
            }
            Action::HandedOn { from, bounced, put, .. } => {
                let new = from.filter(|it| !self.declined.contains(it));
                self.declined.extend(new);
                self.bounces += u32::from(*bounced);
                self.moved(put);
                self.state = State::Waiting;
            }
            Action::Resorted { put } | Action::Rerouted { put, .. } => self.moved(put),
            Action::Joined { partner } => drop(self.partners.insert(*partner)),
            Action::Left { partner } => drop(self.partners.remove(partner)),
            Action::Replaced { from, partner } => {
                self.partners.remove(from);
                self.partners.insert(*partner);
            }
            Action::Wished { form, at } => (self.form, self.wanted_at) = (Some(*form), *at),
            Action::Widened => self.widened_at = Some(at),
            _ => self.state = self.next_state(entry)?,
        }
        Some(())
    }

    /// The moves that change how far it is and nothing else.
    fn next_state(&mut self, entry: &Entry) -> Option<State> {
        let (at, claim, slot) = (entry.at, self.state.claim(), self.state.slot());
        Some(match &entry.action {
            Action::Held => {
                let since = if let State::OnHold(hold) = &self.state { hold.since } else { at };
                State::OnHold(Hold { claim: claim?, since, slot })
            }
            Action::Resumed => match slot {
                Some(slot) => State::Scheduled(Appointment { claim: claim?, slot }),
                None => State::Claimed(claim?),
            },
            Action::Scheduled { slot } => State::Scheduled(Appointment { claim: claim?, slot: *slot }),
            Action::Unscheduled => match &self.state {
                State::OnHold(hold) => State::OnHold(Hold { slot: None, ..*hold }),
                _ => State::Claimed(claim?),
            },
            Action::Resolved { minutes, ending } => resolved(claim?, at, *minutes, *ending),
            Action::Redirected { by, put } => {
                self.moved(put);
                let claim = claim.unwrap_or(Claim { by: *by, at, reopened: false });
                self.partners.remove(by);
                resolved(claim, at, Minutes::REDIRECTING, Ending::Redirected)
            }
            Action::Helped => {
                let State::Resolved(done) = &self.state else { return None };
                State::Resolved(Resolution { helped: Some(true), ..done.clone() })
            }
            Action::Reopened { put } => {
                let State::Resolved(done) = &self.state else { return None };
                let by = done.claim.by;
                match put {
                    None => State::Claimed(Claim { by, at, reopened: true }),
                    Some(put) => {
                        self.moved(put);
                        State::Waiting
                    }
                }
            }
            Action::Cancelled => State::Cancelled { at },
            Action::Merged { into, by } => State::Merged { into: *into, by: *by, at },
            _ => return None,
        })
    }

    /// The minutes of a ticket are its lead's.
    fn took(&mut self, by: StaffId, minutes: Minutes) {
        if let State::Resolved(done) = &mut self.state
            && done.claim.by == by
        {
            done.minutes = minutes;
        }
    }

    fn led(&mut self, claim: Claim) {
        self.partners.remove(&claim.by);
        self.state = State::Claimed(claim);
    }

    /// A new place is not widened yet; whoever is suggested is no partner any more.
    fn moved(&mut self, put: &Put) {
        if (put.queue, put.backup) != (self.put.queue, self.put.backup) {
            self.widened_at = None;
        }
        if let Some(lead) = put.suggested {
            self.partners.remove(&lead);
        }
        self.partners.extend(put.partner);
        self.put = Put { partner: None, ..*put };
    }
}

fn resolved(claim: Claim, at: DateTime<Utc>, minutes: Minutes, ending: Ending) -> State {
    State::Resolved(Resolution { claim, at, minutes, ending, outcome: None, helped: None })
}
