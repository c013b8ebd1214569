//! Stories of whoever stands in: two roles at once, and the day on which that is over.

use crate::clock::many::many_wait;
use crate::school::School;

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";

#[tokio::test]
async fn f23_a_specialist_who_is_acting_librarian_has_both_queues() {
    let school = School::open().await;
    let (sam, carol) = (school.person("Sam Okoro"), school.person("Carol Whitmore"));
    let preview = carol
        .types(
            "/staff edit",
            &[("who", "Sam Okoro"), ("roles", "specialist, librarian"), ("buildings", "central")],
        )
        .await;
    assert!(
        preview.text().contains("librarian, integration specialist · Central High"),
        "{}",
        preview.text()
    );
    carol.presses("Confirm", &preview).await;

    let queue = sam.types("/queue", &[]).await;
    let text = queue.text();
    assert!(text.contains("Librarians of Central High"), "{text}");
    assert!(text.contains("Integration specialists"), "{text}");
    what_comes_to_both_roles_comes_once(&school).await;
    let me = sam.types("/staff me", &[]).await;
    assert!(me.text().contains("nothing comes to you twice"), "{}", me.text());
    school.close().await;
}

/// Sam Okoro leads digital citizenship and is no ready librarian for it; for Moodle he would learn it alongside Jo Lindqvist.
async fn what_comes_to_both_roles_comes_once(school: &School) {
    let (aune, sam) = (school.person("Karin Aune"), school.person("Sam Okoro"));
    for words in ["a digital citizenship lesson for grade 3", "moodle test locked for one section"] {
        let answer = aune.types("/ask", &[("words", words), ("building", "central")]).await;
        let alongside = answer.text().contains("Sam Okoro joins, to learn it alongside");
        assert_eq!(alongside, words.starts_with("moodle"), "{}", answer.text());
    }
    school.settles().await;
    let card = school.card("specialists-desk", "#1");
    assert_eq!(card.pings, [sam.id()]);
    assert!(!school.card_says("specialists-desk", "#1").contains("Partner"), "nobody is their own partner");
    assert!(school.reads("central-desk").concat().contains("#2 ·"), "the librarian's side of the second one");
    assert!(!school.reads("central-desk").concat().contains("#1 ·"));
    let queue = sam.types("/queue", &[]).await;
    for number in ["**#1**", "**#2**"] {
        assert_eq!(queue.text().matches(number).count(), 1, "{number} once: {}", queue.text());
    }
}

/// Sam Okoro stands in at Central High from Monday to Friday; what waits there on Saturday is the cover's again.
#[tokio::test]
async fn f23_who_stands_in_for_a_week_is_what_they_were_when_it_is_over() {
    let school = School::open().await;
    let (sam, carol) = (school.person("Sam Okoro"), school.person("Carol Whitmore"));
    let edit = |until: &'static str| {
        [("who", "Sam Okoro"), ("roles", "specialist, librarian"), ("buildings", "central"), ("until", until)]
    };
    let past = carol.types("/staff edit", &edit("2026-09-01")).await;
    assert!(past.buttons().is_empty(), "{}", past.text());
    let preview = carol.types("/staff edit", &edit("2026-10-02")).await;
    let both = "librarian, integration specialist (until Friday, October 2) · Central High";
    assert!(preview.text().contains(both), "{}", preview.text());
    carol.presses("Confirm", &preview).await;
    let me = sam.types("/staff me", &[]).await;
    assert!(me.text().contains("until Friday, October 2"), "{}", me.text());
    assert!(carol.types("/desk changes", &[]).await.text().contains("until Friday, October 2"));

    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", STANDARD), ("building", "central")]).await;
    school.settles().await;
    sam.types("/claim", &[("ticket", "1")]).await;
    school.until("2026-10-02 22:00").await;
    let serves = async || sam.types("/queue", &[]).await.text().contains("Librarians of Central High");
    assert!(serves().await, "on its last day");
    let longer = carol.types("/staff edit", &[("who", "Sam Okoro"), ("until", "10/9")]).await;
    carol.presses("Confirm", &longer).await;
    school.until("2026-10-03 08:00").await;
    assert!(serves().await, "a week longer");
    school.until("2026-10-09 15:00").await;
    let words = "how do I share a google doc with parents?";
    let answer = aune.types("/ask", &[("words", words), ("building", "central")]).await;
    assert!(answer.text().contains("Sam Okoro"), "{}", answer.text());

    school.until("2026-10-10 00:10").await;
    assert!(!serves().await, "it is over");
    let me = sam.types("/staff me", &[]).await;
    assert!(!me.text().contains("librarian") && !me.text().contains("until"), "{}", me.text());
    let queue = sam.types("/queue", &[]).await;
    assert!(queue.text().contains("**#1**"), "what he has stays with him: {}", queue.text());
    assert!(!queue.text().contains("**#2**"), "what waits is the cover's: {}", queue.text());
    let second = aune.types("/ticket", &[("number", "2")]).await;
    assert!(second.text().contains("Owen Park"), "{}", second.text());
    school.settles().await;
    let told = school.told(&sam).concat();
    assert!(told.contains("Friday, October 9 was the last day on which you stood in"), "{told}");
    assert!(told.contains("what you were before: integration specialist"), "{told}");
    let told = school.reads("director").concat();
    assert!(told.contains("Sam Okoro stood in until Friday, October 9"), "{told}");
    school.close().await;
}

/// More than one transaction takes: each goes to somebody else, and a preview counts what a confirmation moves.
#[tokio::test]
async fn f23_all_that_waits_for_whoever_stood_in_is_somebody_elses_when_that_is_over() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let edit = [
        ("who", "Sam Okoro"),
        ("roles", "specialist, librarian"),
        ("buildings", "hoover"),
        ("until", "2026-09-23"),
    ];
    carol.presses("Confirm", &carol.types("/staff edit", &edit).await).await;
    let gone = carol.types("/staff edit", &[("who", "Dana Ruiz"), ("roles", "teacher")]).await;
    carol.presses("Confirm", &gone).await;
    many_wait(&school, &school.desk(), 60, "how do I share a google doc with parents, part").await;
    let sam = school.district.person_by_key("okoro").unwrap().id;
    let waits = async || school.desk().waiting_for(school.district.guild, sam).await.unwrap().len();
    assert_eq!(waits().await, 60);

    school.until("2026-09-24 00:10").await;

    assert_eq!(waits().await, 0);
    school.settles().await;
    school.close().await;
}

/// Where a coach has sent it, it stays as long as somebody is there: the preview and what is done say the same.
#[tokio::test]
async fn what_was_handed_to_somebody_who_is_no_coach_any_more_goes_elsewhere() {
    let school = School::open().await;
    let (dana, carol) = (school.person("Dana Ruiz"), school.person("Carol Whitmore"));
    school.person("Karin Aune").types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    dana.types("/handoff", &[("ticket", "1"), ("because", "away"), ("to", "Priya Nair")]).await;
    school.settles().await;

    let fewer = carol.types("/staff edit", &[("who", "Priya Nair"), ("capacity", "3")]).await;
    carol.presses("Confirm", &fewer).await;
    let look = school.person("Priya Nair").types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("Priya Nair"), "she is there: {}", look.text());
    let preview = carol.types("/staff edit", &[("who", "Priya Nair"), ("roles", "teacher")]).await;
    carol.presses("Confirm", &preview).await;

    assert!(preview.text().contains("One waiting request moves"), "{}", preview.text());
    let priya = school.district.person_by_key("nair").unwrap().id;
    let waits = school.desk().waiting_for(school.district.guild, priya).await.unwrap();
    assert_eq!(waits, [], "nobody is there");
    school.settles().await;
    school.close().await;
}
