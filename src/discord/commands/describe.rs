//! What Discord shows beside the commands: from the Fluent files, like every other sentence.

mod class;
mod impact;
mod life;
mod more;
mod people;
mod road;

use std::borrow::Cow;

use poise::serenity_prelude::CreateCommand;

use crate::discord::Data;
use crate::discord::words::{Words, words};
use crate::store::Stopped;

type Command = poise::Command<Data, Stopped>;

/// Discord's names of the languages that there are sentences for, besides English, which is what everybody else reads
/// (<https://discord.com/developers/docs/reference#locales>).
const OTHERS: [&str; 2] = ["es-ES", "es-419"];

/// Gives every command, option and choice the text that people see. What is typed stays English in all languages.
pub(super) fn describe(commands: &mut [Command]) {
    for command in commands {
        describe_one(command, "");
    }
}

/// Poise knows the whole name of a subcommand only later, when its framework is built.
fn describe_one(command: &mut Command, above: &str) {
    let name = format!("{above} {}", command.name).trim().to_owned();
    command.description = in_english(|words| command_text(&name, words));
    command.description_localizations = in_others(|words| command_text(&name, words));
    if command.context_menu_action.is_some() {
        command.name_localizations = in_others(|words| menu_text(&name, words));
    }
    for option in &mut command.parameters {
        let of = option.name.to_string();
        option.description = in_english(|words| option_text(&name, &of, words));
        option.description_localizations = in_others(|words| option_text(&name, &of, words));
        for (index, choice) in option.choices.to_mut().iter_mut().enumerate() {
            choice.name = in_english(|words| choice_text(&name, &of, index, words)).unwrap_or_default();
            choice.localizations = in_others(|words| choice_text(&name, &of, index, words));
        }
    }
    for subcommand in &mut command.subcommands {
        describe_one(subcommand, &name);
    }
}

fn in_english(text: impl Fn(&Words) -> Option<String>) -> Option<Cow<'static, str>> {
    text(&words("en")).map(Cow::Owned)
}

/// The commands as Discord is told them. Poise leaves out the names that a message's menu has in other languages.
pub(in crate::discord) fn definitions(commands: &[Command]) -> Vec<CreateCommand> {
    let slash = commands.iter().filter_map(Command::create_as_slash_command);
    let menus = commands.iter().filter_map(|command| {
        let menu = command.create_as_context_menu_command()?;
        let names = command.name_localizations.iter();
        Some(names.fold(menu, |menu, (locale, name)| menu.name_localized(locale.as_ref(), name.as_ref())))
    });
    slash.chain(menus).collect()
}

type Localized = Cow<'static, [(Cow<'static, str>, Cow<'static, str>)]>;

fn in_others(text: impl Fn(&Words) -> Option<String>) -> Localized {
    let one = |locale: &&'static str| Some((Cow::Borrowed(*locale), Cow::Owned(text(&words(locale))?)));
    OTHERS.iter().filter_map(one).collect()
}

/// Commands of a message's menu are not typed but read: their names are sentences.
fn menu_text(name: &str, words: &Words) -> Option<String> {
    (name == "about_message").then(|| words.command_about_message())
}

fn command_text(name: &str, words: &Words) -> Option<String> {
    Some(match name {
        "ask" => words.command_ask(),
        "queue" => words.command_queue(),
        "requests" => words.command_requests(),
        "ticket" => words.command_ticket(),
        "claim" => words.command_claim(),
        "resolve" => words.command_resolve(),
        "calendar" => words.command_calendar(),
        "calendar show" => words.command_calendar_show(),
        "calendar day" => words.command_calendar_day(),
        "calendar quiet" => words.command_calendar_quiet(),
        "calendar import" => words.command_calendar_import(),
        "digest" => words.command_digest(),
        "digest preview" => words.command_digest_preview(),
        "digest now" => words.command_digest_now(),
        "digest settings" => words.command_digest_settings(),
        "desk" => words.command_desk(),
        "desk panel" => words.command_desk_panel(),
        "desk explain" => words.command_desk_explain(),
        "desk status" => words.command_desk_status(),
        "desk changes" => words.command_desk_changes(),
        "meeting" => words.command_meeting(),
        "meeting agenda" => words.command_meeting_agenda(),
        _ => {
            return more::command_text(name, words)
                .or_else(|| class::command_text(name, words))
                .or_else(|| people::command_text(name, words))
                .or_else(|| road::command_text(name, words))
                .or_else(|| life::command_text(name, words))
                .or_else(|| impact::command_text(name, words));
        }
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
        ("ask", "reason") => words.command_ask_reason(),
        ("desk explain", "words") => words.command_desk_explain_words(),
        ("desk explain", "building") => words.command_desk_explain_building(),
        ("desk explain", "by") => words.command_desk_explain_by(),
        ("ticket" | "claim" | "resolve", "number" | "ticket") => words.command_ticket_number(),
        ("calendar day", "date") => words.command_calendar_day_date(),
        ("calendar day", "becomes") => words.command_calendar_day_becomes(),
        ("calendar day", "minutes") => words.command_calendar_day_minutes(),
        ("calendar quiet", "from") => words.command_calendar_quiet_from(),
        ("calendar quiet", "to") => words.command_calendar_quiet_to(),
        ("calendar quiet", "over") => words.command_calendar_quiet_over(),
        ("calendar import", "file") => words.command_calendar_import_file(),
        ("calendar import", "means") => words.command_calendar_import_means(),
        ("digest settings", "mine") => words.command_digest_settings_mine(),
        ("resolve", "minutes") => words.command_resolve_minutes(),
        ("resolve", "outcome") => words.command_resolve_outcome(),
        _ => {
            return more::option_text(command, option, words)
                .or_else(|| class::option_text(command, option, words))
                .or_else(|| people::option_text(command, option, words))
                .or_else(|| road::option_text(command, option, words))
                .or_else(|| life::option_text(command, option, words))
                .or_else(|| impact::option_text(command, option, words));
        }
    })
}

fn choice_text(command: &str, option: &str, index: usize, words: &Words) -> Option<String> {
    let texts = match (command, option) {
        ("ask" | "log" | "sort" | "resolve", "kind") => Some(kinds(words).to_vec()),
        ("ask", "reason") => Some(occasions(words).to_vec()),
        ("calendar day", "becomes") => Some(becomes(words).to_vec()),
        _ => more::choice_texts(command, option, words)
            .or_else(|| people::choice_texts(command, option, words))
            .or_else(|| road::choice_texts(command, option, words))
            .or_else(|| life::choice_texts(command, option, words))
            .or_else(|| impact::choice_texts(command, option, words)),
    };
    texts?.into_iter().nth(index)
}

/// In the order of what a day can become.
fn becomes(words: &Words) -> [String; 5] {
    [
        words.becomes_cancelled(),
        words.becomes_late(),
        words.becomes_e_learning(),
        words.becomes_make_up(),
        words.becomes_planned(),
    ]
}

/// In the order of [`crate::domain::occasion::Occasion::ALL`].
fn occasions(words: &Words) -> [String; 3] {
    [words.occasion_new_here(), words.occasion_refresher(), words.occasion_going_further()]
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

    type Described = (String, Vec<Option<String>>);

    /// Every name that is typed, with its text in each language.
    fn descriptions(commands: &[Command]) -> Vec<Described> {
        let shown = commands.iter().filter(|it| it.context_menu_action.is_none());
        let one = |command: &Command| {
            let own =
                described(&command.name, command.description.as_deref(), &command.description_localizations);
            let options = command.parameters.iter();
            let options = options
                .map(|it| described(&it.name, it.description.as_deref(), &it.description_localizations));
            std::iter::once(own).chain(options).chain(descriptions(&command.subcommands)).collect::<Vec<_>>()
        };
        shown.flat_map(one).collect()
    }

    fn described(name: &str, english: Option<&str>, others: &Localized) -> Described {
        let others = OTHERS.iter().map(|locale| others.iter().find(|(of, _)| of == locale));
        let others = others.map(|it| it.map(|(_, text)| text.to_string()));
        (name.to_owned(), std::iter::once(english.map(str::to_owned)).chain(others).collect())
    }

    #[test]
    fn everything_has_a_description_of_ours_in_every_language() {
        let all = descriptions(&super::super::all());
        assert!(all.iter().any(|(name, _)| name == "agenda"));
        for (name, texts) in all {
            assert_eq!(texts.len(), 1 + OTHERS.len(), "{name}");
            for text in texts {
                let length = text.as_deref().unwrap_or_default().chars().count();
                assert!((1..=100).contains(&length), "{name}: {text:?}");
                assert_ne!(text.as_deref(), Some("A slash command"), "{name} has poise's own text");
            }
        }
    }

    #[test]
    fn the_name_in_a_messages_menu_is_that_of_the_sentences() {
        let menus = super::super::all().into_iter().filter(|it| it.context_menu_action.is_some());
        for command in menus {
            let english = menu_text(&command.name, &words("en"));
            assert_eq!(command.context_menu_name.as_deref(), english.as_deref());
            assert_eq!(command.name_localizations.len(), OTHERS.len(), "{}", command.name);
            assert!(
                command.name_localizations.iter().all(|(_, name)| (1..=32).contains(&name.chars().count()))
            );
        }
    }

    #[test]
    fn every_choice_has_a_name_in_every_language() {
        named(&super::super::all());
    }

    fn named(commands: &[Command]) {
        for command in commands {
            for choice in command.parameters.iter().flat_map(|it| it.choices.iter()) {
                let names = choice.localizations.iter().map(|(_, name)| name).chain([&choice.name]);
                let lengths: Vec<_> = names.map(|name| name.chars().count()).collect();
                assert_eq!(lengths.len(), 1 + OTHERS.len(), "{}", command.name);
                assert!(lengths.iter().all(|it| (1..=100).contains(it)), "{}: {}", command.name, choice.name);
            }
            named(&command.subcommands);
        }
    }
}
