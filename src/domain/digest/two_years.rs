//! Two years of digests in every time zone of the United States, with hours that daylight saving skips and repeats.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Timelike};
use chrono_tz::{America, Pacific, Tz};

use super::{Morning, morning};
use crate::domain::calendar::{Calendar, Days, Weather};
use crate::domain::fixture::calendar;

/// As the time zone database has them, those of the territories included.
const ZONES: [Tz; 33] = [
    America::New_York,
    America::Detroit,
    America::Kentucky::Louisville,
    America::Kentucky::Monticello,
    America::Indiana::Indianapolis,
    America::Indiana::Vincennes,
    America::Indiana::Winamac,
    America::Indiana::Marengo,
    America::Indiana::Petersburg,
    America::Indiana::Vevay,
    America::Chicago,
    America::Indiana::Tell_City,
    America::Indiana::Knox,
    America::Menominee,
    America::North_Dakota::Center,
    America::North_Dakota::New_Salem,
    America::North_Dakota::Beulah,
    America::Denver,
    America::Boise,
    America::Phoenix,
    America::Los_Angeles,
    America::Anchorage,
    America::Juneau,
    America::Sitka,
    America::Metlakatla,
    America::Yakutat,
    America::Nome,
    America::Adak,
    Pacific::Honolulu,
    America::Puerto_Rico,
    Pacific::Guam,
    Pacific::Pago_Pago,
    Pacific::Saipan,
];

/// Two years in one calendar, with school on the Sundays on which the clocks change as well.
fn two_years(zone: Tz) -> Calendar {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let mut year = Calendar {
        zone,
        first_day: date(2026, 8, 24),
        last_day: date(2028, 6, 9),
        contract: Days { from: date(2026, 8, 24), to: date(2028, 6, 9) },
        staff_days: Vec::new(),
        off: vec![],
        ..calendar()
    };
    for (y, month, day) in [(2026, 11, 1), (2027, 3, 14), (2027, 11, 7), (2028, 3, 12)] {
        year.becomes(date(y, month, day), Weather::MakeUp);
    }
    year.becomes(date(2027, 1, 20), Weather::Cancelled);
    year
}

/// Goes round as the rounds do, with the digest of a place and day kept once: how often each day had one.
fn digests(calendar: &Calendar, hour: NaiveTime) -> BTreeMap<NaiveDate, u32> {
    let mut kept = BTreeMap::new();
    for date in calendar.first_day.iter_days().take_while(|date| *date <= calendar.last_day) {
        let mut at = calendar.moment(date, NaiveTime::MIN);
        let next = calendar.moment(date.succ_opt().unwrap(), NaiveTime::MIN);
        let mut before = Morning::Not;
        while at < next {
            let now = morning(calendar, hour, None, at);
            if let Morning::Due(day) = now {
                assert_eq!(day, date);
                // The round keeps a row for each day; the second turn of an hour finds it.
                kept.entry(day).or_insert(1);
                assert_ne!(before, Morning::Missed(day), "{}: what was missed stays so", calendar.zone);
            }
            before = if hour.hour() < 3 { Morning::Not } else { now };
            at += Duration::minutes(30);
        }
    }
    kept
}

#[test]
fn each_school_day_of_two_years_has_its_digest_in_every_zone() {
    for zone in ZONES {
        let calendar = two_years(zone);
        let days = calendar.first_day.iter_days().take_while(|date| *date <= calendar.last_day);
        let open: Vec<_> =
            days.filter(|it| calendar.any_school_day(*it) && !calendar.is_quiet(*it)).collect();
        for hour in ["07:00", "02:30", "01:30"] {
            let had = digests(&calendar, hour.parse().unwrap());
            assert!(had.keys().eq(open.iter()), "{zone} at {hour}");
            assert!(open.iter().any(|it| it.weekday() == chrono::Weekday::Sun));
        }
    }
}
