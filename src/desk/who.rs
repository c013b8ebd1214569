//! Who helps with what (R16): for a building, as a request of each kind would be routed there now. And the role cards that
//! say what a role is for and what it is not for (R30).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::intake;
use super::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId, UserId};
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::reroute::Owner;
use crate::domain::roadmap::Phase;
use crate::domain::roadnews::RoadNews;
use crate::domain::routing::{Kind, Load, Request, route};
use crate::store::{Stopped, owed, whereabouts};

/// Who helps with what, in one building.
#[derive(Debug, Clone)]
pub struct Who {
    /// The district.
    pub district: Arc<District>,
    /// Where; none for somebody whose building nobody knows.
    pub building: Option<BuildingId>,
    /// Each initiative of the road map with its phase and whoever would be asked first.
    pub topics: Vec<(InitiativeId, Phase, Owner)>,
    /// Who looks after what is not on the road map.
    pub others: Owner,
    /// Who repairs.
    pub repairs: Owner,
    /// Whether repairs are work orders.
    pub work_order: bool,
    /// Coaches who said where they are today (R24).
    pub today: Vec<(StaffId, BuildingId)>,
}

/// A role card that is on its way.
#[derive(Debug, Clone)]
pub struct RolePosted {
    /// The district.
    pub district: Arc<District>,
    /// Where it is posted.
    pub building: BuildingId,
    /// Which.
    pub role: Role,
}

impl Desk {
    /// Who helps with what: in the building that was typed, or in the caller's own.
    pub async fn who(&self, caller: Caller, building: Option<&str>) -> Result<Who, Stopped> {
        let visit = self.visit(caller).await?;
        let building = match building {
            Some(typed) => Some(intake::building(&visit.district, typed)?),
            None => intake::known_building(&visit),
        };
        let mut today = {
            let mut reader = self.store.read().await?;
            whereabouts::on(&mut reader, visit.district.id, visit.today()).await?
        };
        today.retain(|(staff, _)| visit.district.person(*staff).is_some_and(|it| it.here_on(visit.today())));
        Ok(Who { today, ..who(visit.district, building, visit.at) })
    }

    /// The director, or the building's principal, posts a role card where its staff reads.
    pub async fn post_role(&self, caller: Caller, building: &str, role: Role) -> Result<RolePosted, Stopped> {
        let visit = self.visit(caller).await?;
        let building = intake::building(&visit.district, building)?;
        may_post(&visit, building)?;
        let channel = visit.district.building(building).and_then(|it| it.staff_channel.as_ref());
        if channel.is_none() {
            return Err(Refused::from(RoadRefused::NoStaffChannel { building }).into());
        }
        let (district, at) = (visit.district.id, visit.at);
        let news = Owed::Road(RoadNews::RoleCard { building, role });
        self.store
            .write(move |db| Box::pin(async move { Ok(owed::owe(db, district, None, &news, at).await?) }))
            .await?;
        self.owing.notify_one();
        Ok(RolePosted { district: visit.district, building, role })
    }
}

fn may_post(visit: &Visit, building: BuildingId) -> Result<(), Refused> {
    let principal = visit.staff().is_some_and(|it| it.is(Role::Principal) && it.works_in(building));
    if principal { Ok(()) } else { visit.director().map(drop) }
}

fn who(district: Arc<District>, building: Option<BuildingId>, at: DateTime<Utc>) -> Who {
    let load = Load::default();
    let asked = |topic: Option<InitiativeId>, kind: Kind| {
        let request = Request {
            user: UserId(0),
            requester: None,
            building,
            topic,
            kind,
            grade: None,
            today: false,
            named: None,
            declined: &[],
        };
        route(&request, &district, &load, at)
    };
    let mut topics = Vec::new();
    for it in district.initiatives.iter().filter(|it| !it.gone) {
        let phase = district.phase(it.id, at).filter(|phase| *phase != Phase::Retired);
        topics.extend(phase.map(|phase| (it.id, phase, Owner::from(&asked(Some(it.id), Kind::Question)))));
    }
    let repairs = asked(None, Kind::Broken);
    Who {
        others: Owner::from(&asked(None, Kind::Question)),
        repairs: Owner::from(&repairs),
        work_order: repairs.work_order,
        today: Vec::new(),
        topics,
        building,
        district,
    }
}
