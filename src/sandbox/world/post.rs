//! Sending, changing and deleting messages.

use chrono::{DateTime, Duration, Utc};
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, InteractionId, UserId};

use super::channel::Place;
use super::draft::Draft;
use super::mentions;
use super::message::{At, Attachment, Message};
use super::refusal::Refusal;
use super::{Outcome, World};

/// How long a nonce is known: "the past few minutes" in Discord's documentation.
const NONCE_WINDOW: Duration = Duration::minutes(5);

/// Under which circumstances a message is put somewhere.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub(super) author: UserId,
    pub(super) interaction: Option<InteractionId>,
    pub(super) only_for: Option<UserId>,
}

impl World {
    /// The bot's message to a channel; the earlier one if its nonce is a repetition.
    pub(in crate::sandbox) fn create_message(
        &mut self,
        channel: ChannelId,
        draft: Draft,
        now: DateTime<Utc>,
    ) -> Outcome<At> {
        self.may_send(channel, &draft)?;
        if let Some(earlier) = self.said_before(&draft, now) {
            return Ok(earlier);
        }
        if draft.is_empty() {
            return Err(Refusal::empty_message());
        }
        self.reopen(channel);
        let posting = Posting { author: self.bot.id, interaction: None, only_for: None };
        Ok(self.put(channel, draft, posting, now))
    }

    fn may_send(&self, channel: ChannelId, draft: &Draft) -> Outcome<()> {
        let place = &self.as_bot(channel, Permissions::empty())?.place;
        let mut needed = match place {
            Place::Thread(_) => Permissions::SEND_MESSAGES_IN_THREADS,
            Place::Text | Place::Dm(_) => Permissions::SEND_MESSAGES,
        };
        needed.set(Permissions::ATTACH_FILES, !draft.files.is_empty());
        self.as_bot(channel, needed)?;
        match place {
            Place::Dm(person) if self.user(*person).is_some_and(|user| !user.dms_open) => {
                Err(Refusal::closed_dms())
            }
            Place::Thread(thread) if thread.locked && thread.archived => Err(Refusal::archived_thread()),
            _ => Ok(()),
        }
    }

    fn said_before(&self, draft: &Draft, now: DateTime<Utc>) -> Option<At> {
        let nonce = draft.nonce().filter(|_| draft.enforce_nonce)?;
        let (at, sent) = self.nonces.get(&(self.bot.id, nonce))?;
        (now - *sent < NONCE_WINDOW && self.message(*at).is_some()).then_some(*at)
    }

    /// Puts a message where it belongs, without asking whether it may.
    pub(super) fn put(
        &mut self,
        channel: ChannelId,
        draft: Draft,
        posting: Posting,
        now: DateTime<Utc>,
    ) -> At {
        let id = self.next_message_id(now);
        let at = At { channel, message: id };
        let nonce = draft.nonce();
        if let Some(nonce) = &nonce {
            self.nonces.insert((posting.author, nonce.clone()), (at, now));
        }
        let content = draft.content.unwrap_or_default();
        let message = Message {
            id,
            channel,
            guild: self.channel(channel).and_then(|channel| channel.guild),
            author: posting.author,
            pings: mentions::people(&content, draft.allowed_mentions.as_ref()),
            role_pings: mentions::roles(&content, draft.allowed_mentions.as_ref()),
            content,
            embeds: draft.embeds.unwrap_or_default(),
            components: draft.components.unwrap_or_default(),
            attachments: self.numbered(draft.files, now),
            flags: draft.flags.unwrap_or_default(),
            nonce,
            sent: now,
            edited: None,
            only_for: posting.only_for,
            interaction: posting.interaction,
            reply_to: draft.message_reference.and_then(|reference| reference.message_id),
        };
        self.admit_mentioned(channel, &message);
        if let Some(place) = self.channels.get_mut(&channel) {
            place.messages.insert(id, message);
        }
        at
    }

    /// Files get ids of their own; in a request they have only their place.
    fn numbered(&mut self, files: Vec<Attachment>, now: DateTime<Utc>) -> Vec<Attachment> {
        let number = |file| Attachment { id: self.mint.next(now).get(), ..file };
        files.into_iter().map(number).collect()
    }

    /// A person writes a plain message.
    pub(in crate::sandbox) fn say(
        &mut self,
        channel: ChannelId,
        author: UserId,
        text: &str,
        now: DateTime<Utc>,
    ) -> At {
        let draft = Draft { content: Some(text.to_owned()), ..Draft::default() };
        self.reopen(channel);
        self.put(channel, draft, Posting { author, interaction: None, only_for: None }, now)
    }

    /// Somebody shows a picture without a word.
    pub(in crate::sandbox) fn show(
        &mut self,
        channel: ChannelId,
        author: UserId,
        picture: &str,
        now: DateTime<Utc>,
    ) -> At {
        let name = picture.to_owned();
        let file =
            Attachment { id: 0, name, description: None, kind: "image/png".to_owned(), bytes: vec![0x89] };
        let draft = Draft { content: Some(String::new()), files: vec![file], ..Draft::default() };
        self.reopen(channel);
        self.put(channel, draft, Posting { author, interaction: None, only_for: None }, now)
    }

    /// The bot changes its message in a channel.
    pub(in crate::sandbox) fn edit_message(
        &mut self,
        at: At,
        draft: Draft,
        now: DateTime<Utc>,
    ) -> Outcome<At> {
        self.as_bot(at.channel, Permissions::empty())?;
        let message = self.lasting(at)?;
        if message.author != self.bot.id {
            return Err(Refusal::not_the_author());
        }
        if self.channel(at.channel).and_then(|channel| channel.thread()).is_some_and(|thread| thread.archived)
        {
            return Err(Refusal::archived_thread());
        }
        self.change(at, draft, now)
    }

    /// Changes what a message says; what the draft doesn't name stays.
    pub(super) fn change(&mut self, at: At, mut draft: Draft, now: DateTime<Utc>) -> Outcome<At> {
        let files = self.numbered(std::mem::take(&mut draft.files), now);
        let message = self.message_mut(at).ok_or_else(Refusal::unknown_message)?;
        let before = message.clone();
        message.attachments.retain(|file| draft.keeps(file.id));
        message.attachments.extend(files);
        message.content = draft.content.unwrap_or(before.content);
        message.embeds = draft.embeds.unwrap_or(before.embeds);
        message.components = draft.components.unwrap_or(before.components);
        message.edited = Some(now);
        Ok(at)
    }

    /// The bot takes a message away: its own, or any with Manage Messages.
    pub(in crate::sandbox) fn delete_message(&mut self, at: At) -> Outcome<()> {
        let own = self.lasting(at)?.author == self.bot.id;
        let needed = if own { Permissions::empty() } else { Permissions::MANAGE_MESSAGES };
        self.as_bot(at.channel, needed)?;
        self.remove_message(at)
    }

    /// Takes a message away, whoever wrote it.
    pub(in crate::sandbox) fn remove_message(&mut self, at: At) -> Outcome<()> {
        let channel = self.channels.get_mut(&at.channel).ok_or_else(Refusal::unknown_channel)?;
        channel.messages.remove(&at.message).map(drop).ok_or_else(Refusal::unknown_message)
    }

    /// A message as the channel's routes know it: ephemeral ones don't exist for them.
    pub(in crate::sandbox) fn lasting(&self, at: At) -> Outcome<&Message> {
        self.as_bot(at.channel, Permissions::empty())?;
        self.message(at).filter(|message| !message.is_ephemeral()).ok_or_else(Refusal::unknown_message)
    }
}
