//! What happens on the way of a request besides being taken and resolved: it is handed on, put on hold, met about, taken
//! over, helped with by a partner, given back. How often is ours to choose; who decides is always a person's press.

use chrono::{DateTime, Utc};
use refdesk::domain::district::District;
use refdesk::domain::ids::StaffId;
use refdesk::domain::people::{Role, Staff};
use refdesk::domain::ticket::{Slot, Ticket};
use refdesk::sandbox::{Component, Message, Person, Reply};

use super::books::thread;
use crate::kills::Chance;
use crate::school::School;

/// How the coach's question ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    Given,
    /// The coach goes on without it.
    NotWaitedFor,
    /// Nobody ever does anything: the clock closes it.
    Never,
}

/// What a coach does with a request that they have, before they resolve it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Detour {
    HandOn,
    Hold(Answer),
    /// A time is proposed; whether it fits, and whether it is called off afterwards.
    Meet {
        fits: bool,
        off: bool,
    },
    TakeOver,
    Partner,
    Release,
}

impl Detour {
    /// One request in three has one on its way; some have two. A tenth of all are met about, as many are asked about.
    /// What is private goes to nobody else.
    pub(super) fn plan(chance: &mut Chance, private: bool) -> Vec<Self> {
        let count = match chance.below(12) {
            0..=7 => 0,
            8..=10 => 1,
            _ => 2,
        };
        let stays = |it: &Self| !matches!(it, Self::HandOn | Self::TakeOver | Self::Partner | Self::Release);
        (0..count).map(|_| Self::any(chance)).filter(|it| !private || stays(it)).collect()
    }

    fn any(chance: &mut Chance) -> Self {
        match chance.below(20) {
            0..=2 => Self::HandOn,
            3..=5 => Self::Hold(Answer::Given),
            6 => Self::Hold(Answer::NotWaitedFor),
            7 => Self::Hold(Answer::Never),
            8..=11 => Self::Meet { fits: true, off: false },
            12 => Self::Meet { fits: true, off: true },
            13 => Self::Meet { fits: false, off: false },
            14 | 15 => Self::TakeOver,
            16..=18 => Self::Partner,
            _ => Self::Release,
        }
    }

    /// The coach who has it does it, or another one does. Nobody is there to propose a time in the holidays: then nothing
    /// comes of it.
    pub(super) async fn is_taken(self, school: &School, district: &District, ticket: &Ticket) -> Reply {
        let number = ticket.number.0.to_string();
        let number = number.as_str();
        let lead =
            ticket.lead().unwrap_or_else(|| panic!("{} has no lead: {:?}", ticket.number, ticket.state));
        let coach = coach(school, district, lead);
        match self {
            Self::HandOn => coach.types("/handoff", &[("ticket", number), ("because", "not theirs")]).await,
            Self::Hold(_) => {
                let question = [("ticket", number), ("question", "Which class is it for?")];
                coach.types("/hold", &question).await
            }
            Self::Meet { .. } => {
                let menu = coach.types("/time", &[("ticket", number)]).await;
                match first_time(&menu) {
                    Some(time) => coach.chooses("Choose a time", &menu, &[&time]).await,
                    None => menu,
                }
            }
            Self::TakeOver => {
                let other = other(school, district, lead);
                let asks = other.types("/take", &[("ticket", number)]).await;
                other.presses("Take it over", &asks).await
            }
            Self::Partner => {
                let name = other(school, district, lead).name();
                coach.types("/partner", &[("ticket", number), ("invite", &name)]).await
            }
            Self::Release => coach.types("/release", &[("ticket", number)]).await,
        }
    }
}

/// The requester answers the coach's question.
pub(super) async fn answers(school: &School, requester: &Person, ticket: &Ticket) -> Reply {
    let question = last_with(school, ticket, "Answer");
    let modal = requester.presses("Answer", &question).await;
    requester.fills(modal.modal(), &[("What do you answer?", "third hour")]).await
}

/// The requester says whether the time that was proposed fits.
pub(super) async fn replies(school: &School, requester: &Person, ticket: &Ticket, fits: bool) -> Reply {
    let proposed = last_with(school, ticket, "That works");
    if fits {
        return requester.presses("That works", &proposed).await;
    }
    let menu = requester.presses("Another time", &proposed).await;
    requester.presses("None of these fits", &menu).await
}

pub(super) async fn calls_off(school: &School, requester: &Person, ticket: &Ticket) -> Reply {
    requester.presses("Call it off", &last_with(school, ticket, "Call it off")).await
}

/// Whether the two are still to meet.
pub(super) fn lies_ahead(slot: Option<Slot>, now: DateTime<Utc>) -> bool {
    slot.is_some_and(|slot| slot.span().1 > now)
}

pub(super) fn coach(school: &School, district: &District, staff: StaffId) -> Person {
    school.account(district.person(staff).and_then(|it| it.user).unwrap())
}

/// A specialist who is not the lead.
fn other(school: &School, district: &District, lead: StaffId) -> Person {
    let mut specialists = district.staff.iter().filter(|it| it.is(Role::Specialist) && it.id != lead);
    let found = specialists.find(|it| district.absence(it.id, school.now()).is_none());
    let found = found.or_else(|| district.staff.iter().find(|it| it.is(Role::Specialist) && it.id != lead));
    coach(school, district, found.unwrap().id)
}

/// Coaches who may be away: librarians and specialists.
pub(super) fn may_be_away(staff: &Staff) -> bool {
    (staff.is(Role::Librarian) || staff.is(Role::Specialist)) && staff.user.is_some() && !staff.gone
}

fn first_time(menu: &Reply) -> Option<String> {
    let message = menu.message.as_ref()?;
    let times = message.controls().find(|it| it.is_select())?;
    times.options.first().map(|it| it.label.clone())
}

/// The last message of a ticket's thread with this button.
fn last_with(school: &School, ticket: &Ticket, label: &str) -> Message {
    let said = school.sandbox.messages(thread(ticket));
    let has = |it: &Component| it.is_button() && !it.disabled && it.words() == label;
    let found = said.into_iter().rev().find(|it| it.controls().any(has));
    found.unwrap_or_else(|| panic!("nothing of {} bears [{label}]", ticket.number))
}
