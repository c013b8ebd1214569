//! What the person in the district office types: each mistake is one sentence that says what to do, and a non-zero exit.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;

use refdesk::cli::demo::{SAMPLE, TOKEN};
use refdesk::clock::Clock;
use refdesk::sandbox::{Options, Sandbox};
use tempfile::TempDir;

fn refdesk(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DISCORD_TOKEN")
        .env_remove("CREDENTIALS_DIRECTORY")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn folder_with(file: &str, text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(file), text).unwrap();
    folder
}

#[test]
fn without_a_token_it_says_where_to_put_one() {
    let output = refdesk(&tempfile::tempdir().unwrap(), &["run"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("there is no Discord token. Set DISCORD_TOKEN"), "{}", said(&output));
}

#[test]
fn a_broken_configuration_is_named_with_its_line() {
    let folder = folder_with("refdesk.toml", "[databse]\nfile = 'x'\n");
    let output = refdesk(&folder, &["run"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("databse") && said(&output).contains("line 1"), "{}", said(&output));
}

#[test]
fn a_database_that_cannot_be_written_is_said() {
    let folder = folder_with("refdesk.toml", "[database]\nfile = 'no/such/folder/desk.db'\n");
    fs::write(folder.path().join("district.toml"), SAMPLE).unwrap();
    let output = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(!output.status.success());
    assert!(
        said(&output).contains("can't open the database") && said(&output).contains("may write to it"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_damaged_database_is_not_used() {
    let folder = folder_with("refdesk.db", &"this is no database ".repeat(500));
    fs::write(folder.path().join("district.toml"), SAMPLE).unwrap();
    let output = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("refdesk.db"), "{}", said(&output));
}

#[test]
fn a_district_is_checked_applied_and_applied_again() {
    let folder = folder_with("district.toml", SAMPLE);
    let there = || {
        let files = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path());
        let mut files: Vec<_> = files.map(|it| (fs::read(&it).unwrap(), it)).collect();
        files.sort();
        files
    };
    let before = there();
    let dry = refdesk(&folder, &["district", "apply", "--dry-run", "district.toml"]);
    assert!(dry.status.success() && said(&dry).contains("nothing was"), "{}", said(&dry));
    assert!(
        said(&dry).contains("There is no database refdesk.db yet: all of this would be new"),
        "{}",
        said(&dry)
    );
    assert!(said(&dry).contains("Lake Prairie Public Schools added"), "{}", said(&dry));
    assert_eq!(there(), before, "a dry run makes nothing");
    let applied = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(applied.status.success(), "{}", said(&applied));
    assert!(said(&applied).contains("Lake Prairie Public Schools added"), "{}", said(&applied));
    let again = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(said(&again).contains("Nothing to change"), "{}", said(&again));

    fs::write(folder.path().join("district.toml"), SAMPLE.replace("ext. 2110", "ext. 2999")).unwrap();
    let before = there();
    let dry = refdesk(&folder, &["district", "apply", "--dry-run", "district.toml"]);
    assert!(said(&dry).contains("would be made (nothing was): 1."), "{}", said(&dry));
    assert!(
        there() == before,
        "a dry run changes nothing: {:?}",
        there().iter().map(|it| &it.1).collect::<Vec<_>>()
    );
    let changed = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(
        said(&changed).contains("building hoover") && said(&changed).contains("Changes made: 1."),
        "{}",
        said(&changed)
    );
}

#[test]
fn every_problem_of_a_district_file_is_named_at_once() {
    let broken = SAMPLE
        .replace("timezone = \"America/Chicago\"", "timezone = \"Chicago\"")
        .replace("cover = [\"monroe\"]", "cover = [\"monore\"]");
    let folder = folder_with("district.toml", &broken);
    let output = refdesk(&folder, &["district", "check", "district.toml"]);
    assert!(!output.status.success());
    for part in ["district.timezone", "America/Chicago", "buildings.hoover.cover", "monore"] {
        assert!(said(&output).contains(part), "{part} is missing in: {}", said(&output));
    }
    assert!(!Path::new(&folder.path().join("refdesk.db")).exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_discord_does_not_know_ends_it_with_a_sentence() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let output = wait(serves(&folder, &sandbox, "an.other.token")).await;
    assert!(!output.status.success());
    assert!(said(&output).contains("Discord does not accept the token"), "{}", said(&output));
    assert!(!said(&output).contains("an.other.token"), "the token is never printed");
    sandbox.stop();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sigterm_ends_it_in_good_order() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let child = serves(&folder, &sandbox, TOKEN);
    sandbox.connected().await;
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    let output = wait(child).await;
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("nothing was left half done"), "{}", said(&output));
    sandbox.stop();
}

#[test]
fn what_is_named_and_not_there_is_said_with_what_to_do_and_nothing_is_made() {
    let folder = folder_with("district.toml", SAMPLE);
    fs::create_dir(folder.path().join("data")).unwrap();
    for (name, text) in [
        ("folder.toml", "[database]\nfile = 'data'\n"),
        ("loud.toml", "[log]\nfilter = 'refdesk=loud'\n"),
        ("broken.toml", "not toml = = =\n"),
        ("calendar.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let before = fs::read_dir(folder.path()).unwrap().count();
    for (arguments, told) in [
        (&["district", "check", "nowhere.toml"][..], "there is no such file here"),
        (&["district", "check", "data"], "it is a folder"),
        (&["district", "calendar", "nowhere.ics"], "there is no such file here"),
        (&["district", "calendar", "calendar.ics"], "there is no database refdesk.db yet"),
        (&["district", "export"], "there is no database refdesk.db yet"),
        (&["explain", "--district", "nowhere.toml", "--words", "help"], "there is no such file here"),
        (
            &["--config", "folder.toml", "district", "apply", "district.toml"],
            "names the folder data. Name a file in it",
        ),
        (&["--config", "folder.toml", "check"], "such as data/refdesk.db"),
        (&["--config", "broken.toml", "check"], "expected `=`. config/refdesk.toml shows"),
    ] {
        let output = refdesk(&folder, arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(said(&output).contains(told), "{arguments:?}: {}", said(&output));
    }
    let loud = Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .args(["--config", "loud.toml", "run"])
        .current_dir(&folder)
        .env("DISCORD_TOKEN", TOKEN)
        .output()
        .unwrap();
    assert!(!loud.status.success() && said(&loud).contains("`log.filter`"), "{}", said(&loud));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before, "nothing was made");
}

#[test]
fn an_export_overwrites_nothing_and_names_the_districts_there_are() {
    let folder = folder_with("district.toml", SAMPLE);
    let apply = |file: &str| assert!(refdesk(&folder, &["district", "apply", file]).status.success());
    apply("district.toml");
    let over = refdesk(&folder, &["district", "export", "--out", "district.toml"]);
    assert!(!over.status.success() && said(&over).contains("is there already"), "{}", said(&over));
    assert_eq!(fs::read_to_string(folder.path().join("district.toml")).unwrap(), SAMPLE);
    let other = SAMPLE.replace("guild = \"1000000000000000001\"", "guild = \"2000000000000000002\"");
    fs::write(folder.path().join("other.toml"), other).unwrap();
    apply("other.toml");
    let which = refdesk(&folder, &["district", "export"]);
    let listed = "2000000000000000002 (Lake Prairie Public Schools)";
    assert!(!which.status.success() && said(&which).contains(listed), "{}", said(&which));
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = refdesk(&tempfile::tempdir().unwrap(), &["demo", "--port", &port]);
    assert!(!output.status.success() && said(&output).contains("name another one"), "{}", said(&output));
}

async fn sandbox() -> Sandbox {
    let clock = Clock::machine();
    let mut options = Options::new(Arc::new(move || clock.now()));
    TOKEN.clone_into(&mut options.token);
    Sandbox::start(options).await.unwrap()
}

fn serves(folder: &TempDir, sandbox: &Sandbox, token: &str) -> Child {
    let config = format!("[discord]\nsandbox = \"{}\"\n", sandbox.url());
    fs::write(folder.path().join("refdesk.toml"), config).unwrap();
    Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .arg("run")
        .current_dir(folder)
        .env("DISCORD_TOKEN", token)
        .env_remove("CREDENTIALS_DIRECTORY")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

async fn wait(child: Child) -> Output {
    tokio::task::spawn_blocking(|| child.wait_with_output().unwrap()).await.unwrap()
}

#[test]
fn a_calendar_file_is_shown_and_taken_in_with_yes() {
    let folder = folder_with("district.toml", SAMPLE);
    fs::write(folder.path().join("year.ics"), include_str!("../data/calendar-lakeside.ics")).unwrap();
    fs::write(folder.path().join("bad.ics"), include_str!("../data/calendar-broken-date.ics")).unwrap();
    assert!(refdesk(&folder, &["district", "apply", "district.toml"]).status.success());

    let shown = refdesk(&folder, &["district", "calendar", "year.ics"]);
    for part in
        ["2026-10-09", "staff", "2027-03-01..2027-03-03", "line 80: not understood", "--yes takes it in"]
    {
        assert!(said(&shown).contains(part), "{part} is missing in {}", said(&shown));
    }
    let done = refdesk(&folder, &["district", "calendar", "year.ics", "--yes"]);
    assert!(done.status.success() && said(&done).contains("days changed"), "{}", said(&done));
    let again = refdesk(&folder, &["district", "calendar", "year.ics"]);
    assert!(said(&again).contains("Nothing to change"), "{}", said(&again));
    let applied = refdesk(&folder, &["district", "apply", "district.toml"]);
    assert!(said(&applied).contains("Nothing to change"), "the file takes nothing back: {}", said(&applied));

    let bad = refdesk(&folder, &["district", "calendar", "bad.ics"]);
    assert!(!bad.status.success() && said(&bad).contains("line 5: this is no date"), "{}", said(&bad));
}
