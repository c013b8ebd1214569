//! The details of an interaction, in Discord's own form, checked as the client checks them.

use serde_json::{Map, Value, json};
use serenity::model::id::GuildId;

use super::Misuse;
use crate::sandbox::wire;
use crate::sandbox::world::{CommandOption, Component, OptionKind, World};

/// The choice of options in a select.
pub(super) fn select(select: &Component, labels: &[&str]) -> Result<Value, Misuse> {
    let (least, most) = (select.min_values.unwrap_or(1), select.max_values.unwrap_or(1));
    let count = u64::try_from(labels.len()).unwrap_or(u64::MAX);
    if select.disabled || count < least || count > most {
        let words = select.words();
        return Err(Misuse::new(format!("{words:?} takes {least} to {most} values (or is disabled)")));
    }
    let value = |label: &&str| {
        if select.kind != 3 {
            return Ok((*label).to_owned());
        }
        let fits = select.options.iter().find(|option| option.label == **label || option.value == **label);
        let there: Vec<_> = select.options.iter().map(|option| &option.label).collect();
        let missing = || Misuse::new(format!("{label:?} can't be chosen; there is {there:?}"));
        fits.map(|option| option.value.clone()).ok_or_else(missing)
    };
    let values = labels.iter().map(value).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({ "custom_id": select.custom_id, "component_type": select.kind, "id": 2, "values": values,
               "resolved": {} }))
}

/// A typed value as its option's JSON.
pub(super) fn value(option: &CommandOption, typed: &str) -> Result<Value, Misuse> {
    let name = &option.name;
    let wrong = |wanted: &str| Misuse::new(format!("the option {name:?} takes {wanted}, not {typed:?}"));
    if !option.choices.is_empty() {
        let fits = option.choices.iter().find(|choice| choice.name == typed || plain(&choice.value) == typed);
        let there: Vec<_> = option.choices.iter().map(|choice| &choice.name).collect();
        return fits.map(|choice| choice.value.clone()).ok_or_else(|| wrong(&format!("one of {there:?}")));
    }
    match option.kind {
        OptionKind::Boolean => typed.parse().map(Value::Bool).map_err(|_| wrong("true or false")),
        OptionKind::Integer => {
            let number: i64 = typed.parse().map_err(|_| wrong("a whole number"))?;
            #[allow(clippy::cast_precision_loss)] // Discord's integers are below 2^53
            within(option, number as f64).then(|| json!(number)).ok_or_else(|| wrong("a number in its range"))
        }
        OptionKind::Number => {
            let number: f64 = typed.parse().map_err(|_| wrong("a number"))?;
            within(option, number).then(|| json!(number)).ok_or_else(|| wrong("a number in its range"))
        }
        OptionKind::String => {
            let length = typed.chars().count();
            let fits = (option.min_length.unwrap_or(0)..=option.max_length.unwrap_or(6000)).contains(&length);
            fits.then(|| json!(typed)).ok_or_else(|| wrong("a text within its length"))
        }
        OptionKind::User
        | OptionKind::Role
        | OptionKind::Channel
        | OptionKind::Mentionable
        | OptionKind::Attachment => {
            let digits = typed.trim_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u64>().map(|id| json!(id.to_string())).map_err(|_| wrong("an id or a mention"))
        }
        _ => Err(Misuse::new(format!("the sandbox does not model the option {name:?}"))),
    }
}

fn within(option: &CommandOption, number: f64) -> bool {
    option.min_value.is_none_or(|least| number >= least) && option.max_value.is_none_or(|most| number <= most)
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The people, roles, channels and files that a command's options name. Files are at `url`.
pub(super) fn resolved(world: &World, guild: GuildId, options: &[(OptionKind, Value)], url: &str) -> Value {
    let mut all: [Map<String, Value>; 4] = Default::default();
    let mut files = Map::new();
    let known = world.guild(guild);
    for (kind, value) in options {
        let Some(id) = value.as_str().and_then(|id| id.parse::<u64>().ok()).filter(|id| *id != 0) else {
            continue;
        };
        let [users, members, roles, channels] = &mut all;
        let person = matches!(kind, OptionKind::User | OptionKind::Mentionable);
        if person && world.user(id.into()).is_some() {
            users.insert(id.to_string(), wire::user(world, id.into()));
            if let Some(member) = known.and_then(|guild| guild.members.get(&id.into())) {
                let mut member = wire::member(world, member);
                member["permissions"] = json!("0");
                members.insert(id.to_string(), member);
            }
        }
        if matches!(kind, OptionKind::Role | OptionKind::Mentionable)
            && let Some((guild, role)) = known.and_then(|guild| Some((guild, guild.roles.get(&id.into())?)))
        {
            roles.insert(id.to_string(), wire::role(guild, role));
        }
        if *kind == OptionKind::Attachment
            && let Some(file) = world.uploaded(id)
        {
            let at = format!("{url}/attachments/{}/{}", file.id, file.name);
            let described = json!({ "id": file.id.to_string(), "filename": file.name, "size": file.bytes.len(),
                "content_type": file.kind, "url": at, "proxy_url": at, "ephemeral": true });
            files.insert(file.id.to_string(), described);
        }
        if *kind == OptionKind::Channel
            && let Some(channel) = world.channel(id.into())
        {
            channels.insert(id.to_string(), wire::channel(world, channel));
        }
    }
    let [users, members, roles, channels] = all;
    json!({ "users": users, "members": members, "roles": roles, "channels": channels, "attachments": files })
}
