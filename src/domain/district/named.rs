//! People and buildings by what somebody typed: a key, a name, the beginning of one. What is nearly right is named.

use super::District;
use crate::domain::building::Building;
use crate::domain::nearest::distance;
use crate::domain::people::Staff;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::text::excerpt;

/// How much of what was typed a refusal repeats.
const REPEATED: usize = 60;
/// How many of the people with the same name a refusal names.
const NAMED: usize = 4;

impl District {
    /// Somebody who works here, by the number of their row (as suggestions write it), key, name or the beginning of one.
    pub fn person_named(&self, typed: &str) -> Result<&Staff, Refused> {
        let wanted = plain(typed);
        let here = || self.staff.iter().filter(|it| !it.gone);
        let by_id = wanted.strip_prefix('~').and_then(|id| id.parse::<i64>().ok());
        if let Some(found) = here().find(|it| Some(it.id.0) == by_id) {
            return Ok(found);
        }
        let is_key = |it: &&Staff| it.key.as_ref().is_some_and(|key| key.as_str() == wanted);
        if let Some(found) = here().find(is_key) {
            return Ok(found);
        }
        let exact: Vec<_> = here().filter(|it| plain(&it.name) == wanted).collect();
        let starts = |it: &&Staff| {
            let name = plain(&it.name);
            !wanted.is_empty() && (name.starts_with(&wanted) || name.split(' ').any(|part| part == wanted))
        };
        let found = if exact.is_empty() { here().filter(starts).collect() } else { exact };
        match found[..] {
            [one] => Ok(one),
            [] => Err(self.nobody(typed, &wanted)),
            _ => {
                let these = found.iter().take(NAMED).map(|it| it.id).collect();
                Err(PeopleRefused::SeveralPeople { typed: excerpt(typed, REPEATED), these }.into())
            }
        }
    }

    fn nobody(&self, typed: &str, wanted: &str) -> Refused {
        let here = self.staff.iter().filter(|it| !it.gone);
        let near = nearest(
            wanted,
            here.flat_map(|it| {
                let name = plain(&it.name);
                let parts: Vec<_> = name.split(' ').map(str::to_owned).collect();
                let key = it.key.as_ref().map(|key| key.as_str().to_owned());
                parts.into_iter().chain([name]).chain(key).map(|name| (name, it.id)).collect::<Vec<_>>()
            }),
        );
        PeopleRefused::NoSuchPerson { typed: excerpt(typed, REPEATED), nearest: near }.into()
    }

    /// A building that stands, by key, name or the beginning of one.
    pub fn building_named(&self, typed: &str) -> Result<&Building, Refused> {
        let wanted = plain(typed);
        let standing = || self.buildings.iter().filter(|it| !it.gone);
        let exact = standing().find(|it| it.key.as_str() == wanted || plain(&it.name) == wanted);
        let mut starting = standing().filter(|it| !wanted.is_empty() && plain(&it.name).starts_with(&wanted));
        let only = match (starting.next(), starting.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        };
        exact.or(only).ok_or_else(|| {
            let named = standing().flat_map(|it| {
                let name = plain(&it.name);
                let first = name.split(' ').next().unwrap_or_default().to_owned();
                [(name, it.id), (first, it.id), (it.key.as_str().to_owned(), it.id)]
            });
            let typed = excerpt(typed, REPEATED);
            match nearest(&wanted, named) {
                Some(nearest) => PeopleRefused::NearBuilding { typed, nearest }.into(),
                None => Refused::NoSuchBuilding { typed },
            }
        })
    }
}

fn plain(text: &str) -> String {
    text.trim().trim_start_matches('@').to_lowercase()
}

/// Whoever has the name that is at most two letters away.
fn nearest<T: Ord>(wanted: &str, named: impl Iterator<Item = (String, T)>) -> Option<T> {
    let far = named.map(|(name, it)| (distance(wanted, &name), name.len(), it));
    far.filter(|(far, length, _)| *far <= 2 && *far < *length).min().map(|(_, _, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::*;

    #[test]
    fn a_person_is_found_by_what_people_type() {
        let district = district();
        let ruiz = district.person(RUIZ).unwrap();
        let key = ruiz.key.as_ref().unwrap().as_str().to_owned();
        for typed in [ruiz.name.as_str(), &ruiz.name.to_uppercase(), &key, &format!("~{}", RUIZ.0)] {
            assert_eq!(district.person_named(typed).map(|it| it.id), Ok(RUIZ), "{typed}");
        }
        assert!(matches!(
            district.person_named("nobody of that name"),
            Err(Refused::People(PeopleRefused::NoSuchPerson { nearest: None, .. }))
        ));
        assert!(district.person_named("").is_err());
    }

    #[test]
    fn a_building_that_is_nearly_right_is_named() {
        let district = district();
        let hoover = district.building(HOOVER).unwrap();
        assert_eq!(district.building_named(&hoover.name).map(|it| it.id), Ok(HOOVER));
        let mistyped = format!("{}r", hoover.key);
        let expected = PeopleRefused::NearBuilding { typed: mistyped.clone(), nearest: HOOVER };
        assert_eq!(district.building_named(&mistyped).map(|it| it.id), Err(expected.into()));
        assert!(matches!(district.building_named("xyzzy"), Err(Refused::NoSuchBuilding { .. })));
    }
}
