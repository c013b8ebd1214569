//! Buildings in Discord: who is there, who covers, what is asked where nobody is. Changes are shown before they are done.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::capacity::{Booked, of_building};
use super::deciding::Preview;
use super::visit::Caller;
use crate::domain::building::{ChannelRef, Level};
use crate::domain::decision::{Decision, free_key};
use crate::domain::district::District;
use crate::domain::district::file::{BuildingEntry, CoverEntry};
use crate::domain::ids::{BuildingId, ChannelId, Key, RoleId};
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::text::excerpt;
use crate::store::newcomers::{self, Newcomers};
use crate::store::{Stopped, unmet};

/// How a building is to be, as it was typed; what is missing stays.
#[derive(Debug, Clone, Default)]
pub struct BuildingAsk {
    /// The name that people see.
    pub name: Option<String>,
    /// `elementary`, `middle`, `high` or `office`.
    pub level: Option<String>,
    /// Who covers, in order: buildings and people between semicolons; `none` takes the chain away.
    pub cover: Option<String>,
    /// Where its librarians' tickets are shown.
    pub desk_channel: Option<ChannelId>,
    /// Where its whole staff reads.
    pub staff_channel: Option<ChannelId>,
    /// The role of its staff on the server.
    pub role: Option<RoleId>,
    /// The library's telephone or extension.
    pub phone: Option<String>,
}

/// The buildings, with what is worth knowing at a glance.
#[derive(Debug, Clone)]
pub struct Buildings {
    /// The district.
    pub district: Arc<District>,
    /// When it was looked at.
    pub at: DateTime<Utc>,
    /// Those that stand.
    pub buildings: Vec<BuildingId>,
}

/// One building.
#[derive(Debug, Clone)]
pub struct BuildingLook {
    /// The district.
    pub district: Arc<District>,
    /// When it was looked at.
    pub at: DateTime<Utc>,
    /// Which.
    pub building: BuildingId,
    /// What is booked of its librarians' time for help this week (R33).
    pub week: Booked,
    /// Requests of this school year that came while it had no librarian of its own (R47).
    pub unmet: u32,
    /// Teachers who are new this school year, for its coaches (R100).
    pub newcomers: Newcomers,
}

impl Desk {
    /// Every building, for coaches.
    pub async fn buildings(&self, caller: Caller) -> Result<Buildings, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let buildings = visit.district.buildings.iter().filter(|it| !it.gone).map(|it| it.id).collect();
        Ok(Buildings { buildings, at: visit.at, district: visit.district })
    }

    /// One building, for coaches.
    pub async fn building(&self, caller: Caller, which: &str) -> Result<BuildingLook, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let building = visit.district.building_named(which)?.id;
        let calendar = &visit.district.calendar;
        let since = calendar.midnight(calendar.contract.from);
        let mut reader = self.store.read().await?;
        let unmet = unmet::count(&mut reader, visit.district.id, building, since).await?;
        let newcomers = newcomers::of_building(&mut reader, visit.district.id, building, since).await?;
        let week = of_building(&mut reader, &visit.district, building, visit.today()).await?;
        drop(reader);
        Ok(BuildingLook { building, week, unmet, newcomers, at: visit.at, district: visit.district })
    }

    /// A new building.
    pub async fn add_building(&self, caller: Caller, ask: BuildingAsk) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let district = visit.district.clone();
        let name = ask.name.clone().filter(|it| !it.trim().is_empty());
        let name = name.ok_or(PeopleRefused::NoName).map_err(Refused::from)?;
        let taken = |it: &str| district.building_by_key(it).is_some() || district.person_by_key(it).is_some();
        if district.buildings.iter().any(|it| !it.gone && it.name.eq_ignore_ascii_case(name.trim())) {
            return Err(Refused::from(PeopleRefused::NameTaken { name: excerpt(&name, 60) }).into());
        }
        let first = name.split_whitespace().next().unwrap_or_default();
        let key = free_key(first, taken).ok_or(PeopleRefused::NoName).map_err(Refused::from)?;
        let blank = BuildingEntry {
            name: name.trim().to_owned(),
            level: Level::Elementary,
            grades: None,
            desk_channel: None,
            staff_channel: None,
            cover: Vec::new(),
            role: None,
            phone: None,
            starts: None,
        };
        let entry = asked(blank, &ask, &key, &district)?;
        self.put_forward(visit, Decision::Building { key, entry: Box::new(entry) }).await
    }

    /// A building is other than it was: its cover, its channels, its name.
    pub async fn edit_building(
        &self,
        caller: Caller,
        which: &str,
        ask: BuildingAsk,
    ) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let district = visit.district.clone();
        let building = district.building_named(which)?;
        let key = building.key.clone();
        let entry = asked(district.building_entry(building), &ask, &key, &district)?;
        self.put_forward(visit, Decision::Building { key, entry: Box::new(entry) }).await
    }
}

fn asked(
    entry: BuildingEntry,
    ask: &BuildingAsk,
    key: &Key,
    district: &District,
) -> Result<BuildingEntry, Refused> {
    let level = ask.level.as_deref().map(|typed| {
        let right = "elementary, middle, high or office";
        let bad = |_| PeopleRefused::CantRead { typed: excerpt(typed, 40), right };
        typed.trim().to_lowercase().parse().map_err(bad)
    });
    let channel = |id: ChannelId| ChannelRef { name: None, id: Some(id) };
    Ok(BuildingEntry {
        name: ask.name.clone().unwrap_or(entry.name),
        level: level.transpose()?.unwrap_or(entry.level),
        cover: ask.cover.as_deref().map(|it| chain(it, key, district)).transpose()?.unwrap_or(entry.cover),
        desk_channel: ask.desk_channel.map(channel).or(entry.desk_channel),
        staff_channel: ask.staff_channel.map(channel).or(entry.staff_channel),
        role: ask.role.or(entry.role),
        phone: ask.phone.clone().or(entry.phone),
        ..entry
    })
}

/// A chain of covers as it is typed: a building before a person of the same name.
fn chain(text: &str, own: &Key, district: &District) -> Result<Vec<CoverEntry>, Refused> {
    if ["none", "nadie", "-"].contains(&text.trim().to_lowercase().as_str()) {
        return Ok(Vec::new());
    }
    let rung = |typed: &str| {
        if let Ok(building) = district.building_named(typed) {
            return Ok(CoverEntry::Building(building.key.clone()));
        }
        let person = district.person_named(typed).map_err(|refused| match refused {
            Refused::People(PeopleRefused::NoSuchPerson { typed, nearest: None }) => {
                PeopleRefused::NoSuchCover { typed }.into()
            }
            other => other,
        })?;
        let coach = person.key.clone().filter(|_| crate::domain::permission::is_coach(person));
        coach.map(CoverEntry::Staff).ok_or_else(|| PeopleRefused::CantCover { staff: person.id }.into())
    };
    let names = text.split([';', ',', '→']).map(str::trim).filter(|it| !it.is_empty());
    let chain: Vec<_> = names.map(rung).collect::<Result<_, Refused>>()?;
    if chain.contains(&CoverEntry::Building(own.clone())) {
        return Err(PeopleRefused::CoversItself.into());
    }
    Ok(chain)
}
