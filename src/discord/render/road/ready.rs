//! Readiness in words: one's own word, a session, the board. The board is a list, so that a phone shows it too.

use serenity::all::CreateEmbed;

use super::super::card::OPEN;
use super::super::names::Names;
use super::{people, topic};
use crate::desk::{Board, ReadyWord, Session};
use crate::discord::view::View;
use crate::discord::words::{Words, words};
use crate::domain::ids::{InitiativeId, StaffId};
use crate::domain::people::Role;
use crate::domain::roadmap::Readiness;

pub(in crate::discord) fn said(said: &ReadyWord, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &said.district, words: &words };
    let (name, day) = (topic(names, said.initiative), words.day(said.from));
    View::text(match said.level {
        Readiness::Ready => words.said_ready(day, name),
        Readiness::WithPartner => words.said_with_partner(day, name),
        Readiness::NotYet => words.said_not_yet(day, name),
    })
}

pub(in crate::discord) fn session(session: &Session, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &session.district, words: &words };
    View::text(words.session_kept(topic(names, session.initiative), people(names, &session.librarians)))
}

pub(in crate::discord) fn board(board: &Board, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &board.district, words: &words };
    let mut embed = CreateEmbed::new().title(words.board_title()).colour(OPEN);
    if board.initiatives.is_empty() {
        embed = embed.description(words.board_empty());
    }
    for initiative in board.initiatives.iter().take(5) {
        embed = embed.field(topic(names, *initiative), column(names, board, *initiative), false);
    }
    View::embed(embed)
}

/// One initiative: the librarians of each level with their buildings, and who changes tomorrow.
fn column(names: Names<'_>, board: &Board, initiative: InitiativeId) -> String {
    let words = names.words;
    let Some(it) = board.district.initiative(initiative) else { return String::new() };
    let of = |level: Readiness| {
        let librarians = board.district.having(Role::Librarian, board.at);
        let there = librarians.filter(|staff| it.readiness_of(staff.id) == level);
        let all: Vec<_> = there.map(|staff| person(names, board, initiative, staff.id)).collect();
        if all.is_empty() { "–".to_owned() } else { all.join("; ") }
    };
    let lines = [
        words.road_ready(of(Readiness::Ready)),
        words.road_partner(of(Readiness::WithPartner)),
        words.road_not_yet(of(Readiness::NotYet)),
    ];
    // A list: three long lines of names are hard to tell apart.
    lines.map(|line| format!("- {line}")).join("\n")
}

fn person(names: Names<'_>, board: &Board, initiative: InitiativeId, staff: StaffId) -> String {
    let words = names.words;
    let posts = board.district.person(staff).map(|it| it.posts.clone()).unwrap_or_default();
    let places: Vec<_> = posts.iter().map(|post| names.building(post.building)).collect();
    let person = words.board_person(names.person(staff), places.join(", "));
    let coming = board.coming.iter().find(|it| (it.initiative, it.staff) == (initiative, staff));
    match coming {
        Some(word) => words.board_from_tomorrow(person, level(words, word.level)),
        None => person,
    }
}

fn level(words: &Words, level: Readiness) -> String {
    match level {
        Readiness::Ready => words.level_ready(),
        Readiness::WithPartner => words.level_with_partner(),
        Readiness::NotYet => words.level_not_yet(),
    }
}
