//! Reminders of a question: at most one, and none for whoever wants none.

use super::{dana_has_it, last_in_thread};
use crate::school::School;

const QUESTION: [(&str, &str); 2] = [("ticket", "1"), ("question", "Which class is it?")];
const REMINDER: &str = "still waits for your answer";

#[tokio::test]
async fn r44_a_requester_wants_no_more_reminders_and_then_again() {
    let school = School::open().await;
    let (aune, dana) = dana_has_it(&school).await;
    let asks_until = async |moment: &str| {
        dana.types("/hold", &QUESTION).await;
        school.until(moment).await;
        school.settles().await;
        last_in_thread(&school)
    };
    let reminder = asks_until("2026-09-25 11:30").await;
    assert!(reminder.content.contains(REMINDER), "{}", reminder.content);

    let others = dana.presses("No more reminders", &reminder).await;
    assert!(others.is_ephemeral() && others.buttons().is_empty(), "it is not hers to say: {}", others.text());
    let off = aune.presses("No more reminders", &reminder).await;
    assert!(off.is_ephemeral() && off.text().contains("no reminders of questions"), "{}", off.text());

    dana.types("/resume", &[("ticket", "1")]).await;
    let question = asks_until("2026-09-30 11:30").await;
    assert!(question.content.contains("Which class is it?"), "only the question: {}", question.content);
    let looked = aune.types("/desk reminders", &[]).await;
    assert!(looked.text().contains("no reminders of questions"), "{}", looked.text());

    let on = aune.presses("Remind me again", &off).await;
    assert!(on.text().contains("you get one reminder"), "{}", on.text());
    dana.types("/resume", &[("ticket", "1")]).await;
    let reminder = asks_until("2026-10-05 11:30").await;
    assert!(reminder.content.contains(REMINDER), "{}", reminder.content);
    let off = aune.types("/desk reminders", &[("wanted", "false")]).await;
    assert!(off.text().contains("no reminders of questions"), "{}", off.text());
    school.close().await;
}
