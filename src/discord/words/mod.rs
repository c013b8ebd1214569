//! Every sentence that a person reads comes from the Fluent files in `locales/`, through typed functions that
//! are made when the crate is built: a misspelt key or a wrong argument does not compile.
//!
//! This file only chooses the language, and makes people's own words harmless.

mod times;

#[allow(dead_code, missing_docs, unreachable_pub, clippy::all, clippy::pedantic, clippy::unwrap_used)]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

use std::collections::HashMap;
use std::rc::Rc;
use std::str::FromStr;

use chrono::{DateTime, Utc};

pub(super) use l10n::L10nLanguage as Words;

thread_local! {
    /// Fluent's bundles stay on the thread that made them.
    static LOADED: std::cell::RefCell<HashMap<&'static str, Rc<Words>>> = std::cell::RefCell::default();
}

/// The sentences in the language that a person uses Discord in (such as `es-ES`), or in English.
pub(super) fn words(language: &str) -> Rc<Words> {
    let base = language.split('-').next().unwrap_or_default();
    let language = l10n::L10n::from_str(base).unwrap_or_default();
    let name: &'static str = l10n::L10n::iter().find(|it| **it == language).map_or("en", |it| it);
    LOADED.with_borrow_mut(|loaded| loaded.entry(name).or_insert_with(|| Rc::new(language.load())).clone())
}

/// People's words as plain text: none of it is taken for Discord's markdown, a mention or a link's mask.
pub(super) fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut starts_line = true;
    for c in text.chars() {
        let block = starts_line && matches!(c, '#' | '>' | '-');
        if block || matches!(c, '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[') {
            safe.push('\\');
        }
        safe.push(c);
        starts_line = c == '\n' || (starts_line && c == ' ');
    }
    safe
}

/// A moment in the reader's own zone, such as "10:41".
pub(super) fn clock_time(at: DateTime<Utc>) -> String {
    format!("<t:{}:t>", at.timestamp())
}

/// A moment in the reader's own zone, with its day.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    format!("<t:{}:f>", at.timestamp())
}

/// How long ago, or until when: ticks by itself.
pub(super) fn relative(at: DateTime<Utc>) -> String {
    format!("<t:{}:R>", at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_language_reads_english() {
        for language in ["en-US", "en", "tlh", "", "zz-ZZ"] {
            assert_eq!(words(language).button_claim(), "Claim", "{language}");
        }
    }

    #[test]
    fn every_kind_of_spanish_reads_spanish() {
        for language in ["es-ES", "es-419", "es"] {
            assert_eq!(words(language).button_claim(), "Tomar", "{language}");
        }
    }

    #[test]
    fn peoples_words_are_no_markdown() {
        assert_eq!(plain("**hi** <@5> [x](y)"), r"\*\*hi\*\* \<@5> \[x](y)");
        assert_eq!(plain("# a # b\n> c-d"), "\\# a # b\n\\> c-d");
    }
}
