//! Learning what people say when they mean a concept, from labelled requests. Used by `cargo run --example learn` and by the
//! test that holds that the committed weights are those of the training.

use super::concepts::CONCEPTS;
use super::{Topics, flags};
use crate::domain::fold::fold;
use crate::domain::ids::InitiativeId;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Model, Models};
use crate::domain::wording;
use refdesk_encoder::Sense;

/// Chosen on writers whose texts were left out of the training.
const HOW: Learning = Learning { ridge: 0.3, lasso: 0.15, seen: 2, rounds: 60 };

/// The models of `concepts.txt`, from texts and the initiative that each is about.
pub fn concepts(texts: &[(&str, Option<InitiativeId>)], topics: &Topics) -> Models {
    let lesson = Lesson::of(texts, topics);
    let mut models = Models::default();
    for (at, concept) in CONCEPTS.iter().enumerate() {
        let id = topics.joined.iter().find(|it| it.1 == at).map(|it| it.0);
        models.put(concept.name, lesson.of_concept(id, |right| id.is_some() && right == id));
    }
    models.put("none", lesson.of_concept(None, |right| right.is_none()));
    models.put("any", lesson.of_flags(topics.joined.iter().map(|it| Some(it.0))));
    models
}

/// The initiative that words speak of most, by other models than the committed ones.
pub(in crate::domain) fn recognise(
    words: &str,
    topics: &Topics,
    models: &Models,
    sense: &Sense,
) -> Option<InitiativeId> {
    let plain = fold(words).0;
    topics.guess(models, &plain, &wording::features(&plain), sense).1
}

/// Labelled texts: what was noticed in them, which initiatives their words name, which one is right.
struct Lesson {
    noticed: Noticed,
    named: Vec<Vec<InitiativeId>>,
    right: Vec<Option<InitiativeId>>,
}

impl Lesson {
    fn of(texts: &[(&str, Option<InitiativeId>)], topics: &Topics) -> Self {
        let plain: Vec<_> = texts.iter().map(|it| fold(it.0).0).collect();
        let features: Vec<_> = plain.iter().map(|it| wording::features(it)).collect();
        Self {
            noticed: Noticed::of(&features),
            named: plain.iter().map(|it| topics.named(it)).collect(),
            right: texts.iter().map(|it| it.1).collect(),
        }
    }

    /// Words and flags of one initiative.
    fn of_concept(&self, id: Option<InitiativeId>, is: impl Fn(Option<InitiativeId>) -> bool) -> Model {
        let mut noticed = self.noticed.clone();
        for (text, named) in self.named.iter().enumerate() {
            for it in flags(named, id) {
                noticed.mark(text, it);
            }
        }
        let labels: Vec<_> = self.right.iter().map(|it| Label::of(is(*it))).collect();
        learn(&noticed, &labels, &HOW)
    }

    /// The flags alone, of one initiative after the other.
    fn of_flags(&self, initiatives: impl Iterator<Item = Option<InitiativeId>>) -> Model {
        let (mut features, mut labels) = (Vec::new(), Vec::new());
        for id in initiatives {
            let each = self.named.iter().map(|it| flags(it, id).into_iter().map(str::to_owned).collect());
            features.extend(each.collect::<Vec<Features>>());
            labels.extend(self.right.iter().map(|it| Label::of(*it == id)));
        }
        learn(&Noticed::of(&features), &labels, &HOW)
    }
}
