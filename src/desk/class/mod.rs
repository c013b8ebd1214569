//! Classes that teachers sign up for (R13, R35, R58, R60): offered, listed, changed, counted; a place for each who asked first.

mod announce;
mod change;
mod count;
mod day;
mod list;
mod news;
mod remind;
mod sign;
mod typed;

use std::sync::Arc;

use super::Desk;
use super::visit::Visit;
use crate::domain::class::{Class, ClassAction, Seat, places_left};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, ClassId};
use crate::domain::permission::{ClassAct, class_standings, may_class};
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::store::{SqliteConnection, Stopped, class_cards, class_seats, classes};

pub use announce::{ClassAsk, ClassTried};
pub use change::{ClassChange, ClassChanged};
pub use count::{CameAsk, ClassCame};
pub use list::{ClassList, Listed};
pub use sign::{Seating, SignedUp};

pub(super) use day::follow;
use typed::WhichClass;

/// A class as everybody may see it.
#[derive(Debug, Clone)]
pub struct ClassFace {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The class.
    pub class: Class,
    /// How many places are left.
    pub left: usize,
}

/// A class with who signed up, for who holds it and the director.
#[derive(Debug, Clone)]
pub struct ClassLook {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The class.
    pub class: Class,
    /// Everybody who signed up, the first first.
    pub line: Vec<Seat>,
}

impl Desk {
    /// A class as its cards show it.
    pub async fn class_face(&self, id: ClassId) -> Result<ClassFace, Stopped> {
        let (class, line) = {
            let mut reader = self.store.read().await?;
            let class = classes::by_id(&mut reader, id).await?.ok_or_else(no_such)?;
            (class, class_seats::line(&mut reader, id).await?)
        };
        let district = self.district_by_id(class.district).await?;
        Ok(ClassFace { district, left: places_left(class.seats, &line), class })
    }
}

fn stop(refused: ClassRefused) -> Stopped {
    Refused::from(refused).into()
}

fn no_such() -> Stopped {
    stop(ClassRefused::NoSuchClass)
}

impl Visit {
    /// The class that is meant, if it is of the caller's district and they may do this with it.
    async fn class(
        &self,
        db: &mut SqliteConnection,
        which: WhichClass,
        act: ClassAct,
    ) -> Result<Class, Stopped> {
        let found = match which {
            WhichClass::Id(id) => classes::by_id(db, id).await?,
            WhichClass::Number(number) => classes::by_number(db, self.district.id, number).await?,
        };
        let class = found.filter(|it| it.district == self.district.id).ok_or_else(no_such)?;
        if may_class(act, &class_standings(self.staff(), Some(&class))) {
            return Ok(class);
        }
        Err(stop(ClassRefused::NotYours { number: class.number, held_by: class.held_by }))
    }

    /// Keeps a class that was changed, what was done, and that its cards are to show it.
    async fn keep_class(
        &self,
        db: &mut SqliteConnection,
        class: &mut Class,
        action: ClassAction,
    ) -> Result<(), Stopped> {
        classes::save(db, class).await?;
        class_cards::want(db, class.id, class.revision, self.at).await?;
        self.record_class(db, class.id, action).await
    }

    async fn record_class(
        &self,
        db: &mut SqliteConnection,
        class: ClassId,
        action: ClassAction,
    ) -> Result<(), Stopped> {
        Ok(classes::record(db, class, (Some(self.caller.user), action), self.at).await?)
    }
}

/// Where a class is shown: in the staff's rooms of its buildings; for everybody, or where a building has no room, in the channel
/// of all classes.
fn rooms(district: &District, buildings: &[BuildingId]) -> Vec<Option<BuildingId>> {
    let room = |id: &BuildingId| Some(*id).filter(|id| has_room(district, *id));
    let mut rooms: Vec<_> = buildings.iter().map(room).collect();
    rooms.sort();
    rooms.dedup();
    if rooms.is_empty() { vec![None] } else { rooms }
}

fn has_room(district: &District, building: BuildingId) -> bool {
    district.building(building).is_some_and(|it| it.staff_channel.is_some())
}
