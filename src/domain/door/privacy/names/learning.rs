//! What is learned about names, and how: which words are common, how names are spelled, and what stands around a student's.
//!
//! A label says of a text whether it names a student, not where. So the most likely word of each such text is taken for
//! the name, the model learns from that, chooses again, and so on for a few rounds.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use super::known::{self, Roster};
use super::notice::features;
use super::reader::Reader;
use super::seen::Seen;
use crate::domain::district::District;
use crate::domain::door::text::Text;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Model, Models};

/// How often the names are chosen anew.
const ROUNDS: usize = 5;

const SPELLING: Learning = Learning { ridge: 1.0, lasso: 0.5, seen: 3, rounds: 30 };
const NAMES: Learning = Learning { ridge: 1.0, lasso: 0.1, seen: 2, rounds: 25 };

static COMMITTED: LazyLock<Learned> = LazyLock::new(|| {
    let models = Models::read(include_str!("weights.txt"));
    let model = |name: &str| models.get(name).cloned().unwrap_or_default();
    Learned {
        seen: Seen::read(include_str!("lists/seen.txt")),
        likeness: model("likeness"),
        name: model("name"),
    }
});

/// What was learned about names.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// How common words are.
    pub seen: Seen,
    /// Whether a word is spelled like a name.
    pub likeness: Model,
    /// Whether a word in its place is a student's name.
    pub name: Model,
}

impl Learned {
    /// What was learned from all labelled texts.
    pub(in crate::domain::door) fn committed() -> &'static Self {
        &COMMITTED
    }

    /// Both models, as they are written.
    pub fn models(&self) -> Models {
        let mut models = Models::default();
        models.put("likeness", self.likeness.clone());
        models.put("name", self.name.clone());
        models
    }
}

/// Learns from texts and whether they name a student.
pub(in crate::domain::door) fn learned(texts: &[(&str, bool)], district: &District) -> Learned {
    let seen = Seen::learned(texts.iter().filter(|it| !it.1).map(|it| it.0));
    let likeness = likeness(&seen);
    let mut learned = Learned { seen, likeness, name: Model::default() };
    let candidates = candidates(texts, district, &learned);
    learned.name = names(&candidates);
    learned
}

/// The letters of a word by twos, threes and fours, its beginning and end marked.
pub(super) fn letters(word: &str) -> Features {
    let marked: Vec<char> = format!("^{word}$").chars().collect();
    (2..=4).flat_map(|length| marked.windows(length).map(|it| it.iter().collect())).collect()
}

/// Names of the lists against words of every day and those that were seen.
fn likeness(seen: &Seen) -> Model {
    let on_a_list = |it: &&str| known::is_given(it) || known::is_surname(it);
    let mut words: BTreeSet<&str> = known::no_names().into_iter().collect();
    let plain = |it: &&str| it.len() > 2 && !it.bytes().any(|b| b.is_ascii_digit()) && !on_a_list(it);
    words.extend(seen.words().into_iter().filter(plain));
    let names = known::names();
    let features: Vec<_> = names.iter().chain(&words).map(|it| letters(it)).collect();
    let labels: Vec<_> = (0..features.len()).map(|it| Label::of(it < names.len())).collect();
    learn(&Noticed::of(&features), &labels, &SPELLING)
}

/// A word that may be a name, in a text that names a student or does not.
struct Candidate {
    text: usize,
    named: bool,
    features: Features,
}

fn candidates(texts: &[(&str, bool)], district: &District, learned: &Learned) -> Vec<Candidate> {
    let roster = Roster::of(district);
    let mut all = Vec::new();
    for (at, (words, named)) in texts.iter().enumerate() {
        let text = Text::of(words);
        let reader = Reader::of(&text, &roster, learned, !named);
        let names = (0..text.tokens.len()).filter(|it| reader.may_be_name(*it));
        all.extend(names.map(|it| Candidate { text: at, named: *named, features: features(&reader, it) }));
    }
    all
}

fn names(candidates: &[Candidate]) -> Model {
    let noticed = Noticed::of(candidates.iter().map(|it| &it.features));
    let mut scores: Vec<f32> = candidates.iter().map(|it| guess(&it.features)).collect();
    let mut model = Model::default();
    for round in 0..ROUNDS {
        model = learn(&noticed, &labels(candidates, &scores, round == 0), &NAMES);
        scores = noticed.scores(&model);
    }
    model
}

/// A first guess, before anything is learned.
fn guess(features: &Features) -> f32 {
    let is = |kinds: &[&str]| kinds.iter().any(|it| features.contains(*it));
    let likely = match () {
        () if is(&["k:given"]) => 3.0,
        () if is(&["k:unknown", "k:initials"]) => 2.0,
        () if is(&["k:surname", "k:given-s"]) => 1.0,
        () if is(&["k:given-word", "k:given-figure"]) => 0.5,
        () => -1.0,
    };
    if is(&["titled", "famous"]) { likely - 5.0 } else { likely }
}

/// In a text that names a student the likeliest word is the name, and half so surely each other likely one; the doubtful ones
/// are left out.
fn labels(candidates: &[Candidate], scores: &[f32], first: bool) -> Vec<Label> {
    let mut best: HashMap<usize, usize> = HashMap::new();
    for (at, one) in candidates.iter().enumerate().filter(|it| it.1.named) {
        let chosen = best.entry(one.text).or_insert(at);
        if scores[at] > scores[*chosen] {
            *chosen = at;
        }
    }
    let chosen: HashSet<usize> = best.into_values().collect();
    let label = |(at, one): (usize, &Candidate)| match scores[at] {
        _ if !one.named => Label::of(false),
        _ if chosen.contains(&at) => Label::of(true),
        score if score > 0.5 && !first => Label { is: true, weight: 0.5 },
        score if score < if first { 0.0 } else { -1.0 } => Label { is: false, weight: 0.5 },
        _ => Label::default(),
    };
    candidates.iter().enumerate().map(label).collect()
}
