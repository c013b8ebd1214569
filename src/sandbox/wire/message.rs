//! Messages in Discord's JSON.

use serde_json::{Value, json};

use super::{time, user};
use crate::sandbox::world::{Attachment, Interaction, Message, World};

/// A message object.
pub(in crate::sandbox) fn message(world: &World, message: &Message) -> Value {
    let mut object = json!({
        "id": message.id.to_string(),
        "channel_id": message.channel.to_string(),
        "author": user(world, message.author),
        "content": message.content,
        "timestamp": time(message.sent),
        "edited_timestamp": message.edited.map(time),
        "tts": false,
        "mention_everyone": false,
        "mentions": message.pings.iter().map(|id| user(world, *id)).collect::<Vec<_>>(),
        "mention_roles": message.role_pings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "attachments": message.attachments.iter().map(attachment).collect::<Vec<_>>(),
        "embeds": embeds(message),
        "components": components(message),
        "pinned": false,
        "type": if message.interaction.is_some() { 20 } else { 0 },
        "flags": message.flags,
    });
    if let Some(nonce) = &message.nonce {
        object["nonce"] = json!(nonce);
    }
    if let Some(earlier) = message.reply_to {
        let (message_id, channel_id) = (earlier.to_string(), message.channel.to_string());
        object["message_reference"] = json!({ "message_id": message_id, "channel_id": channel_id });
    }
    if let Some(interaction) = message.interaction.and_then(|id| world.interaction(id)) {
        let bot = world.bot().id.to_string();
        object["application_id"] = json!(bot);
        object["webhook_id"] = json!(bot);
        object["interaction_metadata"] = metadata(world, message, interaction);
    }
    object
}

fn metadata(world: &World, message: &Message, interaction: &Interaction) -> Value {
    let mut object = json!({
        "id": interaction.id.to_string(),
        "type": interaction.kind.number(),
        "user": user(world, interaction.user),
        "authorizing_integration_owners": {},
        "original_response_message_id": interaction
            .original.filter(|at| at.message != message.id).map(|at| at.message.to_string()),
    });
    match interaction.kind.number() {
        3 => object["interacted_message_id"] = json!(interaction.source.map(|at| at.message.to_string())),
        5 => {
            object["triggering_interaction_metadata"] = json!({
                "id": interaction.id.to_string(),
                "type": 2,
                "user": user(world, interaction.user),
                "authorizing_integration_owners": {},
            });
        }
        _ => object["name"] = interaction.data["name"].clone(),
    }
    object
}

fn embeds(message: &Message) -> Value {
    let one = |embed| {
        let mut value = json!(embed);
        value["type"] = json!("rich");
        value
    };
    message.embeds.iter().map(one).collect()
}

/// Discord numbers every control of a message, from 1.
fn components(message: &Message) -> Value {
    let mut id = 0;
    let mut rows = json!(message.components);
    for row in rows.as_array_mut().into_iter().flatten() {
        id += 1;
        row["id"] = json!(id);
        for component in row["components"].as_array_mut().into_iter().flatten() {
            id += 1;
            component["id"] = json!(id);
        }
    }
    rows
}

fn attachment(file: &Attachment) -> Value {
    json!({
        "id": file.id.to_string(),
        "filename": file.name,
        "description": file.description,
        "content_type": file.kind,
        "size": file.bytes.len(),
        "url": format!("http://127.0.0.1/attachments/{}/{}", file.id, file.name),
        "proxy_url": format!("http://127.0.0.1/attachments/{}/{}", file.id, file.name),
        "ephemeral": false,
    })
}
