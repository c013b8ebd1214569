//! Training: from labelled samples to a [`Model`], by logistic regression with an elastic net.
//!
//! One weight after the other is moved to where the loss is least, round after round (cyclic coordinate descent on a quadratic
//! upper bound). No chance is in it: the same samples give the same model. The bias is not held back, the weights are:
//! `lasso` makes the useless ones nought, `ridge` keeps the others small.

use std::collections::{BTreeMap, HashMap};

use super::{Features, Model};

/// One labelled text, or a part of one.
#[derive(Debug, Clone)]
pub struct Sample {
    /// What was noticed in it.
    pub features: Features,
    /// The right answer.
    pub is: bool,
    /// How much it counts; 1 is usual.
    pub weight: f64,
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub struct Learning {
    /// Holds all weights back in proportion to their square.
    pub ridge: f64,
    /// Holds all weights back in proportion to their size: with more of it fewer features have a weight.
    pub lasso: f64,
    /// A feature must be in as many samples.
    pub seen: usize,
    /// The most rounds over all weights.
    pub rounds: usize,
}

/// Below this change of every weight the work is done: half a step of the file's rounding.
const STILL: f64 = 0.005;

/// Learns to answer as the samples do. The weights are in hundredths.
pub fn learn(samples: &[Sample], how: &Learning) -> Model {
    let columns = columns(samples, how.seen);
    let mut weights = vec![0.0; columns.len()];
    let mut fit = Fit { samples, sums: vec![0.0; samples.len()] };
    let everywhere: Vec<usize> = (0..samples.len()).collect();
    let mut bias = 0.0;
    for _ in 0..how.rounds {
        let step = fit.step(&everywhere, bias, 1e-6, 0.0);
        bias += step;
        let mut most = step.abs();
        for (weight, (_, rows)) in weights.iter_mut().zip(&columns) {
            let step = fit.step(rows, *weight, how.ridge, how.lasso);
            *weight += step;
            most = most.max(step.abs());
        }
        if most < STILL {
            break;
        }
    }
    let named =
        columns.iter().zip(&weights).map(|((name, _), weight)| ((*name).to_owned(), rounded(*weight)));
    let weights: HashMap<_, _> = named.filter(|(_, weight)| *weight != 0.0).collect();
    Model { bias: rounded(bias), weights }
}

/// For each feature, by the alphabet, the samples that it is in.
fn columns(samples: &[Sample], seen: usize) -> Vec<(&str, Vec<usize>)> {
    let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, sample) in samples.iter().enumerate() {
        for feature in &sample.features {
            rows.entry(feature).or_default().push(at);
        }
    }
    rows.into_iter().filter(|(_, rows)| rows.len() >= seen.max(1)).collect()
}

/// The samples with what the present weights say of each.
struct Fit<'s> {
    samples: &'s [Sample],
    sums: Vec<f64>,
}

impl Fit<'_> {
    /// Moves the weight of the feature that is in `rows`, and says by how much.
    fn step(&mut self, rows: &[usize], weight: f64, ridge: f64, lasso: f64) -> f64 {
        let (mut slope, mut bend) = (0.0, 0.0);
        for row in rows {
            let sample = &self.samples[*row];
            let likely = 1.0 / (1.0 + (-self.sums[*row]).exp());
            slope += sample.weight * (likely - f64::from(u8::from(sample.is)));
            bend += sample.weight * 0.25;
        }
        let wanted = bend * weight - slope;
        let held = (wanted.abs() - lasso).max(0.0).copysign(wanted);
        let step = held / (bend + ridge) - weight;
        for row in rows {
            self.sums[*row] += step;
        }
        step
    }
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

    fn sample(words: &str, is: bool) -> Sample {
        Sample { features: words.split(' ').map(str::to_owned).collect(), is, weight: 1.0 }
    }

    fn animals() -> Vec<Sample> {
        let cats = ["it purrs on my sofa", "my cat purrs", "the cat sleeps", "a cat on the sofa"];
        let others = ["it barks on my sofa", "my dog sleeps", "the bird sings", "a dog barks"];
        let yes = cats.iter().map(|it| sample(it, true));
        yes.chain(others.iter().map(|it| sample(it, false))).collect()
    }

    #[test]
    fn what_tells_them_apart_is_learned_and_what_does_not_is_left_out() {
        let model = learn(&animals(), &HOW);
        let score = |words: &str| model.score(&sample(words, true).features);
        assert!(score("my cat") > 0.0 && score("it purrs") > 0.0);
        assert!(score("a dog") < 0.0 && score("it barks") < 0.0);
        assert!((score("unheard of") - score("my")).abs() < 0.05);
        assert!(!model.weights.contains_key("sings"), "seen once only");
    }

    #[test]
    fn a_heavier_sample_counts_for_more() {
        let mut samples = vec![sample("x", true), sample("x", false), sample("y", false), sample("y", true)];
        samples[0].weight = 5.0;
        let model = learn(&samples, &HOW);
        assert!(model.weights["x"] > 0.1 && model.score(&sample("x", true).features) > 0.5);
    }

    #[test]
    fn the_same_samples_give_the_same_model() {
        assert_eq!(learn(&animals(), &HOW), learn(&animals(), &HOW));
    }
}
