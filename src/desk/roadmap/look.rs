//! Looking at the road map: everybody may. Plans are for coaches until their day: librarians hear before teachers (R57).

use std::sync::Arc;

use chrono::Duration;

use super::find;
use crate::desk::Desk;
use crate::desk::visit::Caller;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::permission;
use crate::domain::pilot::interest;
use crate::domain::roadchange::Logged;
use crate::domain::roadmap::Phase;
use crate::domain::roadmove::{EVIDENCE_DAYS, Evidence, evidence};
use crate::store::{SqliteConnection, Stopped, roadmap, tickets};

/// How many of the last changes are shown.
const CHANGES: i64 = 5;

/// The road map as the caller may see it.
#[derive(Debug, Clone)]
pub struct RoadLook {
    /// The district.
    pub district: Arc<District>,
    /// Whether the caller sees plans.
    pub as_coach: bool,
    /// The day there.
    pub today: chrono::NaiveDate,
}

/// One initiative.
#[derive(Debug, Clone)]
pub struct InitiativeLook {
    /// The road map that it stands on.
    pub road: RoadLook,
    /// Which.
    pub initiative: InitiativeId,
    /// How many requests about it are open.
    pub open: usize,
    /// Its last months; for coaches.
    pub evidence: Option<Evidence>,
    /// From where a pilot was asked about though it does not run there, and how often; for coaches (R8).
    pub interest: Vec<(BuildingId, u32)>,
    /// Who changed it last; for coaches.
    pub changes: Vec<Logged>,
}

impl Desk {
    /// The whole road map.
    pub async fn road_map(&self, caller: Caller) -> Result<RoadLook, Stopped> {
        let visit = self.visit(caller).await?;
        let as_coach = visit.staff().is_some_and(permission::is_coach);
        let today = visit.today();
        Ok(RoadLook { district: visit.district, as_coach, today })
    }

    /// One initiative, by key or name.
    pub async fn initiative(&self, caller: Caller, typed: &str) -> Result<InitiativeLook, Stopped> {
        let road = self.road_map(caller).await?;
        let initiative = find::initiative(&road.district, typed)?.id;
        let mut reader = self.store.read().await?;
        let open = tickets::open_about(&mut reader, initiative).await?.len();
        let (interest, changes) = (Vec::new(), Vec::new());
        let mut look = InitiativeLook { road, initiative, open, evidence: None, interest, changes };
        if look.road.as_coach {
            let since = self.now() - Duration::days(EVIDENCE_DAYS);
            let requests = roadmap::requests_since(&mut reader, initiative, since).await?;
            look.evidence = Some(evidence(&look.road.district, &requests));
            look.interest = interest_in(&mut reader, &look).await?;
            look.changes = roadmap::changes(&mut reader, initiative, CHANGES).await?;
        }
        Ok(look)
    }
}

/// Since the pilot began.
async fn interest_in(
    db: &mut SqliteConnection,
    look: &InitiativeLook,
) -> Result<Vec<(BuildingId, u32)>, Stopped> {
    let district = &look.road.district;
    let Some(pilot) = district.initiative(look.initiative) else { return Ok(Vec::new()) };
    let begun = pilot.entry_on(look.road.today).filter(|it| it.phase == Phase::Learning);
    let Some(begun) = begun.filter(|_| pilot.scope.is_some()) else { return Ok(Vec::new()) };
    let since = district.calendar.midnight(begun.from);
    let requests = roadmap::requests_since(db, pilot.id, since).await?;
    Ok(interest(district, pilot, &requests))
}
