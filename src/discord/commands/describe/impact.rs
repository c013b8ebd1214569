//! The texts of `/impact`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    (name == "impact").then(|| words.command_impact())
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("impact", "period") => words.command_impact_period(),
        ("impact", "building") => words.command_impact_building(),
        ("impact", "initiative") => words.command_impact_initiative(),
        ("impact", "show") => words.command_impact_show(),
        ("impact", "mine") => words.command_impact_mine(),
        _ => return None,
    })
}

/// The choices of an option in their order.
pub(super) fn choice_texts(command: &str, option: &str, words: &Words) -> Option<Vec<String>> {
    ((command, option) == ("impact", "show")).then(|| {
        vec![
            words.impact_show_requests(),
            words.impact_show_topics(),
            words.impact_show_kinds(),
            words.impact_show_minutes(),
            words.impact_show_trend(),
            words.impact_show_capacity(),
            words.impact_show_unmet(),
            words.impact_show_readiness(),
            words.impact_show_page(),
        ]
    })
}
