//! The texts of `/handoff`, `/take`, `/release`, `/partner`, `/hold`, `/resume`, `/sort`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "handoff" => words.command_handoff(),
        "take" => words.command_take(),
        "release" => words.command_release(),
        "partner" => words.command_partner(),
        "hold" => words.command_hold(),
        "resume" => words.command_resume(),
        "sort" => words.command_sort(),
        _ => return None,
    })
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("handoff" | "take" | "release" | "partner" | "hold" | "resume" | "sort", "ticket") => {
            words.command_ticket_number()
        }
        ("handoff", "because") => words.command_handoff_because(),
        ("handoff", "to") => words.command_handoff_to(),
        ("handoff", "topic") => words.command_handoff_topic(),
        ("partner", "invite") => words.command_partner_invite(),
        ("partner", "instead-of") => words.command_partner_instead_of(),
        ("partner", "leave") => words.command_partner_leave(),
        ("hold", "question") => words.command_hold_question(),
        ("sort", "topic") => words.command_sort_topic(),
        ("sort", "kind") => words.command_ask_kind(),
        ("sort", "building") => words.command_sort_building(),
        ("resolve", "kind") => words.command_resolve_kind(),
        ("resolve", "fixed-here") => words.command_resolve_fixed_here(),
        _ => return None,
    })
}

/// In the order of [`crate::domain::ticket::Passing::ALL`], which is that of the choices.
pub(super) fn choice_texts(command: &str, option: &str, words: &Words) -> Option<Vec<String>> {
    ((command, option) == ("handoff", "because")).then(|| {
        vec![
            words.passing_other_topic(),
            words.passing_not_mine(),
            words.passing_away(),
            words.passing_needs_specialist(),
            words.passing_tech_office(),
        ]
    })
}
