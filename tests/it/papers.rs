//! The papers keep step with the program: requirements with their tests, README with the commands, ARCHITECTURE with
//! its figure, links with files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use refdesk::sandbox::OptionKind;

use crate::school::School;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn paper(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// Every file with this extension under a folder.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(path);
            }
        }
    }
    found
}

/// All of our Rust, tests included.
fn code() -> String {
    let sources = [files("src", "rs"), files("tests", "rs")].concat();
    sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The cells of a table's row.
fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn every_requirement_stands_once_with_tests_that_exist() {
    let code = code();
    let text = paper("docs/requirements.md");
    let rows: Vec<_> = text.lines().filter(|line| line.starts_with("| R")).map(cells).collect();

    let numbers: Vec<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(numbers, (1..=100).map(|number| format!("R{number}")).collect::<Vec<_>>());
    for row in rows {
        let tests: Vec<_> = quoted(row[2]).collect();
        assert!(!tests.is_empty() || row[2] == "open", "{row:?} names no test and is not open");
        for test in tests {
            assert!(code.contains(&format!("fn {test}(")), "{}: there is no test {test}", row[0]);
        }
    }
}

#[test]
fn every_guard_names_tests_that_exist() {
    let (text, code) = (paper("SECURITY.md"), code());
    let rows: Vec<_> = text.lines().filter(|line| line.starts_with("| ")).map(cells).collect();
    assert!(rows.len() > 10, "the table of threats is gone");
    for test in rows.iter().skip(1).flat_map(|row| quoted(row[2])) {
        assert!(code.contains(&format!("fn {test}(")), "there is no test {test}");
    }
}

#[tokio::test]
async fn readme_names_exactly_the_commands_that_people_have() {
    let school = School::open().await;
    let guild = school.guild();
    let have: BTreeSet<String> = school.sandbox.look(|world| {
        let commands = world.commands(guild).iter();
        commands
            .flat_map(|command| {
                let slash = if command.kind == 1 { "/" } else { "" };
                let subs = command.options.iter().filter(|it| it.kind == OptionKind::SubCommand);
                let subs: Vec<_> = subs.map(|it| format!("{slash}{} {}", command.name, it.name)).collect();
                if subs.is_empty() { vec![format!("{slash}{}", command.name)] } else { subs }
            })
            .collect()
    });

    let readme = paper("README.md");
    let table = readme.split("\n## ").find(|part| part.starts_with("Commands")).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let named: BTreeSet<String> = rows.flat_map(|line| quoted(cells(line)[0])).map(str::to_owned).collect();
    assert_eq!(named, have);
    school.close().await;
}

#[test]
fn every_link_leads_to_a_file() {
    let mut papers = files("docs", "md");
    let top = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];
    papers.extend(top.map(|name| root().join(name)));
    let mut broken = Vec::new();
    for path in papers {
        let text = fs::read_to_string(&path).unwrap();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
            let file = path.parent().unwrap().join(link.split('#').next().unwrap());
            if !file.exists() {
                broken.push(format!("{} links to {link}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// ARCHITECTURE.md says so, with what each of them is for.
#[tokio::test]
async fn a_tickets_life_costs_six_requests_that_count() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    school.sandbox.forget_requests();

    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    dana.fills(modal.modal(), &[("How many minutes did it take?", "10")]).await;
    school.settles().await;
    let question = school.sandbox.messages(school.threads()[0].id).pop().unwrap();
    aune.presses("It helped", &question).await;
    school.settles().await;

    let requests = school.sandbox.requests();
    assert_eq!(requests.counted(), 6, "{:#?}", requests.0);
    school.close().await;
}
