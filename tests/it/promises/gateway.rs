//! Promises 1 and 2 on a bad connection: what was answered is there, and nothing is done twice.

use chrono::Duration;
use futures_util::future::join_all;
use refdesk::sandbox::{Fault, GatewayFault, Route};

use super::{aune_asks, in_time, ticket};
use crate::school::School;

#[tokio::test]
async fn promise_2_an_interaction_that_comes_twice_is_done_once() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let twice = || school.sandbox.gateway_fault(GatewayFault::DuplicateNext);

    twice();
    let answer = aune.types("/ask", &[("words", "google slides will not open")]).await;
    assert!(answer.text().contains("#1"), "{}", answer.text());
    in_time(&school).await;
    twice();
    let claimed = dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    assert!(claimed.text().contains("Dana Ruiz has had it since"), "{}", claimed.text());
    in_time(&school).await;
    twice();
    let modal = aune.presses("Add details", &answer).await;
    twice();
    let label = modal.modal().inputs[0].words().to_owned();
    aune.fills(modal.modal(), &[(&label, "It is the blue cart")]).await;
    in_time(&school).await;
    twice();
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    in_time(&school).await;

    assert!(ticket(&school, 2).await.is_none());
    assert_eq!(school.threads().len(), 1);
    let said = school.sandbox.messages(school.threads()[0].id);
    assert_eq!(said.len(), 3, "introduced, told of the details, asked: {said:#?}");
    assert_eq!(school.reads("hoover-desk").len(), 1);
    school.close().await;
}

#[tokio::test]
async fn promise_1_a_broken_connection_loses_nothing_that_was_answered() {
    let school = School::open().await;
    let faults = [GatewayFault::Drop, GatewayFault::Reconnect, GatewayFault::Close(4000)];
    for (turn, fault) in faults.into_iter().enumerate() {
        school.sandbox.gateway_fault(fault);
        let answer = aune_asks(&school, &format!("google slides will not open, {turn}")).await;
        assert!(answer.text().contains(&format!("#{}", turn + 1)), "after {fault:?}: {}", answer.text());
    }
    in_time(&school).await;
    assert_eq!(school.reads("hoover-desk").len(), 3);
    school.close().await;
}

#[tokio::test]
async fn promise_1_a_lost_session_is_begun_anew() {
    let school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    let sessions = school.sandbox.sessions_opened();
    school.sandbox.gateway_fault(GatewayFault::InvalidSession(false));
    // serenity waits some seconds before it identifies again.
    let again = |_: &refdesk::sandbox::World| school.sandbox.sessions_opened() > sessions;
    for _ in 0..3 {
        if school.sandbox.try_until(again).await.is_ok() {
            break;
        }
    }
    let answer = aune_asks(&school, "google forms will not open").await;
    assert!(answer.text().contains("#2"), "{}", answer.text());
    in_time(&school).await;
    assert_eq!(school.reads("hoover-desk").len(), 2);
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_restart_between_a_claim_and_its_answer_shows_the_claim() {
    let mut school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    in_time(&school).await;
    school.sandbox.faults().next(Route::Answer, Fault::ServerError(503));
    let card = school.card("hoover-desk", "#1");
    let dana = school.person("Dana Ruiz");
    let (unanswered, ()) = tokio::join!(dana.presses("Claim", &card), async {
        school.sandbox.until(|_| school.sandbox.faults().all_struck()).await;
    });
    assert!(unanswered.failed());

    school.restarts().await;
    in_time(&school).await;

    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));
    assert_eq!(school.threads().len(), 1);
    let again = school.person("Dana Ruiz").presses("Resolve", &school.card("hoover-desk", "#1")).await;
    assert!(!again.failed());
    school.close().await;
}

#[tokio::test]
async fn promise_1_stopping_finishes_what_has_begun() {
    let mut school = School::open().await;
    let people =
        ["Karin Aune", "Nils Berg", "Alma Reyes", "Daniel Cho", "Miriam Stone"].map(|it| school.person(it));
    let acts: Vec<_> = (0..40)
        .map(|turn| {
            let person = people[turn % people.len()].clone();
            tokio::spawn(async move {
                person.try_types("/ask", &[("words", &format!("google slides will not open, {turn}"))]).await
            })
        })
        .collect();
    let some = |_: &refdesk::sandbox::World| school.sandbox.requests().count(Route::Answer) >= 3;
    school.sandbox.until(some).await;
    school.stops().await;
    let replies = join_all(acts).await;
    let answered: Vec<_> =
        replies.into_iter().flatten().flatten().filter(|it| it.text().contains('#')).collect();

    school.starts().await;
    let mut kept = 0;
    while ticket(&school, kept + 1).await.is_some() {
        kept += 1;
    }
    assert_eq!(answered.len(), kept as usize, "everything that was kept was answered, and nothing else");
    school.after(Duration::minutes(1)).await;
    school.close().await;
}
