//! Training: from labelled samples to a [`Model`], by logistic regression with an elastic net.
//!
//! One weight after the other is moved to where the loss is least, round after round (cyclic coordinate descent on a quadratic
//! upper bound). No chance is in it: the same samples give the same model. The bias is not held back, the weights are:
//! `lasso` makes the useless ones nought, `ridge` keeps the others small.

use std::collections::BTreeMap;

use super::{Features, Model};

/// What was noticed in many texts, or parts of texts: laid out once, learned from as often as one likes.
#[derive(Debug, Clone, Default)]
pub struct Noticed {
    /// For each feature the texts that it is in, from the first to the last.
    columns: BTreeMap<String, Vec<usize>>,
    texts: usize,
}

impl Noticed {
    /// Lays out texts, in their order.
    pub fn of<'f>(texts: impl IntoIterator<Item = &'f Features>) -> Self {
        let mut noticed = Self::default();
        for features in texts {
            for feature in features {
                noticed.mark(noticed.texts, feature);
            }
            noticed.texts += 1;
        }
        noticed
    }

    /// Notices one feature more in a text, after those that were marked before.
    pub fn mark(&mut self, text: usize, feature: &str) {
        match self.columns.get_mut(feature) {
            Some(rows) => rows.push(text),
            None => drop(self.columns.insert(feature.to_owned(), vec![text])),
        }
    }

    /// What a model says of each text.
    pub fn scores(&self, model: &Model) -> Vec<f32> {
        let mut scores = vec![0.0; self.texts];
        for (feature, rows) in &self.columns {
            let Some(weight) = model.weights.get(feature) else { continue };
            for it in rows {
                scores[*it] += weight;
            }
        }
        scores.iter().map(|it| model.bias + it).collect()
    }
}

/// The right answer for a text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Label {
    /// The answer.
    pub is: bool,
    /// How much it counts: 1 is usual, with nought the text is left out.
    pub weight: f64,
}

impl Label {
    /// An answer of the usual weight.
    pub fn of(is: bool) -> Self {
        Self { is, weight: 1.0 }
    }
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub struct Learning {
    /// Holds all weights back in proportion to their square.
    pub ridge: f64,
    /// Holds all weights back in proportion to their size: with more of it fewer features have a weight.
    pub lasso: f64,
    /// A feature must be in as many texts.
    pub seen: usize,
    /// The most rounds over all weights.
    pub rounds: usize,
}

/// Below this change of every weight the work is done: half a step of the file's rounding.
const STILL: f64 = 0.005;

/// Learns to answer as the labels do, one for each text. The weights are in hundredths.
pub fn learn(noticed: &Noticed, labels: &[Label], how: &Learning) -> Model {
    let counts = |row: &usize| labels[*row].weight > 0.0;
    let often = |rows: &Vec<usize>| rows.iter().filter(|it| counts(it)).count() >= how.seen.max(1);
    let columns = noticed.columns.iter().filter(|it| often(it.1));
    let mut weights: Vec<_> = columns.map(|(name, rows)| (name, rows, bend(labels, rows), 0.0)).collect();
    let everywhere: Vec<usize> = (0..labels.len()).collect();
    let all = bend(labels, &everywhere);
    let mut fit = Fit::of(labels);
    let mut bias = 0.0;
    for _ in 0..how.rounds {
        let step = fit.step(&everywhere, all, bias, (1e-6, 0.0));
        bias += step;
        let mut most = step.abs();
        for (_, rows, bend, weight) in &mut weights {
            let step = fit.step(rows, *bend, *weight, (how.ridge, how.lasso));
            *weight += step;
            most = most.max(step.abs());
        }
        if most < STILL {
            break;
        }
    }
    let named = weights.into_iter().map(|(name, _, _, weight)| (name.clone(), rounded(weight)));
    Model { bias: rounded(bias), weights: named.filter(|it| it.1 != 0.0).collect() }
}

/// How fast the slope of some texts changes at most.
fn bend(labels: &[Label], rows: &[usize]) -> f64 {
    rows.iter().map(|it| labels[*it].weight * 0.25).sum()
}

/// The texts with what the present weights say of each.
struct Fit<'l> {
    labels: &'l [Label],
    sums: Vec<f64>,
    /// How far each text pulls at the weights of its features.
    slopes: Vec<f64>,
}

impl<'l> Fit<'l> {
    fn of(labels: &'l [Label]) -> Self {
        let slopes = labels.iter().map(|it| slope(it, 0.0)).collect();
        Self { labels, sums: vec![0.0; labels.len()], slopes }
    }

    /// Moves the weight of the feature that is in `rows`, and says by how much. It is held back by the ridge and the lasso.
    fn step(&mut self, rows: &[usize], bend: f64, weight: f64, (ridge, lasso): (f64, f64)) -> f64 {
        let slope: f64 = rows.iter().map(|it| self.slopes[*it]).sum();
        let wanted = bend * weight - slope;
        let held = (wanted.abs() - lasso).max(0.0).copysign(wanted);
        let step = held / (bend + ridge) - weight;
        if step != 0.0 {
            for it in rows {
                self.add(*it, step);
            }
        }
        step
    }

    fn add(&mut self, row: usize, step: f64) {
        self.sums[row] += step;
        self.slopes[row] = slope(&self.labels[row], self.sums[row]);
    }
}

fn slope(label: &Label, sum: f64) -> f64 {
    let likely = 1.0 / (1.0 + (-sum).exp());
    label.weight * (likely - f64::from(u8::from(label.is)))
}

/// In hundredths, as the file has them.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a weight is a small number, and two digits of it are kept"
)]
fn rounded(weight: f64) -> f32 {
    ((weight * 100.0).round() / 100.0) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOW: Learning = Learning { ridge: 0.1, lasso: 0.05, seen: 2, rounds: 200 };

    fn features(words: &str) -> Features {
        words.split(' ').map(str::to_owned).collect()
    }

    fn noticed(texts: &[&str]) -> Noticed {
        Noticed::of(&texts.iter().map(|it| features(it)).collect::<Vec<_>>())
    }

    fn cats() -> Model {
        let cats = ["it purrs on my sofa", "my cat purrs", "the cat sleeps", "a cat on the sofa"];
        let others = ["it barks on my sofa", "my dog sleeps", "the bird sings", "a dog barks"];
        let labels: Vec<_> = (0..8).map(|it| Label::of(it < cats.len())).collect();
        learn(&noticed(&[cats, others].concat()), &labels, &HOW)
    }

    #[test]
    fn what_tells_them_apart_is_learned_and_what_does_not_is_left_out() {
        let model = cats();
        let score = |words: &str| model.score(&features(words));
        assert!(score("my cat") > 0.0 && score("it purrs") > 0.0);
        assert!(score("a dog") < 0.0 && score("it barks") < 0.0);
        assert!((score("unheard of") - score("my")).abs() < 0.05);
        assert!(!model.weights.contains_key("sings"), "seen once only");
    }

    #[test]
    fn a_heavier_text_counts_for_more_and_one_of_no_weight_not_at_all() {
        let noticed = noticed(&["x", "x", "y", "y", "z", "z"]);
        let mut labels = [true, false, false, true, true, false].map(Label::of);
        (labels[0].weight, labels[4].weight) = (5.0, 0.0);
        let model = learn(&noticed, &labels, &HOW);
        assert!(model.weights["x"] > 0.1 && model.score(&features("x")) > 0.5);
        assert!(!model.weights.contains_key("z"), "seen once only");
    }

    #[test]
    fn texts_that_are_laid_out_have_the_scores_of_their_features() {
        let (model, texts) = (cats(), ["my cat", "the dog barks"]);
        let scores = noticed(&texts).scores(&model);
        let each = texts.map(|it| model.score(&features(it)));
        assert!(scores.iter().zip(each).all(|(a, b)| (a - b).abs() < 1e-5), "{scores:?} {each:?}");
    }

    #[test]
    fn the_same_texts_give_the_same_model() {
        assert_eq!(cats(), cats());
    }
}
