//! What Discord shows beside the commands: from the Fluent files, like every other sentence.

use std::borrow::Cow;

use crate::discord::Data;
use crate::discord::words::{Words, words};
use crate::store::Stopped;

type Command = poise::Command<Data, Stopped>;

/// Gives every command, option and choice the text that people see.
pub(super) fn describe(commands: &mut [Command]) {
    let words = words("en");
    for command in commands {
        describe_one(command, "", &words);
    }
}

/// Poise knows the whole name of a subcommand only later, when its framework is built.
fn describe_one(command: &mut Command, above: &str, words: &Words) {
    let name = format!("{above} {}", command.name).trim().to_owned();
    command.description = command_text(&name, words).map(Cow::Owned);
    for option in &mut command.parameters {
        option.description = option_text(&name, &option.name, words).map(Cow::Owned);
        for (choice, name) in option.choices.to_mut().iter_mut().zip(kinds(words)) {
            choice.name = Cow::Owned(name);
        }
    }
    for subcommand in &mut command.subcommands {
        describe_one(subcommand, &name, words);
    }
}

fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "ask" => words.command_ask(),
        "queue" => words.command_queue(),
        "requests" => words.command_requests(),
        "ticket" => words.command_ticket(),
        "claim" => words.command_claim(),
        "resolve" => words.command_resolve(),
        "desk" => words.command_desk(),
        "desk panel" => words.command_desk_panel(),
        "desk status" => words.command_desk_status(),
        "meeting" => words.command_meeting(),
        "meeting agenda" => words.command_meeting_agenda(),
        _ => return None,
    })
}

fn option_text(command: &str, option: &str, words: &Words) -> Option<String> {
    Some(match (command, option) {
        ("ask", "words") => words.command_ask_words(),
        ("ask", "topic") => words.command_ask_topic(),
        ("ask", "kind") => words.command_ask_kind(),
        ("ask", "today") => words.command_ask_today(),
        ("ask", "private") => words.command_ask_private(),
        ("ask", "building") => words.command_ask_building(),
        ("ask", "needed-by") => words.command_ask_needed_by(),
        ("ticket" | "claim" | "resolve", "number" | "ticket") => words.command_ticket_number(),
        ("resolve", "minutes") => words.command_resolve_minutes(),
        ("resolve", "outcome") => words.command_resolve_outcome(),
        _ => return None,
    })
}

/// In the order of [`crate::domain::routing::Kind::ALL`], which is that of the choices.
fn kinds(words: &Words) -> [String; 12] {
    [
        words.kind_question(),
        words.kind_one_on_one(),
        words.kind_co_plan(),
        words.kind_co_teach(),
        words.kind_model_lesson(),
        words.kind_resources(),
        words.kind_class(),
        words.kind_broken(),
        words.kind_account(),
        words.kind_device(),
        words.kind_buying(),
        words.kind_library(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descriptions(commands: &[Command]) -> Vec<(String, Option<String>)> {
        let shown = commands.iter().filter(|it| it.context_menu_action.is_none());
        let one = |command: &Command| {
            let own = (command.name.to_string(), command.description.as_deref().map(str::to_owned));
            let options = command.parameters.iter();
            let options =
                options.map(|it| (it.name.to_string(), it.description.as_deref().map(str::to_owned)));
            std::iter::once(own).chain(options).chain(descriptions(&command.subcommands)).collect::<Vec<_>>()
        };
        shown.flat_map(one).collect()
    }

    #[test]
    fn everything_has_a_description_of_ours() {
        let all = descriptions(&super::super::all());
        assert!(all.iter().any(|(name, _)| name == "agenda"));
        for (name, description) in all {
            let length = description.as_deref().unwrap_or_default().chars().count();
            assert!((1..=100).contains(&length), "{name}: {description:?}");
            assert_ne!(description.as_deref(), Some("A slash command"), "{name} has poise's own text");
        }
    }
}
