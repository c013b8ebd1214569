//! What Refdesk promises, each promise tried on Discord's bad days. The name of a test says which promise it keeps.

mod apart;
mod courier;
pub(crate) mod districts;
mod gateway;
pub(crate) mod logs;
mod mirror;
mod places;

use chrono::Duration;
use refdesk::domain::ids::TicketNumber;
use refdesk::domain::ticket::Ticket;
use refdesk::sandbox::Reply;
use refdesk::store::{owed, tickets};

use crate::school::School;

/// Karin Aune asks for something that is her librarian's.
async fn aune_asks(school: &School, words: &str) -> Reply {
    school.person("Karin Aune").types("/ask", &[("words", words)]).await
}

/// Lets time go by, a few seconds at a time, until Discord is owed nothing more.
async fn in_time(school: &School) {
    for _ in 0..100 {
        school.after(Duration::seconds(5)).await;
        if owed_now(school).await == (0, 0) {
            return;
        }
        // Discord's rate limits run on real time.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("still owed after {} minutes: {:?}", 100 * 5 / 60, owed_now(school).await);
}

/// Cards that are behind, and debts.
async fn owed_now(school: &School) -> (i64, i64) {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let left = owed::outstanding(&mut reader).await.unwrap();
    (left.cards, left.debts)
}

async fn ticket(school: &School, number: u32) -> Option<Ticket> {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    tickets::by_number(&mut reader, school.district.id, TicketNumber(number)).await.unwrap()
}
