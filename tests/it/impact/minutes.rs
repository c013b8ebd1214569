//! Minutes that count once: of the lead, of each partner, late, corrected.

use chrono::Duration;
use refdesk::desk::ImpactAsk;
use refdesk::domain::duty::Duty;
use refdesk::domain::impact::{Cell, Figures};
use refdesk::domain::logging::Shape;
use refdesk::domain::people::Role;

use crate::life::{dana_has_it, last_in_thread};
use crate::school::School;

async fn figures(school: &School) -> Figures {
    let ask = ImpactAsk { period: Some("2026-09".to_owned()), ..ImpactAsk::default() };
    school.desk().office_impact(school.district.guild, ask).await.unwrap().figures
}

/// Dana Ruiz resolves with the minutes that stand in the field already; Sam Okoro has helped.
async fn resolved_together(school: &School) -> (refdesk::sandbox::Person, refdesk::sandbox::Person) {
    let (_, dana) = dana_has_it(school).await;
    let sam = school.person("Sam Okoro");
    sam.types("/partner", &[("ticket", "1")]).await;
    school.settles().await;
    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    dana.fills(modal.modal(), &[]).await;
    school.settles().await;
    (dana, sam)
}

#[tokio::test]
async fn r17_a_partner_says_their_own_minutes_with_one_press() {
    let school = School::open().await;
    let (dana, sam) = resolved_together(&school).await;

    let asked = school.sandbox.dms(sam.id()).pop().unwrap();
    assert!(asked.content.contains("#1 is resolved by Dana Ruiz"), "{}", asked.content);
    let kept = sam.presses("10 min", &asked).await;
    assert!(
        kept.text().contains("10 min of your time, as Staff development and training"),
        "{}",
        kept.text()
    );
    assert!(kept.text().contains("October 15"), "{}", kept.text());

    let time = figures(&school).await.time;
    assert_eq!(time.total, Cell::Shown(25), "each their own, nothing twice");
    assert_eq!((time.by_role.get(Role::Librarian), time.by_role.get(Role::Specialist)), (Some(15), Some(10)));
    assert!(school.card_says("hoover-desk", "#1").contains("15 min"), "the card shows its lead's");
    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("wrote down Sam Okoro's time, 10 min"), "{}", look.text());
    school.close().await;
}

#[tokio::test]
async fn f27_a_partner_without_direct_messages_is_asked_in_the_next_answer() {
    let school = School::open().await;
    let sam = school.person("Sam Okoro");
    school.sandbox.set_dms_open(sam.id(), false);
    resolved_together(&school).await;
    let answer = sam.types("/queue", &[]).await;
    assert!(answer.text().contains("*/minutes* writes down how long your part took"), "{}", answer.text());
    assert!(!answer.text().contains("One press"), "there is nothing to press: {}", answer.text());
    school.close().await;
}

#[tokio::test]
async fn r17_what_a_partner_spent_before_it_was_opened_again_stays_beside_what_came_later() {
    let school = School::open().await;
    let (dana, sam) = resolved_together(&school).await;
    sam.types("/minutes", &[("ticket", "1"), ("minutes", "10")]).await;
    school.after(Duration::hours(1)).await;
    let again = school.person("Karin Aune").presses("Not yet", &last_in_thread(&school)).await;
    assert!(again.text().contains("open again"), "{}", again.text());
    school.settles().await;
    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    dana.fills(modal.modal(), &[]).await;
    school.settles().await;

    let kept = sam.types("/minutes", &[("ticket", "1"), ("minutes", "20")]).await;
    assert!(kept.text().contains("20 min"), "{}", kept.text());
    assert_eq!(figures(&school).await.time.by_role.get(Role::Specialist), Some(30));
    sam.types("/minutes", &[("ticket", "1"), ("minutes", "25")]).await;
    assert_eq!(
        figures(&school).await.time.by_role.get(Role::Specialist),
        Some(35),
        "the later one is corrected"
    );
    school.close().await;
}

#[tokio::test]
async fn r89_minutes_are_corrected_until_the_month_closes_and_what_stood_there_is_kept() {
    let school = School::open().await;
    let (dana, sam) = resolved_together(&school).await;
    sam.types("/minutes", &[("ticket", "1"), ("minutes", "30")]).await;

    let options = [("ticket", "1"), ("minutes", "20"), ("duty", "First response"), ("form", "With several")];
    let kept = dana.types("/minutes", &options).await;
    assert!(
        kept.text().contains("20 min of your time instead of 15 min, as First response"),
        "{}",
        kept.text()
    );
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("20 min"));
    let time = figures(&school).await.time;
    assert_eq!(time.total, Cell::Shown(50));
    assert_eq!((time.by_duty.get(Duty::First), time.by_form.get(Shape::Group)), (Some(20), Some(20)));
    assert_eq!(time.staff_percent(), Some(60));
    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("wrote down Dana Ruiz's time, 20 min"), "{}", look.text());

    school.later(Duration::days(24));
    let late = dana.types("/minutes", &[("ticket", "1"), ("minutes", "5")]).await;
    assert!(late.text().contains("can't be written down any more"), "{}", late.text());
    assert_eq!(figures(&school).await.time.total, Cell::Shown(50));
    school.close().await;
}

#[tokio::test]
async fn minutes_are_said_by_those_who_helped_and_only_when_it_is_resolved() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    let early = dana.types("/minutes", &[("ticket", "1"), ("minutes", "5")]).await;
    assert!(early.text().contains("#1 is not resolved"), "{}", early.text());
    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    dana.fills(modal.modal(), &[]).await;
    school.settles().await;

    let other = school.person("Jo Lindqvist").types("/minutes", &[("ticket", "1"), ("minutes", "5")]).await;
    assert!(other.text().contains("You neither had #1 nor helped with it"), "{}", other.text());
    assert_eq!(figures(&school).await.time.total, Cell::Shown(15));
    school.close().await;
}

#[tokio::test]
async fn r91_help_in_the_hallway_counts_and_work_without_a_teacher_is_no_request() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let (own, cho) = (dana.id().to_string(), school.person("Daniel Cho").id().to_string());
    dana.types("/log", &[("who", &cho), ("topic", "google"), ("minutes", "10")]).await;
    let cart = [
        ("who", own.as_str()),
        ("topic", "none"),
        ("minutes", "25"),
        ("line", "moved the laptop cart"),
        ("form", "Without a teacher"),
        ("duty", "Maintenance and equipment"),
    ];
    dana.types("/log", &cart).await;

    let figures = figures(&school).await;
    assert_eq!((figures.requests.total, figures.requests.logged), (Cell::Shown(1), Cell::Shown(1)));
    assert_eq!(figures.time.by_duty.get(Duty::Maintenance), Some(25), "never counted as coaching (R36)");
    assert_eq!(figures.time.by_form.get(Shape::Support), Some(25));
    assert_eq!(figures.time.staff_percent(), Some(29));
    assert!(figures.waiting.to_claim.is_none(), "it never waited");
    school.close().await;
}
