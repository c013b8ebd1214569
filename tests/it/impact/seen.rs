//! Who is shown what, and that what was shown does not change.

use refdesk::domain::duty::Duty;
use refdesk::domain::impact::{Cell, Detail, ImpactRefused, Month, Scope, Wait};
use refdesk::domain::people::Role;

use super::Office;
use super::year::{Chance, year};

/// A year in the database, and a morning in February on which people look back.
async fn year_in(seed: u64) -> Office {
    let office = Office::open("2027-02-16 07:40").await;
    office.runs(&year(&office.district, 1_500, &mut Chance::new(seed))).await;
    office
}

#[tokio::test]
async fn d1_the_principal_sees_the_building_by_whole_months_and_nothing_small() {
    let office = year_in(3).await;
    let shown = office.shows("Grace Lund", "2026-10", None).await.unwrap();
    let hoover = shown.district.buildings.iter().find(|it| it.key.as_str() == "hoover").unwrap().id;
    assert_eq!(shown.figures.scope, Scope::Building(hoover));
    assert_eq!(shown.figures.detail, Detail::Hidden { fewer_than: 3 });
    assert!(shown.figures.requests.by_week.rows.is_empty() && shown.figures.time.by_role.rows.is_empty());

    for (period, building, refused) in [
        ("2026-10", Some("monroe"), ImpactRefused::NotYourBuilding),
        ("2026-10-03..2026-10-20", None, ImpactRefused::WholeMonths),
    ] {
        assert_eq!(office.shows("Grace Lund", period, building).await.unwrap_err(), refused);
    }
    let february: Month = "2027-02".parse().unwrap();
    let until = "2027-03-15".parse().unwrap();
    let open = office.shows("Grace Lund", "2027-02", None).await.unwrap_err();
    assert_eq!(open, ImpactRefused::NotFinal { month: february, until });
    office.closes().await;
}

#[tokio::test]
async fn d1_a_month_that_was_shown_is_the_same_ever_after() {
    let office = year_in(5).await;
    let first = office.shows("Grace Lund", "2026-10", None).await.unwrap().figures;
    let year_before = office.shows("Grace Lund", "year", None).await.unwrap().figures;
    office
        .runs(
            "UPDATE ticket SET kind = 'buying';
             UPDATE spent SET minutes = minutes + 5;
             UPDATE ticket SET requester_user = 1 WHERE id % 2 = 0;",
        )
        .await;
    assert_eq!(office.shows("Grace Lund", "2026-10", None).await.unwrap().figures, first);
    assert_eq!(office.shows("Grace Lund", "year", None).await.unwrap().figures, year_before);
    let told = year_before.requests.by_month.iter().map(|(_, cell)| *cell).reduce(Cell::and);
    assert_eq!(told, Some(year_before.requests.total), "a year is its months");
    office.closes().await;
}

#[tokio::test]
async fn d2_minutes_asked_against_minutes_available_and_how_many_waited_long() {
    let office = year_in(11).await;
    let figures = office.shows("Grace Lund", "2026-10", None).await.unwrap().figures;
    let [hoover] = figures.capacity.as_slice() else { panic!("{:?}", figures.capacity) };
    // Dana Ruiz has three help blocks of half an hour on each of the twenty days on which October has school; on one of them
    // the librarians' meeting takes the last.
    assert_eq!(hoover.available, 90 * 20 - 30);
    assert!(hoover.asked.number().is_some() && hoover.given == figures.time.total);
    let waits = &figures.waiting.by_wait;
    assert_eq!(Cell::Shown(waits.sum()), figures.requests.total);
    let director = office.counts("2026-10").await.figures;
    assert!(director.waiting.by_wait.percent(Wait::Longer).is_some());
    office.closes().await;
}

#[tokio::test]
async fn e2_where_the_time_goes_month_by_month_without_names() {
    let office = year_in(13).await;
    let figures = office.shows("Carol Whitmore", "2026-09-08..2026-12-31", None).await.unwrap().figures;
    assert_eq!((figures.scope, figures.detail), (Scope::District, Detail::Full));
    assert_eq!(figures.time.target_percent, 60);
    assert_eq!(figures.time.by_month.len(), 4);
    for month in &figures.time.by_month {
        assert!(month.by_duty.percent(Duty::Staff).is_some(), "{}", month.month);
    }
    assert!(figures.time.by_role.get(Role::Librarian).is_some());
    let text = format!("{figures:?}");
    for staff in office.district.staff.iter().filter(|it| it.is_coach()) {
        assert!(!text.contains(&staff.name), "{} stands in a report", staff.name);
    }
    office.closes().await;
}

#[tokio::test]
async fn e3_buildings_without_a_librarian_and_topics_without_a_ready_one() {
    let office = year_in(17).await;
    let figures = office.counts("2026-10").await.figures;
    let district = &office.district;
    let key = |id| district.building(id).unwrap().key.as_str();
    assert!(!figures.unmet.buildings.rows.is_empty());
    let moodle = district.initiatives.iter().find(|it| it.key.as_str() == "moodle").unwrap();
    let gap = figures.unmet.topics.iter().find(|it| it.initiative == moodle.id).unwrap();
    assert!(gap.buildings.iter().any(|id| key(*id) == "dakotahills"), "{:?}", gap.buildings);
    assert!(gap.buildings.iter().all(|id| key(*id) != "prairieview"), "its librarian is ready");
    let row = figures.initiatives.iter().find(|it| it.initiative == moodle.id).unwrap();
    assert!(row.readiness[0] > 0 && row.readiness[2] > 0, "{:?}", row.readiness);
    assert!(figures.initiatives.iter().any(|it| it.goal.is_some()), "goals are told (R7)");
    office.closes().await;
}

#[tokio::test]
async fn c2_a_pilots_evidence_for_its_evaluation() {
    let office = year_in(19).await;
    let ask = refdesk::desk::ImpactAsk {
        period: Some("year".to_owned()),
        initiative: Some("ipads".to_owned()),
        ..Default::default()
    };
    let shown = office.desk.impact(office.caller("Sam Okoro"), ask).await.unwrap().figures;
    let pilot = shown.pilot.as_ref().unwrap();
    assert!(pilot.review.is_some(), "when it is evaluated (R2)");
    assert!(pilot.askers > 0 && pilot.again <= pilot.askers);
    assert_eq!(Cell::Shown(shown.requests.by_week.sum()), shown.requests.total);
    assert_eq!(shown.initiatives.len(), 1);
    assert!(shown.time.by_kind.sum() > 0);
    office.closes().await;
}

#[tokio::test]
async fn a_coach_sees_her_own_figures_and_a_teacher_what_he_asked() {
    let office = year_in(23).await;
    let own = office.shows("Dana Ruiz", "2026-10", None).await.unwrap().figures;
    let dana = office.district.staff.iter().find(|it| it.name == "Dana Ruiz").unwrap().id;
    assert_eq!((own.scope, own.detail), (Scope::Coach(dana), Detail::Full));
    let building = office.shows("Dana Ruiz", "2027-01", Some("hoover")).await.unwrap().figures;
    assert_eq!(
        building.detail,
        Detail::Hidden { fewer_than: 3 },
        "her draft hides what her principal may not see"
    );
    assert!(office.shows("Dana Ruiz", "2026-10", Some("monroe")).await.is_err());
    let cho = office.shows("Daniel Cho", "2026-10", None).await.unwrap().figures;
    assert!(matches!(cho.scope, Scope::Asker(_)) && cho.is_empty());
    office.closes().await;
}

#[tokio::test]
async fn what_a_librarian_sent_on_the_first_is_what_the_principal_sees_from_then_on() {
    let office = Office::open("2027-02-01 07:20").await;
    office.runs(&year(&office.district, 1_500, &mut Chance::new(29))).await;
    let january: Month = "2027-01".parse().unwrap();
    let hoover = office.district.buildings.iter().find(|it| it.key.as_str() == "hoover").unwrap().id;
    assert!(office.shows("Grace Lund", "2027-01", None).await.is_err(), "not final yet");
    let sent = office.desk.settle_month(office.caller("Dana Ruiz"), hoover, january).await.unwrap().figures;
    assert_eq!(office.shows("Grace Lund", "2027-01", None).await.unwrap().figures, sent);
    let february: Month = "2027-02".parse().unwrap();
    assert!(office.desk.settle_month(office.caller("Dana Ruiz"), hoover, february).await.is_err());
    assert!(office.desk.settle_month(office.caller("Grace Lund"), hoover, january).await.is_err());
    office.closes().await;
}
