//! Every sentence in every language: the same ones, with the same arguments, short enough for where they stand,
//! and translated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What has words and is the same in both languages, and why that is right.
const ALIKE: [&str; 3] = [
    "impact-hours", // international symbols
    "length-hours", // an international symbol
    "minutes",      // an abbreviation of both
];

/// A key's text, all its lines, without the blanks that only lay it out.
type Sentences = BTreeMap<String, String>;

fn sentences(language: &str) -> BTreeMap<String, Sentences> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), read(&path))).collect()
}

fn read(path: &Path) -> Sentences {
    let mut found = Sentences::new();
    let mut key = None;
    for line in fs::read_to_string(path).unwrap().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (name, text) = line.split_once(" =").unwrap();
            found.insert(name.to_owned(), text.trim().to_owned());
            key = Some(name.to_owned());
        } else if line.starts_with([' ', '}']) {
            let text = found.get_mut(key.as_ref().unwrap()).unwrap();
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    found
}

fn all(language: &str) -> Sentences {
    sentences(language).into_values().flatten().collect()
}

fn arguments(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names.map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect()).collect()
}

/// Fluent makes a function only of a sentence that every language has, with the same arguments.
#[test]
fn both_languages_have_the_same_sentences_with_the_same_arguments() {
    let (english, spanish) = (sentences("en"), sentences("es"));
    assert!(english.keys().eq(spanish.keys()), "{:?} and {:?}", english.keys(), spanish.keys());
    let mut broken = Vec::new();
    for (file, texts) in &english {
        let others = &spanish[file];
        broken.extend(
            others.keys().filter(|key| !texts.contains_key(*key)).map(|key| format!("{key}: no English")),
        );
        for (key, text) in texts {
            match others.get(key) {
                None => broken.push(format!("{key}: not in es/{file}")),
                Some(other) if arguments(other) != arguments(text) => {
                    broken.push(format!("{key}: other arguments"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn nothing_is_left_untranslated() {
    let (english, spanish) = (all("en"), all("es"));
    let same = english.iter().filter(|(key, text)| says_something(text) && spanish.get(*key) == Some(text));
    let same = same.map(|(key, _)| key.as_str());
    let alike: BTreeSet<_> = ALIKE.into_iter().collect();
    assert_eq!(
        same.collect::<BTreeSet<_>>(),
        alike,
        "the left is the same in both languages, the right may be"
    );
}

/// Discord's limits in characters, by what a sentence's name begins or ends with
/// (<https://discord.com/developers/docs/components/reference>).
#[test]
fn every_sentence_fits_where_discord_shows_it() {
    for language in ["en", "es"] {
        for (key, text) in all(language) {
            let most = limit(&key);
            // What stands for an argument is bounded by whoever fills it in.
            let length = text.chars().count();
            assert!(length <= most, "{language} {key} has {length} of {most} characters: {text}");
        }
    }
}

fn limit(key: &str) -> usize {
    if key.ends_with("-form-title") {
        return 45;
    }
    if key.contains("-form-") {
        return if key.ends_with("-hint") { 100 } else { 45 };
    }
    match key.split('-').next().unwrap_or_default() {
        "button" => 80,
        "command" | "kind" | "menu" => 100,
        _ => 2_000,
    }
}

/// Whoever works in a school is a colleague: one form of address everywhere, that of Discord's own Spanish.
#[test]
fn spanish_says_tu() {
    let formal = [" usted ", "Usted ", " su solicitud", "Pulse ", "Escriba ", "Elija ", "vosotros", "vuestr"];
    for (key, text) in all("es") {
        for word in formal {
            assert!(!text.contains(word), "{key} says `{}`: {text}", word.trim());
        }
    }
}

/// Whether there is anything to translate: more than arguments, dots and dashes.
fn says_something(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}
