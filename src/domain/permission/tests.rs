//! The table read cell by cell, and what real people are to real tickets.

use super::Who::{Coach, Director, Lead, OfQueue, Partner, Requester, Specialist};
use super::*;
use crate::domain::company::Company;
use crate::domain::fixture::{
    AUNE, BELL, CAROL, HOOVER, INES, JO, NAIR, PARA, RUIZ, SAM, at, district, person,
};
use crate::domain::ids::{DistrictId, TicketId, TicketNumber};
use crate::domain::people::Role;
use crate::domain::routing::{Kind, Queue, Reason};
use crate::domain::text::Words;
use crate::domain::ticket::{Asked, Claim, Placed, State, Thread, Why};

const EVERYBODY: [Option<Who>; 8] = [
    Some(Who::Requester),
    Some(Who::Lead),
    Some(Who::Partner),
    Some(Who::OfQueue),
    Some(Who::Specialist),
    Some(Who::Coach),
    Some(Who::Director),
    None,
];

/// Requester, lead, partner, of its queue, specialist, other coach, director, anybody else: while it waits | once held.
const CELLS: &str = "
    See       yyyyyyy- yyyyyyy-
    Claim     --yyy--- -yyyy---
    TakeOver  --yyy--- -yyyy---
    Join      --yyy--- -yyyy---
    Invite    -------- -y------
    Leave     --y----- --y-----
    Release   -------- -y----y-
    HandOn    --yyy-y- -y----y-
    Hold      -------- -y------
    Resolve   -------- -y------
    Time      -------- -yy-----
    Note      --yyy--- -yy-----
    Sort      --yyy-y- -yy---y-
    Merge     --yyyy-- -yyyyy--
    Tie       --yyy--- -yyyy---
    Own       y------- y-------
";

/// Alma Aune's question at Hoover.
fn ticket(state: State) -> Ticket {
    let asked = Asked {
        user: UserId(u64::try_from(AUNE.0).unwrap()),
        name: "Alma".to_owned(),
        building: Some(HOOVER),
        topic: None,
        kind: Kind::Question,
        words: Words::new("slides will not open").unwrap(),
        language: "en-US".to_owned(),
        today: false,
        private: false,
        needed_by: None,
        source_url: None,
        form: None,
        wanted_at: None,
        occasion: None,
        insisted: false,
        company: Company::default(),
    };
    let placed = Placed {
        queue: Queue::Librarians(HOOVER),
        suggested: Some(RUIZ),
        backup: Some(Queue::Specialists),
        widened_at: None,
        phase: None,
        unsorted: true,
        declined: Vec::new(),
        bounces: 0,
        why: Why { reason: Reason::Repairs, dropped: Vec::new(), phase: None },
    };
    let (id, number, district) = (TicketId(1), TicketNumber(1), DistrictId(1));
    let (thread, opened_at) = (Thread::None, at("2026-09-22 10:41"));
    Ticket { id, district, number, revision: 1, asked, placed, state, thread, opened_at }
}

fn claimed(by: StaffId) -> State {
    State::Claimed(Claim { by, at: at("2026-09-22 10:45"), reopened: false })
}

#[test]
fn the_table_says_what_stands_here_in_every_cell() {
    let rows: Vec<Vec<_>> = CELLS.trim().lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows.len(), TABLE.len());
    for (row, line) in rows.iter().zip(TABLE) {
        assert_eq!(row[0], format!("{:?}", line.act));
        for (cells, state) in [(row[1], State::Waiting), (row[2], claimed(RUIZ))] {
            let ticket = ticket(state);
            assert_eq!(cells.len(), EVERYBODY.len());
            for (cell, who) in cells.chars().zip(EVERYBODY) {
                let standings: Vec<_> = who.into_iter().collect();
                assert_eq!(
                    may(line.act, &standings, &ticket),
                    cell == 'y',
                    "{:?} by {who:?}, {:?}",
                    line.act,
                    ticket.state
                );
            }
        }
    }
}

#[test]
fn what_people_are_to_a_ticket() {
    let district = district();
    let open = ticket(claimed(NAIR));
    let private = Ticket { asked: Asked { private: true, ..open.asked.clone() }, ..open.clone() };
    let what = |ticket: &Ticket, staff: StaffId| {
        let user = UserId(u64::try_from(staff.0).unwrap());
        standings(&district, user, ticket, &[SAM], at("2026-09-22 11:00"))
    };
    for (staff, to_open, to_private) in [
        (AUNE, vec![Requester], vec![Requester]),
        (NAIR, vec![Lead, Coach], vec![Lead]),
        (SAM, vec![Partner, Specialist, Coach], vec![Partner]),
        (RUIZ, vec![OfQueue, Coach], vec![OfQueue]),
        (JO, vec![Specialist, Coach], vec![]),
        (INES, vec![Coach], vec![]),
        (BELL, vec![Coach], vec![]),
        (PARA, vec![Coach], vec![]),
        (CAROL, vec![Coach, Director], vec![]),
        (StaffId(999), vec![], vec![]),
    ] {
        assert_eq!(what(&open, staff), to_open, "{staff} to an open ticket");
        assert_eq!(what(&private, staff), to_private, "{staff} to a private ticket");
    }
}

#[test]
fn the_back_up_queue_counts_once_it_was_shown_the_ticket() {
    let district = district();
    let mut shown = ticket(State::Waiting);
    let jo = UserId(u64::try_from(JO.0).unwrap());
    let is_of_queue =
        |ticket: &Ticket| standings(&district, jo, ticket, &[], ticket.opened_at).contains(&Who::OfQueue);
    assert!(!is_of_queue(&shown));
    shown.placed.widened_at = Some(shown.opened_at);
    assert!(is_of_queue(&shown));
}

#[test]
fn nobody_helps_themselves_and_whoever_left_is_nobody() {
    let mut district = district();
    let own = Asked { user: UserId(u64::try_from(RUIZ.0).unwrap()), ..ticket(State::Waiting).asked };
    let own = Ticket { asked: own, ..ticket(State::Waiting) };
    let user = own.asked.user;
    assert_eq!(standings(&district, user, &own, &[], own.opened_at), [Who::Requester]);
    let jo = district.staff.iter_mut().find(|it| it.id == JO).unwrap();
    jo.gone = true;
    let jo = UserId(u64::try_from(JO.0).unwrap());
    assert!(standings(&district, jo, &own, &[JO], own.opened_at).is_empty());
}

#[test]
fn a_principal_sees_nobodys_requests_but_their_own() {
    let mut district = district();
    let principal = StaffId(77);
    district.staff.push(person(principal, Role::Principal, &[(HOOVER, "")]));
    let user = UserId(77);
    for state in [State::Waiting, claimed(RUIZ)] {
        let theirs = ticket(state);
        for line in TABLE {
            let standings = standings(&district, user, &theirs, &[], theirs.opened_at);
            assert!(!may(line.act, &standings, &theirs), "{:?}", line.act);
        }
        let own = Ticket { asked: Asked { user, ..theirs.asked.clone() }, ..theirs };
        assert_eq!(standings(&district, user, &own, &[], own.opened_at), [Who::Requester]);
    }
}
