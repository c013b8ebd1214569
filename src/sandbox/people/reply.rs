//! What came of something that a person did.

use serenity::model::id::InteractionId;

use super::{Misuse, Person};
use crate::sandbox::render;
use crate::sandbox::world::{At, Embed, Message, Modal, State, Suggestion, World};

/// What a person sees in answer to what they did.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The interaction.
    pub interaction: InteractionId,
    /// What became of it.
    pub state: State,
    /// The message that answers it: new, or changed.
    pub message: Option<Message>,
    text: String,
}

impl Reply {
    pub(super) fn read(person: &Person, world: &World, id: InteractionId) -> Result<Self, Misuse> {
        let interaction = world.interaction(id).ok_or_else(|| Misuse::new("the interaction is gone"))?;
        let at = match interaction.state {
            State::Failed(_) | State::Modal(_) | State::Suggestions(_) => None,
            _ => interaction.latest(),
        };
        let message = at.and_then(|at| world.message(at)).cloned();
        let only = message.as_ref().and_then(|message| message.only_for);
        let only = only.map(|_| format!("(only {}) ", world.name_of(person.user, interaction.guild)));
        let text = match &interaction.state {
            State::Failed(words) => words.clone(),
            State::Modal(modal) => render::modal(modal),
            _ => {
                let words = message.as_ref().map(|message| render::render(world, message));
                only.unwrap_or_default() + &words.unwrap_or_default()
            }
        };
        Ok(Self { interaction: id, state: interaction.state.clone(), message, text })
    }

    /// Everything that is read, as plain lines; ephemeral answers begin with `(only Ana)`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether only that person sees it.
    pub fn is_ephemeral(&self) -> bool {
        self.message.as_ref().is_some_and(Message::is_ephemeral)
    }

    /// Whether the bot failed to answer.
    pub fn failed(&self) -> bool {
        matches!(self.state, State::Failed(_))
    }

    /// The answer's embeds.
    pub fn embeds(&self) -> &[Embed] {
        self.message.as_ref().map_or(&[], |message| &message.embeds)
    }

    /// The answer's buttons that can be pressed: their labels.
    pub fn buttons(&self) -> Vec<String> {
        let message = self.message.iter();
        let buttons = message.flat_map(Message::controls).filter(|one| one.is_button() && !one.disabled);
        buttons.map(|button| button.words().to_owned()).collect()
    }

    /// The modal that opened.
    ///
    /// # Panics
    /// If none did.
    pub fn modal(&self) -> &Modal {
        match &self.state {
            State::Modal(modal) => modal,
            _ => panic!("no modal opened, but: {}", self.text),
        }
    }

    /// Where the answer stands.
    ///
    /// # Panics
    /// If no message came.
    pub fn at(&self) -> At {
        match &self.message {
            Some(message) => message.at(),
            None => panic!("no message came, but: {}", self.text),
        }
    }

    pub(super) fn into_suggestions(self) -> Result<Vec<Suggestion>, Misuse> {
        match self.state {
            State::Suggestions(all) => Ok(all),
            _ => Err(Misuse::new(format!("no suggestions came, but: {}", self.text))),
        }
    }
}

impl From<&Reply> for At {
    fn from(reply: &Reply) -> Self {
        reply.at()
    }
}
