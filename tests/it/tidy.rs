//! The house rules that no compiler checks: which room may use which, headers, lengths, sentences in use.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which room may use which. ARCHITECTURE.md says why; any other arrow fails.
const ARROWS: [(&str, &[&str]); 14] = [
    ("main", &["cli"]),
    ("cli", &["app", "clock", "config", "desk", "discord", "domain", "rounds", "sandbox", "store"]),
    ("app", &["clock", "config", "desk", "discord", "rounds", "store"]),
    ("discord", &["chart", "config", "desk", "domain", "store"]),
    ("rounds", &["desk", "domain", "store"]),
    ("desk", &["clock", "domain", "store"]),
    ("store", &["config", "domain"]),
    ("config", &["domain"]),
    ("domain", &["encoder"]),
    ("encoder", &[]),
    ("clock", &[]),
    ("chart", &[]),
    ("sandbox", &[]),
    ("lib", &[]),
];

/// Which room alone may use a crate.
const CRATES: [(&str, &[&str]); 8] = [
    ("plotters", &["chart"]),
    ("png", &["chart"]),
    ("sqlx", &["store"]),
    ("serenity", &["discord", "sandbox"]),
    ("poise", &["discord"]),
    ("axum", &["sandbox"]),
    ("ndarray", &["encoder"]),
    ("safetensors", &["encoder"]),
];

/// Whether a crate's name stands in this line only as text.
fn text_only(line: &str, name: &str) -> bool {
    let mut quoted = false;
    let code: String = line
        .chars()
        .filter(|c| {
            quoted ^= *c == '"';
            !quoted
        })
        .collect();
    !code.contains(&format!("{name}::"))
}

/// A file that one can hold in the head.
const LONGEST: usize = 350;

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn room(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn rooms_use_only_what_they_may() {
    let arrows: BTreeMap<_, _> = ARROWS.into_iter().collect();
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        let may = arrows.get(room.as_str()).unwrap_or_else(|| panic!("{room} is no room of ARROWS"));
        for name in arrows.keys().filter(|name| **name != room && !may.contains(name)) {
            if text.contains(&format!("crate::{name}::")) {
                broken.push(format!("{} uses {name}", path.display()));
            }
        }
        for (name, rooms) in CRATES {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && line.contains(&format!("{name}::")) && !text_only(line, name)
            });
            if used && !rooms.contains(&room.as_str()) {
                broken.push(format!("{} uses the crate {name}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//!") {
            broken.push(format!("{} has no header", path.display()));
        }
        let lines = text.lines().count();
        if lines > LONGEST {
            broken.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Student data is caught at one gate (R94), so nothing behind it and nothing before it may make words by itself.
#[test]
fn words_are_made_at_the_gate_and_nowhere_else() {
    let gate = Path::new("src/desk/door/said.rs");
    let made: Vec<_> = sources()
        .into_iter()
        .filter(|(path, _)| matches!(room(path).as_str(), "desk" | "discord" | "cli" | "rounds"))
        // Explaining a route keeps nothing of the words, and shows nothing of those that the gate would turn away.
        .filter(|(path, _)| !path.ends_with(gate) && !path.to_string_lossy().contains("explain"))
        .filter(|(_, text)| text.contains("Words::new("))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(
        made.is_empty(),
        "these take words past the gate; take a Said and ask Visit::words: {}",
        made.join(", ")
    );
}

#[test]
fn every_sentence_is_said_somewhere() {
    let code: String = sources().into_iter().map(|(_, text)| text).collect();
    let mut unused = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.replace('-', "_")) {
            if !code.contains(&format!(".{key}(")) {
                unused.push(key);
            }
        }
    }
    assert!(unused.is_empty(), "never said: {}", unused.join(", "));
}

/// The functions made of the sentences take their arguments in the order in which they first stand in the English one:
/// the comments above it have to say the same order, or they would mislead whoever calls them.
#[test]
fn the_arguments_of_a_sentence_are_listed_in_their_order() {
    let mut broken = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut listed: Vec<String> = Vec::new();
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some(rest) = line.strip_prefix("# $") {
                listed.extend(variables(&format!("${rest}")).into_iter().take(1));
            } else if line.is_empty() || line.starts_with('#') {
                listed.clear();
            } else if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let mut sentence = line.to_owned();
                while let Some(more) = lines.next_if(|next| next.starts_with([' ', '}'])) {
                    sentence.push_str(more);
                }
                let said = variables(&sentence);
                if !listed.is_empty() && listed != said {
                    broken.push(format!("{line}: lists {listed:?}, says {said:?}"));
                }
                listed.clear();
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The variables of a sentence, each once, in their order.
fn variables(sentence: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rest in sentence.split('$').skip(1) {
        let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}
