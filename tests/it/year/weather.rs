//! What goes wrong: in the sky over the district, and at Discord.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use refdesk::sandbox::{Fault, GatewayFault, Refusal, Route, Scope};

use super::{Year, day};
use crate::kills::Chance;

/// Days without students, first to last, as the district's calendar is written.
const OFF: [(&str, &str); 12] = [
    ("2026-10-15", "2026-10-16"),
    ("2026-11-06", "2026-11-06"),
    ("2026-11-25", "2026-11-27"),
    ("2026-12-23", "2027-01-01"),
    ("2027-01-18", "2027-01-18"),
    ("2027-01-22", "2027-01-22"),
    ("2027-02-15", "2027-02-15"),
    ("2027-03-22", "2027-03-26"),
    ("2027-03-29", "2027-03-29"),
    ("2027-04-02", "2027-04-02"),
    ("2027-05-31", "2027-05-31"),
    ("2027-06-05", "2027-08-31"),
];

/// State tests: school, and no digests.
const QUIET: (&str, &str) = ("2027-04-12", "2027-04-30");

/// Called off at 5:42 in the morning.
const SNOW: &str = "2026-12-10";

/// The days that school is held on, reckoned here by hand and not by the calendar that is tried.
fn school_days(first: NaiveDate, last: NaiveDate) -> BTreeSet<NaiveDate> {
    let off = |date: &NaiveDate| OFF.iter().any(|(from, to)| (day(from)..=day(to)).contains(date));
    let weekday = |date: &NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let all = std::iter::successors(Some(first), |date| Some(*date + Days::new(1)));
    all.take_while(|date| *date <= last).filter(|it| weekday(it) && !off(it) && *it != day(SNOW)).collect()
}

pub(super) fn is_school(date: NaiveDate) -> bool {
    school_days(date, date).contains(&date)
}

impl Year {
    /// The mornings on which digests go out.
    pub(super) fn digest_days(&self) -> BTreeSet<NaiveDate> {
        let quiet = day(QUIET.0)..=day(QUIET.1);
        school_days(self.plan.first, self.plan.last).into_iter().filter(|it| !quiet.contains(it)).collect()
    }

    pub(super) async fn weather_is(&mut self, date: NaiveDate) {
        if date == day(SNOW) {
            let called_off = [("date", "today"), ("becomes", "called off: nobody comes")];
            let said = self.school.person("Carol Whitmore").types("/calendar day", &called_off).await;
            assert!(said.text().contains("is called off"), "{}", said.text());
        }
    }
}

/// The faults of the next half hour: mostly none, sometimes several.
pub(crate) fn faults(chance: &mut Chance) -> Vec<(Route, Fault)> {
    let count = chance.below(8).saturating_sub(5);
    (0..count).map(|_| (route(chance), fault(chance))).collect()
}

fn route(chance: &mut Chance) -> Route {
    let routes =
        [Route::CreateMessage, Route::EditMessage, Route::StartThread, Route::EditChannel, Route::Messages];
    routes[usize::try_from(chance.below(routes.len() as u64)).unwrap()]
}

fn fault(chance: &mut Chance) -> Fault {
    let retry_after = Duration::from_millis(200 + chance.below(500));
    match chance.below(10) {
        0..=2 => Fault::LostAnswer,
        3 | 4 => Fault::DoneButServerError(500),
        5 | 6 => Fault::ServerError(503),
        7 => Fault::RateLimited { scope: Scope::User, retry_after },
        8 => Fault::RateLimited { scope: Scope::Global, retry_after },
        _ => Fault::Refuse(Refusal::new(
            429,
            20_028,
            "The write action you are performing on the channel has hit the write rate limit.",
        )),
    }
}

pub(super) fn gateway(chance: &mut Chance) -> GatewayFault {
    [GatewayFault::Drop, GatewayFault::Reconnect, GatewayFault::Close(4000)]
        [usize::try_from(chance.below(3)).unwrap()]
}
