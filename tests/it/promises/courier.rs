//! Promise 3: a message owed to Discord arrives once, also when Discord answers late, with an error, or not at all.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use refdesk::sandbox::{Fault, Route, Scope};

use super::{aune_asks, in_time, owed_now};
use crate::school::School;

#[tokio::test]
async fn promise_3_a_card_whose_answer_was_lost_is_not_posted_again() {
    let school = School::open().await;
    for fault in [Fault::LostAnswer, Fault::DoneButServerError(500), Fault::ServerError(502)] {
        school.sandbox.faults().next(Route::CreateMessage, fault);
    }
    for (number, words) in [("#1", "google slides"), ("#2", "google forms"), ("#3", "google classroom")] {
        aune_asks(&school, words).await;
        in_time(&school).await;
        school.card("hoover-desk", number);
    }
    assert!(school.sandbox.faults().all_struck());
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_card_whose_answer_was_lost_is_found_after_hours_and_a_restart() {
    let mut school = School::open().await;
    school.sandbox.faults().always(Route::CreateMessage, Fault::LostAnswer);
    aune_asks(&school, "google slides will not open").await;
    let _ = school.courier().deliver().await.unwrap();
    assert_eq!(owed_now(&school).await, (1, 0), "nobody knows yet that it arrived");
    school.stops().await;
    school.sandbox.faults().clear();

    // No nonce is remembered for that long: only the channel's own history knows.
    school.later(Span::hours(3));
    school.starts().await;

    assert_eq!(school.reads("hoover-desk").len(), 1);
    school.card("hoover-desk", "#1");
    school.close().await;
}

#[tokio::test]
async fn promise_3_each_step_of_a_life_arrives_once_however_its_answer_is_lost() {
    for fault in [Fault::ServerError(503), Fault::DoneButServerError(500), Fault::LostAnswer] {
        let school = School::open().await;
        let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
        let faults = |routes: &[Route]| {
            for route in routes {
                school.sandbox.faults().next(*route, fault.clone());
            }
        };
        faults(&[Route::CreateMessage]);
        aune.types("/ask", &[("words", "google slides will not open")]).await;
        in_time(&school).await;
        faults(&[Route::StartThread, Route::CreateMessage]);
        dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
        in_time(&school).await;
        faults(&[Route::CreateMessage, Route::EditMessage]);
        dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
        in_time(&school).await;
        let thread = school.threads().remove(0);
        let question = school.sandbox.messages(thread.id).pop().unwrap();
        faults(&[Route::EditChannel, Route::EditMessage]);
        aune.presses("It helped", &question).await;
        in_time(&school).await;

        assert!(school.sandbox.faults().all_struck(), "{fault:?}");
        assert_eq!(school.threads().len(), 1, "{fault:?}");
        assert_eq!(school.sandbox.messages(thread.id).len(), 2, "{fault:?}");
        assert!(school.threads()[0].thread().unwrap().archived, "{fault:?}");
        assert!(school.card_says("hoover-desk", "#1").contains("It helped"), "{fault:?}");
        school.close().await;
    }
}

#[tokio::test]
async fn promise_3_the_same_question_a_second_time_is_not_taken_for_the_first() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    school.settles().await;
    let thread = school.threads().remove(0);
    let question = school.sandbox.messages(thread.id).pop().unwrap();
    aune.presses("Not yet", &question).await;
    school.after(Span::hours(2)).await;
    let before = school.sandbox.messages(thread.id).len();

    // Discord did not do it, and did not say so: the words of two hours ago stand in the thread.
    school.sandbox.faults().next(Route::CreateMessage, Fault::ServerError(502));
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "5")]).await;
    in_time(&school).await;

    assert_eq!(school.sandbox.messages(thread.id).len(), before + 1, "the question was asked again");
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_limit_on_one_channel_stops_no_other() {
    for scope in [Scope::User, Scope::Shared] {
        let school = School::open().await;
        let retry_after = Duration::from_millis(1_500);
        school.sandbox.faults().next(Route::CreateMessage, Fault::RateLimited { scope, retry_after });
        school.sandbox.forget_requests();
        aune_asks(&school, "google slides will not open").await;
        let _ = school.courier().deliver().await.unwrap();
        school.person("Alma Reyes").types("/ask", &[("words", "our ipad cart will not sync")]).await;
        in_time(&school).await;

        let [first, other] = ["c1.0", "c2.0"];
        assert_eq!(posts(&school), [first, other, first], "{scope:?}: the other card did not wait");
        school.card("hoover-desk", "#1");
        school.card("specialists-desk", "#2");
        school.close().await;
    }
}

#[tokio::test]
async fn promise_3_a_global_limit_stops_everything_for_as_long_as_told() {
    let school = School::open().await;
    let retry_after = Duration::from_secs(1);
    let fault = Fault::RateLimited { scope: Scope::Global, retry_after };
    school.sandbox.faults().next(Route::CreateMessage, fault);
    school.sandbox.forget_requests();
    let start = Instant::now();
    aune_asks(&school, "google slides will not open").await;
    let _ = school.courier().deliver().await.unwrap();
    school.person("Alma Reyes").types("/ask", &[("words", "our ipad cart will not sync")]).await;
    let _ = school.courier().deliver().await.unwrap();
    assert!(start.elapsed() >= retry_after || posts(&school).len() == 1, "one told for all");
    in_time(&school).await;

    assert!(start.elapsed() >= retry_after);
    assert_eq!(posts(&school).len(), 3);
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_deleted_card_is_posted_anew() {
    let school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    let first = school.card("hoover-desk", "#1");
    school.sandbox.delete_message(&first);

    school.person("Dana Ruiz").types("/claim", &[("ticket", "1")]).await;
    in_time(&school).await;

    assert_ne!(school.card("hoover-desk", "#1").id, first.id);
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));
    school.close().await;
}

#[tokio::test]
async fn promise_3_what_discord_will_never_take_stops_nothing_else() {
    let school = School::open().await;
    let refusal = refdesk::sandbox::Refusal::form("embeds", "BASE_TYPE_BAD_LENGTH", "too long");
    school.sandbox.faults().next(Route::CreateMessage, Fault::Refuse(refusal));
    aune_asks(&school, "google slides will not open").await;
    in_time(&school).await;
    aune_asks(&school, "google forms will not open").await;
    in_time(&school).await;

    school.card("hoover-desk", "#2");
    let dana = school.person("Dana Ruiz").types("/queue", &[]).await;
    assert!(dana.text().contains("#1"), "the ticket is still reached: {}", dana.text());
    school.close().await;
}

/// The marks of the messages that were posted, in order: `c1.0` is the first post of the first card.
fn posts(school: &School) -> Vec<String> {
    let requests = school.sandbox.requests().0;
    let posts = requests.into_iter().filter(|it| it.route == Some(Route::CreateMessage));
    // Without what names the life of the database.
    let row = |nonce: &str| {
        let (life, row) = nonce.split_once('.')?;
        Some(format!("{}{row}", life.chars().next()?))
    };
    posts.filter_map(|it| row(it.body["nonce"].as_str()?)).collect()
}

#[tokio::test]
async fn promise_3_a_request_that_nobody_can_read_holds_up_no_other() {
    let school = School::open().await;
    let district = school.district.id.0;
    let desk = school.desk();
    let unreadable = desk.store().write(move |db| {
        Box::pin(async move {
            let draft = "INSERT INTO draft (district_id, requester_user, asked, created_at, cause, waits_for)
                VALUES (?, 7, '{}', 0, 7, 'building')";
            sqlx::query(draft).bind(district).execute(db).await.unwrap();
            Ok(())
        })
    });
    unreadable.await.unwrap();

    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    school.card("hoover-desk", "#1");
    // The next one that waits for an answer goes on as it is.
    school.person("Karin Aune").types("/ask", &[("words", "it's doing the thing again")]).await;
    school.after(Span::days(1) + Span::hours(1)).await;
    school.card("hoover-desk", "#2");
    school.close().await;
}

#[tokio::test]
async fn promise_3_what_is_owed_later_about_a_ticket_does_not_overtake_what_waits() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune_asks(&school, "google slides will not open").await;
    in_time(&school).await;
    school.sandbox.faults().next(Route::StartThread, Fault::ServerError(503));
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    let _ = school.courier().deliver().await.unwrap();

    // The thread has to wait. What she adds meanwhile belongs into it, and not into direct messages.
    dana.types("/note", &[("ticket", "1"), ("words", "only on the cart by the stage"), ("share", "true")])
        .await;
    let _ = school.courier().deliver().await.unwrap();
    assert!(school.told(&aune).is_empty(), "{:?}", school.told(&aune));
    in_time(&school).await;

    let thread = school.threads().remove(0);
    let said = school.sandbox.messages(thread.id);
    assert!(said.iter().any(|it| it.content.contains("by the stage")), "{said:?}");
    school.close().await;
}
