//! The limits of channels and threads (<https://discord.com/developers/docs/resources/channel>).

use serde_json::Value;

use super::{Checked, text};
use crate::sandbox::world::Refusal;

/// Name 1 to 100, topic 1,024, auto-archive 60, 1440, 4320 or 10080 minutes.
pub(in crate::sandbox) fn channel(body: &Value) -> Checked {
    text(&body["name"], "name", 1, 100)?;
    text(&body["topic"], "topic", 0, 1024)?;
    match body["auto_archive_duration"].as_u64() {
        None | Some(60 | 1440 | 4320 | 10080) => Ok(()),
        Some(_) => {
            let words = "Value must be one of (60, 1440, 4320, 10080).";
            Err(Refusal::form("auto_archive_duration", "BASE_TYPE_CHOICES", words))
        }
    }
}
