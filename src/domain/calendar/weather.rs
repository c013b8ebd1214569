//! What a day can become in a running year: called off at 5:42, late, from home, made up (R92).

use chrono::NaiveDate;

use super::Calendar;

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
    /// It is a school day already.
    School(NaiveDate),
    /// A late start needs its minutes, 1 to 480.
    Minutes,
}

impl Calendar {
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
            Some(Weather::MakeUp) if self.any_school_day(date) => Err(CalendarRefused::School(date)),
            Some(Weather::MakeUp) | None => Ok(()),
            Some(_) if self.any_school_day(date) || changed => Ok(()),
            Some(_) => Err(CalendarRefused::NoSchool(date)),
        }
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
        ];
        for (date, weather, is) in cases {
            assert_eq!(calendar.may_become(day(date), today, weather), is, "{date} {weather:?}");
        }
    }
}
