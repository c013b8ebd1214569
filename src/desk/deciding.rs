//! Decisions about people and buildings: shown before they are done, with what they move; confirmed, logged.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::moved_house::ask_about_open;
use super::stale::{TRIES, is_as_read, kept_changing};
use super::visit::{Caller, Visit};
use crate::domain::decision::Decision;
use crate::domain::district::District;
use crate::domain::district::file::StaffEntry;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::people::{Post, Staff};
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::reroute::{Cause, Owner, route_again, stays_passed_on};
use crate::domain::routing::Load;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, decisions, district, leaves, tickets};

/// The most waiting tickets that a preview looks at.
const LOOKED_AT: i64 = 300;

/// What a decision would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The row that *Confirm* names; none once it is done.
    pub id: Option<i64>,
    /// The district as it is.
    pub now: Arc<District>,
    /// The district as it would be.
    pub then: Arc<District>,
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// What is decided.
    pub decision: Decision,
    /// Waiting tickets that would wait elsewhere: from whom, to whom, how many.
    pub moves: Vec<(Owner, Owner, u32)>,
    /// Open tickets that somebody who leaves has, or that wait for them.
    pub held: u32,
}

impl Desk {
    /// Shows what a decision would do; nothing of it is done yet.
    pub(super) async fn put_forward(&self, visit: Visit, decision: Decision) -> Result<Preview, Stopped> {
        decision.check(&visit.district).map_err(Refused::from)?;
        let (mut preview, _) = self.look_ahead(&visit, decision).await?;
        let (decision, moves) = (preview.decision.clone(), said(&preview));
        let id = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    let who = (visit.district.id, visit.caller.user, visit.caller.name.as_str());
                    Ok(decisions::keep(db, who, &decision, &moves, visit.at).await?)
                })
            })
            .await?;
        preview.id = Some(id);
        Ok(preview)
    }

    /// The director confirms what was shown, if it still holds.
    pub async fn confirm(&self, caller: Caller, id: i64) -> Result<Preview, Stopped> {
        for _ in 0..TRIES {
            let visit = self.director(caller.clone()).await?;
            let shown = self.shown(&visit, id).await?;
            shown.what.check(&visit.district).map_err(Refused::from)?;
            let (preview, going) = self.look_ahead(&visit, shown.what).await?;
            if said(&preview) != shown.moves {
                return Err(Refused::from(PeopleRefused::PreviewIsOld).into());
            }
            let decision = preview.decision.clone();
            let decided =
                self.store.write(move |db| Box::pin(async move { decide(db, &visit, id, &decision).await }));
            if decided.await? {
                self.follow(&caller, &preview, going).await?;
                return Ok(preview);
            }
        }
        Err(kept_changing())
    }

    /// What waits, or is held by whoever has left, goes where the decision brings it.
    async fn follow(&self, caller: &Caller, preview: &Preview, going: Vec<TicketId>) -> Result<(), Stopped> {
        let by = Some((caller.user, caller.name.clone()));
        match preview.decision {
            Decision::Leave { staff, last } if last < preview.today => {
                let district = self.district(caller.guild).await?;
                self.depart(&district, staff, by, self.now()).await?;
            }
            _ => drop(self.reroute(caller.guild, going, Cause::District, by).await?),
        }
        self.owing().notify_one();
        Ok(())
    }

    /// The director keeps everything as it is.
    pub async fn keep_as_it_is(&self, caller: Caller, id: i64) -> Result<(), Stopped> {
        let visit = self.director(caller).await?;
        self.shown(&visit, id).await?;
        let at = visit.at;
        self.store.write(move |db| Box::pin(async move { once(db, id, false, at).await })).await
    }

    async fn shown(&self, visit: &Visit, id: i64) -> Result<decisions::Shown, Stopped> {
        let mut reader = self.store.read().await?;
        let shown = decisions::by_id(&mut reader, id).await?;
        let own = |it: &decisions::Shown| it.district == visit.district.id && it.user == visit.caller.user;
        match shown.filter(own) {
            Some(shown) if shown.decided => Err(Refused::from(PeopleRefused::SettledAlready).into()),
            Some(shown) => Ok(shown),
            None => Err(Refused::from(PeopleRefused::PreviewIsOld).into()),
        }
    }

    /// The preview, and which tickets would wait elsewhere.
    async fn look_ahead(
        &self,
        visit: &Visit,
        decision: Decision,
    ) -> Result<(Preview, Vec<TicketId>), Stopped> {
        let mut reader = self.store.read().await?;
        let load = tickets::load(&mut reader, visit.district.id).await?;
        let waiting = tickets::all_waiting(&mut reader, visit.district.id, LOOKED_AT).await?;
        let held = match decision {
            Decision::Leave { staff, .. } => {
                leaves::open_with(&mut reader, visit.district.id, staff, LOOKED_AT).await?.len()
            }
            _ => 0,
        };
        let then = Arc::new(visit.district.with(&decision));
        let mut moves: Vec<(Owner, Owner, u32)> = Vec::new();
        let mut going = Vec::new();
        for ticket in waiting {
            let between = (&*visit.district, &*then);
            let Some(to) = elsewhere(&ticket, between, &load, visit.at) else { continue };
            let from = Owner::from(&ticket.placed);
            going.push(ticket.id);
            match moves.iter_mut().find(|(a, b, _)| (*a, *b) == (from, to)) {
                Some((.., count)) => *count += 1,
                None => moves.push((from, to, 1)),
            }
        }
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        let now = visit.district.clone();
        let today = visit.today();
        Ok((Preview { id: None, now, then, today, decision, moves, held }, going))
    }
}

/// What a preview says, and what it was made of, so that a confirmation can be compared with it: of two changes of the same
/// person that were shown, the second one would take the first one back.
fn said(preview: &Preview) -> String {
    let district = &preview.now;
    let person = |it: &Staff| {
        let entry = StaffEntry { away: Vec::new(), ..district.staff_entry(it) };
        (entry, it.acting.clone())
    };
    let before = match &preview.decision {
        Decision::Staff { key, .. } => {
            format!("{:?}", district.person_by_key(key.as_str()).map(person))
        }
        Decision::Leave { staff, .. } | Decision::Move { staff, .. } => {
            format!("{:?}", district.person(*staff).map(person))
        }
        Decision::Building { key, .. } => {
            format!("{:?}", district.building_by_key(key.as_str()).map(|it| district.building_entry(it)))
        }
    };
    format!("{:?} {} {before}", preview.moves, preview.held)
}

/// The waiting tickets that a change of the district moves.
pub(super) async fn going(
    db: &mut SqliteConnection,
    between: (&District, &District),
    at: DateTime<Utc>,
) -> Result<Vec<TicketId>, Stopped> {
    let load = tickets::load(db, between.0.id).await?;
    let waiting = tickets::all_waiting(db, between.0.id, LOOKED_AT).await?;
    let goes = |it: &Ticket| elsewhere(it, between, &load, at).is_some();
    Ok(waiting.into_iter().filter(goes).map(|it| it.id).collect())
}

/// Where a waiting ticket would wait, if the decision moves it.
fn elsewhere(
    ticket: &Ticket,
    (now, then): (&District, &District),
    load: &Load,
    at: DateTime<Utc>,
) -> Option<Owner> {
    if stays_passed_on(ticket, then, at) {
        return None;
    }
    let to = |district| Owner::from(&route_again(ticket, district, load, &ticket.placed.declined, at));
    let (before, after) = (to(now), to(then));
    (before != after && after != Owner::from(&ticket.placed)).then_some(after)
}

/// False where the district is not what it was when it was looked at: of two decisions at once, the second one is compared
/// with what the first one made.
async fn decide(
    db: &mut SqliteConnection,
    visit: &Visit,
    id: i64,
    decision: &Decision,
) -> Result<bool, Stopped> {
    if !is_as_read(db, &visit.district).await? {
        return Ok(false);
    }
    let (district, now) = (visit.district.id, visit.at);
    once(db, id, true, now).await?;
    match decision {
        Decision::Staff { key, entry, until } => {
            super::acting::put(db, &visit.district, (key, entry, *until), now).await?;
        }
        Decision::Leave { staff, last } => leave(db, visit, *staff, *last).await?,
        Decision::Move { staff, buildings } => {
            let post = |building| Post { building, days: Vec::new(), visiting: false };
            let posts = buildings.iter().copied().map(post).collect();
            super::acting::move_to(db, &visit.district, *staff, posts).await?;
            ask_about_open(db, visit, *staff, buildings).await?;
        }
        Decision::Building { key, entry } => {
            let known = visit.district.building_by_key(key.as_str());
            let known = known.map(|it| visit.district.building_entry(it));
            district::put_building(db, district, key, known.as_ref(), entry).await?;
        }
    }
    Ok(true)
}

/// Of two presses at once the first one decides.
async fn once(db: &mut SqliteConnection, id: i64, yes: bool, at: DateTime<Utc>) -> Result<(), Stopped> {
    if decisions::decided(db, id, yes, at).await? {
        Ok(())
    } else {
        Err(Refused::from(PeopleRefused::SettledAlready).into())
    }
}

async fn leave(
    db: &mut SqliteConnection,
    visit: &Visit,
    staff: StaffId,
    last: NaiveDate,
) -> Result<(), Stopped> {
    Ok(district::put_last_day(db, visit.district.id, staff, Some(last)).await?)
}
