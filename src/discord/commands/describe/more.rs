//! The texts of `/log`, `/note`, `/myday`, `/incident`, `/time`, `/merge`.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "log" => words.command_log(),
        "minutes" => words.command_minutes(),
        "myday" => words.command_myday(),
        "note" => words.command_note(),
        "time" => words.command_time(),
        "incident" => words.command_incident(),
        "incident open" => words.command_incident_open(),
        "incident add" => words.command_incident_add(),
        "incident fixed" => words.command_incident_fixed(),
        "merge" => words.command_merge(),
        _ => return None,
    })
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("ask", "with" | "with-2" | "with-3" | "with-4") => words.command_ask_with(),
        ("ask", "audience") => words.command_ask_audience(),
        ("ask", "heads") => words.command_ask_heads(),
        ("queue", "group") => words.command_queue_group(),
        ("log", "who") => words.command_log_who(),
        ("log", "topic") => words.command_log_topic(),
        ("log", "minutes") => words.command_resolve_minutes(),
        ("log", "line") => words.command_resolve_outcome(),
        ("log", "kind") => words.command_log_kind(),
        ("log", "form") => words.command_log_form(),
        ("log", "duty") => words.command_log_duty(),
        ("log", "audience") => words.command_log_audience(),
        ("log", "heads") => words.command_log_heads(),
        ("log", "building") => words.command_log_building(),
        ("minutes", "minutes") => words.command_minutes_minutes(),
        ("minutes", "duty") => words.command_minutes_duty(),
        ("minutes", "form") => words.command_minutes_form(),
        ("log", "when") => words.command_log_when(),
        ("merge", "ticket") => words.command_merge_ticket(),
        ("merge", "into") => words.command_merge_into(),
        ("incident open", "what") => words.command_incident_what(),
        ("incident add" | "incident fixed", "incident") => words.command_incident_number(),
        ("incident fixed", "minutes") => words.command_incident_minutes(),
        ("note" | "time" | "minutes" | "incident open" | "incident add", "ticket") => {
            words.command_ticket_number()
        }
        ("note", "words") => words.command_note_words(),
        ("note", "share") => words.command_note_share(),
        _ => return None,
    })
}

/// The choices of an option in their order; none for those of the kinds of help.
pub(super) fn choice_texts(command: &str, option: &str, words: &Words) -> Option<Vec<String>> {
    Some(match (command, option) {
        ("log" | "minutes", "form") => {
            vec![words.shape_one_on_one(), words.shape_group(), words.shape_support()]
        }
        ("ask" | "log", "audience") => {
            vec![words.audience_teachers(), words.audience_team(), words.audience_building()]
        }
        ("queue", "group") => vec![words.group_age(), words.group_building(), words.group_topic()],
        ("log" | "minutes", "duty") => vec![
            words.duty_staff(),
            words.duty_diplomacy(),
            words.duty_first(),
            words.duty_maintenance(),
            words.duty_data(),
            words.duty_planning(),
            words.duty_other(),
        ],
        _ => return None,
    })
}
