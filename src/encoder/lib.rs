//! A small transformer that reads a text as a whole: what a word means among its neighbours.
//!
//! The linear models (`domain/learned`) add up single words and what stands right beside them. They are exact about words they
//! have seen, and blind to what a colleague knows at once: that *he forgot his detention* is said of a pupil. This one has read
//! much English and Spanish before it read our texts. Each of the two is wrong where the other is not, so their scores are added.
//!
//! It began as multilingual-e5-small (MIT, <https://huggingface.co/intfloat/multilingual-e5-small>) and was taught by the labelled texts of
//! `tests/data` (`examples/learn/encoder.py`); `weights.safetensors` holds it with eight bits a weight.
//!
//! Knows words, and what is known about each of them beforehand. Nothing of districts, doors or tickets.

mod layer;
mod pieces;
mod weights;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ndarray::{Array1, Array2, ArrayView1, Axis};

use layer::{Layer, Norm};
use pieces::Piece;
use weights::{Bytes, Tensors};

/// How many pieces of a text are read: its first ninety words or so. What stands behind them the linear models read alone.
const LONGEST: usize = 128;

static ENCODER: LazyLock<Encoder> = LazyLock::new(Encoder::committed);

/// A word of a folded text with what is known about it before its neighbours are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Its first byte.
    pub from: usize,
    /// The byte after its last.
    pub to: usize,
    /// What sort of word it is, as the names' room says it.
    pub kind: &'static str,
    /// How it is written, as the names' room says it.
    pub shape: &'static str,
}

/// What the encoder makes of a text.
#[derive(Debug, Clone, Default)]
pub struct Sense {
    /// How much each piece is a student's name, by its first byte.
    names: BTreeMap<usize, f32>,
    /// The answers about the whole text, by their names.
    answers: BTreeMap<&'static str, f32>,
}

impl Sense {
    /// The logarithm of the odds that the word that begins at this byte is a student's name; nothing behind the longest text.
    pub fn name_at(&self, from: usize) -> Option<f32> {
        self.names.get(&from).copied()
    }

    /// An answer about the whole text: `harm` and `several` (needs) as the logarithm of the odds; `kind.…` and `topic.…` as the logarithm of the
    /// probability among their like. Nought if nothing was learned by that name.
    pub fn says(&self, name: &str) -> f32 {
        self.answers.get(name).copied().unwrap_or_default()
    }
}

/// Reads a folded text.
pub fn read(plain: &str, known: &[Known]) -> Sense {
    ENCODER.read(&pieces::of(plain, LONGEST), known)
}

/// The learned weights.
struct Encoder {
    words: Bytes,
    places: Array2<f32>,
    /// What is added to every piece; the first model told sentences apart by it.
    part: Array1<f32>,
    kinds: BTreeMap<String, Array1<f32>>,
    shapes: BTreeMap<String, Array1<f32>>,
    norm: Norm,
    layers: Vec<Layer>,
    name: Head,
    answers: Vec<(&'static str, Head)>,
}

/// One question: weights and a bias.
struct Head(Array1<f32>, f32);

impl Head {
    fn of(tensors: &Tensors<'_>, name: &str) -> Self {
        let all = tensors.vector(name);
        let (weights, bias) = all.view().split_at(Axis(0), all.len() - 1);
        Self(weights.to_owned(), bias[0])
    }

    fn score(&self, state: &ArrayView1<'_, f32>) -> f32 {
        self.0.dot(state) + self.1
    }
}

impl Encoder {
    fn committed() -> Self {
        let tensors = Tensors::committed();
        let by_name = |group: &str| {
            let named = tensors.named(group);
            named.into_iter().map(|it| (it[group.len()..].to_owned(), tensors.vector(it))).collect()
        };
        let asked = ["harm", "several", "kind.", "topic."].iter().flat_map(|it| tensors.named(it));
        Self {
            words: tensors.bytes("words"),
            places: tensors.matrix("places"),
            part: tensors.vector("part"),
            kinds: by_name("known.kind."),
            shapes: by_name("known.shape."),
            norm: Norm::of(&tensors, "norm"),
            layers: (0..).map_while(|it| Layer::of(&tensors, it)).collect(),
            name: Head::of(&tensors, "name"),
            answers: asked.map(|it| (it, Head::of(&tensors, it))).collect(),
        }
    }

    fn read(&self, pieces: &[Piece], known: &[Known]) -> Sense {
        let mut state = self.norm.apply(self.looked_up(pieces, known));
        for layer in &self.layers {
            state = layer.apply(&state);
        }
        let names = pieces.iter().zip(state.rows()).filter_map(|(piece, row)| {
            let (from, _) = piece.place?;
            Some((from, self.name.score(&row)))
        });
        let names = names.collect();
        let mean = state.mean_axis(Axis(0)).unwrap_or_default();
        let mut answers: BTreeMap<_, _> =
            self.answers.iter().map(|(name, head)| (*name, head.score(&mean.view()))).collect();
        for group in ["kind.", "topic."] {
            weigh_up(&mut answers, group);
        }
        Sense { names, answers }
    }

    fn looked_up(&self, pieces: &[Piece], known: &[Known]) -> Array2<f32> {
        let mut state = Array2::zeros((pieces.len(), self.part.len()));
        let mut known = known.iter().peekable();
        for ((at, piece), mut row) in pieces.iter().enumerate().zip(state.rows_mut()) {
            row += &self.words.row(piece.id);
            row += &self.places.row(at);
            row += &self.part;
            let word = piece.place.and_then(|(from, _)| {
                while known.next_if(|it| it.to <= from).is_some() {}
                known.peek().filter(|it| it.from <= from)
            });
            let (kind, shape) = word.map_or(("none", "none"), |it| (it.kind, it.shape));
            for told in [self.kinds.get(kind), self.shapes.get(shape)].into_iter().flatten() {
                row += told;
            }
        }
        state
    }
}

/// Makes logarithms of probabilities out of the scores of a group.
fn weigh_up(answers: &mut BTreeMap<&'static str, f32>, group: &str) {
    let mut scores: Vec<&mut f32> =
        answers.iter_mut().filter(|it| it.0.starts_with(group)).map(|it| it.1).collect();
    let most = scores.iter().map(|it| **it).fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|it| (**it - most).exp()).sum();
    for score in &mut scores {
        **score -= most + sum.ln();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_committed_file_is_whole() {
        let encoder = Encoder::committed();
        assert!(encoder.layers.len() == 12 && encoder.places.nrows() >= LONGEST);
        assert_eq!(encoder.words.len(), pieces::known(), "a row for each piece");
        assert!(!encoder.kinds.is_empty() && !encoder.shapes.is_empty());
    }

    #[test]
    fn answers_of_a_group_are_probabilities() {
        let sense = read("my board stays dark", &[]);
        let kinds = sense.answers.iter().filter(|it| it.0.starts_with("kind."));
        let sum: f32 = kinds.map(|it| it.1.exp()).sum();
        assert!((sum - 1.0).abs() < 1e-3, "{sum}");
        assert!(sense.says("kind.broken") > -0.7, "{}", sense.says("kind.broken"));
        assert!(sense.says("harm") < 0.0 && sense.says("no such answer").abs() < 1e-9);
    }

    #[test]
    fn what_stands_behind_the_longest_text_has_no_score() {
        let long = "word ".repeat(2 * LONGEST);
        let sense = read(&long, &[]);
        assert!(sense.name_at(0).is_some() && sense.name_at(long.len() - 5).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn any_text_is_read(words in any::<String>()) {
            let sense = read(&words, &[]);
            prop_assert!(sense.answers.values().chain(sense.names.values()).all(|it| it.is_finite()));
        }
    }
}
