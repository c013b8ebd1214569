//! The model's rules of a time to meet: proposed by one of the two, agreed to by the other, never booked twice.
//!
//! Which times there are is a rule of `domain/meeting.rs` with its own tests; what is booked, the model knows itself.

use chrono::{DateTime, Duration, Utc};
use refdesk::domain::district::District;
use refdesk::domain::ids::{StaffId, UserId};
use refdesk::domain::meeting::{Busy, Meeting, offers};
use refdesk::domain::routing::Kind;
use refdesk::domain::ticket::Slot;

use super::model::{How, Model, Verdict};
use super::moves::Deed;

/// A time that one has proposed and the other has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    pub by_coach: bool,
    pub at: DateTime<Utc>,
}

/// The appointments of all tickets: whose they are and when.
pub type Booked = Vec<(Option<StaffId>, UserId, Slot)>;

/// The moment at which something is tried, and what is booked besides the ticket that it is tried on.
#[derive(Debug, Clone)]
pub struct Moment {
    pub at: DateTime<Utc>,
    pub booked: Booked,
}

impl Moment {
    pub fn new(at: DateTime<Utc>, models: &[Model], but: usize) -> Self {
        let others = models.iter().enumerate().filter(|(place, _)| *place != but);
        let booked = others.filter_map(|(_, it)| Some((it.holder(), it.asker, it.meets?))).collect();
        Self { at, booked }
    }
}

impl Model {
    /// The times that a lead and the requester could agree on now, the better ones first.
    pub fn free(&self, district: &District, lead: StaffId, now: &Moment) -> Vec<DateTime<Utc>> {
        let Some(coach) = district.person(lead) else { return Vec::new() };
        let theirs = now.booked.iter().filter(|(who, asker, _)| *who == Some(lead) || *asker == self.asker);
        let busy: Vec<Busy> = theirs.map(|(_, _, slot)| slot.span()).collect();
        let meeting = Meeting {
            coach,
            teacher: district.person_by_user(self.asker),
            building: self.building,
            together: false,
            planning: matches!(self.kind, Kind::CoPlan | Kind::CoTeach | Kind::ModelLesson),
        };
        offers(district, &meeting, now.at, &busy, 400).into_iter().map(|it| it.window.start).collect()
    }

    /// The time that somebody chooses: one of the first three that are free, or one that never was.
    pub fn choice(&self, district: &District, which: usize, now: &Moment) -> DateTime<Utc> {
        let lead = self.holder().or(self.placed.suggested);
        let free = lead.map(|lead| self.free(district, lead, now)).unwrap_or_default();
        free.get(which).filter(|_| which < 3).copied().unwrap_or(now.at + Duration::minutes(1_447))
    }

    pub fn about_time(&self, district: &District, user: UserId, what: Deed, now: &Moment) -> Verdict {
        let Some(lead) = self.holder() else { return Verdict::Refused };
        let by_coach = user != self.asker;
        if by_coach && district.person_by_user(user).map(|it| it.id) != Some(lead) {
            return Verdict::Refused;
        }
        match (what, self.proposed) {
            (Deed::Propose(which), open) => {
                let at = self.choice(district, which, now);
                match open.filter(|it| it.at == at) {
                    Some(open) => self.agreed(district, (lead, by_coach), open, now),
                    None if !self.free(district, lead, now).contains(&at) => Verdict::Refused,
                    None => Verdict::Proposes(Proposed { by_coach, at }),
                }
            }
            (Deed::Agree, Some(open)) => self.agreed(district, (lead, by_coach), open, now),
            (Deed::Decline, Some(_)) => Verdict::Declines,
            (Deed::CallOff, _) if self.meets.is_some() => Verdict::CallsOff,
            _ => Verdict::Refused,
        }
    }

    /// Nobody agrees to what they proposed themselves, nor to what is taken or over by now.
    fn agreed(
        &self,
        district: &District,
        (lead, by_coach): (StaffId, bool),
        open: Proposed,
        now: &Moment,
    ) -> Verdict {
        if open.by_coach == by_coach || !self.free(district, lead, now).contains(&open.at) {
            return Verdict::Refused;
        }
        Verdict::Meets(open.at)
    }

    /// What follows for its time from how far it is now. A new lead has agreed to nothing that was proposed before,
    /// but what two have agreed on stays when a colleague takes it over.
    pub fn time_after(&mut self, before: Option<StaffId>) {
        if self.holder().is_none() {
            self.meets = None;
        }
        if self.holder() != before {
            self.proposed = None;
        }
    }

    /// A time that was wished for is a proposal as soon as somebody has it, if it is free for both.
    pub fn wish_counts(&mut self, district: &District, now: &Moment) {
        if let (How::Led(lead), Some(at)) = (self.how, self.wished)
            && self.free(district, lead, now).contains(&at)
        {
            self.proposed = Some(Proposed { by_coach: false, at });
        }
    }
}
