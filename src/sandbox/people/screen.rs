//! What is on a person's screen.

use super::Person;
use crate::sandbox::render;
use crate::sandbox::world::{At, Channel, Place, World};

/// One message on a person's screen.
#[derive(Debug, Clone)]
pub struct Line {
    /// The channel's name as it is shown: `#desk`, a thread's as `#desk > Aune: Classroom`, or `DM`.
    pub place: String,
    /// Who wrote it.
    pub author: String,
    /// The message.
    pub at: At,
    /// Whether only this person sees it.
    pub only_you: bool,
    /// What is read, as plain lines.
    pub text: String,
}

impl Person {
    /// Everything on their screen: channels and threads that they see, then direct messages.
    pub fn lines(&self) -> Vec<Line> {
        self.sandbox.look(|world| {
            let channels = world.channels_of(self.guild).filter(|channel| world.can_see(channel, self.user));
            let dms = world.dm_with(self.user);
            channels.chain(dms).flat_map(|channel| self.lines_of(world, channel)).collect()
        })
    }

    /// As [`Person::lines`], as text: a heading a place, a paragraph a message.
    pub fn sees(&self) -> String {
        let (mut out, mut place) = (Vec::new(), String::new());
        for line in self.lines() {
            if line.place != place {
                out.push(line.place.clone());
                place = line.place;
            }
            let only = if line.only_you { format!("(only {}) ", self.name()) } else { String::new() };
            out.push(format!("  {}: {only}{}", line.author, line.text.replace('\n', "\n    ")));
        }
        out.join("\n")
    }

    fn lines_of(&self, world: &World, channel: &Channel) -> Vec<Line> {
        let place = heading(world, channel);
        let seen = world.visible_to(self.user, channel.id).into_iter().map(|message| Line {
            place: place.clone(),
            author: world.name_of(message.author, message.guild),
            at: message.at(),
            only_you: message.is_ephemeral(),
            text: render::render(world, message),
        });
        seen.collect()
    }
}

fn heading(world: &World, channel: &Channel) -> String {
    match &channel.place {
        Place::Text => format!("#{}", channel.name),
        Place::Dm(_) => "DM".to_owned(),
        Place::Thread(thread) => {
            let parent = world.channel(thread.parent).map_or("", |parent| &parent.name);
            format!("#{parent} > {}", channel.name)
        }
    }
}
