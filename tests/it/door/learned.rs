//! What earlier tickets teach: answers for coaches, duplicates, topics, what may belong on the road map (R88, F8).

use crate::school::School;

const EMPTY: &str = "my gradebook export comes out empty every friday";

async fn answered(school: &School) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", EMPTY)]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    let done = [("ticket", "1"), ("minutes", "10"), ("outcome", "cleared the date filter")];
    dana.types("/resolve", &done).await;
    school.settles().await;
}

#[tokio::test]
async fn r88_a_coach_sees_earlier_answers_and_a_teacher_does_not() {
    let school = School::open().await;
    answered(&school).await;
    let (cho, dana) = (school.person("Daniel Cho"), school.person("Dana Ruiz"));
    cho.types("/ask", &[("words", "the gradebook export is empty again on friday")]).await;
    school.settles().await;

    let look = dana.types("/ticket", &[("number", "2")]).await;
    assert!(look.text().contains("#1: cleared the date filter"), "{}", look.text());
    let own = cho.types("/ticket", &[("number", "2")]).await;
    assert!(!own.text().contains("cleared the date filter"), "{}", own.text());
    school.close().await;
}

#[tokio::test]
async fn r88_nearly_the_same_by_somebody_else_in_the_building_is_shown_on_the_card() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", EMPTY)]).await;
    school
        .person("Daniel Cho")
        .types("/ask", &[("words", "gradebook export comes out empty every friday")])
        .await;
    school.settles().await;
    let card = school.card_says("hoover-desk", "#2");
    assert!(card.contains("Maybe the same: as #1"), "{card}");
    assert!(!school.card_says("hoover-desk", "#1").contains("Maybe the same"));
    school.close().await;
}

#[tokio::test]
async fn r88_rare_words_count_more_than_common_ones_and_the_latest_of_equals_comes_first() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    for words in [
        "the gradebook export of my kiln inventory is empty",
        "my gradebook export is empty",
        "the gradebook export comes out empty again",
        "where is the gradebook?",
    ] {
        aune.types("/ask", &[("words", words)]).await;
    }
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let terms = ["kiln", "gradebook", "empty"].map(str::to_owned);
    let found = refdesk::store::search::find(&mut reader, school.district.id, &terms, 3).await.unwrap();
    let numbers: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(numbers, [1, 3, 2], "the one with the rare word, then the latest of those with both others");
    drop(reader);
    school.close().await;
}

#[tokio::test]
async fn r88_erased_words_are_found_no_more() {
    let school = School::open().await;
    answered(&school).await;
    let desk = school.desk();
    desk.store()
        .write(|db| {
            Box::pin(async move {
                let sql = "UPDATE ticket SET words = '(erased)', outcome = NULL WHERE number = 1";
                sqlx::query(sql).execute(db).await.map_err(refdesk::store::Failure::from)?;
                Ok(())
            })
        })
        .await
        .unwrap();
    {
        let mut reader = desk.store().read().await.unwrap();
        let terms = ["gradebook".to_owned(), "filter".to_owned()];
        let found = refdesk::store::search::find(&mut reader, school.district.id, &terms, 10).await.unwrap();
        assert!(found.is_empty(), "{found:?}");
        let other = refdesk::domain::ids::DistrictId(school.district.id.0 + 1);
        let terms = ["erased".to_owned()];
        let own = refdesk::store::search::find(&mut reader, school.district.id, &terms, 10).await.unwrap();
        let others = refdesk::store::search::find(&mut reader, other, &terms, 10).await.unwrap();
        assert!(own.len() == 1 && others.is_empty(), "a search stays in its district: {own:?} {others:?}");
    }
    school.close().await;
}

#[tokio::test]
async fn f8_what_nobody_recognised_goes_to_the_librarian_and_is_counted_for_the_director() {
    let school = School::open().await;
    let asked = [
        ("Karin Aune", "Could my class do a podcast with real microphones?"),
        ("Daniel Cho", "where could we record a podcast about volcanoes"),
        ("Nils Berg", "podcasts in social studies, is there equipment"),
    ];
    let carol = school.person("Carol Whitmore");
    for (who, words) in asked {
        let status = carol.types("/desk status", &[]).await;
        assert!(!status.text().contains("podcast"), "{}", status.text());
        let answer = school.person(who).types("/ask", &[("words", words)]).await;
        assert!(answer.text().contains("not on the road map yet"), "{}", answer.text());
        let pilot = "sees it first, and can pass it to a specialist if it could become a pilot.";
        assert!(answer.text().contains(pilot), "{}", answer.text());
    }
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("Unsorted"));
    let status = carol.types("/desk status", &[]).await;
    assert!(status.text().contains("podcast: 3 requests"), "{}", status.text());
    school.close().await;
}

#[tokio::test]
async fn a_topic_that_a_coach_corrected_is_taken_for_the_next_one_like_it() {
    let school = School::open().await;
    let words = "Could my class do a podcast with real microphones?";
    let first = school.person("Karin Aune").types("/ask", &[("words", words)]).await;
    assert!(first.text().contains("not on the road map"), "{}", first.text());
    school.settles().await;

    let dana = school.person("Dana Ruiz");
    let sorted = dana.types("/sort", &[("ticket", "1"), ("topic", "makerspace")]).await;
    assert!(sorted.text().contains("Genius Hour"), "{}", sorted.text());
    school.settles().await;

    let next = school.person("Daniel Cho").types("/ask", &[("words", words)]).await;
    assert!(next.text().contains("Genius Hour"), "{}", next.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn r14_a_reason_for_asking_is_shown_to_the_coach() {
    let school = School::open().await;
    let asked = [("words", "google slides for beginners"), ("reason", "New to the district")];
    school.person("Karin Aune").types("/ask", &asked).await;
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.to_lowercase().contains("new to the district"), "{card}");
    school.close().await;
}
