//! What becomes of a meeting when its day becomes something else (F18): it stands, goes online, or loses its time.

use chrono::{Duration, NaiveTime};

use super::building::Level;
use super::calendar::{Calendar, Day};
use super::ticket::{Form, Slot};

/// What becomes of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It takes place as it was agreed.
    Stands,
    /// Both are at home: it takes place at its time, online (R87).
    Online,
    /// Its time is lost.
    Lost,
}

/// What becomes of a meeting on its day as the day is now. `opens` is when the coach's day usually begins.
pub fn fate(calendar: &Calendar, level: Level, opens: NaiveTime, slot: &Slot) -> Fate {
    let date = calendar.local_date(slot.starts_at);
    match calendar.day(date, level) {
        Day::Closed => return Fate::Lost,
        Day::Online(_) if slot.form == Form::InPerson => return Fate::Online,
        Day::Online(_) | Day::School(_) | Day::Staff => {}
    }
    let Some(late) = calendar.late_start.get(&date) else { return Fate::Stands };
    let opens = calendar.moment(date, opens) + Duration::minutes(i64::from(*late));
    if slot.starts_at < opens { Fate::Lost } else { Fate::Stands }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Off;
    use crate::domain::fixture::{calendar, day};
    use crate::domain::minutes::Minutes;

    fn slot(calendar: &Calendar, time: &str, form: Form) -> Slot {
        let starts_at = calendar.moment(day("2026-09-23"), time.parse().unwrap());
        Slot { starts_at, minutes: Minutes::new(30).unwrap(), form, building: None }
    }

    #[test]
    fn a_meeting_follows_its_day() {
        let of = |change: &dyn Fn(&mut Calendar), time: &str, form| {
            let mut calendar = calendar();
            change(&mut calendar);
            let opens = NaiveTime::from_hms_opt(7, 15, 0).unwrap();
            fate(&calendar, Level::Elementary, opens, &slot(&calendar, time, form))
        };
        let date = day("2026-09-23");
        let snow = |it: &mut Calendar| it.cancelled.push(date);
        let home = |it: &mut Calendar| it.e_learning.push(date);
        let late = |it: &mut Calendar| {
            it.late_start.insert(date, 120);
        };
        assert_eq!(of(&|_| {}, "13:10", Form::InPerson), Fate::Stands);
        assert_eq!(of(&snow, "13:10", Form::InPerson), Fate::Lost);
        assert_eq!(of(&snow, "13:10", Form::Online), Fate::Lost);
        assert_eq!(of(&home, "13:10", Form::InPerson), Fate::Online);
        assert_eq!(of(&home, "13:10", Form::Online), Fate::Stands);
        assert_eq!(of(&late, "07:30", Form::Online), Fate::Lost);
        assert_eq!(of(&late, "09:15", Form::InPerson), Fate::Stands);
    }

    #[test]
    fn a_day_for_staff_alone_is_one_on_which_people_meet() {
        let mut calendar = calendar();
        let days = crate::domain::calendar::Days { from: day("2026-09-23"), to: day("2026-09-23") };
        calendar.off.push(Off { days, levels: vec![Level::Elementary], note: None });
        let opens = NaiveTime::from_hms_opt(7, 15, 0).unwrap();
        let meeting = slot(&calendar, "13:10", Form::InPerson);
        assert_eq!(fate(&calendar, Level::Elementary, opens, &meeting), Fate::Stands);
    }
}
