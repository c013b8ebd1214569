//! Typing commands: looked up among the registered ones, and checked against them.

use serde_json::{Value, json};
use serenity::model::id::{GuildId, UserId};

use super::{Misuse, Person, Reply, data};
use crate::sandbox::wire;
use crate::sandbox::world::{At, Command, CommandOption, Kind, OptionKind, Suggestion, World};

/// An option while it is being typed: its name, and what stands in it so far.
type Focus<'a> = Option<(&'a str, &'a str)>;

impl Person {
    /// As [`Person::types`], with an error instead of a panic.
    pub async fn try_types(&self, command: &str, options: &[(&str, &str)]) -> Result<Reply, Misuse> {
        let data = self.sandbox.look(|world| self.command_data(world, command, options, None))?;
        self.act(Kind::Command, self.place()?, None, data).await
    }

    /// As [`Person::suggestions`], with an error instead of a panic.
    pub async fn try_suggestions(
        &self,
        command: &str,
        option: &str,
        typed: &str,
        others: &[(&str, &str)],
    ) -> Result<Vec<Suggestion>, Misuse> {
        let focus = Some((option, typed));
        let data = self.sandbox.look(|world| self.command_data(world, command, others, focus))?;
        self.act(Kind::Autocomplete, self.place()?, None, data).await?.into_suggestions()
    }

    /// As [`Person::uses_on_message`], with an error instead of a panic.
    pub async fn try_uses_on_message(&self, command: &str, message: impl Into<At>) -> Result<Reply, Misuse> {
        let at = message.into();
        let data = self.sandbox.look(|world| {
            let message = self.seen(world, at)?;
            let command = self.registered(world, command, 3)?;
            let target = message.id.to_string();
            let messages = json!({ target.clone(): wire::message(world, &message) });
            let mut data = head(command);
            data["target_id"] = json!(target);
            data["resolved"] = json!({ "messages": messages });
            Ok(data)
        })?;
        self.act(Kind::Command, at.channel, None, data).await
    }

    /// The commands that their client offers when they type `/`, or under a message's Apps.
    pub fn commands(&self) -> Vec<Command> {
        self.sandbox.look(|world| offered(world, self.guild, self.user).into_iter().cloned().collect())
    }

    fn registered<'a>(&self, world: &'a World, name: &str, kind: u8) -> Result<&'a Command, Misuse> {
        let all = offered(world, self.guild, self.user);
        let found = all.iter().find(|command| command.name == name && command.kind == kind);
        found.copied().ok_or_else(|| {
            let there: Vec<_> = all.iter().map(|command| &command.name).collect();
            Misuse::new(format!("no command {name:?} is offered; there is {there:?}"))
        })
    }

    fn command_data(
        &self,
        world: &World,
        line: &str,
        typed: &[(&str, &str)],
        focus: Focus<'_>,
    ) -> Result<Value, Misuse> {
        let mut words = line.trim_start_matches('/').split_whitespace();
        let command = self.registered(world, words.next().unwrap_or_default(), 1)?;
        let mut data = head(command);
        let (mut options, mut path) = (&command.options, Vec::new());
        for word in words {
            let below = options.iter().find(|option| option.name == word && is_sub(option));
            let below = below.ok_or_else(|| Misuse::new(format!("{line:?} is no command")))?;
            options = &below.options;
            path.push(below);
        }
        if options.iter().any(is_sub) {
            return Err(Misuse::new(format!("{line:?} needs a sub-command")));
        }
        let values = filled(options, typed, focus)?;
        let named: Vec<_> = values.iter().map(|(option, value, _)| (option.kind, value.clone())).collect();
        data["resolved"] = data::resolved(world, self.guild, &named, &self.sandbox.url());
        data["options"] = nested(&path, values);
        Ok(data)
    }
}

/// The commands that a person's client offers.
fn offered(world: &World, guild: GuildId, user: UserId) -> Vec<&Command> {
    let Some(known) = world.guild(guild) else { return Vec::new() };
    let has = known.members.get(&user).map(|member| world.in_guild(known, member)).unwrap_or_default();
    world.commands(guild).iter().filter(|command| command.is_offered_to(has)).collect()
}

fn is_sub(option: &CommandOption) -> bool {
    matches!(option.kind, OptionKind::SubCommand | OptionKind::SubCommandGroup)
}

fn head(command: &Command) -> Value {
    let guild = command.guild.to_string();
    json!({ "id": command.id.to_string(), "name": command.name, "type": command.kind, "guild_id": guild })
}

type Filled<'a> = Vec<(&'a CommandOption, Value, bool)>;

/// What stands in each option. While typing, nothing is required yet.
fn filled<'a>(
    options: &'a [CommandOption],
    typed: &[(&str, &str)],
    focus: Focus<'_>,
) -> Result<Filled<'a>, Misuse> {
    let known = |name: &str| options.iter().find(|option| option.name == name);
    let missing = |name: &str| {
        let there: Vec<_> = options.iter().map(|option| &option.name).collect();
        Misuse::new(format!("there is no option {name:?}; there is {there:?}"))
    };
    let mut values = Vec::new();
    for (name, text) in typed {
        let option = known(name).ok_or_else(|| missing(name))?;
        values.push((option, data::value(option, text)?, false));
    }
    if let Some((name, text)) = focus {
        let option = known(name).filter(|option| option.autocomplete).ok_or_else(|| missing(name))?;
        values.push((option, json!(text), true));
        return Ok(values);
    }
    let given = |option: &CommandOption| typed.iter().any(|(name, _)| *name == option.name);
    match options.iter().find(|option| option.required && !given(option)) {
        Some(option) => Err(Misuse::new(format!("the option {:?} is required", option.name))),
        None => Ok(values),
    }
}

/// The options inside their sub-command, inside its group.
fn nested(path: &[&CommandOption], values: Filled<'_>) -> Value {
    let one = |(option, value, focused): (&CommandOption, Value, bool)| {
        let mut object = json!({ "name": option.name, "type": option.kind, "value": value });
        if focused {
            object["focused"] = json!(true);
        }
        object
    };
    let leaf: Value = values.into_iter().map(one).collect();
    path.iter()
        .rev()
        .fold(leaf, |inner, option| json!([{ "name": option.name, "type": option.kind, "options": inner }]))
}
