//! A bad day, prepared for: backups while the bot runs, and putting one back.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use refdesk::store::safekeeping;
use tempfile::TempDir;

use crate::school::School;

/// `refdesk …` with a configuration that names this database.
fn refdesk(database: &Path, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("refdesk.toml");
    fs::write(&config, format!("[database]\nfile = '{}'\n", database.display())).unwrap();
    let mut all = vec!["--config", config.to_str().unwrap()];
    all.extend(arguments);
    Command::new(env!("CARGO_BIN_EXE_refdesk")).args(all).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Off the runtime's threads: the bot of the test goes on while the program works.
async fn types(database: &Path, arguments: &[&str]) -> Output {
    let database = database.to_owned();
    let arguments: Vec<String> = arguments.iter().map(|it| (*it).to_owned()).collect();
    let typed = move || refdesk(&database, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    tokio::task::spawn_blocking(typed).await.unwrap()
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_taken_while_people_ask_and_put_back_after_a_bad_day() {
    let mut school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", "Sharing a folder in Drive with my class")]).await;
    let safe = tempfile::tempdir().unwrap();
    let backup = safe.path().join("tuesday.db");
    let backup = backup.to_str().unwrap();

    let output = types(&school.database(), &["backup", backup]).await;

    assert!(output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("holds 1 ticket") && said(&output).contains("was checked"),
        "{}",
        said(&output)
    );
    assert_eq!(names(&safe), ["tuesday.db"], "nothing half-made is left");
    let again = types(&school.database(), &["backup", backup]).await;
    assert!(!again.status.success() && said(&again).contains("is there already"), "{}", said(&again));

    aune.types("/ask", &[("words", "Printing progress reports from the gradebook")]).await;
    let running = types(&school.database(), &["restore", backup]).await;
    assert!(!running.status.success(), "{}", said(&running));
    assert!(said(&running).contains("is in use. Stop Refdesk first"), "{}", said(&running));

    school.settles().await;
    school.stops().await;
    let restored = types(&school.database(), &["restore", backup]).await;
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(said(&restored).contains("holds 1 ticket again"), "{}", said(&restored));
    assert!(said(&restored).contains("desk.db.before-2"), "the replaced file is named: {}", said(&restored));

    school.starts().await;
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("#1") && !mine.text().contains("#2"), "{}", mine.text());
    school.ends().await;
}

#[test]
fn what_is_no_backup_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("desk.db");
    fs::write(&database, "the old one").unwrap();
    let wrong = [("text.db", "this is no database ".repeat(500)), ("empty.db", String::new())];
    for (name, text) in wrong {
        let backup = folder.path().join(name);
        fs::write(&backup, text).unwrap();
        let output = refdesk(&database, &["restore", backup.to_str().unwrap()]);
        assert!(!output.status.success(), "{}", said(&output));
        assert!(said(&output).contains("is no backup of Refdesk's that can be used"), "{}", said(&output));
    }
    let missing = refdesk(&database, &["restore", "nowhere.db"]);
    assert!(said(&missing).contains("there is no file nowhere.db"), "{}", said(&missing));
    assert_eq!(fs::read_to_string(&database).unwrap(), "the old one");
    assert_eq!(names(&folder), ["desk.db", "empty.db", "text.db"]);
}

#[test]
fn a_backup_of_nothing_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let output = refdesk(&folder.path().join("desk.db"), &["backup", "copy.db"]);
    assert!(!output.status.success());
    assert!(
        said(&output).contains("there is no file") && said(&output).contains("database.file"),
        "{}",
        said(&output)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_replaced_and_kept() {
    let mut school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "Sharing a folder in Drive")]).await;
    let safe = tempfile::tempdir().unwrap();
    let backup = safe.path().join("good.db");
    types(&school.database(), &["backup", backup.to_str().unwrap()]).await;
    school.settles().await;
    school.stops().await;
    fs::write(school.database(), "lightning struck ".repeat(1000)).unwrap();

    let restored = types(&school.database(), &["restore", backup.to_str().unwrap()]).await;

    assert!(restored.status.success(), "{}", said(&restored));
    school.starts().await;
    let mine = school.person("Karin Aune").types("/requests", &[]).await;
    assert!(mine.text().contains("#1"), "{}", mine.text());
    school.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_named_by_check_and_backup_with_what_to_do() {
    let mut school = School::open().await;
    school.settles().await;
    let whole = types(&school.database(), &["check"]).await;
    assert!(whole.status.success() && said(&whole).contains("is whole"), "{}", said(&whole));
    school.stops().await;
    fs::write(school.database(), "lightning struck ".repeat(1000)).unwrap();
    let safe = tempfile::tempdir().unwrap();
    let backup = safe.path().join("wednesday.db");

    for arguments in [&["check"][..], &["check", "--history"], &["doctor"]] {
        let output = types(&school.database(), arguments).await;
        assert!(!output.status.success(), "{arguments:?}");
        let said = said(&output);
        assert!(said.contains("is damaged") && said.contains("put a backup in its place"), "{said}");
    }
    let output = types(&school.database(), &["backup", backup.to_str().unwrap()]).await;
    assert!(!output.status.success());
    assert!(said(&output).contains("can't be copied whole"), "{}", said(&output));
    assert!(said(&output).contains("keep the older ones"), "{}", said(&output));
    assert_eq!(names(&safe), [""; 0], "nothing that looks like a backup");
    school.sandbox.stop();
}

#[tokio::test]
async fn a_backup_that_was_killed_is_in_nobodys_way() {
    let school = School::open().await;
    let safe = tempfile::tempdir().unwrap();
    fs::write(safe.path().join("nightly.db.half"), "half of it").unwrap();
    let kept = safekeeping::backup(&school.database(), &safe.path().join("nightly.db")).await;
    assert!(kept.is_ok(), "{kept:?}");
    assert_eq!(names(&safe), ["nightly.db"]);
    school.close().await;
}

#[tokio::test]
async fn a_restore_that_can_go_no_further_leaves_nothing_half_made() {
    let school = School::open().await;
    let safe = tempfile::tempdir().unwrap();
    let (backup, database) = (safe.path().join("damaged.db"), safe.path().join("desk.db"));
    safekeeping::backup(&school.database(), &backup).await.unwrap();
    school.close().await;
    let mut bytes = fs::read(&backup).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xA5);
    fs::write(&backup, &bytes).unwrap();
    fs::write(&database, "the old one").unwrap();

    let error = safekeeping::restore(&database, &backup, "noon").await.unwrap_err();

    assert!(error.to_string().contains("is no backup of Refdesk's that can be used"), "{error}");
    assert_eq!(names(&safe), ["damaged.db", "desk.db"]);
    assert_eq!(fs::read_to_string(&database).unwrap(), "the old one");
}

#[tokio::test]
async fn two_restores_within_a_second_both_keep_what_was_there() {
    let school = School::open().await;
    let safe = tempfile::tempdir().unwrap();
    let (backup, database) = (safe.path().join("good.db"), safe.path().join("desk.db"));
    safekeeping::backup(&school.database(), &backup).await.unwrap();
    school.close().await;
    fs::copy(&backup, &database).unwrap();

    for _ in 0..3 {
        safekeeping::restore(&database, &backup, "noon").await.unwrap();
    }

    let kept =
        ["desk.db", "desk.db.before-noon", "desk.db.before-noon-2", "desk.db.before-noon-3", "good.db"];
    assert_eq!(names(&safe), kept);
}

#[tokio::test]
async fn the_log_of_a_database_that_cannot_be_read_is_kept_with_it() {
    let school = School::open().await;
    let safe = tempfile::tempdir().unwrap();
    let (backup, database) = (safe.path().join("good.db"), safe.path().join("desk.db"));
    safekeeping::backup(&school.database(), &backup).await.unwrap();
    school.close().await;
    let log = safe.path().join("desk.db-wal");

    for (mark, left) in [("lightning", "lightning struck ".repeat(1000)), ("nothing", String::new())] {
        fs::write(&database, &left).unwrap();
        fs::write(&log, "what was answered last").unwrap();
        let kept = safekeeping::restore(&database, &backup, mark).await.unwrap().replaced.unwrap();
        assert_eq!(fs::read_to_string(&kept).unwrap(), left);
        let its_log = safe.path().join(format!("desk.db.before-{mark}-wal"));
        assert_eq!(fs::read_to_string(its_log).unwrap(), "what was answered last", "{mark}");
        assert!(!log.exists(), "it would be taken for that of the new database");
    }
}
