//! `refdesk doctor` and `/desk status`: what stands in the way on the server is named, with what to do about it.

use std::process::{Command, Output};

use refdesk::cli::demo::TOKEN;
use refdesk::sandbox::{Fault, Refusal, Route};
use serenity::model::Permissions;

use crate::school::School;

/// What the doctor says beside the running bot of a school.
async fn doctor(school: &School, token: &str) -> (Output, String) {
    let folder = school.database().parent().unwrap().to_owned();
    let config =
        format!("[database]\nfile = \"desk.db\"\n[discord]\nsandbox = \"{}\"\n", school.sandbox.url());
    std::fs::write(folder.join("refdesk.toml"), config).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_refdesk"));
    command.arg("doctor").current_dir(folder).env("DISCORD_TOKEN", token).env_remove("CREDENTIALS_DIRECTORY");
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output, said)
}

/// What it wants done. The sample's school year does not last for ever, the machine's clock does.
fn wanting(said: &str) -> Vec<&str> {
    said.lines()
        .filter(|it| it.contains("!!  ") && !it.contains("no school day is in the calendar"))
        .collect()
}

#[tokio::test]
async fn the_doctor_finds_nothing_where_all_is_well() {
    let school = School::open().await;
    let (_, said) = doctor(&school, TOKEN).await;
    assert_eq!(wanting(&said), Vec::<&str>::new(), "{said}");
    for part in
        ["Discord knows the token", "is whole", "left", "America/Chicago", "nothing is owed to Discord"]
    {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    school.close().await;
}

#[tokio::test]
async fn the_doctor_names_what_is_missing_channel_by_channel() {
    let school = School::open().await;
    school.sandbox.deny_bot(school.channel("hoover-desk").id, Permissions::SEND_MESSAGES);
    school.sandbox.deny_bot(school.channel("ask-for-help").id, Permissions::CREATE_PRIVATE_THREADS);
    school.sandbox.delete_channel(school.channel("monroe-desk").id);
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    let _ = school.courier().deliver().await.unwrap();

    let (output, said) = doctor(&school, TOKEN).await;
    assert!(!output.status.success(), "{said}");
    for part in [
        "In #hoover-desk I lack: Send Messages.",
        "In #ask-for-help I lack: Create Private Threads.",
        "I don't see #monroe-desk on the server.",
        "1 cards for Librarians of Hoover Elementary are owed since",
        "the bot may not write there",
        "stand in the way",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }

    let status = school.person("Carol Whitmore").types("/desk status", &[]).await;
    for part in
        ["In #hoover-desk I lack: Send Messages", "I don't see #monroe-desk", "The next digest goes out"]
    {
        assert!(status.text().contains(part), "{part} is missing in {}", status.text());
    }
    school.ends().await;
}

#[tokio::test]
async fn the_doctor_says_what_is_wrong_with_the_token_and_the_server() {
    let school = School::open().await;
    let (output, said) = doctor(&school, "an.other.token").await;
    assert!(!output.status.success() && said.contains("Discord does not accept the token"), "{said}");
    assert!(!said.contains("an.other.token"), "the token is never printed");

    let strangers = Refusal::unknown_guild();
    school.sandbox.faults().next(Route::Guild, Fault::Refuse(strangers));
    let (_, said) = doctor(&school, TOKEN).await;
    assert!(said.contains("The bot is not on this server. Invite it again"), "{said}");

    school.sandbox.faults().next(Route::Guild, Fault::ServerError(503));
    let status = school.person("Carol Whitmore").types("/desk status", &[]).await;
    assert!(status.text().contains("Discord did not answer just now"), "{}", status.text());
    school.close().await;
}

#[tokio::test]
async fn the_doctor_says_where_a_database_is_missing_or_no_database() {
    let school = School::open().await;
    let database = school.database();
    school.ends().await;
    let folder = tempfile::tempdir().unwrap();
    let said = |folder: &std::path::Path| {
        let run = Command::new(env!("CARGO_BIN_EXE_refdesk"))
            .args(["doctor"])
            .current_dir(folder)
            .env_remove("DISCORD_TOKEN")
            .env_remove("CREDENTIALS_DIRECTORY")
            .output()
            .unwrap();
        assert!(!run.status.success());
        String::from_utf8_lossy(&run.stdout).into_owned()
    };
    assert!(!database.exists(), "the folder of the school is gone");
    let missing = said(folder.path());
    assert!(missing.contains("there is no database") && missing.contains("district apply"), "{missing}");
    assert!(missing.contains("there is no Discord token"), "{missing}");
    std::fs::write(folder.path().join("refdesk.db"), "this is no database ".repeat(500)).unwrap();
    let broken = said(folder.path());
    assert!(broken.contains("is damaged"), "{broken}");
    std::fs::write(folder.path().join("refdesk.db"), "").unwrap();
    let empty = said(folder.path());
    assert!(empty.contains("holds no tables of Refdesk's") && empty.contains("district apply"), "{empty}");
}
