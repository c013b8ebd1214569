//! People who ask together.

use crate::school::School;

#[tokio::test]
async fn f29_two_teachers_one_request() {
    let school = School::open().await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    let with = cho.id().to_string();

    aune.types("/ask", &[("words", "google slides will not open"), ("with", &with)]).await;
    school.settles().await;

    let told = school.sandbox.dms(cho.id()).pop().unwrap();
    assert!(told.content.contains("Karin Aune asked for help together with you: #1"), "{}", told.content);
    assert!(told.content.contains("Your librarian Dana Ruiz has it"), "{}", told.content);
    assert!(school.card_says("hoover-desk", "#1").contains("Together with: Daniel Cho"));
    assert!(cho.types("/requests", &[]).await.text().contains("#1"));
    assert!(cho.types("/ticket", &[("number", "1")]).await.text().contains("google slides"));

    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    assert!(cho.sees().contains("#1 Karin Aune"), "both are brought into the thread");
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    school.settles().await;
    let question = school.sandbox.messages(school.threads()[0].id).pop().unwrap();
    assert_eq!(question.pings, [aune.id(), cho.id()]);
    let thanks = cho.presses("It helped", &question).await;
    assert!(thanks.text().contains("Glad it helped"), "either can close it: {}", thanks.text());
    school.close().await;
}

#[tokio::test]
async fn either_takes_it_back_and_the_other_hears_of_it() {
    let school = School::open().await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    let with = cho.id().to_string();
    aune.types("/ask", &[("words", "google slides will not open"), ("with", &with)]).await;
    school.settles().await;
    let told = school.sandbox.dms(cho.id()).pop().unwrap();

    cho.presses("Cancel", &told).await;
    school.settles().await;

    let heard = school.sandbox.dms(aune.id()).pop().unwrap();
    assert!(heard.content.contains("Daniel Cho took back #1"), "{}", heard.content);
    let stranger = school.person("Alma Reyes").types("/ticket", &[("number", "1")]).await;
    assert!(stranger.text().contains("I can't find that ticket"), "{}", stranger.text());
    school.close().await;
}

#[tokio::test]
async fn c6_a_whole_team_asks_with_one_request() {
    let school = School::open().await;
    let reyes = school.person("Alma Reyes");

    let words = "Four of us in math would build the ratio unit in Moodle with you, in our team time";
    let team = [("words", words), ("audience", "A team (grade level, department, PLC)"), ("heads", "4")];
    let answer = reyes.types("/ask", &team).await;
    assert!(answer.text().contains("#1"), "{}", answer.text());
    school.settles().await;

    let card = school.card_says("specialists-desk", "#1");
    assert!(card.contains("a team of 4"), "{card}");
    school.close().await;
}
