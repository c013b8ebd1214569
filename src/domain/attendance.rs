//! Who was expected where people came together, and who came: required sessions (R25) and the librarians' meeting (R10).
//!
//! Having come makes nobody ready (R56), and nothing here says how anybody did.

use chrono::NaiveDate;

use super::district::District;
use super::ids::{StaffId, UserId};
use super::refused::Refused;

/// Somebody who was expected, or came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attendee {
    /// Somebody whom the roster knows, or whom the bot knows from Discord.
    Staff(StaffId),
    /// An account that nobody knows anything else of.
    Account(UserId),
}

/// One day on which people came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The day.
    pub on: NaiveDate,
    /// Everybody who was expected or came, each once, with whether they came.
    pub people: Vec<(Attendee, bool)>,
}

/// What is written down about a day, in this order: what is said of a person last counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// Who was expected. Whoever came stays one who came.
    pub expected: Vec<Attendee>,
    /// Who came.
    pub came: Vec<Attendee>,
    /// Who was written down as having come, and had not.
    pub absent: Vec<Attendee>,
}

impl Held {
    /// Who came.
    pub fn came(&self) -> impl Iterator<Item = Attendee> {
        self.people.iter().filter(|(_, came)| *came).map(|(who, _)| *who)
    }
}

impl Register {
    /// Whether nobody is named.
    pub fn is_empty(&self) -> bool {
        self.expected.is_empty() && self.is_plan()
    }

    /// Whether it says only who is expected: that may be about a day to come.
    pub fn is_plan(&self) -> bool {
        self.came.is_empty() && self.absent.is_empty()
    }
}

/// Who was expected at one of these days and came to none, in the order in which they were first expected.
pub fn still_to_come(held: &[Held]) -> Vec<Attendee> {
    let came: Vec<_> = held.iter().flat_map(Held::came).collect();
    let mut missing = Vec::new();
    for (who, _) in held.iter().flat_map(|it| &it.people) {
        if !came.contains(who) && !missing.contains(who) {
            missing.push(*who);
        }
    }
    missing
}

impl District {
    /// People as they are typed: names of the roster between commas or semicolons, and `@mentions` anywhere.
    pub fn attendees(&self, typed: &str) -> Result<Vec<Attendee>, Refused> {
        let apart = typed.replace('<', ",<").replace('>', ">,");
        let names = apart.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty());
        let mut all = Vec::new();
        for name in names {
            let who = self.attendee(name)?;
            if !all.contains(&who) {
                all.push(who);
            }
        }
        Ok(all)
    }

    /// The same account is the same person, however it was written.
    fn attendee(&self, typed: &str) -> Result<Attendee, Refused> {
        let mention = typed.strip_prefix("<@").and_then(|it| it.strip_suffix('>'));
        let account = mention.and_then(|it| it.trim_start_matches('!').parse().ok()).map(UserId);
        match account {
            Some(account) => Ok(self.known(Attendee::Account(account))),
            None => self.person_named(typed).map(|it| Attendee::Staff(it.id)),
        }
    }

    /// Somebody by their row, if the bot has come to know them.
    pub fn known(&self, who: Attendee) -> Attendee {
        match who {
            Attendee::Account(account) => {
                let staff = self.person_by_user(account).filter(|it| !it.gone);
                staff.map_or(who, |it| Attendee::Staff(it.id))
            }
            Attendee::Staff(_) => who,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::*;
    use crate::domain::refused_people::PeopleRefused;

    #[test]
    fn people_are_names_and_mentions_in_any_mixture_each_once() {
        let district = district();
        let ruiz = district.person(RUIZ).unwrap();
        let stranger = Attendee::Account(UserId(77));
        let mention = ruiz.user.map(|it| format!("<@!{}>", it.0)).unwrap();
        for (typed, who) in [
            (ruiz.name.clone(), vec![Attendee::Staff(RUIZ)]),
            (format!("{mention} <@77>"), vec![Attendee::Staff(RUIZ), stranger]),
            (format!("<@77>{mention}; {},", ruiz.name), vec![stranger, Attendee::Staff(RUIZ)]),
            (" ; ,".to_owned(), vec![]),
        ] {
            assert_eq!(district.attendees(&typed), Ok(who), "{typed}");
        }
        for typed in ["<@&5>", "<@>", "<@x>", "Nobody Atall"] {
            let refused = district.attendees(typed);
            assert!(matches!(refused, Err(Refused::People(PeopleRefused::NoSuchPerson { .. }))), "{typed}");
        }
    }

    #[test]
    fn whoever_came_to_one_of_the_days_is_not_waited_for() {
        let (a, b, c) = (Attendee::Staff(JO), Attendee::Staff(SAM), Attendee::Account(UserId(77)));
        let first = Held { on: day("2026-09-18"), people: vec![(a, false), (b, true), (c, false)] };
        let second = Held { on: day("2026-09-25"), people: vec![(c, true), (a, false)] };
        assert_eq!(still_to_come(std::slice::from_ref(&first)), [a, c]);
        assert_eq!(still_to_come(&[first, second]), [a]);
        assert_eq!(still_to_come(&[]), []);
    }

    #[test]
    fn a_day_to_come_has_only_people_who_are_expected() {
        let jo = vec![Attendee::Staff(JO)];
        let came = Register { came: jo.clone(), ..Register::default() };
        let expected = Register { expected: jo, ..Register::default() };
        assert!(Register::default().is_empty() && !came.is_empty() && !expected.is_empty());
        assert!(expected.is_plan() && !came.is_plan());
    }
}
