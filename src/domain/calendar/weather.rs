//! What a day can become in a running year: called off at 5:42, late, from home, made up (R92).

use chrono::NaiveDate;

use super::Calendar;
use crate::domain::building::Level;

/// What a day has become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// Nobody comes.
    Cancelled,
    /// Students come so many minutes late, 1 to 480.
    LateStart(u16),
    /// Students learn from home.
    ELearning,
    /// A day off has become a school day.
    MakeUp,
}

/// Why a day can't become that. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarRefused {
    /// It is over.
    Past(NaiveDate),
    /// Nobody has school on it anyway.
    NoSchool(NaiveDate),
    /// Nobody has school on it, so there is no digest.
    NoDigest(NaiveDate),
    /// It is a school day already.
    School(NaiveDate),
    /// A late start needs its minutes, 1 to 480.
    Minutes,
    /// So late, nothing is left of the day.
    NothingLeft(NaiveDate),
    /// The last of the days comes before the first.
    Backwards {
        /// The first.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
    },
    /// These are more days than this at once.
    TooLong(i64),
}

impl Calendar {
    /// A day becomes that, whatever it was said to be before: the last word about a day counts. A day that is made up
    /// stays one when it is late or from home.
    pub fn becomes(&mut self, date: NaiveDate, weather: Weather) {
        if weather != Weather::Cancelled {
            self.cancelled.retain(|it| *it != date);
        }
        self.e_learning.retain(|it| *it != date);
        self.late_start.remove(&date);
        match weather {
            Weather::Cancelled if self.cancelled.contains(&date) => {}
            Weather::Cancelled => self.cancelled.push(date),
            Weather::LateStart(minutes) => {
                self.late_start.insert(date, minutes);
            }
            Weather::ELearning => self.e_learning.push(date),
            Weather::MakeUp if self.make_up.contains(&date) => {}
            Weather::MakeUp => self.make_up.push(date),
        }
    }

    /// Whether a day may become that; none takes an earlier word back.
    pub fn may_become(
        &self,
        date: NaiveDate,
        today: NaiveDate,
        weather: Option<Weather>,
    ) -> Result<(), CalendarRefused> {
        if date < today {
            return Err(CalendarRefused::Past(date));
        }
        let changed = self.cancelled.contains(&date);
        match weather {
            Some(Weather::LateStart(minutes)) if !(1..=480).contains(&minutes) => {
                Err(CalendarRefused::Minutes)
            }
            Some(Weather::LateStart(minutes)) if self.any_school_day(date) && !self.leaves(date, minutes) => {
                Err(CalendarRefused::NothingLeft(date))
            }
            // A blizzard does not ask whether it is a grading day: coaches would be pinged at home.
            Some(Weather::Cancelled) if self.contract_day(date) => Ok(()),
            Some(Weather::MakeUp) if self.any_school_day(date) => Err(CalendarRefused::School(date)),
            Some(Weather::MakeUp) | None => Ok(()),
            Some(_) if self.any_school_day(date) || changed => Ok(()),
            Some(_) => Err(CalendarRefused::NoSchool(date)),
        }
    }

    /// Whether some students still have hours on a day that begins so many minutes late.
    fn leaves(&self, date: NaiveDate, minutes: u16) -> bool {
        let mut late = self.clone();
        late.becomes(date, Weather::LateStart(minutes));
        let students = Level::ALL.into_iter().filter(|level| *level != Level::Office);
        students.into_iter().any(|level| late.school_day(date, level) && late.hours(date, level).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{calendar, day};

    #[test]
    fn a_day_becomes_only_what_it_can() {
        let (calendar, today) = (calendar(), day("2026-09-22"));
        let late = |minutes| Some(Weather::LateStart(minutes));
        let cases = [
            ("2026-09-23", Some(Weather::Cancelled), Ok(())),
            ("2026-09-22", late(120), Ok(())),
            ("2026-09-23", Some(Weather::ELearning), Ok(())),
            ("2026-09-23", None, Ok(())),
            ("2027-03-29", Some(Weather::MakeUp), Ok(())),
            ("2026-09-21", Some(Weather::Cancelled), Err(CalendarRefused::Past(day("2026-09-21")))),
            ("2026-09-26", Some(Weather::Cancelled), Err(CalendarRefused::NoSchool(day("2026-09-26")))),
            ("2026-11-26", late(120), Err(CalendarRefused::NoSchool(day("2026-11-26")))),
            ("2026-09-23", Some(Weather::MakeUp), Err(CalendarRefused::School(day("2026-09-23")))),
            ("2026-09-23", late(0), Err(CalendarRefused::Minutes)),
            ("2026-09-23", late(481), Err(CalendarRefused::Minutes)),
            ("2026-09-23", late(480), Err(CalendarRefused::NothingLeft(day("2026-09-23")))),
            ("2026-09-23", late(360), Ok(())),
            ("2026-11-06", Some(Weather::Cancelled), Ok(())),
            ("2026-11-06", late(120), Err(CalendarRefused::NoSchool(day("2026-11-06")))),
        ];
        for (date, weather, is) in cases {
            assert_eq!(calendar.may_become(day(date), today, weather), is, "{date} {weather:?}");
        }
    }
    #[test]
    fn the_last_word_about_a_day_counts() {
        let mut calendar = calendar();
        let date = day("2026-09-23");
        let level = crate::domain::building::Level::Middle;
        calendar.becomes(date, Weather::Cancelled);
        assert!(!calendar.school_day(date, level));
        calendar.becomes(date, Weather::ELearning);
        assert!(matches!(calendar.day(date, level), super::super::Day::Online(_)));
        calendar.becomes(date, Weather::LateStart(60));
        assert!(matches!(calendar.day(date, level), super::super::Day::School(_)));
        calendar.becomes(date, Weather::Cancelled);
        assert_eq!(calendar.day(date, level), super::super::Day::Closed);
    }
}
