//! Roles, kinds of help and posts as a director types them: `librarian, specialist`, `hoover mon wed fri odd; roosevelt`.

use std::str::FromStr;

use super::district::District;
use super::district::file::PostEntry;
use super::people::{PostDay, Role, weekday_of};
use super::refused::Refused;
use super::refused_people::PeopleRefused;
use super::routing::Kind;
use super::text::excerpt;

/// Roles, in any order.
pub fn read_roles(text: &str) -> Result<Vec<Role>, Refused> {
    let right = "teacher, librarian, specialist, tech-office, support-staff, principal, director";
    let mut roles = read_list::<Role>(text, right)?;
    roles.sort();
    roles.dedup();
    Ok(roles)
}

/// Kinds of help; `all` takes the limit away.
pub fn read_kinds(text: &str) -> Result<Vec<Kind>, Refused> {
    if ["all", "todo", "todos"].contains(&text.trim().to_lowercase().as_str()) {
        return Ok(Vec::new());
    }
    let right = "question, one-on-one, co-plan, co-teach, model-lesson, resources, class, library, or all";
    read_list(text, right)
}

fn read_list<T: FromStr>(text: &str, right: &'static str) -> Result<Vec<T>, Refused> {
    let words =
        text.split(',').map(|it| it.trim().to_lowercase().replace(' ', "-")).filter(|it| !it.is_empty());
    let read = |word: String| word.parse().map_err(|_| cant_read(&word, right));
    let all: Vec<T> = words.map(read).collect::<Result<_, _>>()?;
    if all.is_empty() { Err(cant_read(text, right)) } else { Ok(all) }
}

/// Where somebody works: buildings between semicolons, each with the days that it is for.
pub fn read_posts(text: &str, district: &District) -> Result<Vec<PostEntry>, Refused> {
    let parts = text.split(';').map(str::trim).filter(|it| !it.is_empty());
    parts.map(|part| read_post(part, district)).collect()
}

fn read_post(part: &str, district: &District) -> Result<PostEntry, Refused> {
    let plain = part.to_lowercase().replace(',', " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let first_day = words.iter().position(|it| weekday_of(it).is_some()).unwrap_or(words.len());
    let visiting = words.last() == Some(&"visiting");
    let end = words.len() - usize::from(visiting);
    let name = words[..first_day.min(end)].join(" ");
    let building = district.building_named(&name)?.key.clone();
    let mut days: Vec<String> = Vec::new();
    for word in &words[first_day.min(end)..end] {
        match days.last_mut() {
            Some(day) if weekday_of(word).is_none() => {
                day.push(' ');
                day.push_str(word);
            }
            _ => days.push((*word).to_owned()),
        }
    }
    let right = "mon, tue, wed, thu, fri, with odd, even or hours such as 12:30-14:45 after a day";
    let days: Result<Vec<PostDay>, _> =
        days.iter().map(|day| day.parse().map_err(|_| cant_read(day, right))).collect();
    Ok(PostEntry { building, days: days?, visiting })
}

fn cant_read(typed: &str, right: &'static str) -> Refused {
    PeopleRefused::CantRead { typed: excerpt(typed, 60), right }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::district;

    #[test]
    fn posts_are_read_as_a_director_types_them() {
        let district = district();
        let said = |text: &str| {
            let posts = read_posts(text, &district).unwrap();
            let one = |it: &PostEntry| {
                let days = it.days.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
                format!("{}[{days}]{}", it.building, if it.visiting { "v" } else { "" })
            };
            posts.iter().map(one).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(said("hoover"), "hoover[]");
        assert_eq!(said("Hoover mon, wed fri odd; monroe tue"), "hoover[mon+wed+fri odd] monroe[tue]");
        assert_eq!(said("bridges thu 12:30-14:45 visiting"), "bridges[thu 12:30-14:45]v");
        for text in ["nowhere mon", "hoover mon late", "hoover fri odd even"] {
            assert!(read_posts(text, &district).is_err(), "{text}");
        }
    }

    #[test]
    fn roles_and_kinds_are_read_in_any_order() {
        assert_eq!(read_roles("Specialist, librarian").unwrap(), [Role::Librarian, Role::Specialist]);
        assert_eq!(read_roles("tech office").unwrap(), [Role::TechOffice]);
        assert_eq!(read_kinds("library, resources").unwrap(), [Kind::Library, Kind::Resources]);
        assert_eq!(read_kinds("all").unwrap(), []);
        assert!(read_roles("boss").is_err() && read_roles("").is_err());
    }
}
