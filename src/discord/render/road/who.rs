//! Who helps with what, and the role cards.

use serenity::all::CreateEmbed;

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::reason::capital;
use crate::desk::{RolePosted, Who};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::people::Role;
use crate::domain::reroute::Owner;
use crate::domain::roadmap::Phase;

/// So many lines stay inside a field's 1,024 characters
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const TODAY: usize = 10;

pub(in crate::discord) fn who(who: &Who, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &who.district, words: &words };
    let title = match who.building {
        Some(building) => words.who_title(names.building(building)),
        None => words.who_title_anywhere(),
    };
    let mut embed = CreateEmbed::new().title(title).description(words.who_how()).colour(OPEN);
    for phase in [Phase::Standard, Phase::Implementation, Phase::Learning] {
        let lines = by_owner(names, who, phase);
        if !lines.is_empty() {
            let text: String = lines.join("\n").chars().take(1_000).collect();
            embed = embed.field(capital(&names.phase(phase)), text, false);
        }
    }
    let repairs = match who.district.settings.tech_office.as_ref().and_then(|it| it.work_order_path.as_ref())
    {
        Some(path) if who.work_order => plain(path),
        _ => owner(names, who.repairs),
    };
    let embed = embed.field(words.who_repairs(), capital(&repairs), false).field(
        words.who_others(),
        capital(&owner(names, who.others)),
        false,
    );
    let today = who.today.iter().take(TODAY);
    let today: Vec<_> =
        today.map(|it| names.words.who_today(names.person(it.0), names.building(it.1))).collect();
    if today.is_empty() {
        View::embed(embed)
    } else {
        View::embed(embed.field(words.who_today_title(), today.join("\n"), false))
    }
}

/// One line for each person: "Dana Ruiz: Gradebook, Google Workspace".
fn by_owner(names: Names<'_>, who: &Who, phase: Phase) -> Vec<String> {
    let mut all: Vec<(Owner, Vec<String>)> = Vec::new();
    for (initiative, _, owner) in who.topics.iter().filter(|(_, it, _)| *it == phase) {
        let name = names.topic(Some(*initiative));
        match all.iter_mut().find(|(it, _)| it == owner) {
            Some((_, topics)) => topics.push(name),
            None => all.push((*owner, vec![name])),
        }
    }
    let line = |(it, topics): (Owner, Vec<String>)| {
        names.words.who_line(capital(&owner(names, it)), topics.join(", "))
    };
    all.into_iter().map(line).collect()
}

fn owner(names: Names<'_>, it: Owner) -> String {
    it.suggested.map_or_else(|| names.owners(it.queue), |staff| names.person(staff))
}

pub(in crate::discord) fn role_posted(posted: &RolePosted, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &posted.district, words: &words };
    View::text(words.role_posted(names.building(posted.building)))
}

/// What a role is for, and what it is not for.
pub(super) fn role_card(words: &Words, role: Role) -> View {
    let (title, is_for, is_not_for) = match role {
        Role::Specialist => {
            (words.rolecard_specialist(), words.role_specialist_for(), words.role_specialist_not())
        }
        Role::TechOffice => {
            (words.rolecard_tech_office(), words.role_tech_office_for(), words.role_tech_office_not())
        }
        _ => (words.rolecard_librarian(), words.role_librarian_for(), words.role_librarian_not()),
    };
    View::embed(
        CreateEmbed::new()
            .title(title)
            .description(is_for)
            .colour(OPEN)
            .field(words.role_not_for(), is_not_for, false)
            .field(words.role_how(), words.who_how(), false),
    )
}
