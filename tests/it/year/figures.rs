//! The figures of the simulated time, counted once more by plain SQL over its own database.

use chrono::{DateTime, NaiveDate, Utc};
use refdesk::desk::ImpactAsk;
use refdesk::domain::impact::Month;

use super::{Year, day, moment};
use crate::impact::counted::{Counted, Steps};

impl Year {
    /// Of each month, of all of it, and of some days in its middle.
    pub(super) async fn figures_are_those_of_plain_sql(&self) {
        let (first, last) = (self.plan.first, self.plan.last);
        let mut months = 0;
        let mut month = Month::of(first);
        while month.first() <= last {
            self.counted(&month.to_string(), (month.first(), month.last())).await;
            (month, months) = (month.next(), months + 1);
        }
        let middle = first + (last - first) / 3;
        self.counted(&format!("{middle}..{last}"), (middle, last)).await;
        self.counted("year", (day("2026-08-01"), day("2027-07-31"))).await;
        println!("the figures of {months} months, of the year and of some days are those of plain SQL");
    }

    async fn counted(&self, period: &str, (first, last): (NaiveDate, NaiveDate)) {
        let desk = self.school.desk();
        let ask = ImpactAsk { period: Some(period.to_owned()), ..ImpactAsk::default() };
        let report = desk.office_impact(self.school.district.guild, ask).await.unwrap();
        let between: (DateTime<Utc>, DateTime<Utc>) =
            (moment(first, "00:00"), moment(last.succ_opt().unwrap(), "00:00"));
        let counted = Counted::new(desk.store(), &report, between);
        counted.agrees().await;
        if period == "2026-10" {
            counted.waited(Steps::OfOne).await;
        }
    }
}
