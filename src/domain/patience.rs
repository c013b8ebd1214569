//! How long nobody does anything with a ticket before somebody is asked to: counted in the school days of its building.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::district::District;
use super::ids::StaffId;
use super::ticket::{State, Ticket};

/// After so many school days without any move its coach is asked about a claimed ticket.
const IDLE_DAYS: u32 = 5;
/// After so many school days without an answer the requester is reminded of the question.
const ANSWER_DAYS: u32 = 3;
/// After so many school days without an answer a ticket is closed; its requester may reopen it.
const CLOSE_DAYS: u32 = ANSWER_DAYS + 5;

/// What is done about a ticket that nobody does anything with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Nobody claimed it: its queue is reminded, its requester hears that it is not forgotten (F6).
    Reminded,
    /// Still nobody: the back-up sees it, the director is told, and its requester hears who that is.
    Escalated,
    /// Its coach is asked whether it is done.
    Idle,
    /// The requester is reminded of the coach's question.
    AnswerDue,
    /// The question was never answered: it is closed.
    Unanswered,
}

/// Who hears of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The queue's channel; of a private ticket its suggested coach alone.
    Queue,
    /// One member of the queue: of a private ticket for which nobody in particular is meant.
    Member(StaffId),
    /// The requester.
    Requester,
    /// The lead.
    Lead,
    /// The director.
    Director,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 5] =
        [Self::Reminded, Self::Escalated, Self::Idle, Self::AnswerDue, Self::Unanswered];

    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reminded => "reminded",
            Self::Escalated => "escalated",
            Self::Idle => "idle",
            Self::AnswerDue => "answer-due",
            Self::Unanswered => "unanswered",
        }
    }

    /// Who hears of it at a moment. A private ticket that is meant for nobody in particular is its whole queue's, which has
    /// no channel for it (R41).
    pub fn heard_by(self, district: &District, ticket: &Ticket, at: DateTime<Utc>) -> Vec<Audience> {
        let for_all = ticket.asked.private && ticket.placed.suggested.is_none();
        let mut heard = Vec::new();
        for to in self.audiences() {
            if for_all && *to == Audience::Queue {
                let members = district.members_of(ticket.placed.queue, at);
                heard.extend(members.iter().map(|it| Audience::Member(it.id)));
            } else {
                heard.push(*to);
            }
        }
        heard
    }

    /// Whether it reminds its requester of something that they were told before: who wants no reminders is spared it (R44).
    pub fn is_reminder(self, to: Audience) -> bool {
        (self, to) == (Self::AnswerDue, Audience::Requester)
    }

    fn audiences(self) -> &'static [Audience] {
        match self {
            Self::Reminded => &[Audience::Queue, Audience::Requester],
            Self::Escalated => &[Audience::Director, Audience::Requester],
            Self::Idle => &[Audience::Lead],
            Self::AnswerDue | Self::Unanswered => &[Audience::Requester],
        }
    }
}

/// The moment from which a ticket's days are counted. `moved_at` is when it came to those who should take it, `touched_at`
/// when anybody last did anything with it.
pub fn counted_from(ticket: &Ticket, moved_at: DateTime<Utc>, touched_at: DateTime<Utc>) -> DateTime<Utc> {
    match &ticket.state {
        State::Waiting => moved_at,
        State::OnHold(hold) => hold.since,
        State::Scheduled(appointment) => touched_at.max(appointment.slot.starts_at),
        _ => touched_at,
    }
}

/// The steps that are due, the first one first. Nothing is due outside duty hours, so that nobody is reminded at night (R93).
pub fn due(district: &District, ticket: &Ticket, since: DateTime<Utc>, now: DateTime<Utc>) -> Vec<Step> {
    if !district.calendar.is_duty(now) {
        return Vec::new();
    }
    let all = moments(district, ticket, since);
    all.filter(|(_, due)| now >= *due).map(|(step, _)| step).collect()
}

/// When the next step is due that was not done; none before somebody does something with the ticket, or the days change.
pub fn next(
    district: &District,
    ticket: &Ticket,
    since: DateTime<Utc>,
    done: &[Step],
) -> Option<DateTime<Utc>> {
    moments(district, ticket, since).filter(|(step, _)| !done.contains(step)).map(|(_, due)| due).min()
}

/// Every step that a ticket as it is may come to, with its moment; those after the end of the year are left out.
fn moments(
    district: &District,
    ticket: &Ticket,
    since: DateTime<Utc>,
) -> impl Iterator<Item = (Step, DateTime<Utc>)> {
    let settings = &district.settings;
    let steps: &[(Step, u32)] = match &ticket.state {
        State::Waiting => &[
            (Step::Reminded, u32::from(settings.remind_after_days)),
            (Step::Escalated, u32::from(settings.escalate_after_days)),
        ],
        State::Claimed(_) | State::Scheduled(_) => &[(Step::Idle, IDLE_DAYS)],
        State::OnHold(_) => &[(Step::AnswerDue, ANSWER_DAYS), (Step::Unanswered, CLOSE_DAYS)],
        _ => &[],
    };
    let level = ticket.asked.building.and_then(|id| district.building(id)).map(|it| it.level);
    let moment = |days: u32| district.calendar.after_school_days_of(since, days, level);
    let all: Vec<_> = steps.iter().filter_map(|(step, days)| Some((*step, moment(*days)?))).collect();
    all.into_iter()
}
