//! Who changed what about people and buildings.

use serenity::all::CreateEmbed;

use super::roster::{building_lines, posts, roles};
use crate::desk::Changes;
use crate::discord::render::names::Names;
use crate::discord::render::road;
use crate::discord::view::View;
use crate::discord::words::{plain, relative, words};
use crate::domain::decision::Decision;
use crate::domain::text::excerpt;

/// The most characters of one change: fifteen of them stay below the 4,096 of an embed's description
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const LONGEST: usize = 240;

pub(in crate::discord) fn changes(changes: &Changes, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &changes.district, words: &words };
    let line = |it: &crate::store::decisions::Confirmed| {
        let by = changes.district.person_by_user(it.user).map(|it| names.person(it.id));
        let by = by.unwrap_or_else(|| plain(&it.name));
        words.change_line(relative(it.at), by, excerpt(&what(names, &it.what), LONGEST))
    };
    let lines: Vec<_> = changes.made.iter().map(line).collect();
    let text = if lines.is_empty() { words.changes_none() } else { lines.join("\n") };
    View::embed(CreateEmbed::new().title(words.changes_title()).description(text))
}

/// What was decided, in one line. Whoever has left is not named (F21).
fn what(names: Names<'_>, decision: &Decision) -> String {
    let words = names.words;
    let then = || names.district.with(decision);
    match decision {
        Decision::Staff { key, .. } => {
            let known = names.district.person_by_key(key.as_str());
            let then = then();
            let person = then.person_by_key(key.as_str());
            let as_set = |it| {
                words.changes_staff(
                    known.map_or_else(String::new, |it| names.person(it.id)),
                    roles(names, it),
                    posts(names, it),
                )
            };
            person.map(as_set).unwrap_or_default()
        }
        Decision::Leave { staff, last } => words.changes_leave(names.person(*staff), words.day(*last)),
        Decision::Move { staff, buildings } => {
            let to = road::buildings(names, buildings);
            words.changes_move(names.person(*staff), to)
        }
        Decision::Building { key, .. } => {
            let then = then();
            let building = then.building_by_key(key.as_str());
            building.map(|it| building_lines(names, it).join(" · ")).unwrap_or_default()
        }
    }
}
