//! When a class can be, what becomes of it when its day becomes something else, when people are reminded of it.

use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::{Class, ClassState, Venue};
use crate::domain::building::Level;
use crate::domain::calendar::{Calendar, Day};
use crate::domain::minutes::{BadMinutes, Minutes};
use crate::domain::refused_class::ClassRefused;
use crate::domain::reminder;

/// Nobody comes before this hour of the district's wall clock, nor stays beyond the other.
const HOURS: (u32, u32) = (6, 21);

/// The shortest and the longest class.
const LENGTH: (u16, u16) = (5, 600);

/// The most places: a whole faculty.
const SEATS: u16 = 500;

/// How long a class takes.
pub fn check_length(typed: Result<Minutes, BadMinutes>) -> Result<Minutes, ClassRefused> {
    typed.ok().filter(|it| (LENGTH.0..=LENGTH.1).contains(&it.get())).ok_or(ClassRefused::Length)
}

/// How many places there are.
pub fn check_seats(seats: u16) -> Result<u16, ClassRefused> {
    if (1..=SEATS).contains(&seats) { Ok(seats) } else { Err(ClassRefused::Seats) }
}

/// Whether there can be a class then, for people of these levels.
pub fn check_when(
    calendar: &Calendar,
    levels: &[Level],
    (starts_at, minutes): (DateTime<Utc>, Minutes),
    venue: &Venue,
    now: DateTime<Utc>,
) -> Result<(), ClassRefused> {
    let (day, ends_at) =
        (calendar.local_date(starts_at), starts_at + Duration::minutes(minutes.get().into()));
    if starts_at <= now {
        return Err(ClassRefused::Past { at: starts_at });
    }
    if starts_at > now + Duration::days(366) {
        return Err(ClassRefused::TooFarAhead);
    }
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let early = calendar.local_time(starts_at) < hour(HOURS.0);
    let late = calendar.local_date(ends_at) != day || calendar.local_time(ends_at) > hour(HOURS.1);
    if early || late {
        return Err(ClassRefused::OutsideHours);
    }
    match day_of(calendar, levels, starts_at) {
        OfDay::Nobody => Err(ClassRefused::DayOff { day }),
        OfDay::AtHome if venue.link().is_none() => Err(ClassRefused::AtHome { day }),
        OfDay::AtHome | OfDay::There => Ok(()),
    }
}

/// What the day of a class is for those it is for.
enum OfDay {
    /// At least some of them are at work.
    There,
    /// All who work do so from home.
    AtHome,
    /// Nobody works.
    Nobody,
}

fn day_of(calendar: &Calendar, levels: &[Level], at: DateTime<Utc>) -> OfDay {
    let date = calendar.local_date(at);
    let days = || levels.iter().map(|level| calendar.day(date, *level));
    if days().all(|it| it == Day::Closed) {
        return OfDay::Nobody;
    }
    let at_home = |it: Day| matches!(it, Day::Online(_) | Day::Closed);
    if days().all(at_home) { OfDay::AtHome } else { OfDay::There }
}

/// What becomes of a class when its day becomes something else (F18, R87); none where nothing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// Its day is lost, and the class with it.
    Lost,
    /// It is online alone.
    AtHome,
    /// It takes place as it was announced, after all.
    OnAgain,
}

impl Following {
    /// What the class is then.
    pub fn state(self) -> ClassState {
        match self {
            Self::Lost => ClassState::Lost,
            Self::AtHome => ClassState::AtHome,
            Self::OnAgain => ClassState::Coming,
        }
    }
}

/// What becomes of a class as its day is now. A late start takes what would begin before it; a class that is held online alone
/// needs nobody in the building.
pub fn following(calendar: &Calendar, levels: &[Level], class: &Class) -> Option<Following> {
    let date = calendar.local_date(class.starts_at);
    let late = calendar.late_start.get(&date).map(|minutes| {
        let opens = calendar.moment(date, calendar.duty.start());
        opens + Duration::minutes(i64::from(*minutes))
    });
    let too_early = late.is_some_and(|opens| class.starts_at < opens);
    let fate = match day_of(calendar, levels, class.starts_at) {
        OfDay::Nobody => Following::Lost,
        _ if too_early => Following::Lost,
        OfDay::AtHome if class.venue.link().is_none() => Following::Lost,
        OfDay::AtHome if class.venue.place().is_some() => Following::AtHome,
        OfDay::AtHome | OfDay::There => Following::OnAgain,
    };
    (fate.state() != class.state).then_some(fate)
}

/// Whether two classes share a minute.
pub fn overlap(one: (DateTime<Utc>, DateTime<Utc>), other: (DateTime<Utc>, DateTime<Utc>)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// Whether those who signed up are to be reminded now: once on its own day, in duty time, before it begins; of one that begins
/// earlier than duty, on the last duty day before (R44, R93).
pub fn is_reminded(calendar: &Calendar, class: &Class, now: DateTime<Utc>) -> bool {
    let today = calendar.local_date(class.starts_at) == calendar.local_date(now);
    let morning = today && calendar.is_duty(now) && now < class.starts_at;
    class.is_on() && (morning || reminder::is_due(calendar, 1, class.starts_at, now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::{ClassNumber, Link};
    use crate::domain::fixture::{calendar, day};
    use crate::domain::ids::{ClassId, DistrictId, InitiativeId, StaffId};
    use crate::domain::text::Words;

    const LEVELS: [Level; 1] = [Level::Elementary];

    /// What the day became, when the class begins, where it is, what it was, what becomes of it.
    type Case<'a> = (&'a dyn Fn(&mut Calendar), &'a str, Venue, ClassState, Option<Following>);

    fn venue(place: bool, link: bool) -> Venue {
        let place = place.then(|| Words::new("Library").unwrap());
        Venue::new(place, link.then(|| Link::new("https://meet.example.org/a").unwrap())).unwrap()
    }

    fn class(calendar: &Calendar, time: &str, venue: Venue, state: ClassState) -> Class {
        Class {
            id: ClassId(1),
            district: DistrictId(1),
            number: ClassNumber(1),
            initiative: InitiativeId(1),
            title: Words::new("Padlet in 30 minutes").unwrap(),
            held_by: StaffId(1),
            starts_at: calendar.moment(day("2026-09-23"), time.parse().unwrap()),
            minutes: Minutes::new(30).unwrap(),
            venue,
            seats: 12,
            buildings: Vec::new(),
            state,
            revision: 1,
        }
    }

    #[test]
    fn a_class_is_when_people_can_come() {
        let calendar = calendar();
        let now = calendar.moment(day("2026-09-22"), "10:41".parse().unwrap());
        for (date, time, minutes, fits) in [
            ("2026-09-23", "15:30", 45, true),
            ("2026-09-23", "06:00", 45, true),
            ("2026-09-23", "05:55", 45, false),
            ("2026-09-23", "20:00", 60, true),
            ("2026-09-23", "20:00", 65, false),
            ("2026-09-23", "23:30", 60, false),
            ("2026-09-22", "10:41", 30, false),
            ("2026-09-22", "10:42", 30, true),
            ("2026-09-26", "15:30", 45, false),
            ("2027-09-30", "15:30", 45, false),
        ] {
            let when = (calendar.moment(day(date), time.parse().unwrap()), Minutes::new(minutes).unwrap());
            let is = check_when(&calendar, &LEVELS, when, &venue(true, false), now);
            assert_eq!(is.is_ok(), fits, "{date} {time}: {is:?}");
        }
    }

    #[test]
    fn on_a_day_of_learning_from_home_a_class_has_a_link() {
        let mut calendar = calendar();
        calendar.e_learning.push(day("2026-09-23"));
        let now = calendar.moment(day("2026-09-22"), "10:41".parse().unwrap());
        let when = (calendar.moment(day("2026-09-23"), "15:30".parse().unwrap()), Minutes::new(30).unwrap());
        for (place, link, fits) in [(true, false, false), (false, true, true), (true, true, true)] {
            let is = check_when(&calendar, &LEVELS, when, &venue(place, link), now);
            assert_eq!(is.is_ok(), fits, "{place} {link}");
        }
    }

    #[test]
    fn a_class_follows_its_day() {
        use ClassState::{AtHome, Coming, Lost};
        let snow = |it: &mut Calendar| it.cancelled.push(day("2026-09-23"));
        let home = |it: &mut Calendar| it.e_learning.push(day("2026-09-23"));
        let late = |it: &mut Calendar| {
            it.late_start.insert(day("2026-09-23"), 120);
        };
        let as_ever = |_: &mut Calendar| {};
        let both = || venue(true, true);
        let cases: [Case<'_>; 10] = [
            (&as_ever, "15:30", both(), Coming, None),
            (&snow, "15:30", both(), Coming, Some(Following::Lost)),
            (&snow, "15:30", both(), Lost, None),
            (&as_ever, "15:30", both(), Lost, Some(Following::OnAgain)),
            (&home, "15:30", both(), Coming, Some(Following::AtHome)),
            (&home, "15:30", venue(false, true), Coming, None),
            (&home, "15:30", venue(true, false), Coming, Some(Following::Lost)),
            (&as_ever, "15:30", both(), AtHome, Some(Following::OnAgain)),
            (&late, "07:30", both(), Coming, Some(Following::Lost)),
            (&late, "15:30", both(), Coming, None),
        ];
        for (number, (change, time, venue, state, fate)) in cases.into_iter().enumerate() {
            let mut calendar = calendar();
            let class = class(&calendar, time, venue, state);
            change(&mut calendar);
            assert_eq!(following(&calendar, &LEVELS, &class), fate, "case {number}");
        }
    }

    #[test]
    fn everybody_is_reminded_in_the_morning() {
        let calendar = calendar();
        let at = |date: &str, time: &str| calendar.moment(day(date), time.parse().unwrap());
        for (time, date, now, is) in [
            ("15:30", "2026-09-22", "12:00", false),
            ("15:30", "2026-09-23", "05:00", false),
            ("15:30", "2026-09-23", "08:00", true),
            ("15:30", "2026-09-23", "15:30", false),
            ("06:30", "2026-09-23", "06:00", false),
        ] {
            let class = class(&calendar, time, venue(true, false), ClassState::Coming);
            assert_eq!(is_reminded(&calendar, &class, at(date, now)), is, "{time}: {date} {now}");
        }
        let early = class(&calendar, "06:30", venue(true, false), ClassState::Coming);
        let duty = (0..1_440).map(|minute| at("2026-09-22", "00:00") + Duration::minutes(minute));
        let reminded = duty.filter(|now| is_reminded(&calendar, &early, *now)).count();
        assert!(reminded > 0, "what begins before duty is remembered the day before");
        let off = class(&calendar, "15:30", venue(true, false), ClassState::CalledOff);
        assert!(!is_reminded(&calendar, &off, at("2026-09-23", "08:00")));
    }
}
