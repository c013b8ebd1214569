//! One layer of the encoder: every piece looks at every other (attention), then each is thought over by itself. As in *BERT*
//! (Devlin and others, 2018): what comes out is added to what came in, and brought to one scale.

use std::f32::consts::SQRT_2;

use ndarray::{Array1, Array2, Axis};

use super::weights::Tensors;

/// In how many ways at once the pieces look at each other.
const HEADS: usize = 12;

/// `x W + b`.
struct Linear {
    weights: Array2<f32>,
    bias: Array1<f32>,
}

impl Linear {
    /// The file has a row for each answer. Here a row is an input: a product of few pieces spends most of its time on fetching
    /// weights, and those that are fetched together stand together then.
    fn of(tensors: &Tensors<'_>, name: &str) -> Self {
        let weights = tensors.matrix(name).t().as_standard_layout().into_owned();
        Self { weights, bias: tensors.vector(&format!("{name}.bias")) }
    }

    fn apply(&self, x: &Array2<f32>) -> Array2<f32> {
        x.dot(&self.weights) + &self.bias
    }
}

/// Brings each row to one scale.
pub(super) struct Norm {
    gain: Array1<f32>,
    bias: Array1<f32>,
}

impl Norm {
    pub(super) fn of(tensors: &Tensors<'_>, name: &str) -> Self {
        Self { gain: tensors.vector(&format!("{name}.gain")), bias: tensors.vector(&format!("{name}.bias")) }
    }

    pub(super) fn apply(&self, mut x: Array2<f32>) -> Array2<f32> {
        for mut row in x.rows_mut() {
            let mean = row.mean().unwrap_or_default();
            row -= mean;
            let spread = (&row * &row).mean().unwrap_or_default();
            row /= (spread + f32::EPSILON).sqrt();
            row *= &self.gain;
            row += &self.bias;
        }
        x
    }
}

/// One layer.
pub(super) struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    seen: Linear,
    seen_norm: Norm,
    wide: Linear,
    narrow: Linear,
    norm: Norm,
}

impl Layer {
    /// The layer of this number, if there is one.
    pub(super) fn of(tensors: &Tensors<'_>, at: usize) -> Option<Self> {
        tensors.has(&format!("{at}.query")).then(|| {
            let linear = |name: &str| Linear::of(tensors, &format!("{at}.{name}"));
            let norm = |name: &str| Norm::of(tensors, &format!("{at}.{name}"));
            Self {
                query: linear("query"),
                key: linear("key"),
                value: linear("value"),
                seen: linear("seen"),
                seen_norm: norm("seen.norm"),
                wide: linear("wide"),
                narrow: linear("narrow"),
                norm: norm("norm"),
            }
        })
    }

    pub(super) fn apply(&self, x: &Array2<f32>) -> Array2<f32> {
        let seen = self.seen_norm.apply(self.seen.apply(&self.look(x)) + x);
        let mut wide = self.wide.apply(&seen);
        wide.mapv_inplace(gelu);
        self.norm.apply(self.narrow.apply(&wide) + &seen)
    }

    /// What each piece takes from the others.
    fn look(&self, x: &Array2<f32>) -> Array2<f32> {
        let (query, key, value) = (self.query.apply(x), self.key.apply(x), self.value.apply(x));
        let width = x.ncols() / HEADS;
        let scale = f32::from(u16::try_from(width).unwrap_or(1)).sqrt();
        let mut seen = Array2::zeros(x.raw_dim());
        let heads = [&query, &key, &value].map(|it| it.axis_chunks_iter(Axis(1), width));
        let [query, key, value] = heads;
        let parts = query.zip(key).zip(value).zip(seen.axis_chunks_iter_mut(Axis(1), width));
        for (((query, key), value), mut part) in parts {
            let mut heed = query.dot(&key.t()) / scale;
            softmax(&mut heed);
            part.assign(&heed.dot(&value));
        }
        seen
    }
}

fn softmax(x: &mut Array2<f32>) {
    for mut row in x.axis_iter_mut(Axis(0)) {
        let most = row.fold(f32::NEG_INFINITY, |most, it| most.max(*it));
        row.mapv_inplace(|it| (it - most).exp());
        let sum = row.sum();
        row /= sum;
    }
}

/// The Gaussian error linear unit (Hendrycks and Gimpel, 2016).
fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + erf(x / SQRT_2))
}

/// The error function, to seven digits (Abramowitz and Stegun, 7.1.26).
fn erf(x: f32) -> f32 {
    let t = 1.0 / (1.0 + 0.327_591_1 * x.abs());
    let poly = [1.061_405_4, -1.453_152, 1.421_413_8, -0.284_496_72, 0.254_829_6];
    let sum = poly.iter().fold(0.0, |sum, it| (sum + it) * t);
    (1.0 - sum * (-x * x).exp()).copysign(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_function_is_that_of_the_tables() {
        for (x, right) in [(0.0, 0.0), (0.5, 0.520_499_9), (1.0, 0.842_700_8), (-2.0, -0.995_322_3)] {
            assert!((erf(x) - right).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn what_is_heeded_sums_to_one() {
        let mut x = ndarray::array![[1.0, 2.0, 3.0], [0.0, 0.0, 800.0]];
        softmax(&mut x);
        assert!(x.rows().into_iter().all(|it| (it.sum() - 1.0).abs() < 1e-6));
    }
}
