//! Many reports of one fault.

use std::time::Instant;

use chrono::Duration;
use refdesk::clock::Clock;
use refdesk::desk::{Ask, Desk, Said, Which};
use refdesk::domain::ids::TicketNumber;
use refdesk::domain::minutes::Minutes;
use refdesk::domain::routing::Kind;
use refdesk::store::{Store, telling};

use crate::clock::many::caller;
use crate::school::School;

const BROKEN: (&str, &str) = ("kind", "Something is broken");

async fn reports(school: &School, name: &str, words: &str) -> refdesk::sandbox::Reply {
    let answer = school.person(name).types("/ask", &[("words", words), BROKEN]).await;
    school.settles().await;
    answer
}

#[tokio::test]
async fn f25_the_same_outage_fourteen_times_is_one_incident() {
    let school = School::open().await;
    let ines = school.person("Ines Kowalski");
    for (name, words) in
        [("Karin Aune", "nothing loads in Moodle"), ("Daniel Cho", "moodle is down for my whole class")]
    {
        reports(&school, name, words).await;
        school.later(Duration::minutes(2));
    }
    assert!(!school.card_says("tech-office-desk", "#2").contains("one incident"), "two are no pattern");
    reports(&school, "Nils Berg", "Moodle won't open anything").await;
    let card = school.card("tech-office-desk", "#3");

    let modal = ines.presses("Make these 3 one incident", &card).await;
    let what = ("What are people told? (one line, no names)", "Moodle does not load");
    let named = [(what.0, "Priscilla Vantage, number 311907, can't open Moodle")];
    let stopped = ines.fills(modal.modal(), &named).await;
    let form = ines.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let opened = ines.fills(form.modal(), &[(&label, what.1)]).await;
    assert!(opened.text().contains("Moodle does not load"), "{}", opened.text());
    school.settles().await;
    for name in ["Karin Aune", "Daniel Cho", "Nils Berg"] {
        let told = school.sandbox.dms(school.person(name).id()).pop().unwrap();
        assert!(told.content.contains("is known: “Moodle does not load”. Ines Kowalski"), "{}", told.content);
        assert!(told.content.contains("you hear when it is fixed"), "{}", told.content);
    }
    assert!(school.card_says("tech-office-desk", "#1").contains("Ines Kowalski has had it since"));

    let teachers = ["Alma Reyes", "Karin Aune", "Daniel Cho", "Nils Berg"];
    for number in 4..=14 {
        let name = teachers[number % teachers.len()];
        let answer = reports(&school, name, &format!("moodle is still down, {number}")).await;
        assert!(answer.text().contains("Known already: “Moodle does not load”"), "{}", answer.text());
        school.later(Duration::seconds(30));
    }
    assert_eq!(school.reads("tech-office-desk").len(), 3, "nobody is asked to claim what is known");

    let before = school.sandbox.dms(school.person("Alma Reyes").id()).len();
    let fixed = ines.types("/incident fixed", &[("incident", "1"), ("minutes", "25")]).await;
    assert!(fixed.text().contains("14 reports are resolved"), "{}", fixed.text());
    school.settles().await;
    let heard = school.sandbox.dms(school.person("Alma Reyes").id());
    assert_eq!(heard.len() - before, 1, "once, however often she reported it");
    assert!(
        heard.last().unwrap().content.contains("as far as we can see: “Moodle does not load” (#"),
        "{heard:?}"
    );
    let look = ines.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("25 min") && look.text().contains("tied to incident 1"), "{}", look.text());
    let other = ines.types("/ticket", &[("number", "14")]).await;
    assert!(other.text().contains("0 min"), "the time counts once: {}", other.text());

    let again = reports(&school, "Alma Reyes", "moodle is down AGAIN").await;
    assert!(!again.text().contains("Known already"), "a fixed one takes no more: {}", again.text());
    school.close().await;
}

/// A report that came when its fault was known was shown to nobody; what is worked on by itself has a card.
#[tokio::test]
async fn f25_a_report_that_was_not_fixed_after_all_has_a_card() {
    let school = School::open().await;
    let (ines, cho) = (school.person("Ines Kowalski"), school.person("Daniel Cho"));
    reports(&school, "Karin Aune", "nothing loads in Moodle").await;
    ines.types("/incident open", &[("ticket", "1"), ("what", "Moodle does not load")]).await;
    reports(&school, "Daniel Cho", "moodle is down for my whole class").await;
    assert_eq!(school.reads("tech-office-desk").len(), 1, "nobody is asked to claim what is known");
    ines.types("/incident fixed", &[("incident", "1")]).await;
    school.settles().await;
    let told = school.sandbox.dms(cho.id()).pop().unwrap();

    let again = cho.presses("Not yet", &told).await;
    assert!(again.text().contains("open again, first in line with Ines Kowalski"), "{}", again.text());
    school.settles().await;
    assert!(school.card_says("tech-office-desk", "#2").contains("Open again, with Ines Kowalski"));
    school.close().await;
}

#[tokio::test]
async fn one_more_report_is_tied_by_hand_and_what_can_not_be_says_why() {
    let school = School::open().await;
    let ines = school.person("Ines Kowalski");
    reports(&school, "Karin Aune", "the wifi is gone in the library").await;
    reports(&school, "Daniel Cho", "nothing prints in room 12").await;
    let private = [("words", "no network in my room"), BROKEN, ("private", "true")];
    school.person("Nils Berg").types("/ask", &private).await;

    let open = [("ticket", "1"), ("what", "The network at Hoover is down")];
    let opened = ines.types("/incident open", &open).await;
    assert!(opened.text().contains("one report is tied to it (#1)"), "{}", opened.text());
    let added = ines.types("/incident add", &[("incident", "1"), ("ticket", "2")]).await;
    assert!(added.text().contains("#2 belongs to incident 1 now"), "{}", added.text());

    for (ticket, said) in [("2", "belongs to incident 1 already"), ("3", "was asked in private")] {
        let refused = ines.types("/incident add", &[("incident", "1"), ("ticket", ticket)]).await;
        assert!(refused.text().contains(said), "{ticket}: {}", refused.text());
    }
    let jo = school.person("Jo Lindqvist").types("/incident fixed", &[("incident", "1")]).await;
    assert!(jo.text().contains("Incident 1 is with Ines Kowalski"), "{}", jo.text());
    let aune = school.person("Karin Aune").types("/incident fixed", &[("incident", "1")]).await;
    assert!(aune.text().contains("for librarians, specialists"), "{}", aune.text());
    let none = ines.types("/incident fixed", &[("incident", "7")]).await;
    assert!(none.text().contains("no incident of that number"), "{}", none.text());
    ines.types("/incident fixed", &[("incident", "1")]).await;
    let twice = ines.types("/incident fixed", &[("incident", "1")]).await;
    assert!(twice.text().contains("was fixed"), "{}", twice.text());
    school.close().await;
}

#[tokio::test]
async fn the_own_report_of_who_opens_an_incident_is_closed_with_it() {
    let school = School::open().await;
    let ines = school.person("Ines Kowalski");
    reports(&school, "Ines Kowalski", "nothing loads in Moodle").await;
    reports(&school, "Karin Aune", "moodle is down for my whole class").await;
    reports(&school, "Karin Aune", "moodle down, still").await;
    let (hers, karins) = (school.told(&ines).len(), school.told(&school.person("Karin Aune")).len());

    let opened = ines.types("/incident open", &[("ticket", "2"), ("what", "Moodle does not load")]).await;
    assert!(opened.text().contains("3 reports are tied"), "{}", opened.text());
    school.settles().await;
    assert_eq!(school.told(&ines).len(), hers, "she knows");
    assert_eq!(
        school.told(&school.person("Karin Aune")).len(),
        karins + 1,
        "once, however often she reported it"
    );
    let look = ines.types("/ticket", &[("number", "1")]).await;
    assert!(
        !look.text().contains("Ines Kowalski has had it"),
        "nobody has their own request: {}",
        look.text()
    );
    assert!(look.text().contains("Incident: 1: Moodle does not load"), "{}", look.text());

    let fixed = ines.types("/incident fixed", &[("incident", "1"), ("minutes", "20")]).await;
    assert!(fixed.text().contains("2 reports are resolved"), "{}", fixed.text());
    school.settles().await;
    assert_eq!(school.told(&ines).len(), hers);

    reports(&school, "Jo Lindqvist", "the wifi is gone in the library").await;
    let jo = school.person("Jo Lindqvist");
    let own = jo.types("/incident open", &[("ticket", "4"), ("what", "No wifi at Hoover")]).await;
    assert!(own.text().contains("one report is tied to it (#4)"), "{}", own.text());
    let known = reports(&school, "Karin Aune", "no wifi, library too").await;
    assert!(known.text().contains("Known already: “No wifi at Hoover”"), "{}", known.text());
    let again = reports(&school, "Jo Lindqvist", "wifi is gone in the library, still").await;
    assert!(!again.text().contains("Known already"), "her next one goes to a colleague: {}", again.text());
    school.close().await;
}

#[tokio::test]
async fn f25_more_than_five_hundred_reports_are_one_incident_still() {
    let mut school = School::open().await;
    school.stops().await;
    let store = Store::open(&school.database()).await.unwrap();
    let (desk, guild) = (Desk::new(store.clone(), Clock::held_at(school.now())), school.district.guild);
    let teachers = ["Alma Reyes", "Karin Aune", "Daniel Cho", "Nils Berg"];
    for number in 0..520_usize {
        let (words, kind) = (format!("nothing loads in Moodle {number}"), Some(Kind::Broken));
        let who = caller(&school, teachers[number % teachers.len()], number as u64);
        desk.open(who, Ask { words, kind, ..Ask::default() }).await.unwrap();
    }

    let ines = |cause: u64| caller(&school, "Ines Kowalski", 1_000 + cause);
    let began = Instant::now();
    let first = Which::Number(TicketNumber(1));
    let opened = desk.open_incident(ines(0), first, Said::new("Moodle does not load")).await.unwrap();
    let (number, at_once) = (opened.incident.number, opened.tickets.len());
    println!("{at_once} reports tied in {:.0} ms", began.elapsed().as_secs_f64() * 1e3);
    assert!(at_once < 520, "one step takes no more than it has time for");
    let left = desk.tie_left(guild, desk.now()).await.unwrap();
    assert_eq!(at_once + left, 520, "the round ties what was left");
    assert_eq!(desk.tie_left(guild, desk.now()).await.unwrap(), 0);

    let began = Instant::now();
    let fixed = desk.fix_incident(ines(1), number, Minutes::default()).await.unwrap();
    println!("{} reports resolved in {:.0} ms", fixed.tickets.len(), began.elapsed().as_secs_f64() * 1e3);
    assert_eq!(fixed.tickets.len(), 520);
    let mut reader = desk.store().read().await.unwrap();
    let told = "SELECT (SELECT COUNT(*) FROM owed WHERE what LIKE '%incident-known%'),
        (SELECT COUNT(*) FROM owed WHERE what LIKE '%incident-fixed%')";
    let row = sqlx::query(told).fetch_one(&mut *reader).await.unwrap();
    let told: [i64; 2] = std::array::from_fn(|column| sqlx::Row::get(&row, column));
    assert_eq!(told, [4, 4], "each of the four hears once that it is known, and once that it is fixed");
    let mut odd = Vec::new();
    telling::compare(&mut reader, |it| odd.push(it)).await.unwrap();
    assert_eq!(odd, []);
    drop(reader);
    store.close().await;
    school.sandbox.stop();
}
