//! What Discord shows beside `/away`, `/staff` and `/building`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "away" => words.command_away(),
        "away set" => words.command_away_set(),
        "away list" => words.command_away_list(),
        "away end" => words.command_away_end(),
        "staff" => words.command_staff(),
        "staff list" => words.command_staff_list(),
        "staff me" => words.command_staff_me(),
        "staff here" => words.command_staff_here(),
        "staff add" => words.command_staff_add(),
        "staff edit" => words.command_staff_edit(),
        "staff leave" => words.command_staff_leave(),
        "staff move" => words.command_staff_move(),
        "building" => words.command_building(),
        "building list" => words.command_building_list(),
        "building show" => words.command_building_show(),
        "building add" => words.command_building_add(),
        "building edit" => words.command_building_edit(),
        "building cover" => words.command_building_cover(),
        "building channel" => words.command_building_channel(),
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
        ("staff here", "building") => words.option_here(),
        ("staff list", "building") => words.option_building(),
        ("staff edit" | "staff leave" | "staff move", "who") => words.option_who(),
        ("staff add" | "staff edit", "account") => words.option_account(),
        ("staff add" | "staff edit", "roles") => words.option_roles(),
        ("staff add" | "staff edit", "buildings") => words.option_buildings(),
        ("staff add" | "staff edit", "takes") => words.option_takes(),
        ("staff add" | "staff edit", "capacity") => words.option_capacity(),
        ("staff edit", "until") => words.option_until(),
        ("staff leave", "last-day") => words.option_last_day(),
        ("staff move", "to") => words.option_move_to(),
        ("building add" | "building edit", "level") => words.option_level(),
        ("building add" | "building edit", "role") => words.option_building_role(),
        ("building add" | "building edit", "phone") => words.option_phone(),
        ("building add", "cover") | ("building cover", "chain") => words.option_cover(),
        ("building add" | "building channel", "desk") => words.option_desk(),
        ("building add" | "building channel", "everybody") => words.option_everybody(),
        (_, "building") if command.starts_with("building") => words.option_building(),
        ("staff add" | "staff edit" | "building add" | "building edit", "name") => words.option_name(),
        _ => return None,
    })
}

/// The choices of an option, in their order.
pub(super) fn choice_texts(command: &str, option: &str, words: &Words) -> Option<Vec<String>> {
    ((command, option) == ("away set", "why")).then(|| vec![words.away_why_class(), words.away_why_duties()])
}
