//! Recognises what a request is about. A guess that people see and change.
//!
//! Two things speak for an initiative: the district's own patterns (`patterns`), and what schools say when they mean a
//! well-known tool or subject (`concepts`), which was learned from labelled texts. A district's road map is joined to these
//! concepts by the names on it, so a map with other tools than the sample's is served as well; an initiative that is about
//! none of them is recognised by its patterns alone.

mod concepts;
pub mod learning;
mod misspelt;
mod patterns;

use std::sync::{Arc, OnceLock};

use regex::Regex;

use concepts::{CONCEPTS, MODELS};
use patterns::compile;
pub use patterns::{BadPattern, LONGEST_PATTERN, check};

use crate::domain::fold::fold;
use crate::domain::ids::InitiativeId;
use crate::domain::learned::{Features, Model, Models};
use crate::domain::roadmap::Initiative;
use crate::domain::wording;
use refdesk_encoder::Sense;

/// What the encoder's say is worth beside the linear models'; chosen on writers whose texts neither had learned from.
const ENCODER: f32 = 2.0;

/// What was learned about well-known tools and subjects.
pub(in crate::domain) fn committed() -> &'static Models {
    &MODELS
}

/// The patterns of a district. They are compiled when the first words are to be recognised; clones share the work.
#[derive(Debug, Clone, Default)]
pub struct Topics {
    patterns: Vec<(InitiativeId, String)>,
    /// The initiatives that are about a well-known tool, with its place among the concepts.
    joined: Vec<(InitiativeId, usize)>,
    compiled: Arc<OnceLock<Compiled>>,
}

#[derive(Debug, Default)]
struct Compiled {
    patterns: Vec<(InitiativeId, Regex)>,
    /// Single words that name an initiative; misspellings are compared with them.
    names: Vec<(InitiativeId, String)>,
}

impl Topics {
    /// The patterns of those initiatives that are not gone. One that can't be used is left out: the district file
    /// refuses it before it gets here.
    pub fn of(initiatives: &[Initiative]) -> Self {
        let there = || initiatives.iter().filter(|it| !it.gone);
        let all = there().flat_map(|it| it.patterns.iter().map(|pattern| (it.id, pattern.clone())));
        let joined = CONCEPTS.iter().enumerate().filter_map(|(at, concept)| {
            let meant = there().find(|it| concept.is_meant_by(it))?;
            Some((meant.id, at))
        });
        Self { patterns: all.collect(), joined: joined.collect(), compiled: Arc::default() }
    }

    /// The initiative that the words speak of most, if they speak of any.
    pub fn recognise(&self, words: &str) -> Option<InitiativeId> {
        let plain = fold(words).0;
        self.recognise_in(&plain, &wording::features(&plain), &Sense::default())
    }

    /// As [`Self::recognise`], for folded words of which it was noticed already what there is, and with what the encoder makes of
    /// the whole.
    pub(in crate::domain) fn recognise_in(
        &self,
        plain: &str,
        noticed: &Features,
        sense: &Sense,
    ) -> Option<InitiativeId> {
        self.guess(&MODELS, plain, noticed, sense).1
    }

    /// As [`Self::recognise_in`], by given models, with the odds as a logarithm and nothing where they are even.
    pub(in crate::domain) fn guess_by(
        &self,
        models: &Models,
        plain: &str,
        noticed: &Features,
    ) -> (Option<InitiativeId>, f32) {
        let (score, id) = self.guess(models, plain, noticed, &Sense::default());
        match id {
            Some(_) if score > 0.0 => (id, score),
            _ => (None, 0.0),
        }
    }

    fn guess(&self, models: &Models, plain: &str, noticed: &Features, sense: &Sense) -> Guess {
        let named = self.named(plain);
        let nothing = Features::new();
        let score = |name: &str, noticed: &Features, id| score(models.get(name), noticed, &named, id);
        let whole = |name: &str| ENCODER * sense.says(&format!("topic.{name}"));
        let mut best: Guess = (score("none", noticed, None) + whole("none"), None);
        for (at, concept) in CONCEPTS.iter().enumerate() {
            let id = self.joined.iter().find(|it| it.1 == at).map(|it| it.0);
            best = louder(best, (score(concept.name, noticed, id) + whole(concept.name), id));
        }
        let known = |id: InitiativeId| self.joined.iter().any(|it| it.0 == id);
        for id in named.iter().copied().filter(|id| !known(*id)) {
            // The encoder knows no initiative of this district alone: to it such words are about none.
            best = louder(best, (score("any", &nothing, Some(id)) + whole("none"), Some(id)));
        }
        best
    }

    /// The initiatives that the district's own words name, the first one first. A tool that is *not* meant does not count.
    fn named(&self, plain: &str) -> Vec<InitiativeId> {
        let compiled = self.compiled();
        let mut hits: Vec<(usize, usize, InitiativeId)> = Vec::new();
        for (id, pattern) in &compiled.patterns {
            hits.extend(pattern.find_iter(plain).map(|it| (it.start(), it.end(), *id)));
        }
        for (from, word) in long_words(plain) {
            let nearly = compiled.names.iter().filter(|(_, name)| misspelt::is_nearly(word, name));
            hits.extend(nearly.map(|(id, _)| (from, from + word.len(), *id)));
        }
        let within = |(from, to, id): &(usize, usize, InitiativeId)| {
            hits.iter().any(|it| it.2 != *id && it.0 <= *from && *to <= it.1 && it.1 - it.0 > to - from)
        };
        let mut meant: Vec<_> =
            hits.iter().filter(|it| !within(it) && !is_denied(&plain[..it.0])).copied().collect();
        meant.sort_unstable();
        let mut named = Vec::new();
        for (_, _, id) in meant {
            if !named.contains(&id) {
                named.push(id);
            }
        }
        named
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| {
            let all = self.patterns.iter();
            let patterns =
                all.clone().filter_map(|(id, pattern)| Some((*id, compile(pattern).ok()?))).collect();
            let own = all.map(|(id, pattern)| (*id, pattern.replace("-?", "")));
            let concepts = self
                .joined
                .iter()
                .flat_map(|(id, at)| CONCEPTS[*at].names.iter().map(|it| (*id, (*it).to_owned())));
            let word = |it: &(InitiativeId, String)| {
                it.1.len() > 4 && it.1.bytes().all(|b| b.is_ascii_alphanumeric())
            };
            Compiled { patterns, names: own.chain(concepts).filter(word).collect() }
        })
    }
}

/// A guess with its score; none is the guess that it is about no initiative.
type Guess = (f32, Option<InitiativeId>);

fn louder(best: Guess, other: Guess) -> Guess {
    if other.0 > best.0 { other } else { best }
}

/// What a model says of an initiative.
fn score(model: Option<&Model>, noticed: &Features, named: &[InitiativeId], id: Option<InitiativeId>) -> f32 {
    let Some(model) = model else { return f32::NEG_INFINITY };
    let flags = flags(named, id);
    if flags.is_empty() {
        return model.score(noticed);
    }
    model.score(&noticed.iter().cloned().chain(flags.into_iter().map(str::to_owned)).collect())
}

/// What the patterns say about an initiative, as features. Beginning with `=`, which no word does.
fn flags(named: &[InitiativeId], id: Option<InitiativeId>) -> Vec<&'static str> {
    let own = named.iter().position(|it| Some(*it) == id);
    let mut flags = Vec::new();
    flags.extend(own.map(|_| "=named"));
    flags.extend(own.filter(|at| *at == 0).map(|_| "=named first"));
    flags.extend((named.len() > usize::from(own.is_some())).then_some("=another named"));
    flags
}

/// Words that are long enough to be misspelt names, with their places.
fn long_words(plain: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let parts = plain.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    let placed = parts.map(move |part| {
        let at = from;
        from += part.len();
        (at, part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()))
    });
    placed.filter(|(_, word)| word.len() > 4)
}

/// `not Google`, `que no sea Google`: the opposite is meant.
fn is_denied(before: &str) -> bool {
    const DENIALS: [&str; 14] = [
        "not",
        "other than",
        "besides",
        "instead of",
        "rather than",
        "no sea",
        "no es",
        "isn't",
        "isnt",
        "without",
        "except",
        "aparte de",
        "en vez de",
        "nothing in",
    ];
    let before = before.trim_end();
    let before = before.strip_suffix(" in").or_else(|| before.strip_suffix(" on")).unwrap_or(before);
    DENIALS.iter().any(|it| before.ends_with(it) && before.len() > it.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(patterns: &[(i64, &str)]) -> Topics {
        let patterns = patterns.iter().map(|(id, pattern)| (InitiativeId(*id), (*pattern).to_owned()));
        Topics { patterns: patterns.collect(), ..Topics::default() }
    }

    #[test]
    fn an_initiative_that_is_no_well_known_tool_is_recognised_by_its_patterns() {
        let topics = topics(&[(1, "phonics walls?"), (2, "walls?")]);
        assert_eq!(topics.recognise("our phonics wall fell down"), Some(InitiativeId(1)));
        assert_eq!(topics.recognise("a wall and a phonics wall"), Some(InitiativeId(2)));
        assert_eq!(topics.recognise("the library at ten"), None);
        assert_eq!(topics.recognise(""), None);
    }

    #[test]
    fn a_tool_that_is_not_meant_does_not_count() {
        let topics = topics(&[(1, "phonics"), (2, "algebra")]);
        assert_eq!(topics.recognise("it's not phonics but algebra"), Some(InitiativeId(2)));
    }
}
