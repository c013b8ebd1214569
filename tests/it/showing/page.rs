//! The month for the principal: drafted once, completed by the librarian, sent by her own hand.

use refdesk::cli::demo::SAMPLE;

use super::{TEACHERS, described, file, page_of};
use crate::school::School;

/// The label of the modal's one field.
const OWN: &str = "Outcomes, successes, what is still needed";

#[tokio::test]
async fn b6_the_month_is_drafted_completed_and_sent_by_the_librarian() {
    let school = School::after_five_helped().await;
    let (dana, grace) = (school.person("Dana Ruiz"), school.person("Grace Lund"));
    let before = (school.told(&dana).len(), school.told(&grace).len());

    school.until("2026-10-01 06:59").await;
    assert_eq!(school.told(&dana).len(), before.0, "not before the morning");
    school.until("2026-10-01 07:01").await;
    school.until("2026-10-01 07:31").await;
    school.settles().await;
    assert_eq!(school.told(&dana).len(), before.0 + 1, "once");
    let draft = school.newest_to(&dana);
    assert!(draft.content.contains("Hoover Elementary, September 2026: your page"), "{}", draft.content);
    let html = page_of(&draft);
    for part in ["Hoover Elementary: September 2026", "<dt>Requests</dt><dd>5</dd>", "1 h 40 min", "<svg"] {
        assert!(html.contains(part), "{part} is missing in the page");
    }
    assert!(!html.contains("Karin Aune"), "who asked is not on it");

    let modal = dana.presses("Add your own words", &draft).await;
    let words = "Circulation: +11 %\nTwo classes published <podcasts>";
    let worded = dana.fills(modal.modal(), &[(OWN, words)]).await;
    assert!(worded.text().contains("Circulation: +11 %"), "{}", worded.text());
    let html = page_of(worded.message.as_ref().unwrap());
    assert!(
        html.contains("<p>Circulation: +11 %</p>\n<p>Two classes published &lt;podcasts&gt;</p>"),
        "{html}"
    );
    let again = dana.presses("Add your own words", school.newest_to(&dana).at()).await;
    assert!(
        again.text().contains("Two classes published <podcasts>"),
        "what stands there can be changed: {}",
        again.text()
    );
    assert_eq!(school.told(&grace).len(), before.1, "nothing goes by itself");

    let sent = dana.presses("Send to Grace Lund", school.newest_to(&dana).at()).await;
    assert!(sent.text().contains("Sent to Grace Lund") && sent.buttons().is_empty(), "{}", sent.text());
    school.settles().await;
    let told = school.newest_to(&grace);
    assert!(told.content.contains("Dana Ruiz sends you this month's page"), "{}", told.content);
    assert!(page_of(&told).contains("Put together by Dana Ruiz") && page_of(&told).contains("+11 %"));
    school.close().await;
}

#[tokio::test]
async fn f27_a_principal_without_direct_messages_hears_of_the_page_in_the_next_answer() {
    let school = School::after_five_helped().await;
    let (dana, grace) = (school.person("Dana Ruiz"), school.person("Grace Lund"));
    school.sandbox.set_dms_open(grace.id(), false);
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    dana.presses("Send to Grace Lund", &school.newest_to(&dana)).await;
    school.settles().await;
    let answer = grace.types("/impact", &[("period", "2026-09")]).await;
    assert!(
        answer.text().contains("sends you this month's page. */impact* shows its numbers"),
        "{}",
        answer.text()
    );
    school.close().await;
}

#[tokio::test]
async fn b6_sentences_that_name_a_student_can_be_edited_and_sent() {
    let school = School::after_five_helped().await;
    let dana = school.person("Dana Ruiz");
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    let modal = dana.presses("Add your own words", &school.newest_to(&dana)).await;
    let words = "My student Priscilla Vantage, number 311907, published her podcast";
    let stopped = dana.fills(modal.modal(), &[(OWN, words)]).await;
    assert!(stopped.text().contains("▒▒▒") && !stopped.text().contains("Vantage"), "{}", stopped.text());

    let form = dana.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let worded = dana.fills(form.modal(), &[(&label, "A student published a podcast")]).await;

    assert!(worded.text().contains("A student published a podcast"), "{}", worded.text());
    assert!(worded.buttons().iter().any(|it| it == "Send to Grace Lund"), "{:?}", worded.buttons());
    school.close().await;
}

#[tokio::test]
async fn d1_what_was_sent_is_what_impact_shows_whatever_is_written_down_later() {
    let school = School::after_five_helped().await;
    let (dana, grace) = (school.person("Dana Ruiz"), school.person("Grace Lund"));
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    dana.presses("Send to Grace Lund", school.newest_to(&dana).at()).await;
    school.settles().await;
    let first = grace.types("/impact", &[("period", "2026-09")]).await;
    assert!(first.text().contains("Requests: **5**"), "{}", first.text());

    let cho = school.person("Daniel Cho").id().to_string();
    let late = [("who", cho.as_str()), ("topic", "moodle"), ("minutes", "55"), ("when", "2026-09-24")];
    dana.types("/log", &late).await;
    school.settles().await;
    for _ in 0..2 {
        let later = grace.types("/impact", &[("period", "2026-09")]).await;
        assert_eq!((later.text(), described(&later)), (first.text(), described(&first)));
        school.until("2026-11-20 10:00").await;
        school.settles().await;
    }
    school.close().await;
}

#[tokio::test]
async fn a_page_is_its_buildings_and_is_sent_once() {
    let mut school = School::after_five_helped().await;
    let (dana, priya) = (school.person("Dana Ruiz"), school.person("Priya Nair"));
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    assert!(school.sandbox.dms(priya.id()).is_empty(), "nothing to tell of Monroe, nobody told");
    let draft = school.newest_to(&dana);
    let send =
        draft.controls().find(|it| it.words().starts_with("Send to")).unwrap().custom_id.clone().unwrap();

    for name in ["Priya Nair", "Karin Aune", "Grace Lund", "Carol Whitmore"] {
        let other = school.person(name);
        let place = other.says("hello");
        let refused = other.forges(&send, place).await;
        assert!(
            refused.text().contains("There is no such page of your building"),
            "{name}: {}",
            refused.text()
        );
    }
    school.restarts().await;
    dana.presses("Send to Grace Lund", &draft).await;
    school.settles().await;
    let again = dana.forges(&send, &draft).await;
    assert!(again.text().contains("was sent and stays as it is"), "{}", again.text());
    assert_eq!(school.told(&school.person("Grace Lund")).len(), 1);
    school.close().await;
}

#[tokio::test]
async fn b6_a_librarian_who_is_a_principal_too_sends_the_page() {
    let librarian = "name = \"Dana Ruiz\"\nuser = \"1000000000000000101\"\nroles = [\"librarian\"";
    assert!(SAMPLE.contains(librarian));
    let file = SAMPLE.replacen(librarian, &format!("{librarian}, \"principal\""), 1);
    let school = School::after_five_helped_in(&format!("{file}\n{TEACHERS}")).await;
    let dana = school.person("Dana Ruiz");
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    let draft = school.newest_to(&dana);
    assert!(draft.content.contains("your page"), "{}", draft.content);
    let button =
        draft.controls().map(|it| it.words().to_owned()).find(|it| it.starts_with("Send to")).unwrap();
    let sent = dana.presses(&button, &draft).await;
    assert!(sent.text().contains("Sent to"), "{}", sent.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn words_that_name_a_student_stay_off_the_page() {
    let school = School::after_five_helped().await;
    let dana = school.person("Dana Ruiz");
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    let draft = school.newest_to(&dana);
    let modal = dana.presses("Add your own words", &draft).await;
    let refused =
        dana.fills(modal.modal(), &[(OWN, "my student Tyler Jensen, ID 448812, read 40 books")]).await;
    assert!(refused.is_ephemeral() && !refused.text().contains("448812"), "{}", refused.text());
    let still = school.sandbox.dms(dana.id()).into_iter().find(|it| it.id == draft.id).unwrap();
    assert!(!page_of(&still).contains("448812") && still.embeds.len() == draft.embeds.len());
    school.close().await;
}

#[tokio::test]
async fn c2_a_pilots_evidence_is_one_page_for_the_specialist() {
    let school = School::open().await;
    let (sam, nils) = (school.person("Sam Okoro"), school.person("Nils Berg"));
    let who = nils.id().to_string();
    for minutes in ["20", "35"] {
        let options = [("who", who.as_str()), ("topic", "ipads"), ("minutes", minutes)];
        let logged = sam.types("/log", &options).await;
        assert!(logged.text().contains("Written down"), "{}", logged.text());
    }

    let options = [("initiative", "ipads"), ("period", "month"), ("show", "One page to print")];
    let report = sam.types("/impact", &options).await;

    let html = page_of(report.message.as_ref().unwrap());
    for part in [
        "1:1 iPads",
        "<dt>People who asked</dt><dd>1</dd>",
        "<dt>Of these, more than once</dt><dd>1</dd>",
        "<dt>To be evaluated</dt><dd>February 26, 2027</dd>",
        "Requests by week",
        "Requests by kind of help",
    ] {
        assert!(html.contains(part), "{part} is missing in: {html}");
    }
    let csv = String::from_utf8(file(report.message.as_ref().unwrap(), ".csv").bytes.clone()).unwrap();
    assert!(csv.contains(",Requests,2\r\n") && csv.contains("Requests by kind of help,"), "{csv}");
    school.close().await;
}
