//! Days, times and lengths of time in the reader's language, for where Discord can't write them itself: a day that
//! no reader's zone may shift, the label of a menu.
//!
//! Moments go by Discord's own timestamps (`moment`, `relative`), which every client writes in its language and zone.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::Words;

impl Words {
    /// A day of the district, such as "Tuesday, September 8".
    pub(in crate::discord) fn day(&self, day: NaiveDate) -> String {
        self.date_day(self.weekday_of(day), self.month(day.month()), day.day())
    }

    /// The same, with its year where that is not today's.
    pub(in crate::discord) fn day_seen_from(&self, today: NaiveDate, day: NaiveDate) -> String {
        if day.year() == today.year() {
            return self.day(day);
        }
        self.date_in_year(self.day(day), day.year().to_string())
    }

    /// Days, such as "Tuesday, September 8 to Friday, September 11"; one alone is only itself.
    pub(in crate::discord) fn days_seen_from(
        &self,
        today: NaiveDate,
        (from, to): (NaiveDate, NaiveDate),
    ) -> String {
        let first = self.day_seen_from(today, from);
        if from == to { first } else { self.import_days(first, self.day_seen_from(today, to)) }
    }

    /// "Tuesday".
    pub(in crate::discord) fn weekday_of(&self, day: NaiveDate) -> String {
        self.weekday(day.weekday().number_from_monday())
    }

    /// "today", "tomorrow", else "Thursday".
    pub(in crate::discord) fn day_from(&self, today: NaiveDate, day: NaiveDate) -> String {
        match (day - today).num_days() {
            0 => self.date_today(),
            1 => self.date_tomorrow(),
            _ => self.weekday_of(day),
        }
    }

    /// A time of the district's wall clock, such as "1:10 PM".
    pub(in crate::discord) fn time_of_day(&self, time: NaiveTime) -> String {
        let (afternoon, hour) = time.hour12();
        let minute = format!("{:02}", time.minute());
        if afternoon { self.date_afternoon(hour, minute) } else { self.date_morning(hour, minute) }
    }

    /// "Tuesday 1:10 PM", in the district's own zone.
    pub(in crate::discord) fn weekday_and_time(&self, local: NaiveDateTime) -> String {
        self.date_weekday_time(self.weekday_of(local.date()), self.time_of_day(local.time()))
    }

    /// A length of time, rounded to what one would say.
    pub(in crate::discord) fn length(&self, length: Duration) -> String {
        let minutes = length.num_minutes().max(1);
        match minutes {
            0..=89 => self.minutes(minutes),
            90..=2_159 => self.length_hours((minutes + 30) / 60),
            _ => self.length_days((minutes + 720) / 1_440),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, Months};

    use super::super::words;
    use super::*;

    #[test]
    fn a_day_is_said_in_the_readers_language() {
        let day: NaiveDate = "2026-09-08".parse().unwrap();
        assert_eq!(words("en-US").day(day), "Tuesday, September 8");
        assert_eq!(words("es-ES").day(day), "martes 8 de septiembre");
    }

    #[test]
    fn a_day_of_another_year_says_so() {
        let [today, winter, spring] =
            ["2026-11-20", "2026-12-18", "2027-01-05"].map(|it| it.parse().unwrap());
        for (language, said) in [
            ("en", "Friday, December 18 to Tuesday, January 5, 2027"),
            ("es", "viernes 18 de diciembre al martes 5 de enero de 2027"),
        ] {
            let words = words(language);
            assert_eq!(words.days_seen_from(today, (winter, spring)), said);
            assert_eq!(words.days_seen_from(today, (winter, winter)), words.day(winter));
        }
    }

    #[test]
    fn all_weekdays_and_months_have_names_of_their_own() {
        let monday: NaiveDate = "2026-01-05".parse().unwrap();
        for language in ["en", "es"] {
            let words = words(language);
            let days = (0..7).map(|ahead| words.weekday_of(monday + Days::new(ahead)));
            assert_eq!(days.collect::<std::collections::BTreeSet<_>>().len(), 7, "{language}");
            let months = (0..12).map(|ahead| words.month((monday + Months::new(ahead)).month()));
            assert_eq!(months.collect::<std::collections::BTreeSet<_>>().len(), 12, "{language}");
        }
    }

    #[test]
    fn a_time_has_twelve_hours_and_two_halves() {
        for (time, english, spanish) in [
            ("00:05", "12:05 AM", "12:05 a. m."),
            ("09:00", "9:00 AM", "9:00 a. m."),
            ("12:30", "12:30 PM", "12:30 p. m."),
            ("13:10", "1:10 PM", "1:10 p. m."),
        ] {
            let time: NaiveTime = time.parse().unwrap();
            assert_eq!(words("en").time_of_day(time), english);
            assert_eq!(words("es-419").time_of_day(time), spanish);
        }
    }

    #[test]
    fn lengths_are_said_as_people_say_them() {
        for (minutes, english, spanish) in [
            (0, "1 min", "1 min"),
            (25, "25 min", "25 min"),
            (90, "2 h", "2 h"),
            (600, "10 h", "10 h"),
            (2_880, "2 days", "2 días"),
        ] {
            assert_eq!(words("en").length(Duration::minutes(minutes)), english);
            assert_eq!(words("es").length(Duration::minutes(minutes)), spanish);
        }
    }
}
