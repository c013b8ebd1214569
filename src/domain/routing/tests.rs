//! The rows of the routing table, one by one.

use super::*;
use crate::domain::building::Cover;
use crate::domain::district::Absence;
use crate::domain::fixture::*;
use crate::domain::ids::{BuildingId, StaffId, UserId};
use crate::domain::roadmap::PhaseEntry;

/// Tuesday of the second week: an even one.
const TUESDAY: &str = "2026-09-15 10:41";
/// A teacher whom the roster does not know.
const STRANGER: UserId = UserId(900);

fn request(building: BuildingId, topic: Option<InitiativeId>) -> Request<'static> {
    Request {
        user: STRANGER,
        requester: None,
        building: Some(building),
        topic,
        kind: Kind::Question,
        grade: None,
        today: false,
        named: None,
        declined: &[],
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads well where a request is made on the spot")]
fn from(staff: StaffId, request: Request<'static>) -> Request<'static> {
    Request { user: UserId(staff.0.cast_unsigned()), requester: Some(staff), ..request.clone() }
}

fn routed(district: &District, request: &Request<'_>) -> Route {
    route(request, district, &Load::default(), at(TUESDAY))
}

fn away(staff: StaffId, cover: Option<StaffId>) -> Absence {
    Absence { staff, from: at("2026-09-15 00:00"), to: Some(at("2026-09-19 00:00")), cover, why: None }
}

fn change(district: &mut District, staff: StaffId, change: impl FnOnce(&mut Staff)) {
    change(district.staff.iter_mut().find(|it| it.id == staff).unwrap());
}

#[test]
fn row_1_repairs_go_to_the_tech_office() {
    for kind in [Kind::Broken, Kind::Account, Kind::Device, Kind::Buying] {
        let route = routed(&district(), &Request { kind, ..request(HOOVER, Some(GOOGLE)) });
        assert_eq!((route.queue, route.lead, route.reason), (Queue::TechOffice, None, Reason::Repairs));
        assert!(!route.work_order);
    }
}

#[test]
fn row_1_shows_the_work_order_path_where_the_queue_is_elsewhere() {
    let mut district = district();
    district.settings.tech_office.as_mut().unwrap().queue_here = false;
    let route = routed(&district, &Request { kind: Kind::Broken, ..request(HOOVER, None) });
    assert!(route.work_order);
}

#[test]
fn without_a_tech_office_repairs_go_by_their_topic() {
    let mut district = district();
    district.settings.tech_office = None;
    let route = routed(&district, &Request { kind: Kind::Broken, ..request(HOOVER, Some(GOOGLE)) });
    assert_eq!((route.queue, route.lead), (Queue::Librarians(HOOVER), Some(RUIZ)));
}

#[test]
fn row_2_nobody_asks_themselves() {
    let cases = [
        (RUIZ, HOOVER, Some(GOOGLE), Kind::Question, Queue::Specialists, Some(JO)),
        (RUIZ, HOOVER, None, Kind::Question, Queue::Specialists, Some(JO)),
        (VOGEL, PRAIRIE_VIEW, Some(MOODLE), Kind::Question, Queue::Specialists, Some(JO)),
        (SAM, HOOVER, Some(IPADS), Kind::Question, Queue::Specialists, Some(JO)),
        (JO, DAKOTA_HILLS, Some(MOODLE), Kind::Question, Queue::Specialists, Some(SAM)),
        (INES, HOOVER, None, Kind::Broken, Queue::Director, Some(CAROL)),
    ];
    for (staff, building, topic, kind, queue, lead) in cases {
        let route = routed(&district(), &from(staff, Request { kind, ..request(building, topic) }));
        assert_eq!((route.queue, route.lead), (queue, lead), "{staff} {topic:?}");
        assert_eq!(route.reason, Reason::OwnQueue { initiative: topic }, "{staff} {topic:?}");
    }
    // A specialist is an ordinary requester to a librarian's queue, and a librarian to the specialists'.
    let route = routed(&district(), &from(SAM, request(HOOVER, Some(GOOGLE))));
    assert_eq!(route.reason, Reason::Standard { initiative: GOOGLE, building: HOOVER });
    let route = routed(&district(), &from(RUIZ, request(HOOVER, Some(IPADS))));
    assert_eq!(route.reason, Reason::Pilot { initiative: IPADS });
}

#[test]
fn row_3_pilots_are_the_specialists() {
    let route = routed(&district(), &request(PRAIRIE_VIEW, Some(IPADS)));
    assert_eq!((route.queue, route.lead, route.partner), (Queue::Specialists, Some(SAM), None));
    assert_eq!((route.reason, route.outside_scope), (Reason::Pilot { initiative: IPADS }, false));
    let outside = routed(&district(), &request(HOOVER, Some(IPADS)));
    assert_eq!((outside.queue, outside.lead, outside.outside_scope), (Queue::Specialists, Some(SAM), true));
}

#[test]
fn row_4_a_ready_librarian_leads_and_the_specialist_waits() {
    let route = routed(&district(), &request(PRAIRIE_VIEW, Some(MOODLE)));
    let reason =
        Reason::Ready { initiative: MOODLE, librarian: VOGEL, building: PRAIRIE_VIEW, with_partner: false };
    assert_eq!(
        (route.queue, route.lead, route.reason),
        (Queue::Librarians(PRAIRIE_VIEW), Some(VOGEL), reason)
    );
    assert_eq!((route.partner, route.partner_waits), (Some(JO), true));
    assert_eq!((route.backup, route.agenda), (Some(Queue::Specialists), false));
}

#[test]
fn row_4_a_librarian_ready_with_a_partner_has_one_at_once() {
    let route = routed(&district(), &request(HOOVER, Some(MOODLE)));
    assert_eq!((route.lead, route.partner, route.partner_waits), (Some(RUIZ), Some(JO), false));
    assert!(matches!(route.reason, Reason::Ready { with_partner: true, .. }));
}

#[test]
fn row_5_an_unready_librarian_learns_it_alongside() {
    let route = routed(&district(), &request(DAKOTA_HILLS, Some(MOODLE)));
    assert_eq!((route.queue, route.lead, route.partner), (Queue::Specialists, Some(JO), Some(BELL)));
    assert_eq!(route.reason, Reason::NobodyReady { initiative: MOODLE, building: Some(DAKOTA_HILLS) });
    assert!(route.agenda && !route.partner_waits);
    assert!(route.dropped.contains(&Dropped { staff: BELL, why: DropReason::NotReady }));
}

#[test]
fn a_ready_librarian_who_is_away_leaves_it_to_the_specialist() {
    let mut district = district();
    district.absences.push(away(VOGEL, None));
    let route = routed(&district, &request(PRAIRIE_VIEW, Some(MOODLE)));
    assert_eq!((route.queue, route.lead, route.partner), (Queue::Specialists, Some(JO), None));
    let reason = Reason::ByPhase { initiative: MOODLE, phase: Phase::Implementation, building: None };
    assert_eq!(
        (route.reason, route.agenda),
        (reason, false),
        "it would be wrong to say that nobody is ready"
    );
    assert!(route.dropped.contains(&Dropped { staff: VOGEL, why: DropReason::Away }));
}

#[test]
fn row_6_standard_work_is_the_buildings() {
    let route = routed(&district(), &request(HOOVER, Some(GOOGLE)));
    assert_eq!((route.queue, route.lead), (Queue::Librarians(HOOVER), Some(RUIZ)));
    assert_eq!(route.reason, Reason::Standard { initiative: GOOGLE, building: HOOVER });
    assert_eq!((route.backup, route.unmet, route.partner), (Some(Queue::Specialists), false, None));
}

#[test]
fn row_6_the_building_of_a_requester_is_looked_up() {
    let route = routed(&district(), &from(AUNE, Request { building: None, ..request(HOOVER, Some(GOOGLE)) }));
    assert_eq!(route.queue, Queue::Librarians(HOOVER));
}

#[test]
fn row_7_an_absence_names_who_covers_and_until_when() {
    let mut district = district();
    district.absences.push(away(RUIZ, Some(VOGEL)));
    let route = routed(&district, &request(HOOVER, Some(GOOGLE)));
    let cover = Covered {
        building: Some(HOOVER),
        absent: Some(RUIZ),
        gap: Gap::Away,
        until: Some(day("2026-09-18")),
        by: CoveredBy::Named(VOGEL),
    };
    assert_eq!((route.queue, route.lead), (Queue::Librarians(PRAIRIE_VIEW), Some(VOGEL)));
    assert_eq!(route.reason, Reason::Covered { initiative: GOOGLE, cover });
    assert!(!route.unmet);
}

#[test]
fn f2_what_is_not_for_today_waits_a_day_for_the_librarian() {
    let mut district = district();
    let one_day = Absence { to: Some(at("2026-09-16 00:00")), ..away(RUIZ, None) };
    district.absences.push(one_day);
    let patient = routed(&district, &request(HOOVER, Some(GOOGLE)));
    assert_eq!((patient.queue, patient.lead), (Queue::Librarians(HOOVER), Some(RUIZ)));
    assert_eq!(patient.reason, Reason::Standard { initiative: GOOGLE, building: HOOVER });
    let today = routed(&district, &Request { today: true, ..request(HOOVER, Some(GOOGLE)) });
    assert_eq!((today.queue, today.lead), (Queue::Librarians(MONROE), Some(NAIR)));
    // Two leaves that follow each other are one.
    let next = Absence { from: at("2026-09-16 00:00"), to: Some(at("2026-09-17 00:00")), ..one_day };
    district.absences.push(next);
    assert_eq!(routed(&district, &request(HOOVER, Some(GOOGLE))).lead, Some(NAIR));
}

#[test]
fn row_7_the_cover_chain_is_climbed_rung_by_rung() {
    let mut district = district();
    let mut expect = |gone: StaffId, queue, lead, by| {
        district.absences.push(away(gone, None));
        let route = routed(&district, &request(HOOVER, Some(GOOGLE)));
        let Reason::Covered { cover, .. } = route.reason else { panic!("not covered: {:?}", route.reason) };
        assert_eq!((route.queue, route.lead, cover.by), (queue, Some(lead), by), "without {gone}");
    };
    expect(RUIZ, Queue::Librarians(MONROE), NAIR, CoveredBy::Named(NAIR));
    expect(NAIR, Queue::Librarians(ROOSEVELT), DAHL, CoveredBy::SameLevel(DAHL));
    expect(DAHL, Queue::Librarians(ROSEWOOD), FERREIRA, CoveredBy::SameLevel(FERREIRA));
    expect(FERREIRA, Queue::Specialists, JO, CoveredBy::Specialists);
    expect(JO, Queue::Specialists, SAM, CoveredBy::Specialists);
    expect(SAM, Queue::Director, CAROL, CoveredBy::Director);
    expect(CAROL, Queue::Director, CAROL, CoveredBy::Director);
}

#[test]
fn row_7_a_vacant_building_is_covered_and_its_need_unmet() {
    let monday =
        route(&request(BRIDGES, Some(GOOGLE)), &district(), &Load::default(), at("2026-09-14 10:00"));
    let Reason::Covered { cover, .. } = monday.reason else { panic!("not covered") };
    assert_eq!((cover.gap, cover.absent, cover.by), (Gap::Vacant, None, CoveredBy::Named(FERREIRA)));
    assert_eq!((monday.queue, monday.unmet), (Queue::Librarians(ROSEWOOD), true));
    let thursday =
        route(&request(BRIDGES, Some(GOOGLE)), &district(), &Load::default(), at("2026-09-17 13:00"));
    assert_eq!((thursday.queue, thursday.lead), (Queue::Librarians(BRIDGES), Some(FERREIRA)));
    assert!(thursday.unmet);
}

#[test]
fn row_7_one_person_may_be_named_as_cover() {
    let mut district = district();
    district.buildings.iter_mut().find(|it| it.id == BRIDGES).unwrap().cover = vec![Cover::Staff(PARA)];
    let route = routed(&district, &request(BRIDGES, Some(GOOGLE)));
    assert_eq!((route.queue, route.lead), (Queue::Librarians(BRIDGES), Some(PARA)));
}

#[test]
fn row_8_what_is_not_on_the_road_map_is_seen_by_the_librarian_first() {
    let unknown = routed(&district(), &request(HOOVER, None));
    assert_eq!(unknown.reason, Reason::NotOnRoadmap { building: Some(HOOVER), cover: None });
    let retired = routed(&district(), &request(HOOVER, Some(OVERHEAD)));
    let reason = Reason::Retired { initiative: OVERHEAD, building: Some(HOOVER), cover: None };
    assert_eq!((retired.reason, retired.phase), (reason, Some(Phase::Retired)));
    for route in [unknown.queue, retired.queue] {
        assert_eq!(route, Queue::Librarians(HOOVER));
    }
    let vacant = routed(&district(), &request(BRIDGES, None));
    assert!(vacant.unsorted);
    assert!(matches!(vacant.reason, Reason::NotOnRoadmap { cover: Some(_), .. }));
}

mod people;
mod property;
