//! A ticket's life by chance: random moves by random people, against a model that knows only the rules; and what was
//! done, told by the history alone, is what the ticket is.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use refdesk::domain::company::Company;
use refdesk::domain::history::{Action, Entry, Facts};
use refdesk::domain::ids::{DistrictId, StaffId, TicketId, TicketNumber, UserId};
use refdesk::domain::minutes::Minutes;
use refdesk::domain::refused::Refused;
use refdesk::domain::routing::{Kind, Queue, Reason};
use refdesk::domain::text::Words;
use refdesk::domain::ticket::{Asked, Ending, Form, Passing, Placed, Slot, State, Thread, Ticket, Why};

#[derive(Debug, Clone, Copy)]
enum Move {
    Claim(i64),
    TakeOver(i64),
    Release,
    HandOn(Passing),
    Join(i64),
    Leave(i64),
    Replace(i64, i64),
    Schedule,
    Unschedule,
    Hold(i64),
    Resume,
    Resolve(i64),
    Redirect(i64),
    Cancel,
    Merge { into_open: bool },
    Thank,
    Reopen { too_late: bool, there: bool },
    Amend,
}

/// What the model knows: who leads, whether they meet, whether a question is open, and whether it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Model {
    Waiting,
    Led { by: i64, meets: bool, asks: bool },
    Resolved(i64),
    Cancelled,
    Merged,
}

fn moves() -> impl Strategy<Value = Move> {
    let coach = || 1_i64..4;
    prop_oneof![
        4 => coach().prop_map(Move::Claim),
        2 => coach().prop_map(Move::TakeOver),
        1 => Just(Move::Release),
        1 => prop::sample::select(Passing::ALL.to_vec()).prop_map(Move::HandOn),
        2 => coach().prop_map(Move::Join),
        1 => coach().prop_map(Move::Leave),
        1 => (coach(), coach()).prop_map(|(from, by)| Move::Replace(from, by)),
        2 => Just(Move::Schedule),
        1 => Just(Move::Unschedule),
        2 => coach().prop_map(Move::Hold),
        1 => Just(Move::Resume),
        3 => coach().prop_map(Move::Resolve),
        1 => coach().prop_map(Move::Redirect),
        1 => Just(Move::Cancel),
        1 => any::<bool>().prop_map(|into_open| Move::Merge { into_open }),
        1 => Just(Move::Thank),
        2 => any::<(bool, bool)>().prop_map(|(too_late, there)| Move::Reopen { too_late, there }),
        1 => Just(Move::Amend),
    ]
}

/// The rules, once more and as short as they can be said.
#[expect(clippy::match_same_arms, reason = "one line a rule")]
fn expected(model: Model, step: Move, partners: &BTreeSet<i64>) -> Option<Model> {
    use Model::{Cancelled, Led, Merged, Resolved, Waiting};
    let open = matches!(model, Waiting | Led { .. });
    match (model, step) {
        (Waiting, Move::Claim(by)) => Some(Led { by, meets: false, asks: false }),
        (Led { by: from, meets, asks }, Move::TakeOver(by)) if from != by => Some(Led { by, meets, asks }),
        (Led { .. }, Move::Release) => Some(Waiting),
        (_, Move::HandOn(_)) if open => Some(Waiting),
        (Led { by, .. }, Move::Join(partner)) if by != partner => Some(model),
        (_, Move::Leave(partner)) if open && partners.contains(&partner) => Some(model),
        (Led { by, .. }, Move::Replace(from, to))
            if partners.contains(&from) && !partners.contains(&to) && to != by =>
        {
            Some(model)
        }
        (Led { by, .. }, Move::Schedule) => Some(Led { by, meets: true, asks: false }),
        (Led { by, meets: true, asks }, Move::Unschedule) => Some(Led { by, meets: false, asks }),
        (Led { by, meets, .. }, Move::Hold(who)) if by == who => Some(Led { by, meets, asks: true }),
        (Led { by, meets, asks: true }, Move::Resume) => Some(Led { by, meets, asks: false }),
        (Led { by, .. }, Move::Resolve(who) | Move::Redirect(who)) if by == who => Some(Resolved(by)),
        (Waiting, Move::Redirect(by)) => Some(Resolved(by)),
        (_, Move::Cancel) if open => Some(Cancelled),
        (_, Move::Merge { into_open: true }) if open => Some(Merged),
        (_, Move::Amend) if open => Some(model),
        (Resolved(by), Move::Thank) => Some(Resolved(by)),
        (Resolved(by), Move::Reopen { too_late: false, there: true }) => {
            Some(Led { by, meets: false, asks: false })
        }
        (Resolved(_), Move::Reopen { too_late: false, there: false }) => Some(Waiting),
        _ => None,
    }
}

/// Does the move as the desk does it: the state, what else changes with it, and the entry that says so.
fn apply(
    ticket: &mut Ticket,
    partners: &mut BTreeSet<i64>,
    step: Move,
    at: DateTime<Utc>,
) -> Result<Action, Refused> {
    let staff = StaffId;
    let known: Vec<_> = partners.iter().copied().map(StaffId).collect();
    let (minutes, ending) = (Minutes::new(15).unwrap(), Ending::FixedHere);
    Ok(match step {
        Move::Claim(by) => {
            ticket.state = ticket.claim(staff(by), at)?;
            partners.remove(&by);
            Action::Claimed { by: staff(by) }
        }
        Move::TakeOver(by) => {
            let (state, from) = ticket.take_over(staff(by), at)?;
            ticket.state = state;
            partners.remove(&by);
            Action::TakenOver { from, by: staff(by) }
        }
        Move::Release => {
            let (state, from) = ticket.release()?;
            ticket.state = state;
            ticket.placed.suggested = None;
            Action::Released { from, suggested: None }
        }
        Move::HandOn(why) => {
            let from = ticket.lead();
            ticket.state = ticket.hand_on()?;
            let bounced = why.is_bounce();
            ticket.placed.pass_on(from, bounced);
            ticket.placed.queue = Queue::TechOffice;
            Action::HandedOn { from, why, bounced, put: ticket.put(None) }
        }
        Move::Join(partner) => {
            ticket.join(staff(partner))?;
            partners.insert(partner);
            Action::Joined { partner: staff(partner) }
        }
        Move::Leave(partner) => {
            ticket.leave(staff(partner), &known)?;
            partners.remove(&partner);
            Action::Left { partner: staff(partner) }
        }
        Move::Replace(from, by) => {
            ticket.replace(staff(from), staff(by), &known)?;
            partners.remove(&from);
            partners.insert(by);
            Action::Replaced { from: staff(from), partner: staff(by) }
        }
        Move::Schedule => {
            let slot = Slot { starts_at: at, minutes, form: Form::Online, building: None };
            ticket.state = ticket.schedule(slot)?;
            Action::Scheduled { slot }
        }
        Move::Unschedule => {
            ticket.state = ticket.unschedule()?;
            Action::Unscheduled
        }
        Move::Hold(by) => {
            ticket.state = ticket.hold(staff(by), at)?;
            Action::Held
        }
        Move::Resume => {
            ticket.state = ticket.resume()?;
            Action::Resumed
        }
        Move::Resolve(by) => {
            ticket.state = ticket.resolve(staff(by), (minutes, ending), None, at)?;
            Action::Resolved { minutes, ending }
        }
        Move::Redirect(by) => {
            ticket.state = ticket.redirect(staff(by), at)?;
            partners.remove(&by);
            Action::Redirected { by: staff(by), put: ticket.put(None) }
        }
        Move::Cancel => {
            ticket.state = ticket.cancel(at)?;
            Action::Cancelled
        }
        Move::Merge { into_open } => {
            let into = other(into_open);
            ticket.state = ticket.merge(&into, staff(1), at)?;
            Action::Merged { into: into.number, by: staff(1) }
        }
        Move::Thank => {
            ticket.state = ticket.thank()?;
            Action::Helped
        }
        Move::Reopen { too_late, there: true } => {
            ticket.state = ticket.reopen(too_late, at)?;
            Action::Reopened { put: None }
        }
        Move::Reopen { too_late, there: false } => {
            ticket.state = ticket.reopen_waiting(too_late)?;
            Action::Reopened { put: Some(ticket.put(None)) }
        }
        Move::Amend => {
            ticket.amend()?;
            Action::Noted
        }
    })
}

fn seen(state: &State) -> Model {
    match state {
        State::Waiting => Model::Waiting,
        State::Resolved(done) => Model::Resolved(done.claim.by.0),
        State::Cancelled { .. } => Model::Cancelled,
        State::Merged { .. } => Model::Merged,
        led => {
            let by = led.claim().unwrap().by.0;
            Model::Led { by, meets: led.slot().is_some(), asks: matches!(led, State::OnHold(_)) }
        }
    }
}

fn other(open: bool) -> Ticket {
    let at = DateTime::default();
    let state = if open { State::Waiting } else { State::Cancelled { at } };
    Ticket { id: TicketId(2), number: TicketNumber(2), state, ..ticket() }
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
        occasion: None,
        insisted: false,
    };
    let placed = Placed {
        queue: Queue::Specialists,
        suggested: None,
        backup: None,
        widened_at: None,
        phase: None,
        unsorted: true,
        declined: Vec::new(),
        bounces: 0,
        why: Why { reason: Reason::Repairs, dropped: Vec::new(), phase: None },
    };
    let (id, number) = (TicketId(1), TicketNumber(1));
    let (district, state, thread) = (DistrictId(1), State::Waiting, Thread::None);
    Ticket { id, district, number, revision: 1, asked, placed, state, thread, opened_at }
}

proptest! {
    #[test]
    fn every_legal_move_goes_where_the_rules_say_and_no_other_does(steps in prop::collection::vec(moves(), 1..80)) {
        let (mut ticket, mut model, mut partners) = (ticket(), Model::Waiting, BTreeSet::new());
        let entry = |at, action| Entry { at, actor: None, actor_name: String::new(), action };
        let opened = Action::Opened { put: ticket.put(None), from: None };
        let mut history = vec![entry(ticket.opened_at, opened)];
        for (minute, step) in steps.into_iter().enumerate() {
            let at = ticket.opened_at + Duration::minutes(i64::try_from(minute).unwrap());
            let (before, wanted) = (ticket.clone(), expected(model, step, &partners));
            let done = apply(&mut ticket, &mut partners, step, at);
            prop_assert_eq!(done.as_ref().ok().map(|_| seen(&ticket.state)), wanted, "{:?} from {:?}", step, model);
            if let Ok(action) = done {
                history.push(entry(at, action));
            } else {
                prop_assert_eq!(&before.state, &ticket.state, "what is refused changes nothing");
            }
            model = seen(&ticket.state);
            prop_assert_eq!(ticket.is_open(), matches!(model, Model::Waiting | Model::Led { .. }));
            prop_assert_eq!(ticket.lead().is_some(), matches!(model, Model::Led { .. } | Model::Resolved(_)));
            let helping: Vec<_> = partners.iter().copied().map(StaffId).collect();
            prop_assert!(ticket.lead().is_none_or(|lead| !helping.contains(&lead)), "nobody is their own partner");
            let told = Facts::told(&history).unwrap();
            prop_assert_eq!(told.differences(&Facts::kept(&ticket, &helping)), vec![], "after {:?}", step);
        }
    }
}
