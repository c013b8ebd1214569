//! What is done with several tickets at once: a duplicate is merged, reports of one fault become an incident.

use chrono::Duration;
use proptest::prelude::*;
use refdesk::desk::{Caller, Said, Which};
use refdesk::domain::ids::{IncidentNumber, StaffId, UserId};
use refdesk::domain::incident::{Report, alike};
use refdesk::domain::people::{Role, Staff};
use refdesk::domain::routing::Kind;
use refdesk::domain::ticket::Ticket;
use refdesk::store::Stopped;

use super::model::{How, Model, answers};
use super::moves::{By, Joint};
use super::office::{Checked, Kept, Office, PEOPLE};

/// An incident as the rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub number: IncidentNumber,
    pub opened_by: StaffId,
    pub fixed: bool,
}

/// By how much a ticket grows: its revision, its history.
type Grows = (i64, usize);

/// What has to become of each ticket; none where it is refused.
type Expected = Option<Vec<(Model, Grows)>>;

impl Office {
    pub async fn does_joint(
        &mut self,
        by: By,
        (one, other): (usize, usize),
        what: Joint,
        models: &mut Vec<Model>,
    ) -> Checked {
        if models.is_empty() {
            return Ok(());
        }
        let (one, other) = (one % models.len(), other % models.len());
        let who = self.meant(by, &models[one]);
        let caller = self.caller(who);
        let before = self.all_kept(models).await;
        let expected = self.expected(&caller, (one, other), what, (models.as_slice(), &before));
        let done = self.tries_joint(caller, (models[one].id, models[other].id), what).await;
        let tried = format!("{} tries {what:?} on {one} and {other} of {models:?}: {done:?}", PEOPLE[who]);
        prop_assert!(!matches!(done, Err(Stopped::Failed(_))), "{tried}");
        prop_assert_eq!(done.is_ok(), expected.is_some(), "{}", tried);
        let as_before = models.iter().map(|it| (it.clone(), (0, 0))).collect();
        let after = self.all_kept(models).await;
        for (place, (model, grows)) in expected.unwrap_or(as_before).into_iter().enumerate() {
            let (now, then) = (&after[place], &before[place]);
            let grown = (now.ticket.revision - then.ticket.revision, now.history.len() - then.history.len());
            prop_assert_eq!(grown, grows, "{} at {}", tried, place);
            models[place] = model;
            self.agrees(&models[place], now).await?;
        }
        self.faults_after(what, who, done.is_ok());
        Ok(())
    }

    async fn tries_joint(
        &self,
        caller: Caller,
        (one, other): (refdesk::domain::ids::TicketId, refdesk::domain::ids::TicketId),
        what: Joint,
    ) -> Result<(), Stopped> {
        let (desk, which) = (&self.desk, Which::Id(one));
        let number = self.faults.last().map_or(IncidentNumber(1), |it| it.number);
        match what {
            Joint::Merge => desk.merge(caller, which, Which::Id(other)).await.map(drop),
            Joint::OpenIncident => {
                desk.open_incident(caller, which, Said::new("The panels are being looked at")).await.map(drop)
            }
            Joint::Tie => desk.add_to_incident(caller, number, which).await.map(drop),
            Joint::Fix => desk.fix_incident(caller, number, "20".parse().unwrap()).await.map(drop),
        }
    }

    fn faults_after(&mut self, what: Joint, who: usize, done: bool) {
        match (what, self.faults.last_mut()) {
            (Joint::Fix, Some(fault)) if done => fault.fixed = true,
            (Joint::OpenIncident, last) if done => {
                let number = IncidentNumber(last.map_or(0, |it| it.number.0) + 1);
                let opened_by = super::office::staff_of(&self.district, who).unwrap().id;
                self.faults.push(Fault { number, opened_by, fixed: false });
            }
            _ => {}
        }
    }

    fn expected(
        &self,
        caller: &Caller,
        (one, other): (usize, usize),
        what: Joint,
        (models, kept): (&[Model], &[Kept]),
    ) -> Expected {
        let coach = self.district.person_by_user(caller.user).filter(|it| answers(it))?;
        let mut then: Vec<_> = models.iter().map(|it| (it.clone(), (0, 0))).collect();
        match what {
            Joint::Merge => {
                let both = [one, other].into_iter().all(|it| self.may_merge(coach, &models[it]));
                if !both || one == other || !models[one].is_open() || !models[other].is_open() {
                    return None;
                }
                (then[one].1, then[other].1) = ((1, 1), (1, 1));
                ends(&mut then[one].0, How::Cancelled);
            }
            Joint::OpenIncident => {
                self.may_tie(coach, &models[one])?;
                let number = IncidentNumber(self.faults.last().map_or(0, |it| it.number.0) + 1);
                let like = |it: &usize| *it != one && self.is_like(&models[*it], (&kept[one], &kept[*it]));
                for place in (0..models.len()).filter(like).chain([one]) {
                    then[place].1 = self.tie(&mut then[place].0, (number, coach.id));
                }
            }
            Joint::Tie => {
                let fault = self.faults.last().filter(|it| !it.fixed)?;
                self.may_tie(coach, &models[one])?;
                then[one].1 = self.tie(&mut then[one].0, (fault.number, fault.opened_by));
            }
            Joint::Fix => {
                let fault = self.faults.last().filter(|it| !it.fixed)?;
                if fault.opened_by != coach.id && !coach.is(Role::TechOffice) && !coach.is(Role::Director) {
                    return None;
                }
                let theirs = |it: &&mut (Model, Grows)| it.0.tied == Some(fault.number) && it.0.is_open();
                for (model, grows) in then.iter_mut().filter(theirs) {
                    *grows = if model.how == How::Waiting { (1, 2) } else { (1, 1) };
                    let lead = model.holder().unwrap_or(fault.opened_by);
                    model.partners.remove(&lead);
                    ends(model, How::Resolved { lead, at: self.clock.now(), helped: false });
                }
            }
        }
        Some(then)
    }

    /// Any coach what they may see, but what they asked themselves.
    fn may_merge(&self, coach: &Staff, model: &Model) -> bool {
        self.helps(coach, model) || (!model.private && coach.user != Some(model.asker))
    }

    fn helps(&self, coach: &Staff, model: &Model) -> bool {
        model.may_help(&self.district, coach, self.clock.now())
    }

    /// What waits, or what they have themselves; of what they asked themselves, what waits where they help.
    fn may_tie(&self, coach: &Staff, model: &Model) -> Option<()> {
        let waits = model.how == How::Waiting;
        let now = self.clock.now();
        let serves = coach.is(Role::Specialist) || self.district.can_serve(coach, model.placed.queue, now);
        let own = coach.user == Some(model.asker) && waits && serves;
        let open = waits || model.holder() == Some(coach.id);
        let may = own || (self.helps(coach, model) && open);
        (may && !model.private && model.tied.is_none()).then_some(())
    }

    /// Another report of the same fault that waits, from about the same time.
    fn is_like(&self, model: &Model, (one, other): (&Kept, &Kept)) -> bool {
        let within = Duration::minutes(i64::from(self.district.settings.incident_minutes));
        let apart = (one.ticket.opened_at - other.ticket.opened_at).abs();
        let recent = other.ticket.opened_at >= self.clock.now() - Duration::days(7);
        let waits = model.how == How::Waiting && !model.private && model.tied.is_none();
        waits && apart <= within && recent && alike(&report(&one.ticket), &report(&other.ticket))
    }

    /// From now on it belongs to whoever opened the incident, if nobody had it; their own report ends with it.
    pub fn tie(&self, model: &mut Model, (number, lead): (IncidentNumber, StaffId)) -> Grows {
        model.tied = Some(number);
        if model.how != How::Waiting {
            return (1, 1);
        }
        if self.user_of(lead) == Some(model.asker) {
            ends(model, How::Cancelled);
            return (1, 2);
        }
        model.how = How::Led(lead);
        model.partners.remove(&lead);
        (1, 2)
    }

    fn user_of(&self, staff: StaffId) -> Option<UserId> {
        self.district.person(staff)?.user
    }

    /// The open incident that a new report is tied to at once.
    pub fn known(&self, new: &Ticket, (models, kept): (&[Model], &[Kept])) -> Option<Fault> {
        if new.asked.kind != Kind::Broken || new.asked.private {
            return None;
        }
        let of = |fault: &Fault, (model, it): (&Model, &Kept)| {
            model.tied == Some(fault.number) && alike(&report(new), &report(&it.ticket))
        };
        // Whoever opened it has nothing that they asked for themselves.
        let own = |fault: &Fault| self.user_of(fault.opened_by) == Some(new.asked.user);
        let open = self.faults.iter().rev().filter(|it| !it.fixed && !own(it));
        open.copied().find(|fault| models.iter().zip(kept).any(|it| of(fault, it)))
    }
}

fn ends(model: &mut Model, how: How) {
    let before = model.holder();
    model.how = how;
    model.time_after(before);
}

fn report(ticket: &Ticket) -> Report<'_> {
    let asked = &ticket.asked;
    Report { user: asked.user, topic: asked.topic, kind: asked.kind, words: asked.words.as_str() }
}
