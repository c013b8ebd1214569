//! Files that people attach to a command: fetched from where Discord keeps them, as text.

use std::time::Duration;

use poise::serenity_prelude::Attachment;

use crate::domain::ics::{BadIcs, ImportRefused, LONGEST};

/// The answer has to come within three seconds
/// (<https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction>).
const TIMEOUT: Duration = Duration::from_millis(1_500);

/// The text of a calendar file that is not too long to be one.
pub(super) async fn text_of(file: &Attachment) -> Result<String, ImportRefused> {
    if usize::try_from(file.size).map_or(true, |size| size > LONGEST) {
        return Err(BadIcs::TooLong.into());
    }
    let fetched = async {
        let client = reqwest::Client::builder().timeout(TIMEOUT).build()?;
        client.get(&file.url).send().await?.error_for_status()?.bytes().await
    };
    match fetched.await {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(error) => {
            tracing::warn!(error = %error.without_url(), "an attached file could not be fetched");
            Err(ImportRefused::Unreachable)
        }
    }
}
