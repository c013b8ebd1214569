//! A change of people or buildings on its way: shown before it is done, and kept when it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::building::{Building, Cover};
use super::district::District;
use super::district::file::{BuildingEntry, CoverEntry, StaffEntry};
use super::ids::{BuildingId, Key, StaffId};
use super::people::{Acting, Post, Role, Staff};
use super::refused_people::PeopleRefused;

/// What the director decides about the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "kebab-case")]
pub enum Decision {
    /// Somebody is new, or other than they were.
    Staff {
        /// Their key.
        key: Key,
        /// As they will be.
        entry: Box<StaffEntry>,
        /// The last day of their roles and buildings, where those are for a while; then they are as before.
        #[serde(default)]
        until: Option<NaiveDate>,
    },
    /// Somebody leaves.
    Leave {
        /// Who.
        staff: StaffId,
        /// Their last day.
        last: NaiveDate,
    },
    /// A teacher works in other buildings.
    Move {
        /// Who.
        staff: StaffId,
        /// Where, the first one first.
        buildings: Vec<BuildingId>,
    },
    /// A building is new, or other than it was.
    Building {
        /// Its key.
        key: Key,
        /// As it will be.
        entry: Box<BuildingEntry>,
    },
}

/// The row of somebody, or of a building, that has none yet.
const NEW: i64 = i64::MAX;

impl Decision {
    /// Whether the roster can bear it.
    pub fn check(&self, district: &District) -> Result<(), PeopleRefused> {
        match self {
            Self::Staff { key, entry, until } => check_staff(district, key, entry, *until),
            Self::Leave { staff, .. } => {
                let person = district.person(*staff).ok_or(PeopleRefused::PreviewIsOld)?;
                if person.gone {
                    return Err(PeopleRefused::HasLeft { staff: *staff });
                }
                keeps_a_director(district, *staff, false)
            }
            Self::Move { staff, buildings } => {
                let person = district.person(*staff).ok_or(PeopleRefused::PreviewIsOld)?;
                let same = person.posts.iter().map(|it| it.building).eq(buildings.iter().copied());
                if same { Err(PeopleRefused::NothingToChange) } else { Ok(()) }
            }
            Self::Building { key, entry } => {
                let known = district.building_by_key(key.as_str()).filter(|it| !it.gone);
                if entry.cover.contains(&CoverEntry::Building(key.clone())) {
                    return Err(PeopleRefused::CoversItself);
                }
                let same = known.is_some_and(|it| district.building_entry(it) == **entry);
                if same { Err(PeopleRefused::NothingToChange) } else { Ok(()) }
            }
        }
    }
}

fn check_staff(
    district: &District,
    key: &Key,
    entry: &StaffEntry,
    until: Option<NaiveDate>,
) -> Result<(), PeopleRefused> {
    let known = district.person_by_key(key.as_str());
    if entry.roles.contains(&Role::Librarian) && entry.posts.is_empty() {
        return Err(PeopleRefused::LibrarianWithoutBuilding);
    }
    let account = entry.user.and_then(|user| district.person_by_user(user)).filter(|it| !it.gone);
    if let Some(other) = account.filter(|it| it.key.is_some() && it.key.as_ref() != Some(key)) {
        return Err(PeopleRefused::AccountTaken { staff: other.id });
    }
    if let Some(known) = known {
        keeps_a_director(district, known.id, entry.roles.contains(&Role::Director))?;
        let now = district.staff_entry(known);
        // An end of what goes on as it is means nothing; another end of what they do for a while does.
        let stands_in = known.acting.is_some() || (&now.roles, &now.posts) != (&entry.roles, &entry.posts);
        if !known.gone && (now == *entry && until == known.acts_until() || until.is_some() && !stands_in) {
            return Err(PeopleRefused::NothingToChange);
        }
    }
    Ok(())
}

/// Every queue ends in the director.
fn keeps_a_director(district: &District, staff: StaffId, stays: bool) -> Result<(), PeopleRefused> {
    let is_one = district.person(staff).is_some_and(|it| it.is(Role::Director));
    let others = district.staff.iter().any(|it| it.id != staff && !it.gone && it.is(Role::Director));
    if is_one && !stays && !others { Err(PeopleRefused::LastDirector) } else { Ok(()) }
}

impl District {
    /// The district as it would be.
    #[must_use]
    pub fn with(&self, decision: &Decision) -> Self {
        let mut then = self.clone();
        match decision {
            Decision::Staff { key, entry, until } => then.put_staff(key, entry, *until),
            Decision::Leave { staff, last } => then.change_person(*staff, |it| it.left_on = Some(*last)),
            Decision::Move { staff, buildings } => {
                let post =
                    |building: &BuildingId| Post { building: *building, days: Vec::new(), visiting: false };
                then.change_person(*staff, |it| it.move_to(buildings.iter().map(post).collect()));
            }
            Decision::Building { key, entry } => then.put_building(key, entry),
        }
        then
    }

    fn change_person(&mut self, staff: StaffId, change: impl FnOnce(&mut Staff)) {
        if let Some(person) = self.staff.iter_mut().find(|it| it.id == staff) {
            change(person);
        }
    }

    fn put_staff(&mut self, key: &Key, entry: &StaffEntry, until: Option<NaiveDate>) {
        let posts = entry.posts.iter().filter_map(|post| {
            let building = self.building_by_key(post.building.as_str())?.id;
            Some(Post { building, days: post.days.clone(), visiting: post.visiting })
        });
        let before = self.person_by_key(key.as_str());
        let acting = until.zip(before.map(Staff::lasting)).map(|(until, before)| Acting { until, before });
        let known = before.map(|it| it.id);
        let learned = entry.user.and_then(|user| self.person_by_user(user)).map(|it| it.id);
        let person = Staff {
            id: known.or(learned).unwrap_or(StaffId(NEW)),
            key: Some(key.clone()),
            name: entry.name.clone(),
            user: entry.user,
            roles: entry.roles.clone(),
            posts: posts.collect(),
            schedule: entry.schedule.clone(),
            only: entry.only.clone(),
            capacity: entry.capacity,
            left_on: entry.left_on,
            acting,
            gone: false,
            learned: false,
        };
        self.staff.retain(|it| it.id != person.id);
        self.staff.push(person);
    }

    fn put_building(&mut self, key: &Key, entry: &BuildingEntry) {
        let cover = entry.cover.iter().filter_map(|rung| match rung {
            CoverEntry::Building(key) => self.building_by_key(key.as_str()).map(|it| Cover::Building(it.id)),
            CoverEntry::Staff(key) => self.person_by_key(key.as_str()).map(|it| Cover::Staff(it.id)),
        });
        let building = Building {
            id: self.building_by_key(key.as_str()).map_or(BuildingId(NEW), |it| it.id),
            key: key.clone(),
            name: entry.name.clone(),
            level: entry.level,
            grades: entry.grades,
            desk_channel: entry.desk_channel.clone(),
            staff_channel: entry.staff_channel.clone(),
            cover: cover.collect(),
            role: entry.role,
            phone: entry.phone.clone(),
            starts: entry.starts,
            gone: false,
        };
        self.buildings.retain(|it| it.id != building.id);
        self.buildings.push(building);
    }
}

/// A key for somebody or something new: of the last word of the name, or with a number where that is taken.
pub fn free_key(name: &str, taken: impl Fn(&str) -> bool) -> Option<Key> {
    let plain = |c: char| match c.to_ascii_lowercase() {
        c if c.is_ascii_alphanumeric() => Some(c),
        'á' | 'à' | 'ä' => Some('a'),
        'é' | 'è' => Some('e'),
        'í' => Some('i'),
        'ó' | 'ö' => Some('o'),
        'ú' | 'ü' => Some('u'),
        'ñ' => Some('n'),
        _ => None,
    };
    let last = name.to_lowercase().split_whitespace().last().unwrap_or_default().to_owned();
    let word: String = last.chars().filter_map(plain).take(28).collect();
    let word = if word.is_empty() { "new".to_owned() } else { word };
    let numbered = (2..1_000).map(|number| format!("{word}{number}"));
    let free = std::iter::once(word.clone()).chain(numbered).find(|key| !taken(key));
    free.and_then(|key| key.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::*;

    #[test]
    fn a_new_person_gets_a_key_of_their_own() {
        let district = district();
        let taken = |key: &str| key == "ruiz" || district.person_by_key(key).is_some();
        for (name, key) in
            [("Ana Núñez", "nunez"), ("Dana Ruiz", "ruiz2"), ("!!", "new"), ("person-1", "person1")]
        {
            assert_eq!(free_key(name, taken).unwrap().as_str(), key, "{name}");
        }
    }

    #[test]
    fn the_roster_bears_only_what_leaves_somebody_at_each_end() {
        let district = district();
        let leave = |staff| Decision::Leave { staff, last: day("2026-11-13") }.check(&district);
        assert_eq!(leave(RUIZ), Ok(()));
        assert_eq!(leave(CAROL), Err(PeopleRefused::LastDirector));
        let ruiz = district.person(RUIZ).unwrap();
        let put = |change: &dyn Fn(&mut StaffEntry)| {
            let mut entry = district.staff_entry(ruiz);
            change(&mut entry);
            let key = ruiz.key.clone().unwrap();
            Decision::Staff { key, entry: Box::new(entry), until: None }.check(&district)
        };
        assert_eq!(put(&|_| {}), Err(PeopleRefused::NothingToChange));
        assert_eq!(put(&|it| it.posts.clear()), Err(PeopleRefused::LibrarianWithoutBuilding));
        assert_eq!(put(&|it| it.capacity = Some(3)), Ok(()));
        let jo = district.person(JO).unwrap();
        assert_eq!(put(&|it| it.user = jo.user), Err(PeopleRefused::AccountTaken { staff: JO }));
        let hoover = district.building(HOOVER).unwrap();
        let mut entry = district.building_entry(hoover);
        entry.cover = vec![CoverEntry::Building(hoover.key.clone())];
        let building = Decision::Building { key: hoover.key.clone(), entry: Box::new(entry) };
        assert_eq!(building.check(&district), Err(PeopleRefused::CoversItself));
    }

    #[test]
    fn an_end_belongs_to_what_somebody_does_for_a_while() {
        let mut district = district();
        let week = Some(day("2026-10-09"));
        let jo = district.person(JO).unwrap().clone();
        let put = |district: &District, roles: &[Role], until| {
            let mut entry = district.staff_entry(&jo);
            entry.roles = roles.to_vec();
            entry.posts = vec![];
            Decision::Staff { key: jo.key.clone().unwrap(), entry: Box::new(entry), until }.check(district)
        };
        let nothing = Err(PeopleRefused::NothingToChange);
        let both = [Role::Specialist, Role::TechOffice];
        assert_eq!(put(&district, &jo.roles, week), nothing, "they are that anyway");
        assert_eq!(put(&district, &both, week), Ok(()));
        let acting = week.map(|until| Acting { until, before: jo.lasting() });
        district.change_person(JO, |it| (it.roles, it.acting) = (both.to_vec(), acting));
        assert_eq!(put(&district, &both, week), nothing);
        assert_eq!(put(&district, &both, Some(day("2026-10-16"))), Ok(()), "a week longer");
        assert_eq!(put(&district, &both, None), Ok(()), "for good");
        let file = district.as_file();
        assert_eq!(file.staff[jo.key.as_ref().unwrap()].roles, jo.roles, "a file speaks of what lasts");
        let moved = district.with(&Decision::Move { staff: JO, buildings: vec![MONROE] });
        assert!(moved.as_file().staff[jo.key.as_ref().unwrap()].posts.len() == 1, "a move lasts");
    }

    #[test]
    fn the_district_as_it_would_be_routes_as_it_will() {
        let district = district();
        let last = day("2026-09-01");
        let then = district.with(&Decision::Leave { staff: RUIZ, last });
        assert!(then.librarians_of(HOOVER, at("2026-09-15 10:00")).is_empty());
        let moved = district.with(&Decision::Move { staff: AUNE, buildings: vec![MONROE] });
        assert!(moved.person(AUNE).unwrap().works_in(MONROE));
    }
}
