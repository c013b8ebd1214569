//! A decision of the director's: what it would do, or has done.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::roster::{posts, roles};
use crate::desk::Preview;
use crate::discord::controls::{Control, PeopleControl};
use crate::discord::render::names::Names;
use crate::discord::render::reason::capital;
use crate::discord::render::road;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::building::Cover;
use crate::domain::decision::Decision;
use crate::domain::ids::BuildingId;
use crate::domain::reroute::Owner;

/// Discord's limit for an embed's description is 4,096 characters; a preview has a few lines.
const MOVES: usize = 12;

pub(in crate::discord) fn preview(preview: &Preview, language: &str) -> View {
    let words = words(language);
    let text = [lines(preview, language), vec![words.preview_nothing_yet()]].concat().join("\n");
    let view = View::embed(CreateEmbed::new().title(words.change_title()).description(text));
    let Some(id) = preview.id else { return view };
    let button =
        |control: PeopleControl, label| CreateButton::new(Control::People(control).to_string()).label(label);
    view.row(CreateActionRow::Buttons(vec![
        button(PeopleControl::Confirm(id), words.button_change_confirm()).style(ButtonStyle::Primary),
        button(PeopleControl::Keep(id), words.button_keep()).style(ButtonStyle::Secondary),
    ]))
}

pub(in crate::discord) fn confirmed(preview: &Preview, language: &str) -> View {
    let words = words(language);
    let embed = CreateEmbed::new().title(words.preview_done());
    View::embed(embed.description(lines(preview, language).join("\n")))
}

pub(in crate::discord) fn kept(language: &str) -> View {
    View::text(words(language).preview_kept())
}

fn lines(preview: &Preview, language: &str) -> Vec<String> {
    let words = words(language);
    let names = Names { district: &preview.then, words: &words };
    let mut lines = match &preview.decision {
        Decision::Staff { key, .. } => {
            let person = preview.then.person_by_key(key.as_str());
            person
                .map(|it| words.preview_staff(plain(&it.name), roles(names, it), posts(names, it)))
                .into_iter()
                .collect()
        }
        Decision::Leave { staff, last } => {
            let name = name_of(preview, *staff);
            let at_once = *last < preview.today;
            let leaves = || words.preview_leave(name.clone(), words.day(*last));
            let mut lines = vec![if at_once { words.preview_left(name.clone()) } else { leaves() }];
            lines.extend((preview.held > 0).then(|| words.preview_held(preview.held)));
            lines.extend(
                orphans(preview, *staff).into_iter().map(|it| words.preview_orphan(names.building(it))),
            );
            lines
        }
        Decision::Move { staff, buildings } => {
            let to = road::buildings(names, buildings);
            vec![words.preview_move(name_of(preview, *staff), to)]
        }
        Decision::Building { key, .. } => {
            let building = preview.then.building_by_key(key.as_str());
            building.map(|it| super::roster::building_lines(names, it)).unwrap_or_default()
        }
    };
    for (from, to, count) in preview.moves.iter().take(MOVES) {
        // To the director a colleague is no librarian of theirs: the name alone says who.
        let who = |it: &Owner| it.suggested.map_or_else(|| names.owners(it.queue), |id| name_of(preview, id));
        lines.push(words.change_moves(*count, capital(&who(from)), who(to)));
    }
    lines
}

fn name_of(preview: &Preview, staff: crate::domain::ids::StaffId) -> String {
    preview.now.person(staff).map(|it| plain(&it.name)).unwrap_or_default()
}

/// The buildings that would be left without a librarian of their own and without a cover of their own.
fn orphans(preview: &Preview, staff: crate::domain::ids::StaffId) -> Vec<BuildingId> {
    let Some(person) = preview.now.person(staff) else { return Vec::new() };
    let works = |building: BuildingId| {
        preview.then.staff.iter().any(|it| {
            it.id != staff
                && !it.gone
                && it.is(crate::domain::people::Role::Librarian)
                && it.posts.iter().any(|post| post.building == building && !post.visiting)
        })
    };
    let covered = |building: BuildingId| {
        let chain = preview.then.building(building).map_or(&[][..], |it| &it.cover);
        chain.iter().any(|rung| {
            matches!(rung, Cover::Building(other) if works(*other)) || matches!(rung, Cover::Staff(_))
        })
    };
    let own = person.is(crate::domain::people::Role::Librarian);
    let posts = person.posts.iter().filter(|post| own && !post.visiting).map(|post| post.building);
    posts.filter(|building| !works(*building) && !covered(*building)).collect()
}
