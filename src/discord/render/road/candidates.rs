//! What may belong on the road map, and the thanks for who offers to help.

use serenity::all::CreateEmbed;

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::reason::capital;
use super::{buildings, topic};
use crate::desk::{Candidates, PeerWord};
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::candidates::Candidate;

pub(in crate::discord) fn candidates(candidates: &Candidates, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &candidates.district, words: &words };
    let lines: Vec<_> = candidates.found.iter().map(|it| line(names, it)).collect();
    let text = if lines.is_empty() {
        words.candidates_none()
    } else {
        format!("{}\n\n{}", lines.join("\n"), words.candidates_hint())
    };
    let embed = CreateEmbed::new().title(words.candidates_title()).description(text);
    View::embed(embed.colour(OPEN))
}

fn line(names: Names<'_>, it: &Candidate) -> String {
    let places: Vec<_> = it.buildings.iter().copied().take(5).collect();
    let places = if places.is_empty() {
        String::new()
    } else {
        names.words.candidate_buildings(buildings(names, &places))
    };
    let shared: Vec<_> = it.shared.iter().map(|word| plain(word)).collect();
    names.words.candidate_line(capital(&shared.join(", ")), it.requests, it.people, places)
}

pub(in crate::discord) fn peer(word: &PeerWord, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &word.district, words: &words };
    let name = topic(names, word.initiative);
    View::text(if word.helps { words.peer_thanks(name) } else { words.peer_stopped(name) })
}
