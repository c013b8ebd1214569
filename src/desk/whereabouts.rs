//! Where coaches are today (R24): specialists have no building, and some say where they can be met. Nothing is routed by it.

use std::sync::Arc;

use super::Desk;
use super::intake;
use super::roadmap::find::is_none;
use super::visit::Caller;
use crate::domain::district::District;
use crate::domain::ids::BuildingId;
use crate::store::{Stopped, whereabouts};

/// What somebody said of today.
#[derive(Debug, Clone)]
pub struct Whereabouts {
    /// The district.
    pub district: Arc<District>,
    /// Where they are; none: nobody is told any longer.
    pub building: Option<BuildingId>,
}

impl Desk {
    /// A coach says where they are today, or takes it back with `none`.
    pub async fn say_where(&self, caller: Caller, building: &str) -> Result<Whereabouts, Stopped> {
        let visit = self.visit(caller).await?;
        let staff = visit.coach()?.id;
        let building = match building {
            typed if is_none(typed) => None,
            typed => Some(intake::building(&visit.district, typed)?),
        };
        let (id, today) = (visit.district.id, visit.today());
        self.store
            .write(move |db| {
                Box::pin(async move { Ok(whereabouts::say(db, (id, staff), building, today).await?) })
            })
            .await?;
        Ok(Whereabouts { district: visit.district, building })
    }
}
