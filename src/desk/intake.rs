//! Reading a request: words cleaned, names looked up in the district, the topic recognised. Changes nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::door::{Known, Passed, Said};
use super::visit::Visit;
use crate::domain::company::Company;
use crate::domain::day::read_day;
use crate::domain::district::District;
use crate::domain::door::Reading;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::language::language_of;
use crate::domain::occasion::Occasion;
use crate::domain::people::Role;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::routing::Kind;
use crate::domain::text::{Words, excerpt};

/// A request as it came in. Names are looked up in the district; whatever can't be understood is refused.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of one request")]
pub struct Ask {
    /// What is needed.
    pub words: String,
    /// An initiative by key or name; without one the words decide.
    pub topic: Option<String>,
    /// The kind of help; without one the words decide.
    pub kind: Option<Kind>,
    /// For today.
    pub today: bool,
    /// Seen only by whoever has it (R41).
    pub private: bool,
    /// A building by key or name; without one it is the requester's own.
    pub building: Option<String>,
    /// The day it is needed, as it was typed.
    pub needed_by: Option<String>,
    /// The message that it was asked from.
    pub source_url: Option<String>,
    /// Who asks together with them.
    #[serde(default)]
    pub company: Company,
    /// Why they would rather be shown (R14).
    #[serde(default)]
    pub occasion: Option<Occasion>,
    /// Whether the requester has said that the words name no student (R94).
    #[serde(default)]
    pub insisted: bool,
    /// Goes to the librarian as it is, whatever the words speak of: kept as one (F12), or nobody said more (F13).
    #[serde(default)]
    pub as_it_is: bool,
}

/// A request that was understood.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of one request")]
pub(super) struct Intake {
    pub(super) words: Words,
    pub(super) reading: Reading,
    pub(super) insisted: bool,
    /// Of the words where they are clearly Spanish, else the one that the requester uses Discord in (A11).
    pub(super) language: String,
    pub(super) occasion: Option<Occasion>,
    pub(super) topic: Option<InitiativeId>,
    pub(super) kind: Kind,
    pub(super) today: bool,
    pub(super) private: bool,
    pub(super) building: Option<BuildingId>,
    /// A building that the requester named and nobody knew of: remembered, so that it is asked once only.
    pub(super) to_remember: Option<BuildingId>,
    /// Whether the requester has to be asked where they work. Those who work for the whole district don't.
    pub(super) asks_building: bool,
    pub(super) needed_by: Option<NaiveDate>,
    pub(super) source_url: Option<String>,
    pub(super) company: Company,
}

pub(super) async fn read(visit: &Visit, ask: &Ask, known: &mut Known) -> Result<Intake, Refused> {
    let district = &visit.district;
    let Passed { words, insisted, reading } =
        known.words(visit, Said::with(&ask.words, ask.insisted)).await?;
    let main = reading.main().filter(|_| !ask.as_it_is);
    let topic = match &ask.topic {
        Some(typed) => Some(topic(district, typed)?),
        None => main.and_then(|it| it.topic),
    };
    let kind = ask.kind.or(main.map(|it| it.kind)).unwrap_or_default();
    let named = ask.building.as_deref().map(|typed| building(district, typed)).transpose()?;
    let home = known_building(visit);
    is_served(visit, named.or(home))?;
    Ok(Intake {
        topic,
        kind,
        insisted,
        language: language_of(words.as_str(), &visit.caller.language),
        occasion: ask.occasion,
        today: ask.today || reading.urgent,
        private: ask.private,
        building: named.or(home),
        to_remember: named.filter(|_| home.is_none()),
        asks_building: named.is_none() && asks_building(visit, home, ask.today || reading.urgent),
        needed_by: ask.needed_by.as_deref().map(|typed| needed_by(visit, typed)).transpose()?,
        source_url: ask.source_url.clone(),
        company: ask.company.clone().without(visit.caller.user),
        words,
        reading,
    })
}

/// The options without the words, to be sent again with other words. What can't be understood is left out: it might
/// hold what the words must not.
pub(super) fn options_only(visit: &Visit, ask: &Ask) -> Ask {
    let district = &visit.district;
    Ask {
        words: String::new(),
        insisted: false,
        topic: ask.topic.clone().filter(|typed| topic(district, typed).is_ok()),
        building: ask.building.clone().filter(|typed| building(district, typed).is_ok()),
        needed_by: ask.needed_by.clone().filter(|typed| needed_by(visit, typed).is_ok()),
        ..ask.clone()
    }
}

/// A district begins with some buildings: whoever works elsewhere is told from when on they can ask here (R72).
fn is_served(visit: &Visit, building: Option<BuildingId>) -> Result<(), Refused> {
    let found = building.and_then(|it| visit.district.building(it));
    match found.and_then(|it| Some((it.id, it.starts?))) {
        Some((building, from)) if from > visit.today() => {
            Err(RoadRefused::NotHereYet { building, from }.into())
        }
        _ => Ok(()),
    }
}

/// Where the requester works: as the roster says, or their role on the server.
pub(super) fn known_building(visit: &Visit) -> Option<BuildingId> {
    let posted = visit.staff().and_then(|it| visit.district.building_of(it, visit.at));
    posted.or_else(|| visit.district.building_by_role(&visit.caller.roles).map(|it| it.id))
}

/// Nobody knows where they work; or they work in several buildings, and the time of day says nothing about a request
/// that is not for today (F4).
fn asks_building(visit: &Visit, known: Option<BuildingId>, today: bool) -> bool {
    let several = buildings_of(visit).len() > 1 && !today;
    (known.is_none() || several) && !works_for_the_district(visit)
}

/// The buildings of the caller's posts, each once.
pub(super) fn buildings_of(visit: &Visit) -> Vec<BuildingId> {
    let mut buildings: Vec<BuildingId> = Vec::new();
    for post in visit.staff().map_or(&[][..], |it| &it.posts) {
        if !buildings.contains(&post.building) {
            buildings.push(post.building);
        }
    }
    buildings
}

fn works_for_the_district(visit: &Visit) -> bool {
    visit.staff().is_some_and(|it| it.roles.iter().any(|role| *role != Role::Teacher))
}

pub(super) fn topic(district: &District, typed: &str) -> Result<InitiativeId, Refused> {
    let wanted = typed.trim().to_lowercase();
    let on_map = || district.initiatives.iter().filter(|it| !it.gone);
    let exact = on_map().find(|it| it.key.as_str() == wanted || it.name.to_lowercase() == wanted);
    if let Some(found) = exact {
        return Ok(found.id);
    }
    let nearest = on_map().find(|it| {
        let name = it.name.to_lowercase();
        !wanted.is_empty() && (name.contains(&wanted) || wanted.contains(it.key.as_str()))
    });
    let recognised = || district.topics.recognise(typed);
    Err(Refused::NoSuchTopic {
        typed: excerpt(typed, 60),
        nearest: nearest.map(|it| it.id).or_else(recognised),
    })
}

pub(super) fn building(district: &District, typed: &str) -> Result<BuildingId, Refused> {
    let wanted = typed.trim().to_lowercase();
    let standing = || district.buildings.iter().filter(|it| !it.gone);
    let exact = standing().find(|it| it.key.as_str() == wanted || it.name.to_lowercase() == wanted);
    let mut starting =
        standing().filter(|it| !wanted.is_empty() && it.name.to_lowercase().starts_with(&wanted));
    let only = match (starting.next(), starting.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    let found = exact.or(only).map(|it| it.id);
    found.ok_or_else(|| Refused::NoSuchBuilding { typed: excerpt(typed, 60) })
}

fn needed_by(visit: &Visit, typed: &str) -> Result<NaiveDate, Refused> {
    let today = visit.today();
    let day = read_day(typed, today).map_err(|bad| Refused::NotADay { typed: bad.typed })?;
    if day < today { Err(Refused::DayIsPast { day }) } else { Ok(day) }
}
