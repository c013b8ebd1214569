//! What people may try.

use proptest::prelude::*;

/// Who tries it: a place in the list of people; and on which ticket: a place in the list of those that were opened.
pub type Who = usize;

#[derive(Debug, Clone)]
pub enum Step {
    Ask {
        who: Who,
        words: usize,
        private: bool,
        today: bool,
    },
    Try {
        by: By,
        ticket: usize,
        what: Deed,
    },
    /// Something that is done with several tickets; the second place is the one that a duplicate points at.
    Joint {
        by: By,
        tickets: (usize, usize),
        what: Joint,
    },
    Later {
        minutes: i64,
    },
}

/// Who tries it. Those who have to do with the ticket come more often, or few stories would get anywhere.
#[derive(Debug, Clone, Copy)]
pub enum By {
    Somebody(Who),
    Asker,
    /// Whoever has it, or is meant to take it.
    Coach,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Claim,
    Join,
    Resolve,
    Cancel,
    Add,
    /// One of the first times that are free, or another.
    Wish(usize),
    Thank,
    Reopen,
    Note,
    TakeOver,
    Release,
    HandOn,
    Hold,
    Resume,
    Leave,
    /// To another kind of help.
    Change,
    Invite(Who),
    /// In the place of this one.
    Instead(Who),
    /// One of the first times that are free, or one that is not.
    Propose(usize),
    Agree,
    Decline,
    CallOff,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    Merge,
    OpenIncident,
    /// One more report of the newest incident, open or not.
    Tie,
    /// The newest incident is over.
    Fix,
}

/// A request for each rung of the routing: standard, rolled out, a pilot, not on the road map, two repairs of one
/// fault.
pub const WORDS: [&str; 6] = [
    "my gradebook prints a blank progress report",
    "how do I make a quiz in Moodle that opens once",
    "any advice for day one with iPads and 8th graders",
    "how do I keep a class of thirty quiet in the library",
    "the panel in my room stays black since this morning",
    "our panel stays black as well, all rooms down here",
];

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let who = || 0..super::office::PEOPLE.len();
    let ask = (who(), 0..WORDS.len(), prop::bool::weighted(0.2), prop::bool::weighted(0.3));
    let ask = ask.prop_map(|(who, words, private, today)| Step::Ask { who, words, private, today });
    let first = (0..3_usize, 0..WORDS.len(), prop::bool::weighted(0.2), any::<bool>());
    let first = first.prop_map(|(who, words, private, today)| Step::Ask { who, words, private, today });
    let attempt = (attempts(), 0..3_usize).prop_map(|((by, what), ticket)| Step::Try { by, ticket, what });
    // Some minutes, and sometimes days: reopening has an end, and nobody is left waiting.
    let minutes = prop_oneof![3 => 1_i64..180, 1 => 1_440_i64..20_000];
    let later = minutes.prop_map(|minutes| Step::Later { minutes });
    let rest = prop::collection::vec(prop_oneof![2 => ask, 14 => attempt, 3 => joints(), 3 => later], 3..16);
    // Most stories begin with a ticket that somebody has: the moves after that are the rarer ones.
    let taken = prop::bool::weighted(0.7)
        .prop_map(|taken| taken.then_some(Step::Try { by: By::Coach, ticket: 0, what: Deed::Claim }));
    (first, taken, rest)
        .prop_map(|(first, taken, rest)| std::iter::once(first).chain(taken).chain(rest).collect())
}

/// Mostly what the one may do who does it; often enough what they may not.
fn attempts() -> impl Strategy<Value = (By, Deed)> {
    let of_coaches = prop_oneof![
        4 => Just(Deed::Claim),
        4 => Just(Deed::Resolve),
        1 => Just(Deed::Note),
        2 => Just(Deed::Hold),
        1 => Just(Deed::Resume),
        1 => Just(Deed::Release),
        1 => Just(Deed::HandOn),
        1 => Just(Deed::Change),
    ];
    let of_askers = prop_oneof![
        1 => Just(Deed::Cancel),
        1 => Just(Deed::Add),
        1 => (0..4_usize).prop_map(Deed::Wish),
        2 => Just(Deed::Thank),
        3 => Just(Deed::Reopen),
        1 => Just(Deed::Change),
    ];
    let any = prop_oneof![
        3 => Just(Deed::Join),
        2 => Just(Deed::TakeOver),
        1 => Just(Deed::Leave),
        2 => of_coaches.clone(),
        2 => of_askers.clone(),
    ];
    let who = || 0..super::office::PEOPLE.len();
    let any = prop_oneof![
        10 => any,
        1 => who().prop_map(Deed::Instead),
        1 => who().prop_map(Deed::Invite),
        2 => of_time(),
    ];
    prop_oneof![
        4 => (Just(By::Coach), of_coaches),
        1 => (Just(By::Coach), who().prop_map(Deed::Invite)),
        3 => (Just(By::Asker), of_askers),
        2 => (Just(By::Coach), of_time()),
        2 => (Just(By::Asker), of_time()),
        4 => (who().prop_map(By::Somebody), any),
    ]
}

fn of_time() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..4_usize).prop_map(Deed::Propose),
        3 => Just(Deed::Agree),
        1 => Just(Deed::Decline),
        1 => Just(Deed::CallOff),
    ]
}

fn joints() -> impl Strategy<Value = Step> {
    let by = prop_oneof![2 => Just(By::Coach), 1 => (0..super::office::PEOPLE.len()).prop_map(By::Somebody)];
    let what = prop_oneof![
        3 => Just(Joint::Merge),
        3 => Just(Joint::OpenIncident),
        2 => Just(Joint::Tie),
        2 => Just(Joint::Fix),
    ];
    (by, (0..3_usize, 0..3_usize), what).prop_map(|(by, tickets, what)| Step::Joint { by, tickets, what })
}
