//! Who would get a request, and why, without opening one. Facts only: the sentences are made where people read them.

use chrono::{DateTime, Utc};

use crate::domain::district::District;
use crate::domain::door::{self, Reading, Said};
use crate::domain::ids::{BuildingId, StaffId, UserId};
use crate::domain::routing::{Kind, Load, Request, Route, route};

/// What would be asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The words.
    pub words: &'a str,
    /// Where; without it, where the person who asks works at that time.
    pub building: Option<BuildingId>,
    /// Who asks; none is an ordinary teacher.
    pub by: Option<StaffId>,
    /// The sort of help, if it is chosen and not read from the words.
    pub kind: Option<Kind>,
    /// It is for today.
    pub today: bool,
}

/// What would happen.
#[derive(Debug, Clone)]
pub struct Explained {
    /// What was read.
    pub reading: Reading,
    /// Where each need would go, in their order; empty if no ticket would be opened.
    pub routes: Vec<Route>,
}

impl Explained {
    /// Why no ticket would be opened; none if one would.
    pub fn turned(&self) -> Option<Turned> {
        let reading = &self.reading;
        if reading.harm {
            return Some(Turned::Harm);
        }
        if !reading.found.is_empty() {
            return Some(Turned::Student);
        }
        match reading.said {
            Said::Thanks { also_asks: false } => Some(Turned::Thanks),
            Said::NeverMind => Some(Turned::NeverMind),
            Said::Thanks { also_asks: true } | Said::Request => None,
        }
    }
}

/// Why no ticket would be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Words of harm (R95).
    Harm,
    /// It may name a student (R94).
    Student,
    /// It thanks.
    Thanks,
    /// It takes a request back.
    NeverMind,
}

/// What would happen with a question at a moment, if everybody's desk were as `load` says.
pub fn explain(question: &Question<'_>, district: &District, load: &Load, at: DateTime<Utc>) -> Explained {
    let reading = door::read(question.words, district);
    let mut explained = Explained { reading, routes: Vec::new() };
    if explained.turned().is_some() {
        return explained;
    }
    if let (Some(kind), Some(main)) = (question.kind, explained.reading.needs.first_mut()) {
        main.kind = kind;
    }
    let user = question.by.and_then(|id| district.person(id)).and_then(|it| it.user);
    let routes = explained.reading.needs.iter().map(|need| {
        let request = Request {
            user: user.unwrap_or(UserId(0)),
            requester: question.by,
            building: question.building,
            topic: need.topic,
            kind: need.kind,
            grade: None,
            today: question.today || explained.reading.urgent,
            named: None,
            declined: &[],
        };
        route(&request, district, load, at)
    });
    explained.routes = routes.collect();
    explained
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{DAKOTA_HILLS, HOOVER, RUIZ, at, district};
    use crate::domain::routing::Queue;

    fn asked(words: &str, building: BuildingId, by: Option<StaffId>) -> Explained {
        let question = Question { words, building: Some(building), by, kind: None, today: false };
        explain(&question, &district(), &Load::default(), at("2026-09-22 10:41"))
    }

    #[test]
    fn each_need_has_a_way_of_its_own() {
        let explained =
            asked("google docs: how do I share a folder? also my projector is dead", HOOVER, None);
        let queues: Vec<_> = explained.routes.iter().map(|it| it.queue).collect();
        assert_eq!(queues, [Queue::Librarians(HOOVER), Queue::TechOffice]);
    }

    #[test]
    fn who_asks_decides_too() {
        let teacher = asked("how do I share a folder in google", HOOVER, None);
        assert_eq!(teacher.routes[0].lead, Some(RUIZ));
        let librarian = asked("how do I share a folder in google", HOOVER, Some(RUIZ));
        assert_eq!(librarian.routes[0].queue, Queue::Specialists);
    }

    #[test]
    fn what_would_open_no_ticket_goes_nowhere() {
        let cases = [
            ("a student wrote that she wants to kill herself", Turned::Harm),
            ("Priscilla Vantage, number 311907, is locked out of moodle", Turned::Student),
            ("thank you so much!", Turned::Thanks),
            ("nvm, found it", Turned::NeverMind),
        ];
        for (words, turned) in cases {
            let explained = asked(words, DAKOTA_HILLS, None);
            assert_eq!(explained.turned(), Some(turned), "{words}");
            assert!(explained.routes.is_empty());
        }
    }
}
