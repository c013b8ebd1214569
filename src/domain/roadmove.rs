//! A change on the road map before it is made: what it would move, who is not ready for it, what its last months were like.
//! Pure; the desk shows it and asks again before anything is kept.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::building::Level;
use super::district::{District, Owner};
use super::ids::{BuildingId, InitiativeId, StaffId, UserId};
use super::people::Role;
use super::reroute;
use super::roadmap::{Initiative, Phase, PhaseEntry, Readiness};
use super::roadnews::LATE_DAYS;
use super::routing::{Load, Queue};
use super::ticket::{State, Ticket};

/// How far back the evidence of an initiative looks.
pub const EVIDENCE_DAYS: i64 = 90;

/// A phase that an initiative is to have from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhasePlan {
    /// Which initiative.
    pub initiative: InitiativeId,
    /// Its phase.
    pub phase: Phase,
    /// From this day on, today or later.
    pub on: NaiveDate,
    /// When it is looked at again, or the pilot evaluated.
    pub review: Option<NaiveDate>,
}

/// What a plan would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The plan.
    pub plan: PhasePlan,
    /// The phase on the day before.
    pub before: Option<Phase>,
    /// What had been planned, and would be replaced.
    pub replaced: Vec<PhaseEntry>,
    /// Waiting tickets that would go elsewhere, by where they would go.
    pub moving: BTreeMap<Queue, u32>,
    /// Waiting tickets that would stay.
    pub staying: u32,
    /// Tickets that somebody has: they stay with their coach.
    pub claimed: u32,
    /// Those of them with a date, which keep it.
    pub dated: u32,
    /// Librarians who are ready only with a partner; for a roll-out.
    pub with_partner: Vec<StaffId>,
    /// Librarians who are not ready; for a roll-out.
    pub not_ready: Vec<StaffId>,
    /// Buildings whose own librarians are all not ready; for a roll-out.
    pub uncovered: Vec<BuildingId>,
    /// Buildings without a librarian of their own; for a roll-out.
    pub vacant: Vec<BuildingId>,
    /// The day on which librarians hear of it.
    pub librarians_hear: NaiveDate,
}

impl Preview {
    /// A number that is another one when the preview says something else: what is confirmed is what was read. Never 0.
    pub fn fingerprint(&self) -> u32 {
        let mut hasher = DefaultHasher::new();
        format!("{self:?}").hash(&mut hasher);
        u32::try_from(hasher.finish() & 0x7FFF_FFFF).unwrap_or(1).max(1)
    }
}

/// What a plan would do to the open tickets of its initiative. None if there is no such initiative.
pub fn preview(
    district: &District,
    open: &[Ticket],
    load: &Load,
    plan: PhasePlan,
    at: DateTime<Utc>,
) -> Option<Preview> {
    let today = district.calendar.local_date(at);
    let now = district.initiative(plan.initiative).filter(|it| !it.gone)?;
    let then = planned(district, plan, today);
    let moment = if plan.on > today { district.calendar.moment(plan.on, noon()) } else { at };
    let rollout = plan.phase == Phase::Implementation
        && district.settings.owners.implementation == Owner::ReadyLibrarian;
    let gaps = if rollout { gaps(&then, plan.initiative, moment) } else { Gaps::default() };
    let mut preview = Preview {
        plan,
        before: plan.on.pred_opt().and_then(|day| now.phase_on(day)),
        replaced: now.history.iter().filter(|it| it.from > today).copied().collect(),
        moving: BTreeMap::new(),
        staying: 0,
        claimed: 0,
        dated: 0,
        with_partner: gaps.with_partner,
        not_ready: gaps.not_ready,
        uncovered: gaps.uncovered,
        vacant: gaps.vacant,
        librarians_hear: hears(district, plan.on, today),
    };
    for ticket in open.iter().filter(|it| it.asked.topic == Some(plan.initiative)) {
        count(&mut preview, ticket, &then, load, moment);
    }
    Some(preview)
}

fn count(preview: &mut Preview, ticket: &Ticket, then: &District, load: &Load, moment: DateTime<Utc>) {
    if ticket.state != State::Waiting {
        preview.claimed += 1;
        preview.dated += u32::from(ticket.state.slot().is_some());
        return;
    }
    let route = reroute::route_again(ticket, then, load, &ticket.placed.declined, moment);
    if reroute::Owner::from(&ticket.placed) == reroute::Owner::from(&route) {
        preview.staying += 1;
    } else {
        *preview.moving.entry(route.queue).or_default() += 1;
    }
}

/// The day on which librarians hear of a change (R57): some time before it, today if that is over.
pub fn hears(district: &District, on: NaiveDate, today: NaiveDate) -> NaiveDate {
    (on - Duration::days(i64::from(district.settings.librarians_hear_days))).max(today)
}

/// The district as it would be: one plan replaces whatever was planned before it.
pub fn planned(district: &District, plan: PhasePlan, today: NaiveDate) -> District {
    let mut then = district.clone();
    if let Some(initiative) = then.initiatives.iter_mut().find(|it| it.id == plan.initiative) {
        initiative.history.retain(|it| it.from <= today && it.from != plan.on);
        initiative.history.push(PhaseEntry { phase: plan.phase, from: plan.on, review: plan.review });
    }
    then
}

#[derive(Default)]
struct Gaps {
    with_partner: Vec<StaffId>,
    not_ready: Vec<StaffId>,
    uncovered: Vec<BuildingId>,
    vacant: Vec<BuildingId>,
}

fn gaps(district: &District, initiative: InitiativeId, at: DateTime<Utc>) -> Gaps {
    let Some(initiative) = district.initiative(initiative) else { return Gaps::default() };
    let of = |level: Readiness| {
        let there = district.having(Role::Librarian, at);
        there.filter(|it| initiative.readiness_of(it.id) == level).map(|it| it.id).collect()
    };
    let schools = || district.buildings.iter().filter(|it| !it.gone && it.level != Level::Office);
    let own = |building: BuildingId| district.has_own_librarian(building, at);
    let able = |building: BuildingId| {
        let there = district.librarians_of(building, at);
        there.iter().any(|it| initiative.readiness_of(it.id) != Readiness::NotYet)
    };
    Gaps {
        with_partner: of(Readiness::WithPartner),
        not_ready: of(Readiness::NotYet),
        uncovered: schools().map(|it| it.id).filter(|it| own(*it) && !able(*it)).collect(),
        vacant: schools().map(|it| it.id).filter(|it| !own(*it)).collect(),
    }
}

fn noon() -> NaiveTime {
    NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time")
}

/// One request of the last months, as far as evidence needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastRequest {
    /// Who asked.
    pub user: UserId,
    /// Where.
    pub building: Option<BuildingId>,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// When a coach took it, if one did.
    pub claimed_at: Option<DateTime<Utc>>,
}

/// What an initiative's last months were like. No names: it is about the initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// How many requests.
    pub requests: u32,
    /// How many people asked more than once.
    pub repeat_requesters: u32,
    /// Half of the requests were taken within so many minutes of school time; none if none was taken.
    pub median_minutes: Option<i64>,
}

/// The evidence of some requests.
pub fn evidence(district: &District, requests: &[PastRequest]) -> Evidence {
    let mut askers: BTreeMap<UserId, u32> = BTreeMap::new();
    for request in requests {
        *askers.entry(request.user).or_default() += 1;
    }
    let mut waits: Vec<_> = requests.iter().filter_map(|it| waited(district, it)).collect();
    waits.sort_unstable();
    Evidence {
        requests: u32::try_from(requests.len()).unwrap_or(u32::MAX),
        repeat_requesters: u32::try_from(askers.values().filter(|it| **it > 1).count()).unwrap_or(u32::MAX),
        median_minutes: waits.get(waits.len() / 2).copied(),
    }
}

fn waited(district: &District, request: &PastRequest) -> Option<i64> {
    let level = request.building.and_then(|it| district.building(it)).map_or(Level::Office, |it| it.level);
    Some(district.calendar.school_minutes(request.opened_at, request.claimed_at?, level))
}

/// What the clock has to do about the road map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// For which initiative.
    pub initiative: InitiativeId,
    /// What.
    pub step: Step,
    /// The day that it is about.
    pub on: NaiveDate,
    /// The phase that it is about.
    pub phase: Phase,
}

/// A thing that is done once for a day of an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Librarians hear of a coming phase.
    Told,
    /// Tickets move.
    Moved,
    /// The director is reminded of a review.
    Review,
}

/// What is due now, whether done before or not. People are told in duty hours only (R93); tickets move at once.
pub fn due(district: &District, at: DateTime<Utc>) -> Vec<Due> {
    let today = district.calendar.local_date(at);
    let duty = district.calendar.is_duty(at);
    let mut all = Vec::new();
    for it in district.initiatives.iter().filter(|it| !it.gone) {
        all.extend(moved(it, today));
        if duty {
            all.extend(told(district, it, today));
            all.extend(review(it, today));
        }
    }
    all
}

/// The last day on which something about the initiative began to hold: its phase, or a stage of its roll-out.
fn moved(it: &Initiative, today: NaiveDate) -> Option<Due> {
    let entry = it.entry_on(today)?;
    let stages = it.rollout.iter().map(|it| it.from).filter(|from| *from <= today && *from >= entry.from);
    let on = stages.max().filter(|_| entry.phase == Phase::Implementation).unwrap_or(entry.from);
    Some(Due { initiative: it.id, step: Step::Moved, on, phase: entry.phase })
}

/// Whether teachers hear of a step: another phase than the day before has begun. A first phase is a pilot's own matter, a
/// stage of a roll-out that of its building.
pub fn teachers_hear(it: &Initiative, due: Due, today: NaiveDate) -> bool {
    let begun = it.history.iter().any(|entry| (entry.from, entry.phase) == (due.on, due.phase));
    let before = due.on.pred_opt().and_then(|day| it.phase_on(day));
    let other = before.is_some_and(|before| before != due.phase);
    due.step == Step::Moved && begun && other && today <= due.on + Duration::days(LATE_DAYS)
}

fn told(district: &District, it: &Initiative, today: NaiveDate) -> Vec<Due> {
    let lead = i64::from(district.settings.librarians_hear_days);
    let soon =
        |from: NaiveDate| from - Duration::days(lead) <= today && today <= from + Duration::days(LATE_DAYS);
    let coming = it.history.iter().filter(|entry| soon(entry.from));
    coming
        .map(|entry| Due { initiative: it.id, step: Step::Told, on: entry.from, phase: entry.phase })
        .collect()
}

fn review(it: &Initiative, today: NaiveDate) -> Option<Due> {
    let entry = it.entry_on(today)?;
    let on = entry.review.filter(|review| *review <= today)?;
    Some(Due { initiative: it.id, step: Step::Review, on, phase: entry.phase })
}
