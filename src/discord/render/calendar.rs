//! The days of the district, in words. Reads nothing.

use chrono::NaiveDate;
use serenity::all::CreateEmbed;

use crate::desk::{DaySet, Days, QuietSet};
use crate::discord::view::View;
use crate::discord::words::{Words, words};
use crate::domain::building::Level;
use crate::domain::calendar::{CalendarRefused, Day, Weather};

/// What a day has become, and which number the next one has.
pub(in crate::discord) fn day_set(set: &DaySet, language: &str) -> View {
    let words = words(language);
    let day = words.day_seen_from(set.today, set.date);
    let mut lines = vec![match set.weather {
        None => words.calendar_as_planned(day),
        Some(Weather::Cancelled) => words.calendar_cancelled(day),
        Some(Weather::LateStart(minutes)) => words.calendar_late(day, minutes),
        Some(Weather::ELearning) => words.calendar_e_learning(day),
        Some(Weather::MakeUp) => words.calendar_make_up(day),
    }];
    if let Some((next, numbers)) = &set.next {
        let numbers =
            numbers.iter().map(|(level, number)| words.calendar_number(level_name(&words, *level), *number));
        let numbers = numbers.collect::<Vec<_>>().join(", ");
        lines.push(if numbers.is_empty() {
            words.calendar_next(words.day_seen_from(set.today, *next))
        } else {
            words.calendar_next_numbered(words.day_seen_from(set.today, *next), numbers)
        });
    }
    lines.extend(super::clock::meetings(&words, set.meetings));
    View::text(lines.join("\n"))
}

/// Days have become quiet, or are so no longer.
pub(in crate::discord) fn quiet_set(set: &QuietSet, language: &str) -> View {
    let words = words(language);
    let (from, to) = [set.days.from, set.days.to].map(|it| words.day_seen_from(set.today, it)).into();
    View::text(match (set.over, from == to) {
        (false, true) => words.calendar_quiet_day(from),
        (false, false) => words.calendar_quiet_days(from, to),
        (true, true) => words.calendar_quiet_over_day(from),
        (true, false) => words.calendar_quiet_over_days(from, to),
    })
}

/// A stretch of days that are alike: the first, the last, what they are, whether they are quiet.
type Stretch = (NaiveDate, NaiveDate, String, bool);

/// The next days: neighbours that are alike in one line, and what comes back again and again said once, below.
pub(in crate::discord) fn days(days: &Days, language: &str) -> View {
    let words = words(language);
    let mut all: Vec<Stretch> = Vec::new();
    for (date, levels) in &days.days {
        let (what, quiet) = (what(&words, levels), days.district.calendar.is_quiet(*date));
        match all.last_mut() {
            Some((_, to, same, hush)) if (same.as_str(), *hush) == (what.as_str(), quiet) => *to = *date,
            _ => all.push((*date, *date, what, quiet)),
        }
    }
    let usual = usual(&all).map(str::to_owned);
    let line = |(from, to, what, quiet): &Stretch| {
        let what = if usual.as_ref() == Some(what) { words.calendar_usual() } else { what.clone() };
        let what = if *quiet { words.calendar_and_quiet(what) } else { what };
        words.calendar_line(words.days_seen_from(days.today, (*from, *to)), what)
    };
    let mut lines: Vec<_> = all.iter().map(line).collect();
    lines.extend(usual.as_ref().map(|it| format!("\n{}", words.calendar_usual_is(it.clone()))));
    View::embed(CreateEmbed::new().title(words.calendar_title()).description(lines.join("\n")))
}

/// What stands in several stretches and takes a level by its hours to say.
fn usual(all: &[Stretch]) -> Option<&str> {
    let often = |it: &&Stretch| all.iter().filter(|other| other.2 == it.2).count();
    let most = all.iter().max_by_key(often)?;
    (often(&most) > 1 && most.2.len() > 40).then_some(most.2.as_str())
}

/// A day: the levels only where they differ.
fn what(words: &Words, levels: &[(Level, Day)]) -> String {
    let kinds: Vec<_> = levels.iter().map(|(level, day)| (*level, kind(words, *day))).collect();
    let same = kinds.iter().all(|(_, kind)| Some(kind) == kinds.first().map(|(_, first)| first));
    let each = |(level, kind): &(Level, String)| words.calendar_level(level_name(words, *level), kind);
    match kinds.first() {
        Some((_, kind)) if same => kind.clone(),
        _ => kinds.iter().map(each).collect::<Vec<_>>().join("; "),
    }
}

/// Why a day can't become that.
pub(super) fn calendar_refusal(words: &Words, refused: CalendarRefused) -> String {
    match refused {
        CalendarRefused::Past(day) => words.refused_day_over(words.day(day)),
        CalendarRefused::NoSchool(day) => words.refused_day_no_school(words.day(day)),
        CalendarRefused::NoDigest(day) => words.refused_no_digest(words.day(day)),
        CalendarRefused::School(day) => words.refused_day_school(words.day(day)),
        CalendarRefused::Minutes => words.refused_day_minutes(),
        CalendarRefused::NothingLeft(day) => words.refused_day_nothing_left(words.day(day)),
        CalendarRefused::Backwards { from, to } => {
            words.refused_quiet_backwards(words.day(to), words.day(from))
        }
        CalendarRefused::TooLong(most) => words.refused_quiet_too_long(most),
    }
}

fn kind(words: &Words, day: Day) -> String {
    let at = |hours: crate::domain::hours::Hours| {
        (words.time_of_day(hours.start()), words.time_of_day(hours.end()))
    };
    match day {
        Day::School(hours) => {
            let (from, to) = at(hours);
            words.calendar_school(from, to)
        }
        Day::Online(_) => words.calendar_online(),
        Day::Staff => words.calendar_staff(),
        Day::Closed => words.calendar_closed(),
    }
}

pub(super) fn level_name(words: &Words, level: Level) -> String {
    match level {
        Level::Elementary => words.calendar_level_elementary(),
        Level::Middle => words.calendar_level_middle(),
        Level::High => words.calendar_level_high(),
        Level::Office => words.calendar_level_office(),
    }
}
