//! What the clock and the weather cause.

mod digest;
mod heard;
mod import;
mod late;
pub mod many;
mod quiet;
mod reminders;
mod snow;
mod three_thousand;

use refdesk::sandbox::{Message, Person, Reply};

use crate::school::School;

/// The last message of the only thread.
pub fn last(school: &School) -> Message {
    let thread = school.threads().pop().unwrap();
    school.sandbox.messages(thread.id).pop().unwrap()
}

/// How many messages of the only thread say this.
pub fn said(school: &School, text: &str) -> usize {
    let thread = school.threads().pop().unwrap();
    school.sandbox.messages(thread.id).iter().filter(|it| it.content.contains(text)).count()
}

/// The labels of the menu of times.
pub fn times(reply: &Reply) -> Vec<String> {
    let menus = reply.message.as_ref().unwrap().controls().filter(|it| it.is_select());
    menus.flat_map(|it| it.options.iter().map(|option| option.label.clone())).collect()
}

/// Karin Aune and Dana Ruiz agree to meet at the first free time whose label has this in it.
pub async fn they_meet(school: &School, at: &str) -> (Person, Person) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    let menu = dana.types("/time", &[("ticket", "1")]).await;
    let labels = times(&menu);
    let label = labels.iter().find(|it| it.contains(at)).unwrap_or_else(|| panic!("no {at} in {labels:?}"));
    dana.chooses("Choose a time", &menu, &[label]).await;
    school.settles().await;
    aune.presses("That works", &last(school)).await;
    school.settles().await;
    assert!(last(school).content.contains("it is set"), "{}", last(school).content);
    (aune, dana)
}
