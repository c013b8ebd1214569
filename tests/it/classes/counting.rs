//! Who came: counted once, whatever happens, in the figures that there are.

use refdesk::desk::ImpactAsk;
use refdesk::domain::impact::Figures;
use refdesk::domain::logging::Shape;

use super::{PADLET, announce, card, says};
use crate::school::School;

async fn figures(school: &School) -> Figures {
    let ask = ImpactAsk { period: Some("month".to_owned()), ..ImpactAsk::default() };
    school.desk().office_impact(school.district.guild, ask).await.unwrap().figures
}

#[tokio::test]
async fn r35_who_came_to_a_class_counts_once_in_the_figures() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    announce(&dana, &[&PADLET[..5], &[("seats", "3"), ("place", "the library")]].concat()).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);
    for who in ["Karin Aune", "Daniel Cho", "Pat Olsen"] {
        school.person(who).presses("Sign up", &shown).await;
    }
    school.settles().await;
    let early = dana.types("/class came", &[("class", "1")]).await;
    assert!(early.text().contains("Class 1 begins"), "{}", early.text());
    school.until("2026-09-30 16:05").await;
    let stranger = dana.types("/class came", &[("class", "1"), ("absent", "Priya Nair")]).await;
    assert!(stranger.text().contains("had no place in this class"), "{}", stranger.text());
    assert_eq!(figures(&school).await.time.by_form.get(Shape::Group), None, "nothing was counted");

    let came = [("class", "1"), ("absent", "Daniel Cho"), ("others", "4")];
    let came = dana.types("/class came", &came).await;
    assert!(came.text().contains("Written down: 6 came to class 1. It counts as #1"), "{}", came.text());
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("6 people came"));
    let again = dana.types("/class came", &[("class", "1")]).await;
    assert!(again.text().contains("6 people were written down"), "{}", again.text());

    let counted = figures(&school).await;
    assert_eq!(counted.time.by_form.get(Shape::Group), Some(30), "half an hour, once");
    let own = dana.types("/impact", &[("period", "month")]).await;
    assert!(own.text().contains("several teachers at once: **1, for 6 people**"), "{}", own.text());
    let other = school.person("Priya Nair").types("/ticket", &[("number", "1")]).await;
    assert!(other.text().contains("can't find that ticket"), "who came is private: {}", other.text());
    let seen = aune.types("/class list", &[]).await;
    assert!(seen.text().contains("No class is coming here"), "{}", seen.text());
    school.close().await;
}

#[tokio::test]
async fn r35_a_class_to_which_nobody_came_takes_no_time() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    announce(&dana, &PADLET).await;
    school.until("2026-09-30 16:05").await;
    let came = dana.types("/class came", &[("class", "1")]).await;
    assert!(came.text().contains("nobody came to class 1"), "{}", came.text());
    school.settles().await;
    assert_eq!(figures(&school).await.time.by_form.get(Shape::Group), None);
    school.close().await;
}
