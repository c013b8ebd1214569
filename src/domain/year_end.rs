//! The year's end (F15): which requests are asked whether they can wait until everybody is back, and what is said of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::district::{Settings, YearEnd};
use super::ids::StaffId;
use super::routing::Kind;

/// What is known of a request when it is decided whether it is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Whether it is for today, or somebody stands in front of a class.
    pub urgent: bool,
    /// The kind of help.
    pub kind: Kind,
    /// The day by which it is needed.
    pub needed_by: Option<NaiveDate>,
}

/// News of the year's end that people are owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "year", rename_all = "kebab-case")]
pub enum YearNews {
    /// What they have open on the last day, told to a coach.
    Open {
        /// Whom.
        staff: StaffId,
        /// The last working day.
        day: NaiveDate,
    },
    /// What was kept is a request now, told to its requester.
    Back,
}

impl Settings {
    /// The year's end, if a request on this day is asked whether it can wait. What is urgent, needed before, or the tech
    /// office's is not: broken things do not wait for August.
    pub fn asks_about(&self, wish: Wish, today: NaiveDate) -> Option<YearEnd> {
        let year = self.year_end?;
        let season = year.ask_from <= today && today < year.return_on;
        let waits = !wish.urgent && !wish.kind.is_tech();
        let waits = waits && wish.needed_by.is_none_or(|day| day >= year.return_on);
        (season && waits).then_some(year)
    }
}

impl Calendar {
    /// The last day of the year on which coaches work.
    pub fn last_working_day(&self) -> Option<NaiveDate> {
        let made_up = self.make_up.iter().copied().max();
        let last = self.contract.to.max(self.last_day).max(made_up.unwrap_or(self.last_day));
        let first = self.contract.from.min(self.first_day);
        let back = std::iter::successors(Some(last), NaiveDate::pred_opt);
        let mut days = back.take_while(|day| *day >= first);
        days.find(|day| self.contract_day(*day))
    }

    /// The day whose lists of what is open are due at this moment: the last working day, once it has begun, or the day that
    /// would have been it and was called off, at the same time.
    pub fn list_due(&self, now: DateTime<Utc>) -> Option<NaiveDate> {
        let (today, last) = (self.local_date(now), self.last_working_day()?);
        let called_off = || {
            let planned = Self { cancelled: Vec::new(), ..self.clone() };
            self.cancelled.contains(&today) && last < today && planned.last_working_day() == Some(today)
        };
        (self.duty.contains(self.local_time(now)) && (last == today || called_off())).then_some(today)
    }

    /// Whether what is kept for a day is due: its duty hours have begun, also where the calendar of the new year is not
    /// there yet.
    pub fn has_come(&self, day: NaiveDate, now: DateTime<Utc>) -> bool {
        self.moment(day, self.duty.start()) <= now
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{at, calendar, day, district};

    fn settings() -> Settings {
        let year = YearEnd {
            ask_from: day("2027-05-15"),
            answer_by: day("2027-06-03"),
            return_on: day("2027-08-24"),
        };
        Settings { year_end: Some(year), ..district().settings }
    }

    const PLAIN: Wish = Wish { urgent: false, kind: Kind::Question, needed_by: None };

    #[test]
    fn only_what_can_wait_is_asked_about_and_only_at_the_years_end() {
        let needed = |text| Wish { needed_by: Some(day(text)), ..PLAIN };
        for (wish, on, asked) in [
            (PLAIN, "2027-05-14", false),
            (PLAIN, "2027-05-15", true),
            (PLAIN, "2027-06-20", true),
            (PLAIN, "2027-08-24", false),
            (Wish { urgent: true, ..PLAIN }, "2027-05-20", false),
            (Wish { kind: Kind::Broken, ..PLAIN }, "2027-05-20", false),
            (needed("2027-06-01"), "2027-05-20", false),
            (needed("2027-09-07"), "2027-05-20", true),
        ] {
            assert_eq!(settings().asks_about(wish, day(on)).is_some(), asked, "{wish:?} on {on}");
        }
        assert_eq!(district().settings.asks_about(PLAIN, day("2027-05-20")), None, "not configured");
    }

    #[test]
    fn the_last_working_day_is_found_behind_weekends_and_days_off() {
        let calendar = calendar();
        let last = calendar.last_working_day().unwrap();
        assert!(calendar.contract_day(last));
        assert_eq!(calendar.next_contract_day(last), None);
    }

    #[test]
    fn the_list_is_due_on_the_last_working_day_also_when_it_is_called_off() {
        let last = calendar().last_working_day().unwrap();
        let before = calendar().contract.from.iter_days().take_while(|it| *it < last);
        let before = before.filter(|it| calendar().contract_day(*it)).last().unwrap();
        for (called_off, on, due) in [
            (vec![], last, true),
            (vec![], before, false),
            (vec![last], last, true),
            (vec![last], before, true),
            (vec![before, last], last, true),
            (vec![before, last], before, false),
            (vec![before], before, false),
            (vec![last], last.succ_opt().unwrap(), false),
        ] {
            let calendar = Calendar { cancelled: called_off.clone(), ..calendar() };
            let found = [("06:00", false), ("07:30", due), ("21:00", false)].map(|(time, expected)| {
                (calendar.list_due(calendar.moment(on, time.parse().unwrap())).is_some(), expected)
            });
            assert!(found.iter().all(|(is, expected)| is == expected), "{called_off:?} on {on}: {found:?}");
        }
    }

    #[test]
    fn what_is_kept_comes_in_the_morning_even_without_a_new_calendar() {
        let calendar = calendar();
        let back = day("2027-08-24");
        assert!(!calendar.has_come(back, at("2027-08-24 06:00")));
        assert!(calendar.has_come(back, at("2027-08-24 07:30")));
        assert!(calendar.has_come(back, at("2027-09-01 03:00")), "late is better than never");
    }
}
