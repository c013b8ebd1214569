//! Which seam of a text parts two needs: learned from texts and how many needs a person counted in each (`weights.txt`).
//!
//! A label says how many needs there are, not where they part. So the likeliest seams of a text with several needs are taken
//! for the ones that part them, the model learns from that, chooses again, and so on for a few rounds.

use std::sync::LazyLock;

use super::listed;
use super::pieces::{self, Heard, Piece};
use super::seam::noticed;
use crate::domain::district::District;
use crate::domain::door::text::Text;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Model, Models};
use refdesk_encoder::Sense;

/// From this score on a seam parts two needs; chosen on writers whose texts the model had not learned from.
const PARTS: f32 = -1.6;

/// What the encoder's say on whether there are several needs is worth beside the score of a seam; chosen likewise.
const ENCODER: f32 = 0.6;

/// How often the seams are chosen anew.
const ROUNDS: usize = 4;

const HOW: Learning = Learning { ridge: 0.3, lasso: 0.3, seen: 2, rounds: 60 };

static WEIGHTS: LazyLock<Model> =
    LazyLock::new(|| Models::read(include_str!("weights.txt")).get("parts").cloned().unwrap_or_default());

/// The pieces that belong together, by the committed weights.
pub(super) fn parted(text: &Text<'_>, pieces: Vec<Piece>, sense: &Sense) -> Vec<Vec<Piece>> {
    parted_by(&WEIGHTS, text, pieces, sense)
}

/// The pieces that belong together, by given weights.
pub(super) fn parted_by(
    weights: &Model,
    text: &Text<'_>,
    pieces: Vec<Piece>,
    sense: &Sense,
) -> Vec<Vec<Piece>> {
    let whole = ENCODER * sense.says("several") - PARTS;
    let scores: Vec<f32> = noticed(text, &pieces).iter().map(|it| weights.score(it) + whole).collect();
    let parts = as_it_says(&scores, &pieces).unwrap_or_else(|| scores.iter().map(|it| *it > 0.0).collect());
    let mut needs: Vec<Vec<Piece>> = Vec::new();
    for (piece, parts) in pieces.into_iter().zip([false].into_iter().chain(parts)) {
        match needs.last_mut() {
            Some(last) if !parts => last.push(piece),
            _ => needs.push(vec![piece]),
        }
    }
    needs
}

/// Which seams part where the text numbers its things, or says how many they are: then the likeliest, one fewer than that. None where it
/// does neither.
fn as_it_says(scores: &[f32], pieces: &[Piece]) -> Option<Vec<bool>> {
    let at = |chosen: &[usize]| Some((0..scores.len()).map(|it| chosen.contains(&it)).collect());
    let numbered: Vec<usize> = listed::numbered(pieces).into_iter().map(|it| it - 1).collect();
    if !numbered.is_empty() {
        return at(&numbered);
    }
    let (first, count) = listed::length(pieces)?;
    let mut behind: Vec<usize> = (first..scores.len()).collect();
    behind.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    at(behind.get(..count - 1)?)
}

/// Learns from texts and how many needs are in each, with what was learned about kinds and topics.
pub(super) fn learned(texts: &[(&str, usize)], district: &District, heard: Heard<'_>) -> Model {
    let seams: Vec<Vec<Features>> = texts
        .iter()
        .map(|it| {
            let text = Text::of(it.0);
            noticed(&text, &pieces::of(&text, district, heard))
        })
        .collect();
    let all = Noticed::of(seams.iter().flatten());
    let mut scores: Vec<f32> = seams.iter().flatten().map(guess).collect();
    let mut model = Model::default();
    for _ in 0..ROUNDS {
        let mut from = 0;
        let labels = seams.iter().zip(texts).flat_map(|(seams, (_, needs))| {
            let own = from..from + seams.len();
            from = own.end;
            labels(&scores[own], *needs)
        });
        model = learn(&all, &labels.collect::<Vec<_>>(), &HOW);
        scores = all.scores(&model);
    }
    model
}

/// A first guess, before anything is learned.
fn guess(features: &Features) -> f32 {
    const WORTH: [(&str, f32); 6] = [
        ("m:more", 3.0),
        ("adds", 2.0),
        ("asks both", 1.0),
        ("begins", 1.0),
        ("leans", -2.0),
        ("says nothing", -3.0),
    ];
    WORTH.iter().filter(|it| features.contains(it.0)).map(|it| it.1).sum()
}

/// In a text with several needs its likeliest seams part them.
fn labels(scores: &[f32], needs: usize) -> Vec<Label> {
    let likelier =
        |at: usize| scores.iter().enumerate().filter(|it| (*it.1, at) > (scores[at], it.0)).count();
    (0..scores.len()).map(|at| Label::of(likelier(at) + 1 < needs)).collect()
}
