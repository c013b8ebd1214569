//! `refdesk explain` and `/desk explain`: who would get a request, and why, without a ticket.

use std::fs;
use std::process::{Command, Output};

use refdesk::cli::demo::SAMPLE;
use serde_json::Value;
use tempfile::TempDir;

use crate::school::School;

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("district.toml"), SAMPLE).unwrap();
    folder
}

fn explain(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .args(["explain", "--district", "district.toml", "--at", "2026-09-22T10:41"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn one_request_is_explained_with_every_key() {
    let words = "Where do I see who hasn't opened the worksheet in Classroom?";
    let all = lines(&explain(&folder(), &["--words", words, "--building", "hoover", "--json"]));
    let line = all[0].as_object().unwrap();
    let keys: Vec<_> = line.keys().map(String::as_str).collect();
    let mut wanted = [
        "id", "topic", "kind", "phase", "queue", "building", "lead", "partner", "reason", "unsorted",
        "needs", "question", "privacy", "crisis",
    ];
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
    assert_eq!((line["topic"].as_str(), line["queue"].as_str()), (Some("google"), Some("librarian")));
    assert_eq!((line["lead"].as_str(), line["phase"].as_str()), (Some("ruiz"), Some("standard")));
    assert!(line["reason"].as_str().unwrap().contains("standard work"), "{line:?}");
}

#[test]
fn a_file_of_requests_is_explained_line_by_line() {
    let folder = folder();
    let rows = "\u{feff}id,text,building,by\r\n\
        pilot,\"the devices come Tuesday,\nany advice for day one\",prairieview,\r\n\
        own,how do I share a folder in google drive,hoover,ruiz\r\n\
        harm,a girl wrote that she wants to kill herself,east,\r\n\
        named,\"Priscilla Vantage, number 311907, is locked out of Moodle\",east,\r\n\
        thanks,thank you so much!,east,\r\n\
        vague,it's doing the thing again,hoover,\r\n";
    fs::write(folder.path().join("asked.csv"), rows).unwrap();
    let output = explain(&folder, &["--requests", "asked.csv", "--json"]);
    let all = lines(&output);
    let queues: Vec<_> = all.iter().map(|it| it["queue"].as_str()).collect();
    assert_eq!(queues, [Some("specialist"), Some("specialist"), None, None, None, Some("librarian")]);
    assert_eq!(all[2]["crisis"], true);
    assert_eq!(all[3]["privacy"], serde_json::json!(["name", "number"]));
    assert!(all[5]["question"].as_str().unwrap().contains("what do you need"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!said.contains("Priscilla") && !said.contains("311907"), "{said}");
}

#[test]
fn several_needs_are_explained_one_by_one() {
    let words = "My board stays dark and I wanted to learn how to do number lines on it.";
    let all = lines(&explain(&folder(), &["--words", words, "--building", "hoover", "--json"]));
    let queues: Vec<_> = all[0]["needs"].as_array().unwrap().iter().map(|it| it["queue"].as_str()).collect();
    assert_eq!(queues, [Some("tech_office"), Some("librarian")]);
    assert_eq!(all[0]["queue"], "tech_office");
    let table = explain(&folder(), &["--words", words, "--building", "hoover"]);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.starts_with("ID  QUEUE") && table.lines().count() == 3, "{table}");
}

#[test]
fn wrong_rows_are_all_named_and_nothing_is_explained() {
    let folder = folder();
    fs::write(folder.path().join("bad.csv"), "id,text,building\na,,hoover\na,words,hover\n").unwrap();
    let output = explain(&folder, &["--requests", "bad.csv", "--json"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && output.stdout.is_empty());
    for part in ["line 2", "line 3", "Right: hoover", "id,text,building"] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

#[tokio::test]
async fn a_coach_asks_who_would_get_it() {
    let school = School::open().await;
    let words = &[("words", "how do I set a due date in Moodle"), ("building", "hoover")];

    let told = school.person("Dana Ruiz").types("/desk explain", words).await;
    assert!(told.is_ephemeral() && told.text().contains("Moodle is implementation work"), "{}", told.text());
    let refused = school.person("Alma Reyes").types("/desk explain", words).await;
    assert!(refused.is_ephemeral() && !refused.text().contains("implementation work"), "{}", refused.text());
    school.close().await;
}
