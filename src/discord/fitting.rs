//! What every message passes last: a text that Discord would not take is shortened, and says so.
//!
//! People's words grow where their markdown is shown as it was typed, and lists grow with the district; a message that is
//! too long would not arrive at all. Knows nothing of what a message is about.

use serenity::all::{CreateEmbed, Embed, EmbedField};

use super::view::LONGEST;

/// How many embeds a message may have (<https://discord.com/developers/docs/resources/message#create-message>), and how many
/// fields an embed.
const EMBEDS: usize = 10;
const FIELDS: usize = 25;

/// The most characters of each part, and of all parts of all embeds together
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const TITLE: usize = 256;
const DESCRIPTION: usize = 4_096;
const FIELD_NAME: usize = 256;
const FIELD_VALUE: usize = 1_024;
const FOOTER: usize = 2_048;
const AUTHOR: usize = 256;
const ALL: usize = 6_000;

/// Mentions, times and commands are shorter than this.
const TOKEN: usize = 120;

/// The plain text of a message.
pub(super) fn content(text: String) -> String {
    if length(&text) > LONGEST { cut(&text, LONGEST) } else { text }
}

/// The embeds as they are where Discord takes them; else shortened where they are longest, with a sign of how much there is
/// more.
pub(super) fn embeds(embeds: Vec<CreateEmbed>) -> Vec<CreateEmbed> {
    let read = serde_json::to_value(&embeds).and_then(serde_json::from_value::<Vec<Embed>>);
    let Ok(mut all) = read else { return embeds };
    if fits(&mut all) {
        return embeds;
    }
    shorten(&mut all);
    all.into_iter().map(CreateEmbed::from).collect()
}

fn fits(all: &mut [Embed]) -> bool {
    let counts = all.len() <= EMBEDS && all.iter().all(|it| it.fields.len() <= FIELDS);
    let filled = all.iter().flat_map(|it| &it.fields).all(|it| !is_blank(it));
    let parts = parts(all);
    counts
        && filled
        && parts.iter().all(|(text, most)| length(text) <= *most)
        && parts.iter().map(|(text, _)| length(text)).sum::<usize>() <= ALL
}

fn shorten(all: &mut Vec<Embed>) {
    let more = all.len().saturating_sub(EMBEDS);
    all.truncate(EMBEDS);
    if let (1.., Some(last)) = (more, all.last_mut()) {
        let told = last.description.take().map(|it| cut(&it, DESCRIPTION - TOKEN) + "\n").unwrap_or_default();
        last.description = Some(format!("{told}{}", counted(more)));
    }
    for embed in all.iter_mut() {
        embed.fields.retain(|it| !is_blank(it));
        let more = embed.fields.len().saturating_sub(FIELDS);
        if more > 0 {
            embed.fields.truncate(FIELDS - 1);
            embed.fields.push(EmbedField::new("…", format!("+{}", more + 1), false));
        }
    }
    let mut parts = parts(all);
    let most = level(parts.iter().map(|(text, most)| length(text).min(*most)).collect());
    for (text, limit) in &mut parts {
        let most = most.min(*limit);
        if length(text) > most {
            **text = cut(text, most);
        }
    }
}

/// Discord refuses a field without words.
fn is_blank(field: &EmbedField) -> bool {
    field.name.trim().is_empty() || field.value.trim().is_empty()
}

/// Every text that counts, with the most that Discord takes of it.
fn parts(all: &mut [Embed]) -> Vec<(&mut String, usize)> {
    let mut parts = Vec::new();
    for embed in all {
        parts.extend(embed.title.as_mut().map(|it| (it, TITLE)));
        parts.extend(embed.description.as_mut().map(|it| (it, DESCRIPTION)));
        for field in &mut embed.fields {
            parts.extend([(&mut field.name, FIELD_NAME), (&mut field.value, FIELD_VALUE)]);
        }
        parts.extend(embed.footer.as_mut().map(|it| (&mut it.text, FOOTER)));
        parts.extend(embed.author.as_mut().map(|it| (&mut it.name, AUTHOR)));
    }
    parts
}

/// The length that no text may pass so that all of them fit: the short ones stay as they are. Ten embeds of 25 fields still
/// leave eleven characters to each text.
fn level(mut lengths: Vec<usize>) -> usize {
    lengths.sort_unstable();
    let mut left = ALL;
    for (place, length) in lengths.iter().enumerate() {
        let share = left / (lengths.len() - place);
        if *length > share {
            return share;
        }
        left -= length;
    }
    ALL
}

/// At most `most` characters: whole lines where that leaves half of the room in use, else into the line as well.
fn cut(text: &str, most: usize) -> String {
    let lines: Vec<&str> = text.lines().filter(|it| !it.trim().is_empty()).collect();
    let room = most.saturating_sub(1 + length(&counted(lines.len())));
    let mut kept = String::new();
    let mut taken = 0;
    for line in text.lines() {
        if length(&kept) + length(line) > room {
            break;
        }
        taken += usize::from(!line.trim().is_empty());
        kept = kept + line + "\n";
    }
    let more = lines.len() - taken;
    if length(&kept) * 2 > most {
        return format!("{}\n{}", kept.trim_end(), sign(&lines[taken..]));
    }
    let room = if more > 1 { room } else { most - 1 };
    let begun = lines.get(taken).map(|line| within_line(line, room - length(&kept))).unwrap_or_default();
    format!("{kept}{begun}{}", sign(lines.get(taken + 1..).unwrap_or_default()))
}

/// What stands for lines that are left out: how many, unless one of them stands for more lines itself.
fn sign(left_out: &[&str]) -> String {
    match left_out.len() {
        1.. if !left_out.iter().any(|it| it.starts_with('…')) => counted(left_out.len()),
        _ => "…".to_owned(),
    }
}

/// How many more there are: the same in every language.
fn counted(more: usize) -> String {
    format!("… +{more}")
}

/// The beginning of a line, to the end of a word if there is one; what was made bold does not stay open.
fn within_line(line: &str, room: usize) -> String {
    let begun = beginning(line, room);
    if begun.matches("**").count().is_multiple_of(2) {
        return begun.to_owned();
    }
    format!("{}**", beginning(line, room.saturating_sub(2)).trim_end_matches('*'))
}

fn beginning(line: &str, room: usize) -> &str {
    let (mut end, mut word, mut used) = (0, 0, 0);
    while end < line.len() {
        let whole = whole(&line[end..]);
        used += length(whole);
        if used > room {
            break;
        }
        if whole.trim().is_empty() {
            word = end;
        }
        end += whole.len();
    }
    let end = if word * 2 > end { word } else { end };
    line[..end].trim_end()
}

/// What must not be parted at the beginning of a text: a mention, a time, a link, an escaped sign; else a character.
fn whole(text: &str) -> &str {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let second = text[first..].chars().next().map_or(0, char::len_utf8);
    let token = || text.find('>').map(|end| end + 1).filter(|end| length(&text[..*end]) <= TOKEN);
    let link = || {
        let address = text.find("](")?;
        text[address..].find(')').map(|end| address + end + 1)
    };
    let end = match &text[..first] {
        "\\" => first + second,
        "<" => token().unwrap_or(first),
        "[" => link().unwrap_or(first),
        _ if text.starts_with("https://") || text.starts_with("http://") => {
            text.find(char::is_whitespace).unwrap_or(text.len())
        }
        _ => first,
    };
    &text[..end]
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
#[path = "fitting_tests.rs"]
mod tests;
