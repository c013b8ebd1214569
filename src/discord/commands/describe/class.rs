//! What Discord shows beside `/class`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "class" => words.command_class(),
        "class announce" => words.command_class_announce(),
        "class list" => words.command_class_list(),
        "class who" => words.command_class_who(),
        "class move" => words.command_class_move(),
        "class off" => words.command_class_off(),
        "class came" => words.command_class_came(),
        _ => return None,
    })
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    let of_class = command.strip_prefix("class ")?;
    Some(match (of_class, option) {
        ("list", "topic") => words.command_class_only_topic(),
        ("list", "building") => words.command_class_building(),
        ("move", "place") => words.command_class_new_place(),
        ("move", "link") => words.command_class_new_link(),
        (_, "topic") => words.command_class_topic(),
        (_, "title") => words.command_class_title(),
        (_, "day") => words.command_class_day(),
        (_, "time") => words.command_class_time(),
        (_, "minutes") => words.command_class_minutes(),
        (_, "seats") => words.command_class_seats(),
        (_, "place") => words.command_class_place(),
        (_, "link") => words.command_class_link(),
        (_, "buildings") => words.command_class_buildings(),
        (_, "class") => words.command_class_number(),
        (_, "absent") => words.command_class_absent(),
        (_, "others") => words.command_class_others(),
        _ => return None,
    })
}
