//! The first screen: what the demo is, what time it is there, and who can be played.

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serenity::model::id::{GuildId, UserId};

use super::{Cast, Page};
use crate::sandbox::{Guild, Member, World};

#[derive(Serialize)]
pub(super) struct Who {
    now: DateTime<Utc>,
    notes: Said,
    guilds: Vec<Server>,
}

#[derive(Serialize)]
struct Said {
    title: String,
    hints: Vec<String>,
    zone: String,
}

#[derive(Serialize)]
struct Server {
    id: GuildId,
    name: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    title: String,
    people: Vec<Player>,
}

#[derive(Serialize)]
struct Player {
    id: UserId,
    name: String,
    about: String,
    /// What their Discord speaks, if that is not English.
    language: Option<&'static str>,
}

/// `GET /demo/who`
pub(super) async fn who(State(page): State<Page>) -> Json<Who> {
    let notes = page.controls.notes();
    let guilds = page.sandbox.look(|world| {
        page.reading.begin(world);
        world.guilds().map(|guild| server(world, guild, &notes.cast)).collect()
    });
    let said = Said { title: notes.title, hints: notes.hints, zone: notes.zone };
    Json(Who { now: page.controls.now(), notes: said, guilds })
}

fn server(world: &World, guild: &Guild, cast: &[Cast]) -> Server {
    let mut groups: Vec<_> = cast.iter().filter_map(|group| players(world, guild, group)).collect();
    if groups.is_empty() {
        let people = guild.members.values().filter(|member| member.user != world.bot().id);
        let people =
            people.map(|member| player(world, guild.id, member.user, roles(guild, member))).collect();
        groups.push(Group { title: "People".to_owned(), people });
    }
    Server { id: guild.id, name: guild.name.clone(), groups }
}

fn players(world: &World, guild: &Guild, group: &Cast) -> Option<Group> {
    let here =
        group.people.iter().filter(|part| part.guild == guild.id && guild.members.contains_key(&part.user));
    let people: Vec<_> = here.map(|part| player(world, guild.id, part.user, part.about.clone())).collect();
    (!people.is_empty()).then(|| Group { title: group.title.clone(), people })
}

fn player(world: &World, guild: GuildId, id: UserId, about: String) -> Player {
    let locale = world.user(id).map_or("en-US", |user| user.locale.as_str());
    Player { id, name: world.name_of(id, Some(guild)), about, language: language(locale) }
}

/// As it calls itself.
fn language(locale: &str) -> Option<&'static str> {
    match locale.split('-').next() {
        Some("es") => Some("Español"),
        Some("fr") => Some("Français"),
        Some("de") => Some("Deutsch"),
        _ => None,
    }
}

fn roles(guild: &Guild, member: &Member) -> String {
    let names = member.roles.iter().filter_map(|id| guild.roles.get(id));
    names.map(|role| role.name.as_str()).collect::<Vec<_>>().join(" · ")
}
