//! When two people are reminded that they meet: once, a while of duty time before it, never at night.

use chrono::{DateTime, Utc};

use super::calendar::Calendar;

/// Whether both should be reminded now of a meeting that begins at `meets_at`. Counted in duty time, so that a meeting at
/// half past seven on a Monday is remembered on Friday afternoon.
pub fn is_due(calendar: &Calendar, minutes: u16, meets_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    minutes > 0
        && now < meets_at
        && calendar.is_duty(now)
        && calendar.duty_minutes(now, meets_at) <= i64::from(minutes)
}

/// Whether the two agreed so late that nobody has to be reminded.
pub fn is_fresh(
    calendar: &Calendar,
    minutes: u16,
    meets_at: DateTime<Utc>,
    agreed_at: DateTime<Utc>,
) -> bool {
    calendar.duty_minutes(agreed_at, meets_at) <= i64::from(minutes)
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDate};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::fixture::{calendar, day};

    fn at(date: &str, time: &str) -> DateTime<Utc> {
        calendar().moment(day(date), time.parse().unwrap())
    }

    #[test]
    fn a_reminder_comes_a_while_of_duty_time_before() {
        let meets = at("2026-09-23", "13:10");
        for (now, is) in
            [("12:09", false), ("12:10", true), ("13:09", true), ("13:10", false), ("13:30", false)]
        {
            assert_eq!(is_due(&calendar(), 60, meets, at("2026-09-23", now)), is, "{now}");
        }
        assert!(!is_due(&calendar(), 0, meets, at("2026-09-23", "13:00")), "a district may do without");
    }

    #[test]
    fn early_on_monday_is_remembered_on_friday() {
        let meets = at("2026-09-28", "07:30");
        assert!(!is_due(&calendar(), 60, meets, at("2026-09-25", "14:58")));
        assert!(is_due(&calendar(), 60, meets, at("2026-09-25", "15:01")));
        assert!(!is_due(&calendar(), 60, meets, at("2026-09-26", "12:00")), "not on a Saturday");
        assert!(is_due(&calendar(), 60, meets, at("2026-09-28", "07:20")), "late is better than never");
    }

    proptest! {
        #[test]
        fn nobody_is_reminded_at_night_or_after_it_began(ahead in 0_i64..250, minute in 0_i64..1_440, before in 0_i64..6_000, lead in 0_u16..960) {
            let calendar = calendar();
            let first: NaiveDate = calendar.first_day;
            let meets = calendar.moment(first + Duration::days(ahead), chrono::NaiveTime::MIN) + Duration::minutes(minute);
            let now = meets - Duration::minutes(before);
            if is_due(&calendar, lead, meets, now) {
                prop_assert!(calendar.is_duty(now) && now < meets);
            }
        }
    }
}
