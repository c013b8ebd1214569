//! What somebody could not be told directly stands below the next answer that only they see (F27).

use super::Asked;
use crate::desk::{Desk, Unheard};
use crate::discord::view::View;
use crate::discord::words::words;

/// The longest plain text of a message, in characters
/// (<https://discord.com/developers/docs/resources/message#create-message>).
const LONGEST: usize = 2_000;

impl Asked<'_> {
    /// The view with as much of it as has room, and what that is. An answer never fails for this.
    pub(super) async fn with_unheard(&self, desk: &Desk, view: View) -> (View, Vec<Unheard>) {
        let unheard = desk.unheard(self.caller.guild, self.caller.user).await.unwrap_or_default();
        let heading = words(&self.caller.language).unheard_heading();
        let fits = |content: &str, one: &Unheard, first: bool| {
            let begun = if first { format!("{heading}\n") } else { String::new() };
            let text = format!("{content}\n{begun}{}", one.words).trim_start().to_owned();
            (text.chars().count() <= LONGEST).then_some(text)
        };
        let (mut content, mut said) = (view.content.clone(), Vec::new());
        for one in unheard {
            let Some(text) = fits(&content, &one, said.is_empty()) else { break };
            content = text;
            said.push(one);
        }
        if said.is_empty() {
            return (view, said);
        }
        // Two answers at once: each says what it took itself.
        let mine = desk.say_unheard(said.iter().map(|it| it.row).collect()).await.unwrap_or_default();
        said.retain(|it| mine.contains(&it.row));
        let mut content = view.content.clone();
        for (place, one) in said.iter().enumerate() {
            content = fits(&content, one, place == 0).unwrap_or(content);
        }
        (View { content, ..view }, said)
    }
}
