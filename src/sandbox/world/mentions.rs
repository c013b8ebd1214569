//! Who is told by a message: the mentions in its text, as far as `allowed_mentions` lets them through
//! (<https://discord.com/developers/docs/resources/message#allowed-mentions-object>).

use serde::Deserialize;
use serenity::model::id::{RoleId, UserId};

/// Discord's `allowed_mentions`. Absent altogether: everything is let through.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Allowed {
    #[serde(default)]
    parse: Vec<String>,
    #[serde(default)]
    users: Vec<UserId>,
    #[serde(default)]
    roles: Vec<RoleId>,
}

/// The people mentioned in `text` who are told.
pub(super) fn people(text: &str, allowed: Option<&Allowed>) -> Vec<UserId> {
    let ids = ids(text, "<@").into_iter().chain(ids(text, "<@!")).map(UserId::new);
    distinct(
        ids.filter(|id| allowed.is_none_or(|allowed| passes(&allowed.parse, "users", &allowed.users, id))),
    )
}

/// The roles mentioned in `text` that are told.
pub(super) fn roles(text: &str, allowed: Option<&Allowed>) -> Vec<RoleId> {
    let ids = ids(text, "<@&").into_iter().map(RoleId::new);
    distinct(
        ids.filter(|id| allowed.is_none_or(|allowed| passes(&allowed.parse, "roles", &allowed.roles, id))),
    )
}

fn passes<T: PartialEq>(parse: &[String], word: &str, listed: &[T], id: &T) -> bool {
    parse.iter().any(|parsed| parsed == word) || listed.contains(id)
}

fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut seen, one| {
        if !seen.contains(&one) {
            seen.push(one);
        }
        seen
    })
}

/// The numbers that stand as `{opening}123>` in `text`.
fn ids(text: &str, opening: &str) -> Vec<u64> {
    let after = text.split(opening).skip(1);
    after.filter_map(|rest| rest.split_once('>')?.0.parse().ok()).filter(|id| *id != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_allowed_is_told() {
        let none = Allowed::default();
        let listed = Allowed { users: vec![UserId::new(5)], ..Allowed::default() };
        let text = "<@5> <@!6> <@&7> <@5> <@x>";
        assert_eq!(people(text, None), [UserId::new(5), UserId::new(6)]);
        assert!(people(text, Some(&none)).is_empty());
        assert_eq!(people(text, Some(&listed)), [UserId::new(5)]);
        assert_eq!(roles(text, None), [RoleId::new(7)]);
    }
}
