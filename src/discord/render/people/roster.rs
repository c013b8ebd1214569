//! Who is who, and what is in a building.

use chrono::{DateTime, Utc};
use serenity::all::CreateEmbed;

use crate::desk::{Booked, BuildingLook, Buildings, Me, Roster, Whereabouts};
use crate::discord::render::names::Names;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::building::{Building, ChannelRef, Cover};
use crate::domain::people::{Role, Staff, weekday_text};

/// Whoever looks for one person of more names a building.
const LINES: usize = 40;

pub(in crate::discord) fn roster(roster: &Roster, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &roster.district, words: &words };
    let people = roster.people.iter().filter_map(|id| roster.district.person(*id));
    let mut lines: Vec<_> = people.take(LINES).map(|it| line(names, it)).collect();
    if roster.people.len() > LINES {
        lines.push(words.queue_more(roster.people.len() - LINES));
    }
    lines.push(words.roster_teachers(roster.teachers));
    let title = match roster.building {
        Some(building) => words.roster_title_of(names.building(building)),
        None => words.roster_title(),
    };
    View::embed(CreateEmbed::new().title(title).description(lines.join("\n")))
}

fn line(names: Names<'_>, staff: &Staff) -> String {
    let words = names.words;
    let limited = (!staff.only.is_empty()).then(|| {
        let kinds = staff.only.iter().map(|it| names.kind(*it)).collect::<Vec<_>>().join(", ");
        words.roster_only(kinds)
    });
    let last = staff.left_on.map(|day| words.roster_until(words.day(day)));
    let more: String = limited.into_iter().chain(last).collect();
    words.roster_line(plain(&staff.name), roles(names, staff), posts(names, staff), more)
}

/// "librarian and specialist", with the last day where that is for a while.
pub(super) fn roles(names: Names<'_>, staff: &Staff) -> String {
    let words = names.words;
    let role = |role: &Role| match role {
        Role::Teacher => words.role_teacher(),
        Role::Librarian => words.role_librarian(),
        Role::Specialist => words.role_specialist(),
        Role::TechOffice => words.role_tech_office(),
        Role::SupportStaff => words.role_support_staff(),
        Role::Principal => words.role_principal(),
        Role::Director => words.role_director(),
    };
    let all = staff.roles.iter().map(role).collect::<Vec<_>>().join(", ");
    staff.acts_until().map_or(all.clone(), |last| words.roles_until(all, words.day(last)))
}

/// Where somebody works, with the days where they are not all.
pub(super) fn posts(names: Names<'_>, staff: &Staff) -> String {
    let one = |post: &crate::domain::people::Post| {
        let days: Vec<_> = post.days.iter().map(ToString::to_string).collect();
        let days = if days.is_empty() { String::new() } else { format!(" ({})", days.join(", ")) };
        format!("{}{days}", names.building(post.building))
    };
    let all: Vec<_> = staff.posts.iter().map(one).collect();
    if all.is_empty() { names.words.whole_district() } else { all.join("; ") }
}

pub(in crate::discord) fn me(me: &Me, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &me.district, words: &words };
    let known = me.staff.and_then(|id| me.district.person(id));
    let text = match (known, me.by_role) {
        (Some(staff), _) => {
            let mut lines = vec![words.me_known(roles(names, staff), posts(names, staff))];
            lines.extend((staff.roles.len() > 1).then(|| words.me_several()));
            lines.extend((staff.posts.len() > 1).then(|| words.me_two_buildings()));
            lines.join("\n")
        }
        (None, Some(building)) => words.me_by_role(names.building(building)),
        (None, None) if me.guest => words.me_guest(),
        (None, None) => words.me_unknown(),
    };
    View::text(text)
}

pub(in crate::discord) fn buildings(list: &Buildings, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &list.district, words: &words };
    let line = |id| {
        let building = list.district.building(id)?;
        let own = list.district.librarians_of(id, list.at);
        let own =
            own.into_iter().filter(|it| it.posts.iter().any(|post| post.building == id && !post.visiting));
        let own: Vec<_> = own.map(|it| plain(&it.name)).collect();
        let who =
            if own.is_empty() { words.building_nobody(covers(names, building)) } else { own.join(", ") };
        Some(words.building_line(plain(&building.name), who))
    };
    let lines: Vec<_> = list.buildings.iter().filter_map(|id| line(*id)).collect();
    View::embed(CreateEmbed::new().title(words.buildings_title()).description(lines.join("\n")))
}

pub(in crate::discord) fn building(look: &BuildingLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let Some(building) = look.district.building(look.building) else { return View::default() };
    let mut lines = building_lines(names, building);
    lines.extend(week(names, building, look.at));
    let Booked { minutes, of } = look.week;
    lines.extend((of > 0).then(|| words.building_capacity((of - minutes).max(0), of)));
    let support = look.district.support_of(building.id, look.at);
    if !support.is_empty() {
        let support: Vec<_> = support.iter().map(|it| plain(&it.name)).collect();
        lines.push(words.building_support(support.join(", ")));
    }
    if look.unmet > 0 || !look.district.has_own_librarian(building.id, look.at) {
        lines.push(words.building_unmet(look.unmet));
    }
    if look.newcomers.all > 0 {
        let names = look.newcomers.not_met.iter().take(10).map(|it| plain(it)).collect::<Vec<_>>().join(", ");
        let not_met = look.newcomers.not_met.len();
        lines.push(words.building_newcomers(look.newcomers.all, not_met));
        lines.extend((!names.is_empty()).then(|| words.building_not_met(names)));
    }
    View::embed(CreateEmbed::new().title(plain(&building.name)).description(lines.join("\n")))
}

/// What a building is set up with: its desk, its cover.
pub(super) fn building_lines(names: Names<'_>, building: &Building) -> Vec<String> {
    let words = names.words;
    let level = match building.level {
        crate::domain::building::Level::Elementary => words.level_elementary(),
        crate::domain::building::Level::Middle => words.level_middle(),
        crate::domain::building::Level::High => words.level_high(),
        crate::domain::building::Level::Office => words.level_office(),
    };
    let mut lines = vec![words.building_is(plain(&building.name), level)];
    lines.push(words.building_desk(channel(names, building.desk_channel.as_ref())));
    lines.push(words.building_cover(covers(names, building)));
    lines.extend(building.phone.as_ref().map(|it| words.building_phone(plain(it))));
    lines
}

fn channel(names: Names<'_>, channel: Option<&ChannelRef>) -> String {
    match channel.map(|it| (it.id, &it.name)) {
        Some((Some(id), _)) => format!("<#{id}>"),
        Some((None, Some(name))) => format!("#{}", plain(name)),
        _ => names.words.building_no_desk(),
    }
}

/// The chain, which always ends in the specialists and the director.
fn covers(names: Names<'_>, building: &Building) -> String {
    let rung = |it: &Cover| match *it {
        Cover::Building(id) => names.building(id),
        Cover::Staff(id) => names.person(id),
    };
    let chain = building.cover.iter().map(rung);
    chain.chain([names.words.cover_end()]).collect::<Vec<_>>().join(" → ")
}

/// The librarians by weekday.
fn week(names: Names<'_>, building: &Building, at: DateTime<Utc>) -> Vec<String> {
    let librarians = names.district.librarians_of(building.id, at);
    let one = |staff: &&Staff| {
        let posts = staff.posts.iter().filter(|post| post.building == building.id);
        let days: Vec<_> = posts
            .clone()
            .flat_map(|post| &post.days)
            .map(|day| {
                let hours = day.hours.map(|it| format!(" {it}")).unwrap_or_default();
                format!("{}{hours}", weekday_text(day.weekday))
            })
            .collect();
        let days = if days.is_empty() { names.words.every_day() } else { days.join(", ") };
        let visiting = posts.clone().all(|post| post.visiting);
        let name = plain(&staff.name);
        if visiting {
            names.words.building_visitor(name, days)
        } else {
            names.words.building_librarian(name, days)
        }
    };
    librarians.iter().map(one).collect()
}

/// What somebody said of where they are today.
pub(in crate::discord) fn whereabouts(said: &Whereabouts, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &said.district, words: &words };
    View::text(match said.building {
        Some(building) => words.here_kept(names.building(building)),
        None => words.here_dropped(),
    })
}
