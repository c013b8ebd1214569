//! What somebody may not know of is to them as if it were not there: every control and every command says the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use refdesk::sandbox::At;

use crate::school::School;

/// Every verb that a control can have, as the sources say: none is forgotten when a new one is made.
pub fn verbs() -> BTreeSet<String> {
    let discord = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/discord");
    let family = fs::read_dir(discord.join("controls")).unwrap().map(|it| it.unwrap().path());
    let mut verbs = BTreeSet::new();
    for file in family.chain([discord.join("controls.rs")]) {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines().filter(|line| line.contains("=>")) {
            let words = line.split('"').skip(1).step_by(2);
            let is_verb =
                |it: &&str| !it.is_empty() && it.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            verbs.extend(words.filter(is_verb).map(str::to_owned));
        }
    }
    assert!(verbs.len() > 25 && verbs.contains("claim") && verbs.contains("take-over"), "{verbs:?}");
    verbs
}

/// Controls of every verb that name this row, alone or with a second number.
pub fn forged(row: i64) -> Vec<String> {
    let one = |verb: String| [format!("v1:{verb}:{row}"), format!("v1:{verb}:{row}:1")];
    verbs().into_iter().flat_map(one).collect()
}

#[tokio::test]
async fn f28_neither_a_principal_nor_another_coach_learns_of_a_private_request() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", "google slides albatross"), ("private", "true")]).await;
    school.settles().await;
    let own = school.person("Daniel Cho").types("/ask", &[("words", "google forms will not open")]).await;
    let at: At = own.at();

    for name in ["Grace Lund", "Jo Lindqvist", "Carol Whitmore", "Nils Berg"] {
        let stranger = school.person(name);
        for (there, nowhere) in forged(1).into_iter().zip(forged(999)) {
            let told = stranger.try_forges(&there, at).await.unwrap().text().to_owned();
            let none = stranger.try_forges(&nowhere, at).await.unwrap().text().to_owned();
            assert_eq!(told, none, "{there} tells {name} that it is there");
            assert!(!told.contains("albatross"), "{there} shows {name}: {told}");
        }
        for (command, more) in COMMANDS {
            let typed =
                |number| [&[(if command == "/ticket" { "number" } else { "ticket" }, number)], more].concat();
            let told = stranger.types(command, &typed("1")).await.text().to_owned();
            assert_eq!(told, stranger.types(command, &typed("999")).await.text(), "{command} by {name}");
        }
    }
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("albatross") && mine.text().contains("Waiting"), "{}", mine.text());
    school.close().await;
}

#[tokio::test]
async fn f28_a_principal_asks_like_everybody() {
    let school = School::open().await;
    let olsen = school.person("Grace Lund");

    let answer = olsen.types("/ask", &[("words", "google slides will not open")]).await;

    assert!(answer.text().contains("Dana Ruiz has it"), "{}", answer.text());
    school.settles().await;
    let queue = olsen.types("/queue", &[]).await;
    assert!(queue.text().contains("That is for librarians"), "{}", queue.text());
    let claim = olsen.forges("v1:claim:1", answer.at()).await;
    assert!(claim.text().contains("That is for librarians"), "{}", claim.text());
    school.close().await;
}

const COMMANDS: [(&str, &[(&str, &str)]); 10] = [
    ("/ticket", &[]),
    ("/claim", &[]),
    ("/take", &[]),
    ("/release", &[]),
    ("/partner", &[]),
    ("/hold", &[("question", "who?")]),
    ("/resume", &[]),
    ("/sort", &[("kind", "Device")]),
    ("/handoff", &[("because", "away")]),
    ("/resolve", &[("minutes", "5")]),
];
