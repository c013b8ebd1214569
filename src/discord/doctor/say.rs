//! Findings as sentences: the same ones in `/desk status` and in the terminal.

use serenity::all::Permissions;

use super::Finding;
use crate::discord::render::Names;
use crate::discord::words::{Words, words};
use crate::domain::district::District;

/// A finding in the language, with what to do about it.
pub fn say(finding: &Finding, district: &District, language: &str) -> String {
    said(finding, Names { district, words: &words(language) })
}

/// The name of a place as `card.place` keeps it; the text itself where it is none.
pub fn place(place: &str, district: &District, language: &str) -> String {
    let names = Names { district, words: &words(language) };
    place.parse().map_or_else(|_| place.to_owned(), |it| names.place(it))
}

pub(in crate::discord) fn said(finding: &Finding, names: Names<'_>) -> String {
    let words = names.words;
    match finding {
        Finding::Token => words.doctor_token(),
        Finding::Unreachable => words.doctor_unreachable(),
        Finding::NotThere => words.doctor_not_there(),
        Finding::Commands => words.doctor_commands(),
        Finding::NoChannel(queue) => words.doctor_no_channel(names.queue(*queue)),
        Finding::NoAskChannel => words.doctor_no_ask_channel(),
        Finding::ChannelGone(channel) => words.doctor_channel_gone(channel.clone()),
        Finding::Lacks(channel, missing) => words.doctor_lacks(channel.clone(), permissions(words, *missing)),
        Finding::RoleGone(building) => words.doctor_role_gone(names.building(*building)),
    }
}

/// The permissions by the names that Discord's own settings give them.
fn permissions(words: &Words, missing: Permissions) -> String {
    let names = [
        (Permissions::VIEW_CHANNEL, words.permission_view()),
        (Permissions::SEND_MESSAGES, words.permission_send()),
        (Permissions::EMBED_LINKS, words.permission_embed()),
        (Permissions::READ_MESSAGE_HISTORY, words.permission_history()),
        (Permissions::CREATE_PRIVATE_THREADS, words.permission_threads()),
        (Permissions::SEND_MESSAGES_IN_THREADS, words.permission_in_threads()),
        (Permissions::MANAGE_THREADS, words.permission_manage_threads()),
    ];
    let lacking = names.into_iter().filter(|(one, _)| missing.contains(*one)).map(|(_, name)| name);
    lacking.collect::<Vec<_>>().join(", ")
}
