//! Cards compared with what Discord really shows: one that was deleted is posted anew, one that shows something else (a
//! database that was restored, embeds that a moderator has hidden) is edited. A few at a time, all of them every 15 minutes.
//!
//! What it finds it only marks: the posting and editing is the courier's usual work.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;

use super::Shared;
use super::places::id_of;
use super::verdict::{Lost, Verdict, verdict};
use crate::discord::render;
use crate::domain::ids::{ChannelId, MessageId};
use crate::store::standing::{self, Of, Standing};
use crate::store::{Failure, Stopped};

/// How often every card is looked at.
const CYCLE: Duration = Duration::minutes(15);

/// How often some of them are.
const STEP: Duration = Duration::seconds(15);

/// The most requests of one step: about one a second, of the 45 that the courier may send.
const LOOKS: usize = 16;

/// The most cards that one step marks: a channel that was emptied comes back bit by bit.
const MARKED: usize = 10;

/// The most messages that Discord returns at once
/// (<https://discord.com/developers/docs/resources/message#get-channel-messages>).
const PAGE: usize = 100;

/// The message flag of a message whose embeds were hidden
/// (<https://discord.com/developers/docs/resources/message#message-object-message-flags>).
const SUPPRESS_EMBEDS: u64 = 1 << 2;

/// How far the looking has come. Kept in memory: a new process looks at everything first.
#[derive(Debug, Default)]
pub(super) struct Mirror {
    left: VecDeque<Standing>,
    next_step: Option<DateTime<Utc>>,
    next_cycle: Option<DateTime<Utc>>,
    /// Cards that were found different, and the revision that they showed: each is edited once for it, so that nothing
    /// that Discord writes otherwise than we do is edited for ever.
    edited: HashMap<MessageId, i64>,
}

/// What one step may still do.
struct Budget {
    looks: usize,
    marks: usize,
}

impl Mirror {
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        // A moment far ahead is one from before the clock was set back.
        let waits = |until: DateTime<Utc>| now < until && until - now <= CYCLE;
        let begun = !self.left.is_empty() || !self.next_cycle.is_some_and(waits);
        begun && !self.next_step.is_some_and(waits)
    }
}

impl Shared {
    /// Looks at some cards if it is time to. Returns how many were marked.
    pub(super) async fn look_after_cards(&self) -> Result<usize, Stopped> {
        let mut mirror = self.mirror.lock().await;
        let now = self.desk.now();
        if !mirror.is_due(now) {
            return Ok(0);
        }
        mirror.next_step = Some(now + STEP);
        if mirror.left.is_empty() {
            let mut reader = self.desk.store().read().await?;
            mirror.left = standing::all(&mut reader, now).await?.into();
            mirror.next_cycle = Some(now + CYCLE);
            let there: HashMap<_, _> = mirror.left.iter().map(|it| (it.message, it.shown)).collect();
            mirror.edited.retain(|message, shown| there.get(message) == Some(shown));
        }
        let mut budget = Budget { looks: LOOKS, marks: MARKED };
        while budget.looks > 0 && budget.marks > 0 && !mirror.left.is_empty() {
            self.look_at_channel(&mut mirror, &mut budget).await?;
        }
        if budget.marks < MARKED {
            self.owing.notify_one();
        }
        Ok(MARKED - budget.marks)
    }

    /// Looks at the cards of the channel that is next, as far as the budget goes.
    async fn look_at_channel(&self, mirror: &mut Mirror, budget: &mut Budget) -> Result<(), Stopped> {
        let Some(channel) = mirror.left.front().map(|it| it.channel) else { return Ok(()) };
        budget.looks -= 1;
        let path = format!("/channels/{channel}/messages?limit={PAGE}");
        let latest = match verdict(self.rest.get(&path).await, 0) {
            Verdict::Done(latest) => latest,
            Verdict::Lost(Lost::Deleted) => Value::Null,
            other => {
                self.heed(&other);
                mirror.left.retain(|it| it.channel != channel);
                return Ok(());
            }
        };
        let latest: HashMap<u64, &Value> =
            latest.as_array().into_iter().flatten().filter_map(|it| Some((id_of(it)?, it))).collect();
        while budget.marks > 0 && budget.looks > 0 {
            let Some(card) = mirror.left.pop_front_if(|it| it.channel == channel) else { break };
            self.look_at_card(mirror, &card, latest.get(&card.message.0).copied(), budget).await?;
        }
        Ok(())
    }

    async fn look_at_card(
        &self,
        mirror: &mut Mirror,
        card: &Standing,
        among_latest: Option<&Value>,
        budget: &mut Budget,
    ) -> Result<(), Stopped> {
        if let Of::Ticket(ticket, _) = card.of
            && self.hands.leaves_alone(ticket)
        {
            return Ok(());
        }
        let now = self.desk.now();
        let message = match among_latest {
            Some(message) => message.clone(),
            None => match self.one_message(card, budget).await {
                Verdict::Done(message) => message,
                Verdict::MessageGone | Verdict::Lost(Lost::Deleted) => {
                    budget.marks -= 1;
                    let card = *card;
                    return self
                        .write(move |db| {
                            Box::pin(async move { mark(standing::is_gone(db, &card, now).await) })
                        })
                        .await;
                }
                other => {
                    self.heed(&other);
                    return Ok(());
                }
            },
        };
        if mirror.edited.get(&card.message) == Some(&card.shown) || self.is_shown(card, &message).await? {
            return Ok(());
        }
        budget.marks -= 1;
        mirror.edited.insert(card.message, card.shown);
        let card = *card;
        self.write(move |db| Box::pin(async move { mark(standing::differs(db, &card, now).await) })).await
    }

    /// A card that is not among the latest of its channel: it may be older than those, or it may be that we may not read.
    async fn one_message(&self, card: &Standing, budget: &mut Budget) -> Verdict {
        budget.looks = budget.looks.saturating_sub(1);
        let (channel, message): (ChannelId, _) = (card.channel, card.message);
        verdict(self.rest.get(&format!("/channels/{channel}/messages/{message}")).await, 0)
    }

    /// Whether the message shows the ticket, or the class, as it is.
    async fn is_shown(&self, card: &Standing, message: &Value) -> Result<bool, Stopped> {
        let (revision, view) = match card.of {
            Of::Ticket(ticket, place) => {
                let face = self.desk.face(ticket).await?;
                (face.ticket.revision, render::card_in(&face, place, self.desk.now()))
            }
            Of::Class(class) => {
                let face = self.desk.class_face(class).await?;
                (face.class.revision, render::class::class_card(&face, face.district.language()))
            }
        };
        if revision != card.shown {
            return Ok(true);
        }
        let here = view.into_body(None);
        let hidden = message["flags"].as_u64().unwrap_or_default() & SUPPRESS_EMBEDS != 0;
        Ok(!hidden && essence(&here) == essence(message))
    }

    fn heed(&self, verdict: &Verdict) {
        if *verdict == Verdict::Unauthorized {
            self.end();
        }
    }
}

fn mark(done: Result<(), Failure>) -> Result<(), Stopped> {
    Ok(done?)
}

/// What people read of a message and can press, without what Discord adds to it.
fn essence(message: &Value) -> Vec<String> {
    let mut parts = Vec::new();
    for embed in list(&message["embeds"]) {
        parts.extend([text(&embed["title"]), text(&embed["description"])]);
        parts.extend(list(&embed["fields"]).flat_map(|it| [text(&it["name"]), text(&it["value"])]));
    }
    for row in list(&message["components"]) {
        parts.extend(list(&row["components"]).flat_map(|it| [text(&it["custom_id"]), text(&it["label"])]));
    }
    parts
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Discord takes blanks away at the ends.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_discord_adds_is_no_difference_and_other_words_are() {
        let ours = json!({ "embeds": [{ "title": "#1 ", "fields": [{ "name": "State", "value": "Waiting" }] }],
            "components": [{ "type": 1, "components": [{ "type": 2, "custom_id": "v1:claim:1", "label": "Claim" }] }] });
        let theirs = json!({ "id": "7", "flags": 0,
            "embeds": [{ "type": "rich", "title": "#1", "fields": [{ "name": "State", "value": "Waiting", "inline": false }] }],
            "components": [{ "id": 1, "type": 1, "components": [{ "id": 2, "type": 2, "custom_id": "v1:claim:1", "label": "Claim" }] }] });
        assert_eq!(essence(&ours), essence(&theirs));
        let other =
            json!({ "embeds": [{ "title": "#1", "fields": [{ "name": "State", "value": "Claimed" }] }] });
        assert_ne!(essence(&ours), essence(&other));
    }

    #[test]
    fn steps_come_one_after_the_other_and_cycles_after_a_quarter_of_an_hour() {
        let now = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let mut mirror = Mirror::default();
        assert!(mirror.is_due(now), "at the start");
        (mirror.next_step, mirror.next_cycle) = (Some(now + STEP), Some(now + CYCLE));
        assert!(!mirror.is_due(now + STEP), "nothing is left of this cycle");
        assert!(mirror.is_due(now + CYCLE));
        assert!(mirror.is_due(now - Duration::days(1)), "the clock was set back");
    }
}
