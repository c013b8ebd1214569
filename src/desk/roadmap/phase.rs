//! A change of phase: previewed, confirmed, kept. Nothing is stored before it is confirmed, and what is confirmed is what
//! was read: if that has changed meanwhile, the new preview is shown.

use std::sync::Arc;

use chrono::Duration;

use super::find;
use crate::desk::Desk;
use crate::desk::stale::{TRIES, is_as_read, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::owed::Owed;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::roadchange::RoadChange;
use crate::domain::roadmap::{Phase, PhaseEntry};
use crate::domain::roadmove::{Due, EVIDENCE_DAYS, Evidence, PhasePlan, Preview, Step, evidence, preview};
use crate::domain::roadnews::RoadNews;
use crate::store::{SqliteConnection, Stopped, district, owed, roadmap, tickets};

/// A plan with everything that the director wants to know before saying yes.
#[derive(Debug, Clone)]
pub struct PhaseLook {
    /// The district.
    pub district: Arc<District>,
    /// What would move.
    pub preview: Preview,
    /// What the last months were like.
    pub evidence: Evidence,
}

/// What became of a yes.
#[derive(Debug, Clone)]
pub enum Confirmed {
    /// It is kept.
    Kept(Box<PhaseLook>),
    /// Something has changed since it was shown: this is how it would be now.
    Changed(Box<PhaseLook>),
}

enum Kept {
    Is(Preview),
    Changed,
    Stale,
}

impl Desk {
    /// What a change of phase would do. Keeps nothing.
    pub async fn preview_phase(
        &self,
        caller: Caller,
        typed: &str,
        phase: Phase,
        on: Option<&str>,
        review: Option<&str>,
    ) -> Result<PhaseLook, Stopped> {
        let visit = self.director(caller).await?;
        let initiative = find::initiative(&visit.district, typed)?;
        let on = find::day(&visit, on)?;
        let review = review.map(|typed| find::day(&visit, Some(typed))).transpose()?;
        if let Some(entry) = initiative.entry_on(on).filter(|it| it.phase == phase) {
            let planned = initiative.history.iter().any(|it| it.from >= visit.today());
            if !planned {
                let (initiative, since) = (initiative.id, entry.from);
                return Err(Refused::from(RoadRefused::IsInPhase { initiative, phase, since }).into());
            }
        }
        let plan = PhasePlan { initiative: initiative.id, phase, on, review };
        self.look_at(&visit, plan).await
    }

    /// The director has read a preview and says yes. `seen` is the fingerprint of what was read.
    pub async fn confirm_phase(
        &self,
        caller: Caller,
        plan: PhasePlan,
        seen: u32,
    ) -> Result<Confirmed, Stopped> {
        for _ in 0..TRIES {
            let visit = self.director(caller.clone()).await?;
            if plan.on < visit.today() {
                return Err(Refused::DayIsPast { day: plan.on }.into());
            }
            let look = self.look_at(&visit, plan).await?;
            let guild = caller.guild;
            let kept =
                self.store.write(move |db| Box::pin(async move { keep(db, &visit, plan, seen).await }));
            match kept.await? {
                Kept::Is(preview) => {
                    self.road_due(guild, self.now()).await?;
                    let district = self.district(guild).await?;
                    return Ok(Confirmed::Kept(Box::new(PhaseLook { district, preview, ..look })));
                }
                Kept::Changed => return Ok(Confirmed::Changed(Box::new(look))),
                Kept::Stale => {}
            }
        }
        Err(kept_changing())
    }

    async fn look_at(&self, visit: &Visit, plan: PhasePlan) -> Result<PhaseLook, Stopped> {
        let mut reader = self.store.read().await?;
        let preview = previewed(&mut reader, visit, plan).await?;
        let since = visit.at - Duration::days(EVIDENCE_DAYS);
        let requests = roadmap::requests_since(&mut reader, plan.initiative, since).await?;
        Ok(PhaseLook {
            evidence: evidence(&visit.district, &requests),
            preview,
            district: visit.district.clone(),
        })
    }
}

async fn previewed(db: &mut SqliteConnection, visit: &Visit, plan: PhasePlan) -> Result<Preview, Stopped> {
    let open = tickets::open_about(db, plan.initiative).await?;
    let load = tickets::load(db, visit.district.id).await?;
    let preview = preview(&visit.district, &open, &load, plan, visit.at);
    Ok(preview.ok_or(Refused::NoSuchTopic { typed: String::new(), nearest: None })?)
}

async fn keep(db: &mut SqliteConnection, visit: &Visit, plan: PhasePlan, seen: u32) -> Result<Kept, Stopped> {
    let (district, caller) = (&visit.district, &visit.caller);
    if !is_as_read(db, district).await? {
        return Ok(Kept::Stale);
    }
    let preview = previewed(db, visit, plan).await?;
    if roadmap::caused(db, caller.cause).await? {
        return Ok(Kept::Is(preview));
    }
    if preview.fingerprint() != seen {
        return Ok(Kept::Changed);
    }
    tell_what_is_dropped(db, visit, &preview).await?;
    let first = if plan.on == visit.today() { plan.on } else { visit.today() + Duration::days(1) };
    district::drop_phases(db, district.id, plan.initiative, first).await?;
    let change = if preview.before == Some(plan.phase) {
        let holds = district.initiative(plan.initiative).and_then(|it| it.entry_on(first.pred_opt()?));
        roadmap::forget_steps(db, plan.initiative, holds.map_or(first, |it| it.from)).await?;
        RoadChange::PlanDropped
    } else {
        let entry = PhaseEntry { phase: plan.phase, from: plan.on, review: plan.review };
        district::record_phase(db, district.id, plan.initiative, &entry).await?;
        roadmap::forget_steps(db, plan.initiative, first).await?;
        RoadChange::Phase { from: preview.before, to: plan.phase, on: plan.on }
    };
    let by = (caller.user, caller.name.as_str());
    roadmap::log(db, (district.id, plan.initiative), by, &change, caller.cause, visit.at).await?;
    Ok(Kept::Is(preview))
}

/// Librarians who had heard of a plan hear that it is off.
async fn tell_what_is_dropped(
    db: &mut SqliteConnection,
    visit: &Visit,
    preview: &Preview,
) -> Result<(), Stopped> {
    let (initiative, plan) = (preview.plan.initiative, preview.plan);
    let done = roadmap::done(db, visit.district.id).await?;
    for entry in preview.replaced.iter().filter(|it| (it.phase, it.from) != (plan.phase, plan.on)) {
        let (phase, on) = (entry.phase, entry.from);
        if done.contains(&Due { initiative, step: Step::Told, on, phase }) {
            let news = RoadNews::PlanDropped { initiative, phase, on };
            owed::owe(db, visit.district.id, None, &Owed::Road(news), visit.at).await?;
        }
    }
    Ok(())
}
