//! Between the wall clock of the district and the time line, across daylight saving, without ever panicking.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};

use chrono_tz::Tz;

use super::Calendar;

const DAY: TimeDelta = TimeDelta::days(1);

/// The longest hole in any zone's wall clock is a whole day (Samoa, 30 December 2011).
const QUARTERS_TO_TRY: i32 = 4 * 25;

impl Calendar {
    /// The district's date at a moment.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        self.local(at).date_naive()
    }

    /// The district's wall clock at a moment.
    pub fn local_time(&self, at: DateTime<Utc>) -> NaiveTime {
        self.local(at).time()
    }

    /// The district's date and clock at a moment. The ends of all time are brought inside, so that no zone leaves it.
    fn local(&self, at: DateTime<Utc>) -> DateTime<Tz> {
        let (first, last) = (DateTime::<Utc>::MIN_UTC + DAY, DateTime::<Utc>::MAX_UTC - DAY);
        at.clamp(first, last).with_timezone(&self.zone)
    }

    /// The moment when the district's clocks show this. Of two (autumn) the first; of none (spring) the first
    /// moment after the hole.
    pub fn moment(&self, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        let wall = date.and_time(time);
        (0..QUARTERS_TO_TRY).find_map(|quarters| self.shown(wall, quarters)).unwrap_or_else(|| wall.and_utc())
    }

    /// The beginning of a day.
    pub fn midnight(&self, date: NaiveDate) -> DateTime<Utc> {
        self.moment(date, NaiveTime::MIN)
    }

    /// From the beginning of the first day to the end of the last, which is the beginning of the next.
    pub fn days_between(&self, first: NaiveDate, last: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
        (self.midnight(first), self.midnight(last.succ_opt().unwrap_or(last)))
    }

    fn shown(&self, wall: NaiveDateTime, quarters: i32) -> Option<DateTime<Utc>> {
        let wall = wall.checked_add_signed(TimeDelta::minutes(i64::from(quarters) * 15))?;
        match self.zone.from_local_datetime(&wall) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
            LocalResult::None => None,
        }
    }
}

/// A zone as the text of its name.
pub(super) mod text {
    use chrono_tz::Tz;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
    pub(in super::super) fn serialize<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(zone.name())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}
