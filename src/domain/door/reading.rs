//! Puts a reading together from its parts.

use super::{Need, Reading, Said, language};
use crate::domain::district::District;
use crate::domain::fold::fold;
use crate::domain::routing::Kind;

pub(super) fn read(words: &str, district: &District) -> Reading {
    let (plain, _) = fold(words);
    let topic = district.topics.recognise(words).first().map(|it| it.initiative);
    Reading {
        found: Vec::new(),
        harm: false,
        said: Said::Request,
        language: language::of(words, &plain),
        needs: vec![Need { words: words.to_owned(), topic, kind: Kind::Question }],
        vague: false,
        urgent: false,
    }
}
