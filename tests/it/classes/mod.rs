//! Stories of classes that teachers sign up for (R13, R35, R58, R60).

mod announcing;
mod apart;
mod changing;
mod counting;
mod signing;

use refdesk::sandbox::{Message, Person, Reply, render};

use crate::school::School;

/// Wednesday afternoon in Hoover's library.
pub(super) const PADLET: [(&str, &str); 7] = [
    ("topic", "google"),
    ("title", "Padlet in 30 minutes"),
    ("day", "9/30"),
    ("time", "3:30"),
    ("minutes", "30"),
    ("seats", "2"),
    ("place", "the library"),
];

/// The same with one option put otherwise, or left out where it is empty.
pub(super) fn but<'a>(option: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let others = PADLET.iter().copied().filter(|(name, _)| *name != option);
    others.chain([(option, value)]).filter(|(_, value)| !value.is_empty()).collect()
}

/// A person announces a class.
pub(super) async fn announce(person: &Person, options: &[(&str, &str)]) -> Reply {
    let reply = person.types("/class announce", options).await;
    assert!(reply.text().contains("is announced"), "{}", reply.text());
    reply
}

/// The only card of a class in a channel.
pub(super) fn card(school: &School, channel: &str, number: u32) -> Message {
    let heading = format!("Class {number}: ");
    let shows = |message: &Message| {
        message.embeds.iter().any(|it| it.title.as_deref().is_some_and(|title| title.starts_with(&heading)))
    };
    let mut cards = school.sandbox.messages(school.channel(channel).id).into_iter().filter(shows);
    let card = cards.next().unwrap_or_else(|| panic!("no card of class {number} in #{channel}"));
    assert_eq!(cards.count(), 0, "class {number} has more than one card in #{channel}");
    card
}

/// What it says.
pub(super) fn says(school: &School, channel: &str, number: u32) -> String {
    let card = card(school, channel, number);
    school.sandbox.look(|world| render(world, &card))
}
