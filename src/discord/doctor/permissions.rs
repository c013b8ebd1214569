//! What the bot may do in a channel, reckoned from what Discord says of roles and exceptions
//! (<https://discord.com/developers/docs/topics/permissions#permission-overwrites>), and what it has to be allowed.

use serde_json::Value;
use serenity::all::Permissions;

use super::Use;
use crate::discord::courier::id_of;

/// What the bot needs in a channel.
pub(super) fn needed(used: Use) -> Permissions {
    let words = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES | Permissions::EMBED_LINKS;
    match used {
        Use::Words => words,
        // Before a card is sent a second time, the channel is read.
        Use::Cards => words | Permissions::READ_MESSAGE_HISTORY,
        Use::Asking => {
            words
                | Permissions::READ_MESSAGE_HISTORY
                | Permissions::CREATE_PRIVATE_THREADS
                | Permissions::SEND_MESSAGES_IN_THREADS
                | Permissions::MANAGE_THREADS
        }
    }
}

/// What the member `me` may do in `channel`.
pub(super) fn of(me: u64, server: &Value, member: &Value, channel: &Value) -> Permissions {
    let everyone = id_of(server).unwrap_or_default();
    let own: Vec<u64> = member["roles"].as_array().into_iter().flatten().filter_map(number).collect();
    let roles = server["roles"].as_array().into_iter().flatten();
    let held = roles.filter(|it| id_of(it).is_some_and(|id| id == everyone || own.contains(&id)));
    let base = held.fold(Permissions::empty(), |sum, role| sum | bits(&role["permissions"]));
    if base.administrator() || number(&server["owner_id"]) == Some(me) {
        return Permissions::all();
    }
    let here = excepted(channel, base, |id, kind| kind == 0 && id == everyone);
    let here = excepted(channel, here, |id, kind| kind == 0 && id != everyone && own.contains(&id));
    excepted(channel, here, |id, kind| kind == 1 && id == me)
}

/// The exceptions that fit, taken together: what they deny goes, what they allow comes.
fn excepted(channel: &Value, has: Permissions, fits: impl Fn(u64, u64) -> bool) -> Permissions {
    let all = channel["permission_overwrites"].as_array().into_iter().flatten();
    let fitting =
        all.filter(|it| id_of(it).zip(it["type"].as_u64()).is_some_and(|(id, kind)| fits(id, kind)));
    let (allow, deny) = fitting.fold((Permissions::empty(), Permissions::empty()), |(allow, deny), one| {
        (allow | bits(&one["allow"]), deny | bits(&one["deny"]))
    });
    (has - deny) | allow
}

fn bits(value: &Value) -> Permissions {
    Permissions::from_bits_truncate(number(value).unwrap_or_default())
}

fn number(value: &Value) -> Option<u64> {
    value.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const VIEW: u64 = Permissions::VIEW_CHANNEL.bits();
    const SEND: u64 = Permissions::SEND_MESSAGES.bits();

    /// Whom it is for, whether that is a role (0) or a member (1), what it allows, what it denies.
    type Exception = (u64, u64, u64, u64);

    fn may(base: u64, exceptions: &[Exception]) -> Permissions {
        let server = json!({ "id": "1", "owner_id": "9", "roles": [
            { "id": "1", "permissions": base.to_string() },
            { "id": "2", "permissions": "0" },
            { "id": "3", "permissions": Permissions::ADMINISTRATOR.bits().to_string() },
        ]});
        let exceptions: Vec<_> = exceptions
            .iter()
            .map(|(id, kind, allow, deny)| {
                json!({ "id": id.to_string(), "type": kind, "allow": allow.to_string(), "deny": deny.to_string() })
            })
            .collect();
        of(7, &server, &json!({ "roles": ["2"] }), &json!({ "permission_overwrites": exceptions }))
    }

    #[test]
    fn exceptions_come_in_discords_order() {
        let both = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES;
        let cases: [(&[Exception], Permissions); 6] = [
            (&[], both),
            (&[(1, 0, 0, SEND)], Permissions::VIEW_CHANNEL),
            (&[(1, 0, 0, SEND), (2, 0, SEND, 0)], both),
            (&[(2, 0, SEND, 0), (7, 1, 0, SEND)], Permissions::VIEW_CHANNEL),
            (&[(3, 0, 0, SEND), (8, 1, 0, SEND)], both),
            (&[(1, 0, 0, VIEW | SEND), (7, 1, VIEW, 0)], Permissions::VIEW_CHANNEL),
        ];
        for (exceptions, is) in cases {
            assert_eq!(may(VIEW | SEND, exceptions), is, "{exceptions:?}");
        }
    }

    #[test]
    fn administrators_and_the_owner_may_everything() {
        let server = json!({ "id": "1", "owner_id": "7", "roles": [] });
        let channel =
            json!({ "permission_overwrites": [{ "id": "1", "type": 0, "allow": "0", "deny": "2048" }] });
        assert_eq!(of(7, &server, &json!({ "roles": [] }), &channel), Permissions::all());
    }
}
