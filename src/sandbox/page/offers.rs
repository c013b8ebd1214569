//! The commands that a person's client offers, in the language that it speaks: Discord shows the localization for it,
//! or else what everybody sees. What is typed or sent stays the same.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Me;
use crate::sandbox::{CommandOption, World};

/// A registered command, in Discord's own fields.
#[derive(Serialize)]
pub(super) struct Offer {
    name: String,
    /// What a menu shows.
    title: String,
    #[serde(rename = "type")]
    kind: u8,
    description: String,
    options: Vec<CommandOption>,
}

pub(super) fn offers(world: &World, me: Me) -> Vec<Offer> {
    let locale = world.user(me.user).map_or("en-US", |user| user.locale.as_str());
    let all = world.commands(me.guild).iter().map(|command| {
        let title = said(&command.body, "name", locale).unwrap_or(&command.name).to_owned();
        let description =
            said(&command.body, "description", locale).unwrap_or(&command.description).to_owned();
        Offer {
            name: command.name.clone(),
            title,
            kind: command.kind,
            description,
            options: options(&command.body, locale).unwrap_or_else(|| command.options.clone()),
        }
    });
    all.collect()
}

fn options(body: &Value, locale: &str) -> Option<Vec<CommandOption>> {
    let mut options = body.get("options").filter(|options| options.is_array())?.clone();
    localize(&mut options, locale);
    Vec::deserialize(options).ok()
}

/// Descriptions of options, names of choices. Names of options are what is typed: this page shows them as they are sent.
fn localize(options: &mut Value, locale: &str) {
    for option in options.as_array_mut().into_iter().flatten() {
        if let Some(text) = said(option, "description", locale).map(Value::from) {
            option["description"] = text;
        }
        for choice in option["choices"].as_array_mut().into_iter().flatten() {
            if let Some(text) = said(choice, "name", locale).map(Value::from) {
                choice["name"] = text;
            }
        }
        if let Some(below) = option.get_mut("options") {
            localize(below, locale);
        }
    }
}

/// What a field says in a language, if it says something else there.
fn said<'a>(of: &'a Value, field: &str, locale: &str) -> Option<&'a str> {
    of.get(format!("{field}_localizations"))?.get(locale)?.as_str()
}
