//! Messages as plain lines: what snapshots compare and failures print.

use serenity::model::id::GuildId;

use super::world::{Component, Embed, Message, Modal, World};

/// A message as a person reads it: text, embeds, and controls as `[Claim]`, `(Disabled)` and `{a select}`.
pub fn render(world: &World, message: &Message) -> String {
    let mut lines = Vec::new();
    if message.is_loading() {
        lines.push(format!("{} is thinking…", world.name_of(message.author, message.guild)));
    }
    if !message.content.is_empty() {
        lines.push(named(world, message.guild, &message.content));
    }
    lines.extend(message.embeds.iter().flat_map(|embed| embed_lines(world, message.guild, embed)));
    lines.extend(message.attachments.iter().map(|file| format!("<file {}>", file.name)));
    for row in &message.components {
        lines.push(row.components.iter().map(control).collect::<Vec<_>>().join(" "));
    }
    lines.join("\n")
}

fn embed_lines(world: &World, guild: Option<GuildId>, embed: &Embed) -> Vec<String> {
    let author = embed.author.as_ref().map(|author| author.name.clone());
    let title = embed.title.as_ref().map(|title| format!("## {title}"));
    let text = embed.description.clone();
    let fields = embed.fields.iter().map(|field| format!("{}: {}", field.name, field.value));
    let footer = embed.footer.as_ref().map(|footer| format!("-- {}", footer.text));
    let all = author.into_iter().chain(title).chain(text).chain(fields).chain(footer);
    all.map(|line| named(world, guild, &line)).collect()
}

fn control(component: &Component) -> String {
    let words = component.words();
    match (component.is_button(), component.disabled) {
        (true, false) => format!("[{words}]"),
        (true, true) => format!("({words})"),
        (false, _) => {
            let options: Vec<_> = component.options.iter().map(|option| option.label.as_str()).collect();
            format!("{{{words}: {}}}", options.join(" | "))
        }
    }
}

/// Mentions as the names that a client shows.
pub(super) fn named(world: &World, guild: Option<GuildId>, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let shown =
            rest.split_once('>').and_then(|(mark, after)| Some((mention(world, guild, mark)?, after)));
        if let Some((name, after)) = shown {
            out.push_str(&name);
            rest = after;
        } else {
            out.push('<');
            rest = &rest[1..];
        }
    }
    out + rest
}

fn mention(world: &World, guild: Option<GuildId>, mark: &str) -> Option<String> {
    let id = |text: &str| text.parse::<u64>().ok().filter(|id| *id != 0);
    if let Some(role) = mark.strip_prefix("<@&").and_then(id) {
        let roles = &world.guild(guild?)?.roles;
        return Some(format!("@{}", roles.get(&role.into())?.name));
    }
    if let Some(channel) = mark.strip_prefix("<#").and_then(id) {
        return Some(format!("#{}", world.channel(channel.into())?.name));
    }
    let user = mark.strip_prefix("<@!").or_else(|| mark.strip_prefix("<@")).and_then(id)?;
    Some(format!("@{}", world.name_of(user.into(), guild)))
}

/// Every channel with every message: for a failure's text.
pub(super) fn everything(world: &World) -> String {
    let channels = world.guilds().flat_map(|guild| world.channels_of(guild.id)).map(|channel| {
        let messages = channel.messages.values().map(|message| {
            let only = message.only_for.map(|id| format!("(only {}) ", world.name_of(id, message.guild)));
            let author = world.name_of(message.author, message.guild);
            format!(
                "  {author}: {}{}",
                only.unwrap_or_default(),
                render(world, message).replace('\n', "\n    ")
            )
        });
        format!("#{}\n{}", channel.name, messages.collect::<Vec<_>>().join("\n"))
    });
    let failed = world
        .interactions()
        .map(|one| format!("interaction {:?} of {}: {:?}", one.kind, one.user, one.state));
    channels.chain(failed).collect::<Vec<_>>().join("\n")
}

/// A modal as a person sees it: its title and its fields, `*` for the required ones.
pub(super) fn modal(modal: &Modal) -> String {
    let field = |input: &Component| {
        let star = if input.required.unwrap_or(true) { "*" } else { "" };
        format!("{}{star}: {}", input.words(), input.value.as_deref().unwrap_or("_"))
    };
    let fields = modal.inputs.iter().map(field);
    std::iter::once(format!("<<{}>>", modal.title)).chain(fields).collect::<Vec<_>>().join("\n")
}
