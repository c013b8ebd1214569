//! A ticket's life by chance: random moves by random people, against a model that knows only the rules.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use refdesk::domain::company::Company;
use refdesk::domain::ids::{DistrictId, StaffId, TicketId, TicketNumber, UserId};
use refdesk::domain::minutes::Minutes;
use refdesk::domain::routing::{Kind, Queue, Reason};
use refdesk::domain::text::Words;
use refdesk::domain::ticket::{Asked, Placed, State, Thread, Ticket, Why};

#[derive(Debug, Clone, Copy)]
enum Move {
    Claim(i64),
    Resolve(i64),
    Cancel,
    Thank,
    Reopen { too_late: bool },
    Join(i64),
    Amend,
}

/// What the model knows: who leads, and whether it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Model {
    Waiting,
    Led(i64),
    Resolved(i64),
    Cancelled,
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        3 => (1_i64..4).prop_map(Move::Claim),
        3 => (1_i64..4).prop_map(Move::Resolve),
        1 => Just(Move::Cancel),
        1 => Just(Move::Thank),
        2 => any::<bool>().prop_map(|too_late| Move::Reopen { too_late }),
        1 => (1_i64..4).prop_map(Move::Join),
        1 => Just(Move::Amend),
    ]
}

fn expected(model: Model, step: Move) -> Option<Model> {
    match (model, step) {
        (Model::Waiting, Move::Claim(by)) => Some(Model::Led(by)),
        (Model::Led(lead), Move::Resolve(by)) if lead == by => Some(Model::Resolved(lead)),
        (Model::Waiting | Model::Led(_), Move::Cancel) => Some(Model::Cancelled),
        (Model::Resolved(lead), Move::Thank) => Some(Model::Resolved(lead)),
        (Model::Resolved(lead), Move::Reopen { too_late: false }) => Some(Model::Led(lead)),
        (Model::Led(lead), Move::Join(by)) if lead != by => Some(model),
        (Model::Waiting | Model::Led(_), Move::Amend) => Some(model),
        _ => None,
    }
}

fn apply(ticket: &Ticket, step: Move, at: DateTime<Utc>) -> Option<State> {
    let same = |done: Result<(), _>| done.map(|()| ticket.state.clone());
    let fifteen = Minutes::new(15).unwrap();
    let moved = match step {
        Move::Claim(by) => ticket.claim(StaffId(by), at),
        Move::Resolve(by) => ticket.resolve(StaffId(by), fifteen, None, at),
        Move::Cancel => ticket.cancel(at),
        Move::Thank => ticket.thank(),
        Move::Reopen { too_late } => ticket.reopen(too_late, at),
        Move::Join(by) => same(ticket.join(StaffId(by))),
        Move::Amend => same(ticket.amend()),
    };
    moved.ok()
}

fn seen(state: &State) -> Model {
    match state {
        State::Waiting => Model::Waiting,
        State::Claimed(claim) => Model::Led(claim.by.0),
        State::Resolved(done) => Model::Resolved(done.claim.by.0),
        State::Cancelled { .. } => Model::Cancelled,
    }
}

fn ticket() -> Ticket {
    let opened_at = DateTime::default();
    let asked = Asked {
        user: UserId(1),
        name: "Ana".to_owned(),
        building: None,
        topic: None,
        kind: Kind::Question,
        words: Words::new("progress reports print blank").unwrap(),
        language: "en-US".to_owned(),
        today: false,
        private: false,
        needed_by: None,
        source_url: None,
        form: None,
        wanted_at: None,
        company: Company::default(),
    };
    let placed = Placed {
        queue: Queue::Specialists,
        suggested: None,
        backup: None,
        widened_at: None,
        phase: None,
        unsorted: true,
        why: Why { reason: Reason::Repairs, dropped: Vec::new(), phase: None },
    };
    let (id, number) = (TicketId(1), TicketNumber(1));
    let (district, state, thread) = (DistrictId(1), State::Waiting, Thread::None);
    Ticket { id, district, number, revision: 1, asked, placed, state, thread, opened_at }
}

proptest! {
    #[test]
    fn every_legal_move_goes_where_the_rules_say_and_no_other_does(steps in prop::collection::vec(moves(), 1..60)) {
        let (mut ticket, mut model) = (ticket(), Model::Waiting);
        for (minute, step) in steps.into_iter().enumerate() {
            let at = ticket.opened_at + Duration::minutes(i64::try_from(minute).unwrap());
            let moved = apply(&ticket, step, at);
            prop_assert_eq!(moved.as_ref().map(seen), expected(model, step), "{:?} from {:?}", step, model);
            if let Some(state) = moved {
                ticket.state = state;
                model = seen(&ticket.state);
            }
            prop_assert_eq!(ticket.is_open(), matches!(model, Model::Waiting | Model::Led(_)));
            prop_assert_eq!(ticket.lead().is_some(), matches!(model, Model::Led(_) | Model::Resolved(_)));
        }
    }
}
