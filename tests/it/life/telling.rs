//! The history tells every ticket: on every day of every story, and on the command line.

use std::process::Command;

use super::dana_has_it;
use crate::school::School;

fn check(school: &School) -> (bool, String) {
    let config = school.database().with_file_name("refdesk.toml");
    std::fs::write(&config, format!("[database]\nfile = \"{}\"\n", school.database().display())).unwrap();
    let checked = Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .args(["check", "--history", "--config"])
        .arg(config)
        .env("DISCORD_TOKEN", "never.used.here")
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&checked.stdout).into_owned() + &String::from_utf8_lossy(&checked.stderr);
    (checked.status.success(), said)
}

#[tokio::test]
async fn a_row_that_was_changed_by_hand_is_found() {
    let school = School::open().await;
    dana_has_it(&school).await;
    let (fine, said) = check(&school);
    assert!(fine && said.contains("Tickets told from their histories: 1."), "{said}");

    let by_hand = format!("sqlite:{}", school.database().display());
    let mut db = <sqlx::SqliteConnection as sqlx::Connection>::connect(&by_hand).await.unwrap();
    sqlx::query("UPDATE ticket SET queue = 'specialists', queue_building_id = NULL")
        .execute(&mut db)
        .await
        .unwrap();

    let (fine, said) = check(&school);
    assert!(!fine && said.contains("#1 (row 1): queue: Librarians"), "{said}");
    assert!(said.contains("Tickets that are not what their histories tell: 1 of 1."), "{said}");
    school.ends().await;
}
