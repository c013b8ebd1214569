//! The roster in Discord: who is who, who is new, who leaves, who moves. Changes are shown before they are done.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::Desk;
use super::deciding::Preview;
use super::roadmap::find::is_none;
use super::visit::{Caller, Visit};
use crate::domain::day::read_day;
use crate::domain::decision::{Decision, free_key};
use crate::domain::district::District;
use crate::domain::district::file::StaffEntry;
use crate::domain::ids::{BuildingId, StaffId, UserId};
use crate::domain::people::{Role, Staff};
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::typed_posts::{read_kinds, read_posts, read_roles};
use crate::store::{Stopped, newcomers};

/// How somebody is to be on the roster, as it was typed; what is missing stays.
#[derive(Debug, Clone, Default)]
pub struct StaffAsk {
    /// The name that people see.
    pub name: Option<String>,
    /// The Discord account.
    pub user: Option<UserId>,
    /// `librarian, specialist`.
    pub roles: Option<String>,
    /// `hoover mon wed; roosevelt tue`.
    pub buildings: Option<String>,
    /// Kinds of help they are limited to, or `all`.
    pub takes: Option<String>,
    /// How many open tickets make them full; 0 for never.
    pub capacity: Option<u32>,
    /// The last day of roles and buildings that are for a while; `none` where they are for good.
    pub until: Option<String>,
}

/// The roster, for coaches.
#[derive(Debug, Clone)]
pub struct Roster {
    /// The district.
    pub district: Arc<District>,
    /// Only those of this building.
    pub building: Option<BuildingId>,
    /// By role, then by name.
    pub people: Vec<StaffId>,
    /// Teachers who are known besides.
    pub teachers: usize,
}

/// What the bot knows of a person, told to that person.
#[derive(Debug, Clone)]
pub struct Me {
    /// The district.
    pub district: Arc<District>,
    /// Their row; none if they are on no roster.
    pub staff: Option<StaffId>,
    /// The building of their role on the server, where no roster says one.
    pub by_role: Option<BuildingId>,
    /// Whether they are a guest.
    pub guest: bool,
}

impl Desk {
    /// Somebody new on the roster.
    pub async fn add_staff(
        &self,
        caller: Caller,
        user: UserId,
        name: &str,
        ask: StaffAsk,
    ) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let district = visit.district.clone();
        let known = district.person_by_user(user).filter(|it| !it.gone);
        if let Some(other) = known.filter(|it| it.key.is_some()) {
            return Err(Refused::from(PeopleRefused::AccountTaken { staff: other.id }).into());
        }
        let name = ask.name.clone().unwrap_or_else(|| name.to_owned());
        let key = free_key(&name, |key| {
            district.person_by_key(key).is_some() || district.building_by_key(key).is_some()
        });
        let blank = StaffEntry {
            name,
            user: Some(user),
            roles: vec![Role::Teacher],
            posts: known.map(|it| district.staff_entry(it).posts).unwrap_or_default(),
            schedule: None,
            only: Vec::new(),
            capacity: None,
            left_on: None,
            away: Vec::new(),
        };
        let entry = asked(blank, &ask, &district)?;
        let key = key.ok_or(PeopleRefused::NoName).map_err(Refused::from)?;
        self.put_forward(visit, Decision::Staff { key, entry: Box::new(entry), until: None }).await
    }

    /// Somebody on the roster is other than they were; with a last day, for a while (F23).
    pub async fn edit_staff(&self, caller: Caller, who: &str, ask: StaffAsk) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let district = visit.district.clone();
        let staff = district.person_named(who)?;
        let key =
            staff.key.clone().or_else(|| free_key(&staff.name, |key| district.person_by_key(key).is_some()));
        let key = key.ok_or(PeopleRefused::NoName).map_err(Refused::from)?;
        let entry = asked(district.staff_entry(staff), &ask, &district)?;
        let until = last_day_of(ask.until.as_deref(), staff.acts_until(), visit.today())?;
        self.put_forward(visit, Decision::Staff { key, entry: Box::new(entry), until }).await
    }

    /// Somebody leaves; without a last day they are gone already.
    pub async fn leave_staff(
        &self,
        caller: Caller,
        who: &str,
        last: Option<&str>,
    ) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let staff = visit.district.person_named(who)?.id;
        let today = visit.today();
        let last = match last {
            Some(typed) => last_day(typed, today)?,
            None => today.checked_sub_days(Days::new(1)).unwrap_or(today),
        };
        self.put_forward(visit, Decision::Leave { staff, last }).await
    }

    /// Somebody works in other buildings from now on.
    pub async fn move_staff(&self, caller: Caller, who: &str, to: &str) -> Result<Preview, Stopped> {
        let visit = self.director(caller).await?;
        let staff = visit.district.person_named(who)?.id;
        let names = to.split(';').map(str::trim).filter(|it| !it.is_empty());
        let buildings: Result<Vec<_>, Refused> =
            names.map(|it| visit.district.building_named(it).map(|it| it.id)).collect();
        self.put_forward(visit, Decision::Move { staff, buildings: buildings? }).await
    }

    /// The roster, for coaches; of one building where it is named.
    pub async fn roster(&self, caller: Caller, building: Option<&str>) -> Result<Roster, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district;
        let building = building.map(|it| district.building_named(it).map(|it| it.id)).transpose()?;
        let here = |it: &&Staff| !it.gone && building.is_none_or(|building| it.works_in(building));
        let all: Vec<&Staff> = district.staff.iter().filter(here).collect();
        let (teachers, mut people): (Vec<&Staff>, Vec<&Staff>) =
            all.into_iter().partition(|it| it.roles == [Role::Teacher]);
        people.sort_by_key(|it| (it.roles.first().copied(), it.name.clone()));
        let people = people.into_iter().map(|it| it.id).collect();
        Ok(Roster { people, building, teachers: teachers.len(), district })
    }

    /// What the bot knows of the caller.
    pub async fn who_am_i(&self, caller: Caller) -> Result<Me, Stopped> {
        let visit = self.visit(caller).await?;
        let guest = {
            let mut reader = self.store.read().await?;
            newcomers::known_as_guest(&mut reader, visit.district.id, visit.caller.user).await? == Some(true)
        };
        let staff = visit.staff().map(|it| it.id);
        let by_role = visit.district.building_by_role(&visit.caller.roles).map(|it| it.id);
        Ok(Me { staff, by_role, guest, district: visit.district })
    }
}

fn asked(entry: StaffEntry, ask: &StaffAsk, district: &District) -> Result<StaffEntry, Refused> {
    let posts = ask.buildings.as_deref().map(|text| read_posts(text, district)).transpose()?;
    Ok(StaffEntry {
        name: ask.name.clone().unwrap_or(entry.name),
        user: ask.user.or(entry.user),
        roles: ask.roles.as_deref().map(read_roles).transpose()?.unwrap_or(entry.roles),
        posts: posts.unwrap_or(entry.posts),
        only: ask.takes.as_deref().map(read_kinds).transpose()?.unwrap_or(entry.only),
        capacity: ask.capacity.map_or(entry.capacity, |it| Some(it).filter(|it| *it > 0)),
        ..entry
    })
}

/// A last day may be over: that somebody has left is often said afterwards.
fn last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Refused> {
    read_day(typed, today).map_err(|bad| Refused::NotADay { typed: bad.typed })
}

/// Without a word, what is for a while stays so.
fn last_day_of(
    typed: Option<&str>,
    now: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Refused> {
    match typed {
        None => Ok(now),
        Some(typed) if is_none(typed) => Ok(None),
        Some(typed) => {
            let day = last_day(typed, today)?;
            if day < today { Err(Refused::DayIsPast { day }) } else { Ok(Some(day)) }
        }
    }
}

impl Visit {
    /// Whether nobody on the roster, and no role on the server, says where they work (F17).
    pub(super) fn is_stranger(&self) -> bool {
        self.is_new() && self.district.building_by_role(&self.caller.roles).is_none()
    }

    /// Whether they are on no roster that anybody wrote.
    pub(super) fn is_new(&self) -> bool {
        self.staff().is_none_or(|it| it.learned)
    }
}
