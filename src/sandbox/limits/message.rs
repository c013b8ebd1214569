//! A message's limits (<https://discord.com/developers/docs/resources/message#create-message>, and of its embeds
//! <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).

use serde_json::Value;

use super::{Checked, components, length, list, required, text};
use crate::sandbox::world::{COMPONENTS_V2, Refusal};

/// Content 2,000; 10 embeds; 6,000 characters over all embeds; nonce 25; 5 rows.
pub(in crate::sandbox) fn message(body: &Value) -> Checked {
    text(&body["content"], "content", 0, 2000)?;
    text(&body["nonce"], "nonce", 0, 25)?;
    if body["flags"].as_u64().is_some_and(|flags| flags & COMPONENTS_V2 != 0) {
        return Err(Refusal::not_modelled("Components V2"));
    }
    let embeds = list(&body["embeds"], "embeds", 10)?;
    for (index, one) in embeds.iter().enumerate() {
        embed(one, &format!("embeds.{index}"))?;
    }
    if embeds.iter().map(size).sum::<usize>() > 6000 {
        let words = "Embed size exceeds maximum size of 6000";
        return Err(Refusal::form("embeds", "MAX_EMBED_SIZE_EXCEEDED", words));
    }
    components::rows(&body["components"])
}

fn embed(embed: &Value, path: &str) -> Checked {
    text(&embed["title"], &format!("{path}.title"), 0, 256)?;
    text(&embed["description"], &format!("{path}.description"), 0, 4096)?;
    if !embed["footer"].is_null() {
        required(&embed["footer"]["text"], &format!("{path}.footer.text"), 2048)?;
    }
    if !embed["author"].is_null() {
        required(&embed["author"]["name"], &format!("{path}.author.name"), 256)?;
    }
    let fields = list(&embed["fields"], &format!("{path}.fields"), 25)?;
    for (index, field) in fields.iter().enumerate() {
        required(&field["name"], &format!("{path}.fields.{index}.name"), 256)?;
        required(&field["value"], &format!("{path}.fields.{index}.value"), 1024)?;
    }
    let empty = size(embed) == 0 && ["image", "thumbnail", "url"].iter().all(|key| embed[*key].is_null());
    if empty { Err(Refusal::form(path, "BASE_TYPE_REQUIRED", "This field is required")) } else { Ok(()) }
}

/// What counts towards the 6,000: title, description, fields, footer and author.
fn size(embed: &Value) -> usize {
    let of = |value: &Value| value.as_str().map_or(0, length);
    let fields = embed["fields"].as_array().into_iter().flatten();
    of(&embed["title"])
        + of(&embed["description"])
        + of(&embed["footer"]["text"])
        + of(&embed["author"]["name"])
        + fields.map(|field| of(&field["name"]) + of(&field["value"])).sum::<usize>()
}
