//! What was learned from labelled texts: linear models in a file that people can read.
//!
//! A model answers one yes-or-no question. It adds the weights of the features that it finds in a text to a bias; above
//! nought the answer is rather yes than no (the sum is the logarithm of the odds). What a feature is, the room that asks
//! decides; here it is any piece of text. [`train`] makes models, `cargo run --example learn` writes their files.
//!
//! ```text
//! # a comment
//! [harm] -2.31
//! +1.20 kill
//! -0.44 battery
//! ```
//!
//! Knows nothing of doors, topics, or where the files lie.

pub mod train;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

/// What is noticed about one text. Each counts once, however often it is there.
pub type Features = BTreeSet<String>;

/// A question and the weights of its answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    bias: f32,
    weights: HashMap<String, f32>,
}

impl Model {
    /// The logarithm of the odds that the answer is yes: above nought it is rather yes.
    pub fn score(&self, features: &Features) -> f32 {
        self.bias + features.iter().filter_map(|it| self.weights.get(it)).sum::<f32>()
    }

    /// How many features have a weight.
    pub fn size(&self) -> usize {
        self.weights.len()
    }

    /// Whether every weight is the other's, but for a step of rounding in a few: other machines round otherwise.
    pub fn is_like(&self, other: &Self) -> bool {
        let all: BTreeSet<&String> = self.weights.keys().chain(other.weights.keys()).collect();
        let of = |model: &Self, feature| model.weights.get(feature).copied().unwrap_or_default();
        let near = |a: f32, b: f32| (a - b).abs() < 0.015;
        near(self.bias, other.bias) && all.into_iter().all(|it| near(of(self, it), of(other, it)))
    }
}

/// The models of one file, by their names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Models(BTreeMap<String, Model>);

impl Models {
    /// Reads a file of models. Lines that are neither a comment, a heading nor a weight are passed over: a test reads
    /// every committed file and holds that nothing was lost.
    pub fn read(text: &str) -> Self {
        let mut models = Self::default();
        let mut current: Option<&mut Model> = None;
        for line in text.lines().filter(|it| !it.starts_with('#')) {
            let Some((left, right)) = line.split_once(' ') else { continue };
            if let Some(name) = left.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                let model = models.0.entry(name.to_owned()).or_default();
                model.bias = right.parse().unwrap_or_default();
                current = Some(model);
            } else if let (Some(model), Ok(weight)) = (current.as_mut(), left.parse()) {
                model.weights.insert(right.to_owned(), weight);
            }
        }
        models
    }

    /// The file that [`Self::read`] reads: models by name, features by the alphabet, weights in hundredths.
    pub fn written(&self) -> String {
        let mut text = String::new();
        for (name, model) in &self.0 {
            let sorted: BTreeMap<_, _> = model.weights.iter().collect();
            let _ = writeln!(text, "[{name}] {:.2}", model.bias);
            for (feature, weight) in sorted {
                let _ = writeln!(text, "{weight:+.2} {feature}");
            }
        }
        text
    }

    /// Puts a model in, in the place of an earlier one of that name. A name has no blank in it.
    pub fn put(&mut self, name: &str, model: Model) {
        self.0.insert(name.to_owned(), model);
    }

    /// The model of a name.
    pub fn get(&self, name: &str) -> Option<&Model> {
        self.0.get(name)
    }

    /// Every model with its name, by the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Model)> {
        self.0.iter().map(|(name, model)| (name.as_str(), model))
    }

    /// The name of the model that says yes the loudest, with its score; the first by the alphabet of equal ones.
    pub fn best(&self, features: &Features) -> Option<(&str, f32)> {
        let scores = self.iter().map(|(name, model)| (name, model.score(features)));
        scores.reduce(|best, it| if it.1 > best.1 { it } else { best })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "[cats] -1.00\n-0.50 barks\n+2.00 purrs\n[dogs] -1.00\n+3.00 barks\n";

    fn features(of: &[&str]) -> Features {
        of.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn a_file_is_read_and_written_as_it_was() {
        let models = Models::read(&format!("# about animals\n{FILE}"));
        assert_eq!(models.written(), FILE);
        assert_eq!(models.get("cats").map(Model::size), Some(2));
    }

    #[test]
    fn weights_of_what_is_there_are_added_to_the_bias() {
        let models = Models::read(FILE);
        let score = |name: &str, of: &[&str]| models.get(name).unwrap().score(&features(of));
        assert!((score("cats", &["purrs", "sleeps"]) - 1.0).abs() < 1e-6);
        assert!((score("cats", &["purrs", "barks"]) - 0.5).abs() < 1e-6);
        assert_eq!(models.best(&features(&["barks"])).map(|it| it.0), Some("dogs"));
    }

    #[test]
    fn models_are_alike_that_differ_by_a_step_of_rounding() {
        let one = Models::read("[a] 0.10\n+1.00 x\n+0.01 y\n");
        let like = Models::read("[a] 0.11\n+0.99 x\n");
        let other = Models::read("[a] 0.10\n+1.20 x\n");
        let get = |it: &Models| it.get("a").unwrap().clone();
        assert!(get(&one).is_like(&get(&like)));
        assert!(!get(&one).is_like(&get(&other)));
    }
}
