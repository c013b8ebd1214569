//! How a verb is carried out: checked as the client would, told to the bot, waited for.

use serde_json::{Value, json};
use serenity::model::id::{ChannelId, InteractionId};
use tokio::time::{sleep, timeout};

use super::{Misuse, Person, Reply};
use crate::sandbox::PATIENCE;
use crate::sandbox::world::{At, Begin, Component, Interaction, Kind, Message, World};

impl Person {
    /// Where they type.
    pub(super) fn place(&self) -> Result<ChannelId, Misuse> {
        let place = self.sandbox.look(|world| {
            let chosen = self.channel.and_then(|id| world.channel(id));
            let first = || world.channels_of(self.guild).find(|one| world.can_see(one, self.user));
            let place = if self.channel.is_some() { chosen } else { first() };
            place.filter(|channel| world.can_see(channel, self.user)).map(|channel| channel.id)
        });
        place.ok_or_else(|| Misuse::new(format!("{} sees no channel to type in", self.name())))
    }

    /// A message that they see.
    pub(super) fn seen(&self, world: &World, at: At) -> Result<Message, Misuse> {
        let on_screen = world.visible_to(self.user, at.channel).into_iter().find(|one| one.id == at.message);
        on_screen.cloned().ok_or_else(|| {
            let name = world.name_of(self.user, Some(self.guild));
            Misuse::new(format!("{name} does not see that message"))
        })
    }

    /// As [`Person::presses`], with an error instead of a panic.
    pub async fn try_presses(&self, label: &str, message: impl Into<At>) -> Result<Reply, Misuse> {
        let at = message.into();
        let custom_id = self.sandbox.look(|world| {
            let message = self.seen(world, at)?;
            let button = find(&message, label, Component::is_button)?;
            if button.disabled {
                return Err(Misuse::new(format!("the button [{label}] is disabled")));
            }
            button.custom_id.clone().ok_or_else(|| Misuse::new(format!("[{label}] is a link")))
        })?;
        self.try_forges(&custom_id, at).await
    }

    /// As [`Person::chooses`], with an error instead of a panic.
    pub async fn try_chooses(
        &self,
        select: &str,
        message: impl Into<At>,
        labels: &[&str],
    ) -> Result<Reply, Misuse> {
        let at = message.into();
        let component = self.sandbox.look(|world| {
            let message = self.seen(world, at)?;
            find(&message, select, Component::is_select).cloned()
        })?;
        let data = super::data::select(&component, labels)?;
        self.act(Kind::Component, at.channel, Some(at), data).await
    }

    /// As [`Person::forges`], with an error instead of a panic.
    pub async fn try_forges(&self, custom_id: &str, message: impl Into<At>) -> Result<Reply, Misuse> {
        let at = message.into();
        let data = json!({ "custom_id": custom_id, "component_type": 2, "id": 2 });
        self.act(Kind::Component, at.channel, Some(at), data).await
    }

    /// As [`Person::says`], with an error instead of a panic.
    pub fn try_says(&self, text: &str) -> Result<At, Misuse> {
        let channel = self.place()?;
        let may = self.sandbox.look(|world| {
            let permissions = world.channel(channel).map(|place| world.permissions_in(place, self.user));
            permissions.is_some_and(serenity::model::Permissions::send_messages)
        });
        match () {
            () if !may => Err(Misuse::new(format!("{} may not write there", self.name()))),
            () if text.trim().is_empty() => Err(Misuse::new("an empty message can't be sent")),
            () => Ok(self.sandbox.change(|world, now| world.say(channel, self.user, text, now))),
        }
    }

    /// Tells the bot and waits for what comes of it.
    pub(super) async fn act(
        &self,
        kind: Kind,
        channel: ChannelId,
        source: Option<At>,
        data: Value,
    ) -> Result<Reply, Misuse> {
        let guild = self.sandbox.look(|world| world.channel(channel).map(|place| place.guild));
        let guild = guild.ok_or_else(|| Misuse::new("that channel is gone"))?;
        let begin = Begin { kind, guild, channel, user: self.user, source, data };
        let mut revision = self.sandbox.changes();
        let id = self.sandbox.change(|world, now| world.begin(begin, now));
        self.watch_the_time(id);
        let waiting = async {
            while self.sandbox.look(|world| world.interaction(id).is_some_and(Interaction::is_pending)) {
                if revision.changed().await.is_err() {
                    return;
                }
            }
        };
        // Whoever thinks for longer is left thinking: the reply then shows just that.
        let _ = timeout(PATIENCE.max(self.sandbox.shared.options.answer_within), waiting).await;
        self.sandbox.look(|world| Reply::read(self, world, id))
    }

    /// Three seconds without a first answer are a failure; at once, if there is no bot at all.
    fn watch_the_time(&self, id: InteractionId) {
        let sandbox = self.sandbox.clone();
        if !sandbox.shared.hub.has_session() {
            sandbox.change(|world, _| world.give_up(id));
            return;
        }
        tokio::spawn(async move {
            sleep(sandbox.shared.options.answer_within).await;
            if sandbox.world().give_up(id) {
                sandbox.wake();
            }
        });
    }
}

/// The control with these words, or with this `custom_id`.
fn find<'a>(
    message: &'a Message,
    words: &str,
    kind: impl Fn(&Component) -> bool,
) -> Result<&'a Component, Misuse> {
    let fits = |one: &&Component| one.words() == words || one.custom_id.as_deref() == Some(words);
    let mut controls = message.controls().filter(|one| kind(one));
    controls.find(fits).ok_or_else(|| {
        let there: Vec<_> = message.controls().map(Component::words).collect();
        Misuse::new(format!("there is no {words:?} on the message; there is: {there:?}"))
    })
}
