//! Which times are offered to which two people.

use proptest::prelude::*;

use super::*;
use crate::domain::calendar::Event;
use crate::domain::district::Absence;
use crate::domain::fixture::{at, district, fixed};
use crate::domain::people::{PostDay, Role};
use crate::domain::schedule::{FixedDay, On, Plan};

fn hours(list: &[&str]) -> Vec<Hours> {
    list.iter().map(|it| it.parse().unwrap()).collect()
}

/// A librarian who teaches at 9:05 on all days but the fifth, as at Kennedy.
fn librarian(district: &District) -> Staff {
    let mut staff = district.staff.iter().find(|it| it.is(Role::Librarian)).unwrap().clone();
    let day5 = FixedDay {
        on: On::Cycle(5),
        classes: hours(&["08:15-09:05", "10:10-11:00", "12:10-13:00", "13:00-13:50", "13:50-14:40"]),
        help: hours(&["07:30-08:00", "09:10-09:40", "11:35-12:05"]),
    };
    let mut schedule = fixed();
    if let Plan::Fixed { days } = &mut schedule.plan {
        days.insert(0, day5);
    }
    staff.schedule = Some(schedule);
    staff
}

/// A teacher who has classes all day but for a prep at 9:05, and comes at 7:30.
fn teacher(district: &District) -> Staff {
    let mut staff = district.staff.iter().find(|it| !it.is_coach()).unwrap().clone();
    let classes = hours(&["08:05-09:05", "09:50-14:40"]);
    let free = vec![FixedDay { on: On::Every, classes, help: hours(&["09:05-09:50"]) }];
    let contract = "07:15-14:45".parse().unwrap();
    staff.schedule = Some(Schedule { contract, plan: Plan::Fixed { days: free }, collaboration: Vec::new() });
    staff
}

fn elementary(district: &District) -> BuildingId {
    district.buildings.iter().find(|it| it.level == Level::Elementary).unwrap().id
}

fn shown(district: &District, offers: &[Offer]) -> Vec<String> {
    let zone = district.calendar.zone;
    let text = |it: &Offer| {
        let (start, end) = (it.window.start.with_timezone(&zone), it.window.end.with_timezone(&zone));
        let sort = match &it.sort {
            Sort::Free => String::new(),
            Sort::Kept => " kept".to_owned(),
            Sort::Event(name) => format!(" {name}"),
        };
        format!("{} {}-{}{sort}", start.format("%a"), start.format("%H:%M"), end.format("%H:%M"))
    };
    offers.iter().map(text).collect()
}

#[test]
fn a_taught_block_is_never_offered_and_the_free_day_is() {
    let district = district();
    let (coach, teacher) = (librarian(&district), teacher(&district));
    let who = Meeting {
        coach: &coach,
        teacher: Some(&teacher),
        building: Some(elementary(&district)),
        together: false,
        planning: false,
    };
    // Tuesday 8 September is Day 1, so the first Day 5 is Monday the 14th.
    let found = offers(&district, &who, at("2026-09-08 07:00"), &[], 2);
    assert_eq!(shown(&district, &found), ["Mon 09:10-09:40", "Mon 09:10-09:40"]);
}

#[test]
fn a_teacher_whose_day_nobody_knows_is_offered_the_coachs_blocks() {
    let district = district();
    let coach = librarian(&district);
    let who = Meeting {
        coach: &coach,
        teacher: None,
        building: Some(elementary(&district)),
        together: false,
        planning: false,
    };
    let busy = [(at("2026-09-22 13:10"), at("2026-09-22 13:40"))];
    let found = offers(&district, &who, at("2026-09-22 10:41"), &busy, 2);
    assert_eq!(shown(&district, &found), ["Wed 07:30-08:00", "Wed 11:35-12:05"]);
}

#[test]
fn what_is_kept_for_planning_comes_first_for_planning() {
    let district = district();
    let mut coach = librarian(&district);
    let kept: PostDay = "thu 11:35-12:05".parse().unwrap();
    coach.schedule.as_mut().unwrap().collaboration = vec![kept];
    let mut who = Meeting {
        coach: &coach,
        teacher: None,
        building: Some(elementary(&district)),
        together: false,
        planning: true,
    };
    let first = |who: &Meeting<'_>| {
        shown(&district, &offers(&district, who, at("2026-09-22 10:41"), &[], 3)).swap_remove(0)
    };
    assert_eq!(first(&who), "Thu 11:35-12:05 kept");
    who.planning = false;
    assert_eq!(first(&who), "Tue 13:10-13:40");
}

#[test]
fn a_team_is_offered_what_takes_place_anyway() {
    let mut district = district();
    let on = "wed 07:30-08:05".parse().unwrap();
    district.calendar.events = vec![Event { name: "PLC".into(), levels: vec![Level::Elementary], on }];
    let coach = librarian(&district);
    let who = Meeting {
        coach: &coach,
        teacher: None,
        building: Some(elementary(&district)),
        together: true,
        planning: false,
    };
    let found = offers(&district, &who, at("2026-09-22 10:41"), &[], 4);
    assert_eq!(
        shown(&district, &found),
        ["Wed 07:30-08:05 PLC", "Wed 07:30-08:05 PLC", "Tue 13:10-13:40", "Wed 11:35-12:05"]
    );
}

proptest! {
    #[test]
    fn an_offer_lies_in_no_class_no_absence_and_nothing_that_is_booked(
        start in 0_i64..(280 * 24 * 60), booked in prop::collection::vec((0_i64..20_000, 5_i64..300), 0..20), knows in any::<bool>()
    ) {
        let mut district = district();
        let (coach, teacher) = (librarian(&district), teacher(&district));
        let from = at("2026-08-24 00:00") + Duration::minutes(start);
        let gone = Absence { staff: coach.id, from, to: Some(from + Duration::hours(30)), cover: None, why: None };
        district.absences = vec![gone];
        let later = |minutes: i64| from + Duration::minutes(minutes);
        let busy: Vec<Busy> = booked.into_iter().map(|(at, long)| (later(at), later(at + long))).collect();
        let who = Meeting {
            coach: &coach,
            teacher: knows.then_some(&teacher),
            building: Some(elementary(&district)),
            together: false,
            planning: true,
        };
        for offer in offers(&district, &who, from, &busy, 12) {
            let window = offer.window;
            let date = district.calendar.local_date(window.start);
            prop_assert!(window.start >= from + NOTICE && window.end - window.start >= SHORTEST);
            prop_assert!(!busy.iter().any(|(a, b)| window.overlaps(*a, *b)));
            prop_assert!(!window.overlaps(gone.from, gone.to.unwrap()));
            for person in [Some(&coach), who.teacher].into_iter().flatten() {
                for class in person.schedule.as_ref().unwrap().classes_on(&district.calendar, date) {
                    let moment = |time| district.calendar.moment(date, time);
                    prop_assert!(!window.overlaps(moment(class.start()), moment(class.end())), "{offer:?}");
                }
            }
        }
    }
}
