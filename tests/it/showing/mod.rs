//! What was done, seen: `/impact` with its picture, and the page that a librarian sends to her principal.

mod impact;
mod own;
mod page;
mod spanish;

use refdesk::cli::demo::SAMPLE;
use refdesk::sandbox::{Attachment, Message, Person, Reply};

use crate::school::{School, local};

/// Three more teachers at Hoover: with the two of the sample, enough that their numbers may be shown.
pub(super) const TEACHERS: &str = r#"
[staff.haas]
name = "Ida Haas"
user = "1000000000000000901"
buildings = ["hoover"]

[staff.imani]
name = "Imani Cole"
user = "1000000000000000902"
buildings = ["hoover"]

[staff.juan]
name = "Juan Vega"
user = "1000000000000000903"
buildings = ["hoover"]
"#;

const NAMES: [&str; 5] = ["Karin Aune", "Daniel Cho", "Ida Haas", "Imani Cole", "Juan Vega"];

impl School {
    /// A school in whose first weeks Dana Ruiz helped five teachers of Hoover with Google Workspace and wrote it down.
    pub(super) async fn after_five_helped() -> Self {
        Self::after_five_helped_in(&format!("{SAMPLE}\n{TEACHERS}")).await
    }

    /// The same in a district of this file.
    pub(super) async fn after_five_helped_in(file: &str) -> Self {
        let school = Self::open_at(file, local("2026-09-22 10:41")).await;
        let dana = school.person("Dana Ruiz");
        for (name, minutes) in NAMES.into_iter().zip(["10", "15", "20", "25", "30"]) {
            school.was_helped(&dana, name, ("google", minutes)).await;
        }
        school
    }

    /// A coach helped somebody in passing.
    pub(super) async fn was_helped(&self, coach: &Person, name: &str, (topic, minutes): (&str, &str)) {
        let who = self.person(name).id().to_string();
        let options = [("who", who.as_str()), ("topic", topic), ("minutes", minutes)];
        let logged = coach.types("/log", &options).await;
        assert!(logged.text().contains("Written down"), "{}", logged.text());
    }

    /// The newest message that the bot wrote to a person directly.
    pub(super) fn newest_to(&self, person: &Person) -> Message {
        let name = person.name();
        self.sandbox.dms(person.id()).pop().unwrap_or_else(|| panic!("nobody wrote to {name}"))
    }
}

/// The file of a message whose name ends so.
pub(super) fn file<'a>(message: &'a Message, end: &str) -> &'a Attachment {
    let found = message.attachments.iter().find(|it| it.name.ends_with(end));
    let names: Vec<_> = message.attachments.iter().map(|it| &it.name).collect();
    found.unwrap_or_else(|| panic!("there is no {end} among {names:?}"))
}

/// The page that goes with a message.
pub(super) fn page_of(message: &Message) -> String {
    String::from_utf8(file(message, ".html").bytes.clone()).unwrap()
}

/// The picture of an answer: what it shows, in words.
pub(super) fn described(reply: &Reply) -> String {
    let picture = file(reply.message.as_ref().unwrap(), ".png");
    assert!(picture.bytes.starts_with(b"\x89PNG"), "{} is no picture", picture.name);
    assert_eq!(picture.kind, "image/png");
    picture.description.clone().unwrap_or_default()
}
