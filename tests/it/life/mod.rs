//! Stories of a ticket's longer life: handed on, taken over, given back, asked about, sorted anew.

mod handing;
mod holding;
mod losing;
mod own;
mod reminders;
mod repairs;
pub mod strangers;
mod taking;
mod telling;

use refdesk::sandbox::{Message, Person, Reply};

use crate::school::School;

/// Karin Aune's question at Hoover, which Dana Ruiz has.
pub async fn dana_has_it(school: &School) -> (Person, Person) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    (aune, dana)
}

/// The last that was said in the only thread.
pub fn last_in_thread(school: &School) -> Message {
    let thread = school.threads().remove(0);
    school.sandbox.messages(thread.id).pop().unwrap()
}

/// Hands on in three steps, as on the card: why, and then to whom or what it is about.
pub async fn hands_on(school: &School, who: &Person, channel: &str, steps: [&str; 2]) -> Reply {
    let menu = who.presses("Hand off", &school.card(channel, "#1")).await;
    let next = who.chooses("Why?", &menu, &[steps[0]]).await;
    let second = if steps[0] == "Another topic" { "What it is about" } else { "To whom?" };
    let done = who.chooses(second, &next, &[steps[1]]).await;
    school.settles().await;
    done
}
