//! Who leaves and who moves changes no number of a building.

use refdesk::desk::ImpactAsk;
use refdesk::domain::impact::Cell;

use crate::school::School;

/// What a building asked in September, and the minutes that it was given.
pub async fn asked_in(school: &School, building: &str) -> (Cell, Cell) {
    let (period, building) = (Some("2026-09".to_owned()), Some(building.to_owned()));
    let ask = ImpactAsk { period, building, ..ImpactAsk::default() };
    let figures = school.desk().office_impact(school.district.guild, ask).await.unwrap().figures;
    (figures.requests.total, figures.time.total)
}

/// A request at Hoover that Dana Ruiz has answered.
async fn dana_has_answered(school: &School) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "where are the citation guides of the library databases?")]).await;
    school.settles().await;
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "15")]).await;
    school.settles().await;
}

#[tokio::test]
async fn f21_what_somebody_who_leaves_has_done_stays_in_the_buildings_numbers() {
    let school = School::open().await;
    dana_has_answered(&school).await;
    let before = asked_in(&school, "hoover").await;
    assert_eq!(before, (Cell::Shown(1), Cell::Shown(15)));

    let carol = school.person("Carol Whitmore");
    let preview = carol.types("/staff leave", &[("who", "Dana Ruiz")]).await;
    carol.presses("Confirm", &preview).await;
    school.settles().await;

    assert_eq!(asked_in(&school, "hoover").await, before);
    let shown = carol.types("/building show", &[("building", "hoover")]).await;
    assert!(!shown.text().contains("Librarian: Dana Ruiz"), "{}", shown.text());
    school.close().await;
}

#[tokio::test]
async fn f22_what_was_answered_stays_with_the_old_building() {
    let school = School::open().await;
    let (aune, carol) = (school.person("Karin Aune"), school.person("Carol Whitmore"));
    dana_has_answered(&school).await;
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    assert_eq!(asked_in(&school, "hoover").await.0, Cell::Shown(2));

    let preview = carol.types("/staff move", &[("who", "Karin Aune"), ("to", "monroe")]).await;
    carol.presses("Confirm", &preview).await;
    school.settles().await;
    let asked = school.sandbox.dms(aune.id()).into_iter().filter(|it| it.content.contains("Should #"));
    let asked: Vec<_> = asked.collect();
    assert_eq!(asked.len(), 1, "only about what is open");
    aune.presses("Take it along", &asked[0]).await;
    school.settles().await;

    assert_eq!(asked_in(&school, "hoover").await, (Cell::Shown(1), Cell::Shown(15)));
    assert_eq!(asked_in(&school, "monroe").await.0, Cell::Shown(1));
    school.close().await;
}
