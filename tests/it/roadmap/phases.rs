//! A phase changes: previewed, confirmed, told to librarians before teachers, and carried out on its day, once.

use refdesk::cli::demo::SAMPLE;
use refdesk::domain::ids::TicketNumber;
use refdesk::domain::ticket::Slot;
use refdesk::store::tickets;

use crate::school::{School, local};

const DIGCIT: &str = "digcit";

/// The director changes a phase and says yes.
async fn decides(school: &School, options: &[(&str, &str)]) {
    let carol = school.person("Carol Whitmore");
    let preview = carol.types("/roadmap phase", options).await;
    let kept = carol.presses("Confirm", &preview).await;
    assert!(kept.text().contains("Noted, with your name"), "{}", kept.text());
    school.settles().await;
}

#[tokio::test]
async fn e1_the_director_sees_what_would_change_before_confirming() {
    let school = School::open().await;
    decides(&school, &[("initiative", DIGCIT), ("phase", "learning work")]).await;
    for (name, words) in [
        ("Karin Aune", "a digital citizenship lesson for grade 3"),
        ("Nils Berg", "cyberbullying unit, where do I start"),
        ("Alma Reyes", "copyright for grade 7 posters"),
        ("Daniel Cho", "internet safety week ideas"),
    ] {
        school.person(name).types("/ask", &[("words", words)]).await;
    }
    school.settles().await;
    school.person("Sam Okoro").presses("Claim", &school.card("specialists-desk", "#4")).await;
    school.settles().await;
    let before = school.reads("librarians-and-specialists");

    let carol = school.person("Carol Whitmore");
    let notes = [("initiative", DIGCIT), ("notes", "The lessons are in the librarians' folder.")];
    carol.types("/roadmap edit", &notes).await;
    let plan = [("initiative", DIGCIT), ("phase", "implementation work"), ("on", "2026-11-02")];
    let preview = carol.types("/roadmap phase", &plan).await;

    assert!(preview.is_ephemeral());
    let text = preview.text();
    for said in [
        "Implementation work from Monday, November 2, 2026",
        "Until then it is learning work",
        "hear of it on Monday, October 19",
        "One waiting request moves to the library at Hoover Elementary",
        "One waiting request moves to the library at Prairie View Middle",
        "One waiting request stays where it is",
        "One that somebody has stays with its coach",
        "6 librarians are not ready",
        "Not yet: Marcus Bell, Ben Schroeder, Abdi Warsame",
        "With a partner: Kirsten Dahl, Ruth Engen, Tom Hagen",
        "3 buildings have no ready librarian",
        "Dakota Hills Middle, Eagle Ridge Elementary, Franklin Elementary",
        "No librarian of their own",
        "Bridges Community School, Central High",
        "4 requests. Half of them were taken within",
        "Nobody asked more than once",
    ] {
        assert!(text.contains(said), "no “{said}” in {text}");
    }
    assert_eq!(preview.buttons(), ["Confirm", "Keep as it is"]);
    let list = carol.types("/roadmap list", &[]).await;
    assert!(!list.text().contains("November 2"), "nothing is kept before it is confirmed: {}", list.text());

    let left = carol.presses("Keep as it is", &preview).await;
    assert!(left.text().contains("Nothing was changed"), "{}", left.text());
    let preview = carol.types("/roadmap phase", &plan).await;
    carol.presses("Confirm", &preview).await;

    school.until("2026-10-16 09:00").await;
    assert_eq!(school.reads("librarians-and-specialists"), before, "two weeks before, and not sooner");
    school.until("2026-10-19 07:00").await;
    assert_eq!(school.reads("librarians-and-specialists"), before, "not outside duty hours");
    school.until("2026-10-19 07:20").await;
    let told = school.reads("librarians-and-specialists");
    assert_eq!(told.len(), before.len() + 1, "{told:?}");
    assert!(told.last().unwrap().contains("becomes implementation work on Monday, November 2"), "{told:?}");
    assert!(told.last().unwrap().contains("The lessons are in the librarians' folder."), "{told:?}");
    school.until("2026-10-19 12:00").await;
    assert_eq!(school.reads("librarians-and-specialists"), told, "once");
    teachers_hear_on_the_day(&school).await;
    school.close().await;
}

/// Nothing before the day; then one message, without a sound, where everybody asks.
async fn teachers_hear_on_the_day(school: &School) {
    let before = school.reads("ask-for-help");
    let aune = school.person("Karin Aune");
    let show = aune.types("/roadmap show", &[("initiative", DIGCIT)]).await;
    assert!(show.text().contains("Learning work") && !show.text().contains("November"), "{}", show.text());
    school.until("2026-10-30 15:00").await;
    assert_eq!(school.reads("ask-for-help"), before);
    school.until("2026-11-02 00:05").await;
    school.until("2026-11-02 07:30").await;
    let heard = school.reads("ask-for-help");
    assert_eq!(heard.len(), before.len() + 1, "{heard:?}");
    let said = "**Digital citizenship** is implementation work since Monday, November 2, 2026: your building's \
                librarian helps if ready for it, else a specialist.";
    assert!(heard.last().unwrap().contains(said), "{heard:?}");
    let show = aune.types("/roadmap show", &[("initiative", DIGCIT)]).await;
    assert!(show.text().contains("Implementation work since"), "{}", show.text());
}

#[tokio::test]
async fn e1_what_began_just_before_the_desk_did_is_told_once_its_channels_are_known() {
    let mut school = School::open_at(SAMPLE, local("2026-09-08 06:00")).await;
    school.settles().await;
    let told = |school: &School| {
        let heard = school.reads("ask-for-help");
        heard
            .iter()
            .filter(|it| it.contains("is implementation work since Tuesday, September 1, 2026"))
            .count()
    };
    school.until("2026-09-08 07:50").await;
    assert_eq!(told(&school), 1, "{:?}", school.reads("ask-for-help"));
    school.restarts().await;
    school.until("2026-09-09 12:00").await;
    assert_eq!(told(&school), 1, "once");
    school.close().await;
}

/// The time that the two of a ticket have agreed on.
async fn meets(school: &School, number: u32) -> Option<Slot> {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let found = tickets::by_number(&mut reader, school.district.id, TicketNumber(number)).await.unwrap();
    found.unwrap().state.slot()
}

#[tokio::test]
async fn f5_an_initiative_moves_mid_year_with_open_tickets_and_back() {
    let mut school = School::open().await;
    let (jo, reyes) = (school.person("Jo Lindqvist"), school.person("Alma Reyes"));
    school.until("2027-01-25 10:00").await;
    for words in ["prezi will not embed", "padlet for the fair", "nearpod codes"] {
        reyes.types("/ask", &[("words", words)]).await;
    }
    school.settles().await;
    for number in ["#2", "#3"] {
        jo.presses("Claim", &school.card("specialists-desk", number)).await;
    }
    school.settles().await;
    let times = jo.presses("Time", &school.card("specialists-desk", "#3")).await;
    let menus = times.message.as_ref().unwrap().controls().filter(|it| it.is_select());
    let label = menus.flat_map(|it| &it.options).last().unwrap().label.clone();
    jo.chooses("Choose a time", &times, &[&label]).await;
    school.settles().await;
    let thread = school.threads().into_iter().find(|it| it.name.contains("#3")).unwrap();
    reyes.presses("That works", &school.sandbox.messages(thread.id).pop().unwrap()).await;
    school.settles().await;
    let meeting = meets(&school, 3).await;
    assert!(meeting.is_some_and(|it| it.starts_at > local("2027-01-26 08:00")), "{label}");

    school.until("2027-01-26 00:01").await;
    school.restarts().await;
    school.until("2027-01-26 07:30").await;
    school.until("2027-01-26 07:31").await;

    assert!(school.card_says("dakotahills-desk", "#1").contains("standard work"));
    let told = school.told(&reyes).join("\n");
    assert_eq!(told.matches("is with somebody else now").count(), 1, "{told}");
    let coach = school.told(&jo).join("\n");
    for number in ["#2", "#3"] {
        assert_eq!(coach.matches(&format!("{number} stays with you")).count(), 1, "{coach}");
    }
    assert_eq!(meets(&school, 3).await, meeting, "what is agreed on keeps date and people");
    let modal = jo.presses("Resolve", &school.card("specialists-desk", "#2")).await;
    jo.fills(modal.modal(), &[("How many minutes did it take?", "10")]).await;
    let look = jo.types("/ticket", &[("number", "2")]).await;
    assert!(
        look.text().contains("opened in implementation work, closed in standard work"),
        "{}",
        look.text()
    );

    decides(&school, &[("initiative", "presentation"), ("phase", "learning work")]).await;
    assert!(school.told(&reyes).join("\n").matches("is with somebody else now").count() == 2);
    let mine = reyes.types("/requests", &[]).await;
    assert!(mine.text().contains("#1"), "{}", mine.text());
    school.close().await;
}

#[tokio::test]
async fn a_preview_that_no_longer_holds_is_shown_again() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let plan = [("initiative", "presentation"), ("phase", "standard work")];
    let preview = carol.types("/roadmap phase", &plan).await;
    assert!(preview.text().contains("replaces the plan: standard work from Tuesday, January 26, 2027"));
    school.person("Alma Reyes").types("/ask", &[("words", "prezi will not embed")]).await;
    school.settles().await;

    let again = carol.presses("Confirm", &preview).await;

    assert!(again.text().contains("Something has changed since you read this"), "{}", again.text());
    assert!(again.text().contains("One waiting request moves"), "{}", again.text());
    let kept = carol.presses("Confirm", &again).await;
    assert!(kept.text().contains("Noted, with your name"), "{}", kept.text());
    school.settles().await;
    assert!(school.card_says("dakotahills-desk", "#1").contains("standard work"));
    school.close().await;
}

#[tokio::test]
async fn a_plan_that_librarians_had_heard_of_is_called_off_in_the_same_place() {
    let school = School::open().await;
    school.until("2027-01-12 09:00").await;
    assert!(school.reads("librarians-and-specialists").join("\n").contains("becomes standard work"));

    let carol = school.person("Carol Whitmore");
    let stay = [("initiative", "presentation"), ("phase", "implementation work")];
    let preview = carol.types("/roadmap phase", &stay).await;
    assert!(preview.text().contains("what had been planned is taken back"), "{}", preview.text());
    carol.presses("Confirm", &preview).await;
    school.settles().await;

    assert!(school.reads("librarians-and-specialists").join("\n").contains("is off"));
    school.until("2027-01-26 09:00").await;
    let map = school.person("Karin Aune").types("/roadmap show", &[("initiative", "presentation")]).await;
    assert!(map.text().contains("Implementation work since"), "{}", map.text());
    school.close().await;
}

#[tokio::test]
async fn only_the_director_changes_the_road_map() {
    let school = School::open().await;
    for name in ["Karin Aune", "Dana Ruiz", "Jo Lindqvist", "Grace Lund"] {
        let person = school.person(name);
        for (command, options) in [
            ("/roadmap phase", vec![("initiative", "moodle"), ("phase", "standard work")]),
            ("/roadmap add", vec![("key", "canvas"), ("name", "Canvas")]),
            ("/roadmap edit", vec![("initiative", "moodle"), ("goal", "none")]),
        ] {
            let refused = person.types(command, &options).await;
            assert!(refused.text().contains("director"), "{name} {command}: {}", refused.text());
        }
        let forged = person.types("/roadmap list", &[]).await;
        let forged = person.forges("v1:phase:1:3:20261001:1:77", &forged).await;
        assert!(forged.text().contains("director"), "{name}: {}", forged.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a_review_reminds_the_director_once_in_duty_hours() {
    let mut school = School::open().await;
    school.until("2027-01-12 07:00").await;
    assert_eq!(school.reads("director"), [""; 0]);
    school.until("2027-01-12 07:16").await;
    school.restarts().await;
    school.until("2027-01-12 11:00").await;
    school.until("2027-01-13 11:00").await;

    let told = school.reads("director");
    let reviews: Vec<_> = told.iter().filter(|it| it.contains("was to be looked at again")).collect();
    assert_eq!(reviews.len(), 1, "{told:?}");
    assert!(reviews[0].contains("Online presentation tools"), "{told:?}");
    school.until("2027-02-26 09:00").await;
    let told = school.reads("director").join("\n");
    assert!(told.contains("the pilot **1:1 iPads** was to be evaluated on Friday, February 26"), "{told}");
    let list = school.person("Jo Lindqvist").types("/roadmap show", &[("initiative", "ipads")]).await;
    assert!(list.text().contains("Learning work since"), "nothing changes by itself: {}", list.text());
    school.close().await;
}
