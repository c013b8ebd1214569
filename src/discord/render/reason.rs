//! The one sentence that says why a ticket is where it is. Requester, coach and history read the same one.

use super::life::passing;
use super::names::Names;
use crate::domain::ids::StaffId;
use crate::domain::roadmap::Phase;
use crate::domain::routing::{Covered, DropReason, Dropped, Queue, Reason, Route, Warning};
use crate::domain::ticket::Ticket;

pub(super) fn reason(names: Names<'_>, ticket: &Ticket) -> String {
    let placed = &ticket.placed;
    let phase = placed.why.phase.or(placed.phase);
    let said = Sentence { names, queue: placed.queue, lead: placed.suggested, phase }.say(&placed.why.reason);
    match backed_up(names, ticket) {
        Some(absent) => format!("{said} {}", names.words.reason_backup_for(absent)),
        None => said,
    }
}

/// The specialist of the topic who is away, where another one has it (C5).
fn backed_up(names: Names<'_>, ticket: &Ticket) -> Option<String> {
    let lead = ticket.asked.topic.and_then(|id| names.district.initiative(id))?.lead?;
    let away = Dropped { staff: lead, why: DropReason::Away };
    let stands_in = ticket.placed.queue == Queue::Specialists && ticket.placed.why.dropped.contains(&away);
    stands_in.then(|| names.person(lead))
}

/// The same sentence for a ticket that is not there: where it would go.
pub(super) fn of_route(names: Names<'_>, route: &Route) -> String {
    Sentence { names, queue: route.queue, lead: route.lead, phase: route.phase }.say(&route.reason)
}

struct Sentence<'a> {
    names: Names<'a>,
    queue: Queue,
    lead: Option<StaffId>,
    phase: Option<Phase>,
}

impl Sentence<'_> {
    fn say(&self, reason: &Reason) -> String {
        let (names, words, owner) = (self.names, self.names.words, self.owner());
        let topic = |id| names.topic(Some(id));
        match reason {
            Reason::Named { staff, warning } => {
                words.reason_named(names.person(*staff), self.warning(warning.as_ref()))
            }
            Reason::Logged { by } => words.reason_logged(names.person(*by)),
            Reason::Passed { by, because } => {
                words.reason_passed(names.person(*by), passing(names, *because), owner)
            }
            Reason::Repairs => words.reason_repairs(names.owners(self.queue)),
            Reason::OwnQueue { .. } => words.reason_own_queue(owner),
            Reason::Pilot { initiative } => words.reason_pilot(topic(*initiative), owner),
            Reason::Ready { initiative, librarian, building, with_partner } => {
                let (topic, building, name) =
                    (topic(*initiative), names.building(*building), names.person(*librarian));
                if *with_partner {
                    words.reason_ready_with_partner(topic, name, building)
                } else {
                    words.reason_ready(topic, name, building)
                }
            }
            Reason::NobodyReady { initiative, building } => match building {
                Some(building) => {
                    words.reason_nobody_ready(topic(*initiative), names.building(*building), owner)
                }
                None => words.reason_by_phase(topic(*initiative), words.phase_implementation(), owner),
            },
            Reason::NotThereYet { initiative, building, from } => words.reason_not_there_yet(
                topic(*initiative),
                names.building(*building),
                words.day(*from),
                owner,
            ),
            Reason::ByPhase { initiative, phase, .. } => {
                words.reason_by_phase(topic(*initiative), names.phase(*phase), owner)
            }
            Reason::Standard { initiative, .. } => words.reason_standard(topic(*initiative), owner),
            Reason::Covered { initiative, cover } => {
                let phase = self.phase.map_or_else(|| words.phase_standard(), |phase| names.phase(phase));
                words.reason_covered(topic(*initiative), phase, self.cover(cover))
            }
            Reason::Retired { initiative, cover, .. } => {
                words.reason_retired(topic(*initiative), owner, self.covered(cover.as_ref()))
            }
            Reason::NotOnRoadmap { cover, .. } => {
                let cover = self.covered(cover.as_ref());
                if matches!(self.queue, Queue::Librarians(_)) {
                    words.reason_maybe_a_pilot(owner, cover)
                } else {
                    words.reason_not_on_roadmap(owner, cover)
                }
            }
            Reason::AsItIs { cover, .. } => words.reason_as_it_is(owner, self.covered(cover.as_ref())),
            Reason::LibraryDesk { cover, .. } => words.reason_library(owner, self.covered(cover.as_ref())),
        }
    }

    fn owner(&self) -> String {
        self.names.owner(self.queue, self.lead)
    }

    fn warning(&self, warning: Option<&Warning>) -> String {
        let words = self.names.words;
        let said = match warning {
            None => return String::new(),
            Some(Warning::Away { until: Some(until) }) => words.reason_warning_away(words.day(*until)),
            Some(Warning::Away { until: None }) => words.reason_warning_away_open(),
            Some(Warning::Full) => words.reason_warning_full(),
        };
        format!(" {said}")
    }

    fn covered(&self, cover: Option<&Covered>) -> String {
        cover.map(|cover| format!(" {}", self.cover(cover))).unwrap_or_default()
    }

    fn cover(&self, cover: &Covered) -> String {
        let (names, words) = (self.names, self.names.words);
        let owner = capital(&self.lead.map_or_else(|| names.owners(self.queue), |lead| names.person(lead)));
        match (cover.absent, cover.building) {
            (Some(absent), _) => {
                let until = cover.until.map(|until| words.cover_until(words.day(until))).unwrap_or_default();
                words.cover_absent(owner, names.person(absent), until)
            }
            (None, Some(building)) => {
                let name = self.lead.map_or_else(|| names.owners(self.queue), |lead| names.person(lead));
                words.cover_vacant(names.building(building), name)
            }
            (None, None) => words.cover_unknown_building(self.owner()),
        }
    }
}

/// At the start of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
