//! What is coming: the classes for one's building, those of a topic side by side, in the order of their days (R58).

use std::sync::Arc;

use chrono::Duration;

use super::ClassLook;
use super::sign::{Seating, seating};
use super::typed::number;
use crate::desk::visit::Caller;
use crate::desk::{Desk, intake};
use crate::domain::class::{Class, ClassNumber, places_left};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::permission::{ClassAct, class_standings, may_class};
use crate::store::{Stopped, class_seats, classes};

/// How far a list reaches: a school year.
const AHEAD: Duration = Duration::days(367);

/// For how long a class that is over is still suggested to who holds it.
const BEHIND: Duration = Duration::days(60);

/// One class in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The class.
    pub class: Class,
    /// How many places are left.
    pub left: usize,
    /// What the caller is to it.
    pub seating: Seating,
    /// Whether the caller holds it, and so needs no place.
    pub holds: bool,
}

/// What is coming.
#[derive(Debug, Clone)]
pub struct ClassList {
    /// The district.
    pub district: Arc<District>,
    /// For the people of this building; none is for everybody of the district.
    pub building: Option<BuildingId>,
    /// By topic: the one with the first class first, and its classes in the order of their days.
    pub topics: Vec<(InitiativeId, Vec<Listed>)>,
}

impl Desk {
    /// The classes that are coming for the caller's building, or another one.
    pub async fn coming_classes(
        &self,
        caller: Caller,
        building: Option<&str>,
        topic: Option<&str>,
    ) -> Result<ClassList, Stopped> {
        let visit = self.visit(caller).await?;
        let named = building.map(|typed| intake::building(&visit.district, typed)).transpose()?;
        let building = named.or_else(|| intake::known_building(&visit));
        let topic = topic.map(|typed| intake::topic(&visit.district, typed)).transpose()?;
        let mut topics: Vec<(InitiativeId, Vec<Listed>)> = Vec::new();
        let mut reader = self.store.read().await?;
        let coming = classes::between(&mut reader, visit.district.id, (visit.at, visit.at + AHEAD)).await?;
        let meant = |it: &Class| {
            it.is_open(visit.at) && it.is_for(building) && topic.is_none_or(|id| it.initiative == id)
        };
        for class in coming.into_iter().filter(meant) {
            let line = class_seats::line(&mut reader, class.id).await?;
            let seating = visit.staff().map_or(Seating::None, |it| seating(&line, it.id));
            let holds = visit.staff().is_some_and(|it| it.id == class.held_by);
            let listed = Listed { left: places_left(class.seats, &line), seating, holds, class };
            let about = listed.class.initiative;
            match topics.iter_mut().find(|(it, _)| *it == about) {
                Some((_, same)) => same.push(listed),
                None => topics.push((about, vec![listed])),
            }
        }
        drop(reader);
        Ok(ClassList { district: visit.district, building, topics })
    }

    /// Who signed up for a class, for who holds it and the director.
    pub async fn class_who(&self, caller: Caller, typed: &str) -> Result<ClassLook, Stopped> {
        let visit = self.visit(caller).await?;
        let mut reader = self.store.read().await?;
        let class = visit.class(&mut reader, number(typed)?, ClassAct::SeeWho).await?;
        let line = class_seats::line(&mut reader, class.id).await?;
        drop(reader);
        Ok(ClassLook { district: visit.district, class, line })
    }

    /// The classes that the caller may change or count, the first one first, with a title each: for suggestions.
    pub async fn own_classes(&self, caller: Caller) -> Result<Vec<(ClassNumber, String)>, Stopped> {
        let visit = self.visit(caller).await?;
        let mut reader = self.store.read().await?;
        let span = (visit.at - BEHIND, visit.at + AHEAD);
        let all = classes::between(&mut reader, visit.district.id, span).await?;
        let own = |it: &Class| may_class(ClassAct::Change, &class_standings(visit.staff(), Some(it)));
        Ok(all.into_iter().filter(own).map(|it| (it.number, it.title.as_str().to_owned())).collect())
    }
}
