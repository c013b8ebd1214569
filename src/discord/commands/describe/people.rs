//! What Discord shows beside `/away`, `/staff` and `/building`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "away" => words.command_away(),
        "away set" => words.command_away_set(),
        "away list" => words.command_away_list(),
        "away end" => words.command_away_end(),
        _ => return None,
    })
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("away set", "from") => words.command_away_from(),
        ("away set", "to") => words.command_away_to(),
        ("away set", "hours") => words.command_away_hours(),
        ("away set", "cover") => words.command_away_cover(),
        ("away set", "why") => words.command_away_why(),
        ("away set" | "away end", "who") => words.command_away_who(),
        _ => return None,
    })
}

/// The choices of an option, in their order.
pub(super) fn choice_texts(option: &str, words: &Words) -> Option<Vec<String>> {
    (option == "why").then(|| vec![words.away_why_class(), words.away_why_duties()])
}
