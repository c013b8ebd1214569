//! What Discord shows beside the commands of the road map and of readiness.

use crate::discord::words::Words;

pub(super) fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "roadmap" => words.command_roadmap(),
        "roadmap list" => words.command_roadmap_list(),
        "roadmap show" => words.command_roadmap_show(),
        "roadmap add" => words.command_roadmap_add(),
        "roadmap edit" => words.command_roadmap_edit(),
        "roadmap phase" => words.command_roadmap_phase(),
        "roadmap candidates" => words.command_roadmap_candidates(),
        "desk who" => words.command_desk_who(),
        "desk post" => words.command_desk_post(),
        "desk reminders" => words.command_desk_reminders(),
        "peer" => words.command_peer(),
        "ready" => words.command_ready(),
        "ready session" => words.command_ready_session(),
        "attendance" => words.command_attendance(),
        "attendance record" => words.command_attendance_record(),
        "attendance show" => words.command_attendance_show(),
        "meeting came" => words.command_meeting_came(),
        "ready board" => words.command_ready_board(),
        "ready say" => words.command_ready_say(),
        _ => return None,
    })
}

pub(super) fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("ready session" | "ready say", "initiative") => words.command_ready_initiative(),
        ("ready session", "librarian" | "second" | "third" | "fourth" | "fifth") => {
            words.command_ready_librarian()
        }
        ("attendance record" | "attendance show", "topic") => words.command_attendance_topic(),
        ("attendance record", "expected") => words.command_attendance_expected(),
        ("attendance record", "came") | ("meeting came", "who") => words.command_attendance_came(),
        ("attendance record", "absent") => words.command_attendance_absent(),
        ("attendance record" | "meeting came", "on") => words.command_attendance_on(),
        ("desk who", "building") => words.command_desk_who_building(),
        ("desk reminders", "wanted") => words.command_desk_reminders_wanted(),
        ("desk post", "building") => words.command_desk_post_building(),
        ("desk post", "card") => words.command_desk_post_role(),
        ("peer", "topic") => words.command_peer_topic(),
        ("peer", "stop") => words.command_peer_stop(),
        ("ready say", "level") => words.command_ready_level(),
        (road, "initiative") if road.starts_with("roadmap ") => words.command_roadmap_initiative(),
        (road, option) if road.starts_with("roadmap ") => return detail_text(option, words),
        _ => return None,
    })
}

fn detail_text(option: &str, words: &Words) -> Option<String> {
    Some(match option {
        "key" => words.command_roadmap_key(),
        "name" => words.command_roadmap_name(),
        "phase" => words.command_roadmap_phase_option(),
        "on" => words.command_roadmap_on(),
        "review" => words.command_roadmap_review(),
        "patterns" => words.command_roadmap_patterns(),
        "goal" => words.command_roadmap_goal(),
        "notes" => words.command_roadmap_notes(),
        "lead" => words.command_roadmap_lead(),
        "backup" => words.command_roadmap_backup(),
        "buildings" => words.command_roadmap_buildings(),
        "grades" => words.command_roadmap_grades(),
        "order" => words.command_roadmap_order(),
        _ => return None,
    })
}

/// In the order of the choices.
pub(super) fn choice_texts(command: &str, option: &str, words: &Words) -> Option<Vec<String>> {
    Some(match (command, option) {
        ("roadmap add" | "roadmap phase", "phase") => vec![
            words.phase_learning(),
            words.phase_implementation(),
            words.phase_standard(),
            words.phase_retired(),
        ],
        ("desk post", "card") => {
            vec![words.rolecard_librarian(), words.rolecard_specialist(), words.rolecard_tech_office()]
        }
        ("ready say", "level") => {
            vec![words.level_ready(), words.level_with_partner(), words.level_not_yet()]
        }
        _ => return None,
    })
}
