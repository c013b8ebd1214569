//! Buttons, menus and modals, as what their `custom_id` says: a verb and ids, nothing else.
//!
//! A `custom_id` comes back from outside and may say anything: it is parsed here, and whatever it names is
//! checked against its guild and its holder by the desk. At most 100 characters
//! (<https://discord.com/developers/docs/components/reference#anatomy-of-a-component>).

mod calendar;
mod class;
pub mod door;
mod life;
mod minutes;
mod more;
mod page;
mod people;
mod road;
mod whither;
mod year;

use std::fmt;
use std::str::FromStr;

use crate::domain::ids::{ClassId, GuildId, TicketId};
use door::Door;

pub use calendar::CalendarControl;
pub use class::ClassControl;
pub(super) use class::row as class_row;
pub use life::LifeControl;
pub use minutes::MinutesControl;
pub use more::MoreControl;
pub use page::PageControl;
pub use people::PeopleControl;
pub(super) use road::RoadControl;
pub use year::YearControl;

/// The version of the form. Controls on old messages keep working as long as their version is read.
const VERSION: &str = "v1";

/// One thing that can be pressed, chosen or filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// On the panel: opens the modal that asks.
    Ask,
    /// The modal of [`Control::Ask`], filled in.
    AskForm,
    /// The modal of the message command, filled in. Holds channel and message it was used on.
    AskAboutForm {
        /// The message's channel.
        channel: u64,
        /// The message.
        message: u64,
    },
    /// In the one question about the building: the menu.
    Building {
        /// The draft that waits for it.
        draft: i64,
    },
    /// On a card: take it.
    Claim(TicketId),
    /// Beside "NAME has it": help them.
    Partner(TicketId),
    /// On a card: opens the modal that resolves.
    Resolve(TicketId),
    /// The modal of [`Control::Resolve`], filled in.
    ResolveForm(TicketId),
    /// In the requester's answer: opens the modal for more words.
    AddDetails(TicketId),
    /// The modal of [`Control::AddDetails`], filled in.
    DetailsForm(TicketId),
    /// In the requester's answer: never mind.
    Cancel(TicketId),
    /// In the requester's answer: the menu of times.
    PickTime(TicketId),
    /// In the requester's answer: no meeting, the answer in writing.
    WriteToMe(TicketId),
    /// In the thread, after it was resolved: it helped.
    Helped(TicketId),
    /// In the thread, after it was resolved: not yet.
    NotYet(TicketId),
    /// Before there is a ticket.
    Door(Door),
    /// About time, incidents and duplicates.
    More(MoreControl),
    /// About the road map and readiness.
    Road(RoadControl),
    /// Handing on, partners, taking over, going on.
    Life(LifeControl),
    /// About one's own minutes.
    Minutes(MinutesControl),
    /// About people and buildings.
    People(PeopleControl),
    /// About the year's end.
    Year(YearControl),
    /// Under a request: the menu that changes topic or kind.
    Change(TicketId),
    /// Under a calendar file.
    Calendar(CalendarControl),
    /// About the page for a principal.
    Page(PageControl),
    /// About a class.
    Class(ClassControl),
}

impl Control {
    /// The ticket that it is about.
    pub fn ticket(self) -> Option<TicketId> {
        match self {
            Self::Ask
            | Self::AskForm
            | Self::AskAboutForm { .. }
            | Self::Building { .. }
            | Self::Road(_)
            | Self::Calendar(_)
            | Self::Year(_)
            | Self::Page(_)
            | Self::Class(_) => None,
            Self::More(control) => Some(control.ticket()),
            Self::Life(control) => Some(control.ticket()),
            Self::Minutes(control) => Some(control.ticket()),
            Self::People(control) => control.ticket(),
            Self::Claim(id)
            | Self::Partner(id)
            | Self::Resolve(id)
            | Self::ResolveForm(id)
            | Self::AddDetails(id)
            | Self::DetailsForm(id)
            | Self::Cancel(id)
            | Self::PickTime(id)
            | Self::WriteToMe(id)
            | Self::Helped(id)
            | Self::NotYet(id)
            | Self::Change(id) => Some(id),
            Self::Door(door) => door.ticket(),
        }
    }

    /// The server that it says it belongs to: for controls in direct messages that are about no ticket. Whoever presses
    /// one has to be on that server's roster, as for any other.
    pub fn guild(self) -> Option<GuildId> {
        match self {
            Self::Road(road) => road.guild(),
            Self::Page(page) => Some(page.guild()),
            Self::Door(door) => door.guild(),
            Self::Class(class) => class.guild(),
            _ => None,
        }
    }

    /// The class that it is about.
    pub(super) fn class(self) -> Option<ClassId> {
        match self {
            Self::Class(class) => class.class(),
            _ => None,
        }
    }

    fn parts(self) -> (&'static str, Vec<i128>) {
        let ticket = |verb, ticket: TicketId| (verb, vec![i128::from(ticket.0)]);
        match self {
            Self::Ask => ("ask", vec![]),
            Self::AskForm => ("ask-form", vec![]),
            Self::AskAboutForm { channel, message } => ("ask-about", vec![channel.into(), message.into()]),
            Self::Building { draft } => ("building", vec![draft.into()]),
            Self::Claim(id) => ticket("claim", id),
            Self::Partner(id) => ticket("partner", id),
            Self::Resolve(id) => ticket("resolve", id),
            Self::ResolveForm(id) => ticket("resolve-form", id),
            Self::AddDetails(id) => ticket("details", id),
            Self::DetailsForm(id) => ticket("details-form", id),
            Self::Cancel(id) => ticket("cancel", id),
            Self::PickTime(id) => ticket("time", id),
            Self::WriteToMe(id) => ticket("write", id),
            Self::Helped(id) => ticket("helped", id),
            Self::NotYet(id) => ticket("not-yet", id),
            Self::Door(door) => door.parts(),
            Self::More(control) => control.parts(),
            Self::Road(road) => road.parts(),
            Self::Calendar(control) => control.parts(),
            Self::Life(control) => control.parts(),
            Self::Minutes(control) => control.parts(),
            Self::People(control) => control.parts(),
            Self::Year(control) => control.parts(),
            Self::Change(id) => ticket("change", id),
            Self::Page(control) => control.parts(),
            Self::Class(control) => control.parts(),
        }
    }

    fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        let ticket = || match ids {
            [id] => positive(id).map(TicketId),
            _ => None,
        };
        match (verb, ids) {
            ("ask", []) => Some(Self::Ask),
            ("ask-form", []) => Some(Self::AskForm),
            ("ask-about", [channel, message]) => {
                Some(Self::AskAboutForm { channel: channel.parse().ok()?, message: message.parse().ok()? })
            }
            ("building", [draft]) => Some(Self::Building { draft: positive(draft)? }),
            ("claim", _) => ticket().map(Self::Claim),
            ("partner", _) => ticket().map(Self::Partner),
            ("resolve", _) => ticket().map(Self::Resolve),
            ("resolve-form", _) => ticket().map(Self::ResolveForm),
            ("details", _) => ticket().map(Self::AddDetails),
            ("details-form", _) => ticket().map(Self::DetailsForm),
            ("cancel", _) => ticket().map(Self::Cancel),
            ("time", _) => ticket().map(Self::PickTime),
            ("write", _) => ticket().map(Self::WriteToMe),
            ("helped", _) => ticket().map(Self::Helped),
            ("not-yet", _) => ticket().map(Self::NotYet),
            ("change", _) => ticket().map(Self::Change),
            _ => {
                let door = Door::read(verb, ids).map(Self::Door);
                let more = door.or_else(|| MoreControl::read(verb, ids).map(Self::More));
                let life = more.or_else(|| LifeControl::read(verb, ids).map(Self::Life));
                let life = life.or_else(|| MinutesControl::read(verb, ids).map(Self::Minutes));
                let road = life.or_else(|| RoadControl::read(verb, ids).map(Self::Road));
                let people = road.or_else(|| PeopleControl::read(verb, ids).map(Self::People));
                let year = people.or_else(|| YearControl::read(verb, ids).map(Self::Year));
                let page = year.or_else(|| PageControl::read(verb, ids).map(Self::Page));
                let page = page.or_else(|| ClassControl::read(verb, ids).map(Self::Class));
                page.or_else(|| CalendarControl::read(verb, ids).map(Self::Calendar))
            }
        }
    }
}

/// A row's id: a plain number from 1, written in one way only.
fn positive(text: &str) -> Option<i64> {
    let id: i64 = text.parse().ok()?;
    (id > 0 && id.to_string() == text).then_some(id)
}

impl fmt::Display for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, ids) = self.parts();
        write!(f, "{VERSION}:{verb}")?;
        ids.iter().try_for_each(|id| write!(f, ":{id}"))
    }
}

/// The text is no control of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no control of Refdesk's")]
pub struct NotAControl;

impl FromStr for Control {
    type Err = NotAControl;

    fn from_str(text: &str) -> Result<Self, NotAControl> {
        let mut parts = text.split(':');
        if parts.next() != Some(VERSION) {
            return Err(NotAControl);
        }
        let verb = parts.next().ok_or(NotAControl)?;
        Self::read(verb, &parts.collect::<Vec<_>>()).ok_or(NotAControl)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn controls() -> impl Strategy<Value = Control> {
        (0_usize..18, 1_i64..i64::MAX, any::<u64>(), any::<u64>()).prop_map(
            |(which, id, channel, message)| {
                let ticket = TicketId(id);
                [
                    Control::Ask,
                    Control::AskForm,
                    Control::AskAboutForm { channel, message },
                    Control::Building { draft: id },
                    Control::Claim(ticket),
                    Control::Partner(ticket),
                    Control::Resolve(ticket),
                    Control::ResolveForm(ticket),
                    Control::AddDetails(ticket),
                    Control::DetailsForm(ticket),
                    Control::Cancel(ticket),
                    Control::PickTime(ticket),
                    Control::WriteToMe(ticket),
                    Control::Helped(ticket),
                    Control::NotYet(ticket),
                    Control::Change(ticket),
                    Control::People(PeopleControl::LeaveMove(ticket, crate::domain::ids::StaffId(id))),
                    Control::People(PeopleControl::LeaveWait(ticket, crate::domain::ids::StaffId(id))),
                ][which]
            },
        )
    }

    proptest! {
        #[test]
        fn a_control_comes_back_as_it_went(control in controls()) {
            let text = control.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(control));
        }

        #[test]
        fn hostile_text_is_refused(text in "(v[0-9]:)?[a-z-]{0,12}(:[-+0-9a-z]{0,24}){0,4}") {
            if let Ok(control) = text.parse::<Control>() {
                prop_assert!(control.to_string().parse() == Ok(control));
            }
        }
    }

    #[test]
    fn nothing_else_is_a_control() {
        for text in [
            "",
            "v1",
            "v1:",
            "v1:claim",
            "v1:claim:",
            "v1:claim:0",
            "v1:claim:-3",
            "v1:claim:+3",
            "v1:claim:03",
            "v1:claim:1:2",
            "v2:claim:1",
            "v1:shout:1",
            "v1:claim:99999999999999999999",
        ] {
            assert_eq!(text.parse::<Control>(), Err(NotAControl), "{text}");
        }
    }
}
