//! Which sort of help words ask for. Learned from labelled requests (`kinds.txt`): nothing but the words decides.
//!
//! Repairs are what fails although everything is set right: a thing one can touch, the network, a site that is down. A wrong
//! setting, a locked test or a lost button is something to learn, and stays with the coaches.

use std::sync::LazyLock;

use crate::domain::fold::fold;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Models};
use crate::domain::routing::Kind;
use crate::domain::wording;
use refdesk_encoder::Sense;

/// A model for each kind, by its name.
static MODELS: LazyLock<Models> = LazyLock::new(|| Models::read(include_str!("kinds.txt")));

/// Chosen on writers whose texts were left out of the training.
const HOW: Learning = Learning { ridge: 0.3, lasso: 0.15, seen: 2, rounds: 60 };

/// What the encoder's say is worth beside the linear model's; chosen on writers whose texts neither had learned from.
const ENCODER: f32 = 2.0;

/// The sort of help that folded words ask for by their words alone, if anything in them says so. A question is asked by whatever
/// asks nothing else.
pub(super) fn of(plain: &str) -> Option<Kind> {
    heard(&wording::features(plain), &Sense::default())
}

/// As [`of`], for words of which it was noticed already what there is, and with what the encoder makes of the whole.
pub(super) fn heard(noticed: &Features, sense: &Sense) -> Option<Kind> {
    heard_by(&MODELS, noticed, sense)
}

/// The committed models.
pub(super) fn committed() -> &'static Models {
    &MODELS
}

/// As [`heard`], by given models and with the odds as a logarithm.
pub(super) fn guess(models: &Models, noticed: &Features) -> (Option<Kind>, f32) {
    let best = models.best(noticed).and_then(|(name, score)| Some((name.parse().ok()?, score)));
    let (kind, score) = best.unwrap_or_default();
    if kind == Kind::Question || score < 0.0 { (None, score.min(0.0)) } else { (Some(kind), score) }
}

fn heard_by(models: &Models, noticed: &Features, sense: &Sense) -> Option<Kind> {
    let score = |kind: Kind| {
        let linear = models.get(kind.as_str()).map(|it| it.score(noticed))?;
        Some((kind, linear + ENCODER * sense.says(&format!("kind.{}", kind.as_str()))))
    };
    let best =
        Kind::ALL.into_iter().filter_map(score).reduce(|best, it| if it.1 > best.1 { it } else { best });
    best.map(|it| it.0).filter(|it| *it != Kind::Question)
}

/// The sort of help that words ask for, by other models than the committed ones.
pub(super) fn recognise(words: &str, models: &Models, sense: &Sense) -> Kind {
    heard_by(models, &wording::features(&fold(words).0), sense).unwrap_or_default()
}

/// Learns the models of `kinds.txt` from texts and what each asks for.
pub fn learned(texts: &[(&str, Kind)]) -> Models {
    let features: Vec<_> = texts.iter().map(|it| wording::features(&fold(it.0).0)).collect();
    let noticed = Noticed::of(&features);
    let mut models = Models::default();
    for kind in Kind::ALL {
        let labels: Vec<_> = texts.iter().map(|it| Label::of(it.1 == kind)).collect();
        models.put(kind.as_str(), learn(&noticed, &labels, &HOW));
    }
    models
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &[(&str, Option<Kind>)]) {
        let read: Vec<_> = cases.iter().map(|(words, _)| (*words, of(&fold(words).0))).collect();
        assert_eq!(read, cases);
    }

    #[test]
    fn every_kind_was_learned() {
        for kind in Kind::ALL {
            assert!(MODELS.get(kind.as_str()).is_some_and(|it| it.size() > 0), "{kind:?}");
        }
    }

    #[test]
    fn f11_what_fails_is_told_from_what_is_to_be_learned() {
        check(&[
            ("my board stays dark", Some(Kind::Broken)),
            ("I wanted to learn how to do number lines on the board", None),
            ("no sound from my laptop since the update", Some(Kind::Broken)),
            ("Sound comes from the laptop and not from the panel. which setting picks it?", None),
            ("moodle test locked for one section", None),
            ("nothing loads in Moodle", Some(Kind::Broken)),
            ("clicker is dead", Some(Kind::Broken)),
            ("el proyector de mi salón no enciende", Some(Kind::Broken)),
            ("projector bulb is out in 14", Some(Kind::Broken)),
        ]);
    }

    #[test]
    fn the_sort_of_help_is_heard() {
        check(&[
            ("can you show me rubrics", Some(Kind::OneOnOne)),
            ("is the computer lab free Friday", Some(Kind::Library)),
            ("I forgot my password", Some(Kind::Account)),
            ("a lesson about strong passwords", Some(Kind::Resources)),
            ("loaner laptop needed for a sub", Some(Kind::Device)),
            ("can we buy 6 more headphones", Some(Kind::Buying)),
            ("could we plan it together", Some(Kind::CoPlan)),
            ("teach it with me on Friday", Some(Kind::CoTeach)),
            ("could you teach it to my class while I watch", Some(Kind::ModelLesson)),
            ("do you have a handout for Padlet", Some(Kind::Resources)),
            ("a workshop for our team on Moodle", Some(Kind::Class)),
        ]);
    }
}
