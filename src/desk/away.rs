//! Being away: recorded by oneself, or by the director for anybody; ended, looked at. Says exactly what it changes.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Desk;
use super::displaced::displace;
use super::visit::{Caller, Visit};
use crate::domain::away::{AwayWhy, Typed, read_span};
use crate::domain::district::{Absence, District};
use crate::domain::ids::{BuildingId, InitiativeId, StaffId, UserId};
use crate::domain::people::{Role, Staff};
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::routing::{Kind, Load, Request, route};
use crate::store::{SqliteConnection, Stopped, district, tickets};

/// How far ahead the list of absences looks.
const AHEAD_DAYS: i64 = 60;

/// A time away, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct AwayAsk {
    /// Who; none means the caller.
    pub who: Option<String>,
    /// The first day; none means today.
    pub from: Option<String>,
    /// The last day, or that nobody knows it; none means the first.
    pub to: Option<String>,
    /// Only these hours of each day.
    pub hours: Option<String>,
    /// Who covers, if not whoever the building names.
    pub cover: Option<String>,
    /// What takes the time, where that is counted.
    pub why: Option<AwayWhy>,
}

/// What an absence changes, for the one who recorded it.
#[derive(Debug, Clone)]
pub struct AwaySet {
    /// The district as it is now.
    pub district: Arc<District>,
    /// Who is away.
    pub staff: StaffId,
    /// Whether the caller is.
    pub own: bool,
    /// When: one stretch, or the hours of several days.
    pub absences: Vec<Absence>,
    /// Who gets what is for today meanwhile; none if nobody but the director's list.
    pub cover: Option<StaffId>,
    /// Who has a specialist's topics meanwhile, each with theirs.
    pub topics: Vec<(StaffId, Vec<InitiativeId>)>,
    /// Whether what is not for today waits for them.
    pub waits: bool,
    /// Open tickets that they have.
    pub open: u32,
    /// The working day on which the requesters of those are asked; none if it is over before.
    pub asked_on: Option<NaiveDate>,
    /// Whether those are moved when it begins.
    pub moves: bool,
    /// Minutes that are counted as taken by other duties.
    pub lost_minutes: i64,
    /// Times to meet that fall into it: off, and both people are asked (B10).
    pub meetings: u32,
}

/// An absence that was ended.
#[derive(Debug, Clone)]
pub struct AwayEnded {
    /// The district as it is now.
    pub district: Arc<District>,
    /// Who is back.
    pub staff: StaffId,
    /// What was ended.
    pub absence: Absence,
    /// Whether it had begun.
    pub begun: bool,
}

/// Who is away now and in the next weeks.
#[derive(Debug, Clone)]
pub struct AwayList {
    /// The district.
    pub district: Arc<District>,
    /// By their beginning.
    pub absences: Vec<Absence>,
}

impl Desk {
    /// Records that somebody is away.
    pub async fn set_away(&self, caller: Caller, ask: AwayAsk) -> Result<AwaySet, Stopped> {
        let visit = self.visit(caller).await?;
        let absences = plan(&visit, &ask)?;
        let staff = absences[0].staff;
        let load = {
            let mut reader = self.store.read().await?;
            tickets::load(&mut reader, visit.district.id).await?
        };
        let own = visit.staff().is_some_and(|it| it.id == staff);
        let told = AwaySet { own, ..effects(&visit.district, &absences, &load, visit.at) };
        let meetings =
            self.store.write(move |db| Box::pin(async move { record(db, &visit, &absences).await })).await?;
        self.owing().notify_one();
        Ok(AwaySet { meetings, ..told })
    }

    /// Somebody is back, or will not be away after all.
    pub async fn end_away(&self, caller: Caller, who: Option<&str>) -> Result<AwayEnded, Stopped> {
        let visit = self.visit(caller).await?;
        let staff = whom(&visit, who)?.id;
        let absence = current_or_next(&visit.district, staff, visit.at);
        let absence = absence.ok_or(PeopleRefused::NotAway { staff }).map_err(Refused::from)?;
        let lost = visit.district.lost_minutes(&Absence { to: Some(visit.at), ..absence });
        let (id, at) = (visit.district.id, visit.at);
        let which = (staff, absence.from);
        self.store
            .write(move |db| {
                Box::pin(async move { Ok(district::end_absence(db, id, which, at, lost).await?) })
            })
            .await?;
        Ok(AwayEnded { district: visit.district, staff, absence, begun: absence.from < at })
    }

    /// Who is away now and in the next weeks, for coaches.
    pub async fn away_list(&self, caller: Caller) -> Result<AwayList, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let (now, last) = (visit.at, visit.at + Duration::days(AHEAD_DAYS));
        let soon = |it: &&Absence| it.from < last && it.to.is_none_or(|to| to > now);
        let mut absences: Vec<_> = visit.district.absences.iter().filter(soon).copied().collect();
        absences.sort_by_key(|it| (it.from, it.staff));
        Ok(AwayList { district: visit.district, absences })
    }
}

/// Keeps the absences; says how many times to meet they take.
async fn record(db: &mut SqliteConnection, visit: &Visit, absences: &[Absence]) -> Result<u32, Stopped> {
    for absence in absences {
        let lost = |it: &Absence| visit.district.lost_minutes(it);
        district::record_absence(db, visit.district.id, absence, &lost).await?;
    }
    displace(db, visit, absences).await
}

/// Who is meant, if the caller may say it of them.
fn whom<'v>(visit: &'v Visit, who: Option<&str>) -> Result<&'v Staff, Refused> {
    let actor = visit.staff().ok_or(Refused::NotACoach)?;
    let staff = who.map_or(Ok(actor), |typed| visit.district.person_named(typed))?;
    if !permission::may_record_absence(actor, staff.id) {
        return Err(PeopleRefused::OnlyForYourself.into());
    }
    if !permission::is_coach(staff) {
        let own = actor.id == staff.id;
        return Err(if own {
            Refused::NotACoach
        } else {
            PeopleRefused::NobodyToCoverFor { staff: staff.id }.into()
        });
    }
    Ok(staff)
}

fn plan(visit: &Visit, ask: &AwayAsk) -> Result<Vec<Absence>, Refused> {
    let district = &visit.district;
    let staff = whom(visit, ask.who.as_deref())?.id;
    let typed = Typed { from: ask.from.as_deref(), to: ask.to.as_deref(), hours: ask.hours.as_deref() };
    let span = read_span(typed, &district.calendar, visit.at)?;
    let cover = ask.cover.as_deref().map(|typed| district.person_named(typed)).transpose()?;
    if let Some(cover) = cover.filter(|it| it.id == staff || !permission::is_coach(it)) {
        return Err(PeopleRefused::CantCover { staff: cover.id }.into());
    }
    let cover = cover.map(|it| it.id);
    let absence = |(from, to)| Absence { staff, from, to, cover, why: ask.why };
    let absences = span.moments(&district.calendar).into_iter().map(absence);
    // What lies within an absence that is known changes nothing: only the rest is recorded.
    let (known, new): (Vec<_>, Vec<_>) = absences.partition(|new| within(district, new).is_some());
    match known.first().and_then(|it| within(district, it)).filter(|_| new.is_empty()) {
        Some(&Absence { from, to, .. }) => Err(PeopleRefused::AwayAlready { staff, from, to }.into()),
        None => Ok(new),
    }
}

/// The recorded absence in which another of the same person lies.
fn within<'d>(district: &'d District, new: &Absence) -> Option<&'d Absence> {
    let mut before = district.absences.iter().filter(|it| it.staff == new.staff);
    before.find(|it| it.from <= new.from && (it.to.is_none() || new.to.is_some() && new.to <= it.to))
}

/// What changes: found by routing as if it had begun.
fn effects(district: &Arc<District>, absences: &[Absence], load: &Load, now: DateTime<Utc>) -> AwaySet {
    let first = absences[0];
    let mut then = District::clone(district);
    then.absences.extend(absences);
    let then = Arc::new(then);
    let at = first.from.max(now);
    let staff = then.person(first.staff);
    let days = if absences.len() > 1 { Vec::new() } else { first.working_days(&then.calendar, now) };
    AwaySet {
        staff: first.staff,
        own: false,
        cover: staff.and_then(|it| stands_in(&then, it, load, at)),
        topics: staff.map(|it| topics(district, &then, it, (load, at))).unwrap_or_default(),
        waits: staff.is_some_and(|it| it.is(Role::Librarian) && then.is_back_next_day(it, at)),
        open: load.open.get(&first.staff).copied().unwrap_or(0),
        asked_on: first.second_day(&then.calendar).filter(|_| absences.len() == 1),
        moves: first.to.is_some() && first.is_long(&then.calendar, now) && !days.is_empty(),
        lost_minutes: absences.iter().map(|it| then.lost_minutes(it)).sum(),
        absences: absences.to_vec(),
        meetings: 0,
        district: then,
    }
}

/// Who gets a request for today that would have been theirs.
fn stands_in(district: &District, staff: &Staff, load: &Load, at: DateTime<Utc>) -> Option<StaffId> {
    let topic = district.initiatives.iter().find(|it| !it.gone && it.lead == Some(staff.id));
    let topic = topic.filter(|_| staff.is(Role::Specialist)).map(|it| it.id);
    let building = staff.posts.first().map(|it| it.building);
    let kind = if staff.is(Role::TechOffice) { Kind::Broken } else { Kind::Question };
    lead_for(district, (building, topic, kind), (load, at)).filter(|lead| *lead != staff.id)
}

/// The topics that are theirs `now` and somebody else's `then`, by who that is.
fn topics(
    now: &District,
    then: &District,
    staff: &Staff,
    at: (&Load, DateTime<Utc>),
) -> Vec<(StaffId, Vec<InitiativeId>)> {
    let mut all: Vec<(StaffId, Vec<InitiativeId>)> = Vec::new();
    for it in now.initiatives.iter().filter(|it| !it.gone && it.lead == Some(staff.id)) {
        let lead = |district| lead_for(district, (None, Some(it.id), Kind::Question), at);
        let Some(cover) = lead(then).filter(|cover| *cover != staff.id && lead(now) == Some(staff.id)) else {
            continue;
        };
        match all.iter_mut().find(|(of, _)| *of == cover) {
            Some((_, topics)) => topics.push(it.id),
            None => all.push((cover, vec![it.id])),
        }
    }
    all
}

/// Who gets a request for today of a teacher whom nobody knows.
fn lead_for(
    district: &District,
    (building, topic, kind): (Option<BuildingId>, Option<InitiativeId>, Kind),
    (load, at): (&Load, DateTime<Utc>),
) -> Option<StaffId> {
    let request = Request {
        user: UserId(0),
        requester: None,
        building,
        topic,
        kind,
        grade: None,
        today: true,
        named: None,
        declined: &[],
    };
    route(&request, district, load, at).lead
}

pub(super) fn current_or_next(district: &District, staff: StaffId, now: DateTime<Utc>) -> Option<Absence> {
    let of = district.absences.iter().filter(|it| it.staff == staff && it.to.is_none_or(|to| to > now));
    of.min_by_key(|it| it.from).copied()
}
