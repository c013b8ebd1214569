//! Repairs: one press to the tech office, and honest numbers for what coaches repair all the same.

use refdesk::desk::Which;
use refdesk::domain::ids::TicketNumber;
use refdesk::sandbox::Reply;

use super::{dana_has_it, last_in_thread};
use crate::school::School;

async fn asks_for_a_repair(school: &School) {
    // Asked as a question: only whoever comes to help finds that it is a repair.
    let words = [("words", "the panel goes black every half hour in google slides"), ("kind", "Question")];
    school.person("Karin Aune").types("/ask", &words).await;
    school.settles().await;
}

#[tokio::test]
async fn b5_one_press_sends_it_to_the_tech_office() {
    let school = School::open().await;
    asks_for_a_repair(&school).await;
    let dana = school.person("Dana Ruiz");

    let done: Reply = dana.presses("Tech office", &school.card("hoover-desk", "#1")).await;

    assert!(done.is_ephemeral() && done.text().contains("the tech office now"), "{}", done.text());
    assert!(done.text().contains("Two minutes of first response"), "{}", done.text());
    school.settles().await;
    assert!(school.card_says("tech-office-desk", "#1").contains("Something is broken"));
    assert_eq!(school.card("hoover-desk", "#1").controls().count(), 0);
    assert_eq!(spent(&school).await, [("Dana Ruiz".to_owned(), 2, "first".to_owned())]);
    school.close().await;
}

#[tokio::test]
async fn r37_the_coaching_part_stays_as_a_ticket() {
    let school = School::open().await;
    asks_for_a_repair(&school).await;
    let dana = school.person("Dana Ruiz");
    let sent = dana.presses("Tech office", &school.card("hoover-desk", "#1")).await;

    let kept = dana.presses("Keep the coaching part", &sent).await;

    assert!(kept.text().contains("#2 is yours: what is to be learned in #1"), "{}", kept.text());
    school.settles().await;
    let card = school.card_says("hoover-desk", "#2");
    assert!(card.contains("Dana Ruiz has had it since") && !card.contains("broken"), "{card}");
    assert!(last_in_thread(&school).content.contains("has #2 now"));
    let other = school.person("Sam Okoro").forges("v1:keep-part:1", &school.card("hoover-desk", "#2")).await;
    assert!(other.text().contains("Only whoever sent #1"), "{}", other.text());
    school.close().await;
}

#[tokio::test]
async fn r37_the_coaching_part_is_kept_though_the_district_changes_meanwhile() {
    let school = School::open().await;
    asks_for_a_repair(&school).await;
    school.person("Dana Ruiz").presses("Tech office", &school.card("hoover-desk", "#1")).await;
    let (desk, dana) = (school.desk(), school.caller("Dana Ruiz", 7_001));

    let split = desk.split(dana, Which::Number(TicketNumber(1)));
    let split = school.while_the_district_changes(split).await.unwrap();

    assert_eq!((split.ticket.number, split.from), (TicketNumber(2), TicketNumber(1)));
    school.close().await;
}

#[tokio::test]
async fn r97_fixed_here_counts_as_a_work_order_avoided() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;

    let modal = dana.presses("Fixed here", &school.card("hoover-desk", "#1")).await;
    let closed = dana.fills(modal.modal(), &[("How many minutes did it take?", "10")]).await;

    assert!(closed.text().contains("Dana Ruiz resolved it"), "{}", closed.text());
    school.settles().await;
    assert_eq!(
        spent(&school).await,
        [("Dana Ruiz".to_owned(), 10, "first".to_owned())],
        "R38: no coaching time"
    );
    assert_eq!(count(&school, "SELECT COUNT(*) FROM ticket WHERE ending = 'fixed-here'").await, 1);
    school.close().await;
}

#[tokio::test]
async fn b5_where_repairs_are_work_orders_the_teacher_is_shown_the_way() {
    let school = School::open_changed("queue_here = true", "queue_here = false").await;
    let (_, dana) = dana_has_it(&school).await;

    let done = dana.presses("Tech office", &school.card("hoover-desk", "#1")).await;

    assert!(done.text().contains("shown the way to a work order"), "{}", done.text());
    school.settles().await;
    let told = last_in_thread(&school).content;
    assert!(told.contains("Staff portal › Work orders"), "{told}");
    assert!(school.card_says("hoover-desk", "#1").contains("2 min"), "the card closes as redirected");
    school.close().await;
}

async fn spent(school: &School) -> Vec<(String, i64, String)> {
    let mut db = refdesk::store::telling::open(&school.database()).await.unwrap();
    sqlx::query_as(
        "SELECT name, minutes, duty FROM spent JOIN staff ON staff.id = staff_id ORDER BY spent.id",
    )
    .fetch_all(&mut db)
    .await
    .unwrap()
}

async fn count(school: &School, query: &'static str) -> i64 {
    let mut db = refdesk::store::telling::open(&school.database()).await.unwrap();
    sqlx::query_scalar(query).fetch_one(&mut db).await.unwrap()
}

#[tokio::test]
async fn r37_the_coaching_part_is_kept_once_however_often_it_is_pressed() {
    let school = School::open().await;
    asks_for_a_repair(&school).await;
    let dana = school.person("Dana Ruiz");
    let sent = dana.presses("Tech office", &school.card("hoover-desk", "#1")).await;
    dana.presses("Keep the coaching part", &sent).await;

    let again = dana.forges("v1:keep-part:1", &sent).await;

    assert!(again.text().contains("#2 is yours"), "{}", again.text());
    assert_eq!(count(&school, "SELECT COUNT(*) FROM ticket").await, 2);
    school.settles().await;
    school.close().await;
}
