//! Who works in a district, where and on which days. Knows nothing of tickets, of Discord's calls or of the time now.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::hours::Hours;
use crate::domain::ids::{BuildingId, Key, StaffId, UserId};
use crate::domain::routing::Kind;
use crate::domain::schedule::Schedule;

/// What a staff member is to the desk. One person may hold several roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Asks; the default for anyone.
    Teacher,
    /// Supports the standard work of a building, and implementation work once ready for it.
    Librarian,
    /// A technology integration specialist: pilots, and preparing librarians.
    Specialist,
    /// Repairs, accounts, devices, buying.
    TechOffice,
    /// Runs the library's space and material (R22).
    SupportStaff,
    /// Sees the reports of a building.
    Principal,
    /// Owns road map, roster and routing; the last rung of every queue.
    Director,
}

impl Role {
    /// Every role, in the order above.
    pub const ALL: [Self; 7] = [
        Self::Teacher,
        Self::Librarian,
        Self::Specialist,
        Self::TechOffice,
        Self::SupportStaff,
        Self::Principal,
        Self::Director,
    ];

    /// As the district file and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Teacher => "teacher",
            Self::Librarian => "librarian",
            Self::Specialist => "specialist",
            Self::TechOffice => "tech-office",
            Self::SupportStaff => "support-staff",
            Self::Principal => "principal",
            Self::Director => "director",
        }
    }
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(NotARole)
    }
}

/// The text is no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a role is one of teacher, librarian, specialist, tech-office, support-staff, principal and director"
)]
pub struct NotARole;

/// A member of the district's staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The row.
    pub id: StaffId,
    /// The key in the district file; none for a teacher whom the bot learned by itself.
    pub key: Option<Key>,
    /// The name that people see.
    pub name: String,
    /// The Discord account, once known.
    pub user: Option<UserId>,
    /// Never empty.
    pub roles: Vec<Role>,
    /// Where they work. Specialists have none (R26).
    pub posts: Vec<Post>,
    /// When they can be with a teacher; none for those who are never booked.
    pub schedule: Option<Schedule>,
    /// The initiatives' kinds of help they are limited to (R46); empty means all.
    pub only: Vec<Kind>,
    /// How many open tickets make them full (R21); none means never.
    pub capacity: Option<u32>,
    /// The last day they worked here.
    pub left_on: Option<NaiveDate>,
    /// Roles and buildings are for a while: until when, and what comes back then.
    pub acting: Option<Acting>,
    /// No longer in the district file; kept because tickets refer to them.
    pub gone: bool,
    /// Known from Discord, not from the file.
    pub learned: bool,
}

/// Somebody stands in for a while (F23).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// The last day.
    pub until: NaiveDate,
    /// What they are from the day after.
    pub before: Lasting,
}

/// The roles and buildings that somebody has for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lasting {
    /// Never empty.
    pub roles: Vec<Role>,
    /// Where they work.
    pub posts: Vec<Post>,
}

impl Staff {
    /// What they are for good: as they are, unless that is for a while.
    pub fn lasting(&self) -> Lasting {
        let now = || Lasting { roles: self.roles.clone(), posts: self.posts.clone() };
        self.acting.as_ref().map_or_else(now, |it| it.before.clone())
    }

    /// They stand in no longer.
    pub fn go_back(&mut self) {
        if let Some(Acting { before, .. }) = self.acting.take() {
            (self.roles, self.posts) = (before.roles, before.posts);
        }
    }

    /// They work in these from now on, also when they stand in no longer.
    pub fn move_to(&mut self, posts: Vec<Post>) {
        if let Some(acting) = &mut self.acting {
            acting.before.posts.clone_from(&posts);
        }
        self.posts = posts;
    }

    /// The last day of what they are for a while.
    pub fn acts_until(&self) -> Option<NaiveDate> {
        self.acting.as_ref().map(|it| it.until)
    }

    /// Whether they hold a role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether they answer requests: a librarian, a specialist, the tech office.
    pub fn is_coach(&self) -> bool {
        self.is(Role::Librarian) || self.is(Role::Specialist) || self.is(Role::TechOffice)
    }

    /// Whether they still work here on a date.
    pub fn here_on(&self, date: NaiveDate) -> bool {
        !self.gone && self.left_on.is_none_or(|last| date <= last)
    }

    /// Whether one of their posts is in the building, on any day.
    pub fn works_in(&self, building: BuildingId) -> bool {
        self.posts.iter().any(|post| post.building == building)
    }

    /// Whether they take requests of this kind (R46).
    pub fn takes(&self, kind: Kind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }
}

/// Where somebody works and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The building.
    pub building: BuildingId,
    /// The days; empty means every day.
    pub days: Vec<PostDay>,
    /// Visiting hours of a cover: the building still counts as one without a librarian (R47).
    pub visiting: bool,
}

impl Post {
    /// Whether the post holds on this day of an odd or even week, at this time.
    pub fn holds(&self, weekday: Weekday, odd_week: bool, time: NaiveTime) -> bool {
        self.days.is_empty() || self.days.iter().any(|day| day.holds(weekday, odd_week, time))
    }
}

/// A weekday of a post, written `mon`, `fri odd`, `thu 12:30-14:45` or `fri even 07:30-11:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostDay {
    /// The day of the week.
    pub weekday: Weekday,
    /// Which weeks. The week of the first school day is odd.
    pub weeks: Weeks,
    /// Part of the day; none means all of it.
    pub hours: Option<Hours>,
}

/// Every week, or every other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weeks {
    /// Every week.
    Every,
    /// The first, third, … week of the school year.
    Odd,
    /// The second, fourth, … week of the school year.
    Even,
}

impl PostDay {
    /// Its hours, if it falls on such a day and names hours.
    pub fn hours_on(&self, weekday: Weekday, odd_week: bool) -> Option<Hours> {
        self.hours.filter(|hours| self.holds(weekday, odd_week, hours.start()))
    }

    fn holds(&self, weekday: Weekday, odd_week: bool, time: NaiveTime) -> bool {
        let week = match self.weeks {
            Weeks::Every => true,
            Weeks::Odd => odd_week,
            Weeks::Even => !odd_week,
        };
        week && self.weekday == weekday && self.hours.is_none_or(|hours| hours.contains(time))
    }
}

impl FromStr for PostDay {
    type Err = NotAPostDay;

    fn from_str(text: &str) -> Result<Self, NotAPostDay> {
        let mut words = text.split_whitespace();
        let weekday = words.next().and_then(weekday_of).ok_or(NotAPostDay)?;
        let mut day = Self { weekday, weeks: Weeks::Every, hours: None };
        for word in words {
            match word {
                "odd" if day.weeks == Weeks::Every => day.weeks = Weeks::Odd,
                "even" if day.weeks == Weeks::Every => day.weeks = Weeks::Even,
                hours if day.hours.is_none() => day.hours = Some(hours.parse().map_err(|_| NotAPostDay)?),
                _ => return Err(NotAPostDay),
            }
        }
        Ok(day)
    }
}

impl fmt::Display for PostDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(weekday_text(self.weekday))?;
        f.write_str(match self.weeks {
            Weeks::Every => "",
            Weeks::Odd => " odd",
            Weeks::Even => " even",
        })?;
        self.hours.map_or(Ok(()), |hours| write!(f, " {hours}"))
    }
}

impl TryFrom<String> for PostDay {
    type Error = NotAPostDay;

    fn try_from(text: String) -> Result<Self, NotAPostDay> {
        text.parse()
    }
}

impl From<PostDay> for String {
    fn from(day: PostDay) -> Self {
        day.to_string()
    }
}

/// The text is no day of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written `mon`, `fri odd`, `fri even` or `thu 12:30-14:45`")]
pub struct NotAPostDay;

/// The weekday of a three-letter English name.
pub fn weekday_of(text: &str) -> Option<Weekday> {
    let all =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    all.into_iter().find(|day| weekday_text(*day) == text)
}

/// The three-letter English name of a weekday, in lower case.
pub fn weekday_text(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_day_reads_what_it_writes() {
        for text in ["mon", "fri odd", "thu 12:30-14:45", "fri even 07:30-11:00"] {
            assert_eq!(text.parse::<PostDay>().expect(text).to_string(), text);
        }
        for text in ["", "monday", "fri odd even", "thu 14:45-12:30", "mon 8-9 9-10"] {
            assert!(text.parse::<PostDay>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_role_reads_what_it_writes() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
        }
    }

    #[test]
    fn a_half_day_in_odd_weeks_holds_only_then() {
        let day: PostDay = "thu odd 12:30-14:45".parse().unwrap();
        let post = Post { building: BuildingId(1), days: vec![day], visiting: false };
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let cases = [
            (Weekday::Thu, true, 13, true),
            (Weekday::Thu, true, 12, false),
            (Weekday::Thu, true, 15, false),
            (Weekday::Thu, false, 13, false),
            (Weekday::Fri, true, 13, false),
        ];
        for (weekday, odd, hour, holds) in cases {
            assert_eq!(post.holds(weekday, odd, at(hour)), holds, "{weekday} {odd} {hour}");
        }
    }
}
