//! Where the minutes went.

use super::Chosen;
use crate::domain::duty::Duty;
use crate::domain::ids::UserId;
use crate::domain::impact::cell::Table;
use crate::domain::impact::facts::Given;
use crate::domain::impact::figures::{MonthTime, Time};
use crate::domain::impact::period::Month;
use crate::domain::impact::tally::{Tally, total};
use crate::domain::logging::Shape;
use crate::domain::people::Role;

/// Whom some minutes speak of: nobody where there was no teacher.
fn teacher(given: &Given) -> Option<UserId> {
    (given.shape != Shape::Support).then_some(given.asker)
}

impl Chosen<'_> {
    pub(super) fn time(&self) -> Time {
        let detail = self.about.detail;
        let by_duty = self.minutes(|it| it.duty).table(detail);
        let full = self.is_full();
        Time {
            total: total(self.given.iter().map(|it| (it.minutes, teacher(it))), detail),
            by_form: self.minutes(|it| it.shape).table(detail),
            by_kind: if full { self.minutes(|it| it.kind).most_first(detail) } else { Table::default() },
            by_initiative: self.minutes(|it| it.initiative).most_first(detail),
            by_role: if full { self.minutes(|it| self.role(it)).table(detail) } else { Table::default() },
            by_role_and_duty: if full {
                self.minutes(|it| (self.role(it), it.duty)).table(detail)
            } else {
                Table::default()
            },
            by_month: self.by_month_and_duty(&by_duty),
            by_duty,
            target_percent: self.about.district.settings.staff_development_percent,
        }
    }

    fn minutes<K: Ord + Copy>(&self, key: impl Fn(&Given) -> K) -> Tally<K> {
        Tally::of(self.given.iter().map(|it| (key(it), it.minutes, teacher(it))))
    }

    /// The role in which somebody helps; of several the first: a librarian who also is the director helped as librarian.
    fn role(&self, given: &Given) -> Role {
        let roles = self.about.district.person(given.staff).map(|it| it.roles.as_slice()).unwrap_or_default();
        let coaching =
            [Role::Librarian, Role::Specialist, Role::TechOffice, Role::SupportStaff, Role::Director];
        coaching.into_iter().find(|it| roles.contains(it)).unwrap_or(Role::Teacher)
    }

    fn by_month_and_duty(&self, by_duty: &Table<Duty>) -> Vec<MonthTime> {
        let months = self.about.period.months();
        if let [month] = months.as_slice() {
            return vec![MonthTime { month: *month, by_duty: by_duty.clone() }];
        }
        if !self.is_full() {
            return Vec::new();
        }
        let counted = self.minutes(|it| (Month::of(self.day(it.at)), it.duty)).table(self.about.detail);
        let of = |month| counted.rows.iter().filter(move |row| row.key.0 == month);
        let months = months.into_iter();
        months
            .map(|month| MonthTime {
                month,
                by_duty: Table::of(of(month).map(|row| (row.key.1, row.amount))),
            })
            .collect()
    }
}
