//! Learning what people say when they mean a concept, from labelled requests. Used by `cargo run --example learn` and by the
//! test that holds that the committed weights are those of the training.

use super::concepts::CONCEPTS;
use super::{Topics, flags};
use crate::domain::fold::fold;
use crate::domain::ids::InitiativeId;
use crate::domain::learned::train::{Learning, Sample, learn};
use crate::domain::learned::{Features, Models};
use crate::domain::wording;

/// Chosen on writers whose texts were left out of the training.
const HOW: Learning = Learning { ridge: 0.3, lasso: 0.3, seen: 2, rounds: 60 };

/// The models of `concepts.txt`, from texts and the initiative that each is about.
pub fn concepts(texts: &[(&str, Option<InitiativeId>)], topics: &Topics) -> Models {
    let noticed: Vec<_> = texts.iter().map(|(words, right)| Noticed::of(words, *right, topics)).collect();
    let mut models = Models::default();
    for (at, concept) in CONCEPTS.iter().enumerate() {
        let id = topics.joined.iter().find(|it| it.1 == at).map(|it| it.0);
        let samples = noticed.iter().map(|it| it.sample(id, id.is_some() && it.right == id));
        models.put(concept.name, learn(&samples.collect::<Vec<_>>(), &HOW));
    }
    let none = noticed.iter().map(|it| it.sample(None, it.right.is_none()));
    models.put("none", learn(&none.collect::<Vec<_>>(), &HOW));
    let every = topics.joined.iter().map(|it| Some(it.0));
    let any = every.flat_map(|id| noticed.iter().map(move |it| it.flags_alone(id)));
    models.put("any", learn(&any.collect::<Vec<_>>(), &HOW));
    models
}

/// The initiative that words speak of most, by other models than the committed ones.
pub fn recognise(words: &str, topics: &Topics, models: &Models) -> Option<InitiativeId> {
    let plain = fold(words).0;
    topics.guess(models, &plain, &wording::features(&plain)).1
}

/// A labelled text.
struct Noticed {
    features: Features,
    named: Vec<InitiativeId>,
    right: Option<InitiativeId>,
}

impl Noticed {
    fn of(words: &str, right: Option<InitiativeId>, topics: &Topics) -> Self {
        let plain = fold(words).0;
        Self { features: wording::features(&plain), named: topics.named(&plain), right }
    }

    fn sample(&self, id: Option<InitiativeId>, is: bool) -> Sample {
        let flags = flags(&self.named, id).into_iter().map(str::to_owned);
        Sample { features: self.features.iter().cloned().chain(flags).collect(), is, weight: 1.0 }
    }

    fn flags_alone(&self, id: Option<InitiativeId>) -> Sample {
        let flags = flags(&self.named, id).into_iter().map(str::to_owned);
        Sample { features: flags.collect(), is: self.right == id, weight: 1.0 }
    }
}
