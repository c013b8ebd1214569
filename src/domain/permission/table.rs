//! The table of who may do what. Data only; a test beside the rules reads it cell by cell.

use super::Who::{self, Coach, Director, Lead, OfQueue, Partner, Requester, Specialist};

/// Something that one does with a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Know of it.
    See,
    /// Take what nobody has.
    Claim,
    /// Take it from whoever has it.
    TakeOver,
    /// Become a partner, also in the place of another.
    Join,
    /// Make somebody else a partner, or take one off.
    Invite,
    /// Be a partner no longer.
    Leave,
    /// Give it back to its queue.
    Release,
    /// Hand it to another queue or person.
    HandOn,
    /// Ask the requester something, or go on without an answer.
    Hold,
    /// Say what was done.
    Resolve,
    /// Say how long one's own help took, or correct it.
    Time,
    /// Add a note.
    Note,
    /// Correct its topic, kind or building.
    Sort,
    /// Say that it is the same as another one.
    Merge,
    /// Say that it is one of many reports of a fault.
    Tie,
    /// What is the requester's: add, answer, wish, take back, thank, open again.
    Own,
}

/// One line of the table: who may while nobody has the ticket, and who may once somebody has or had it.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// What.
    pub act: Act,
    /// While nobody has it.
    pub waiting: &'static [Who],
    /// Once somebody has it, and after.
    pub held: &'static [Who],
}

const fn line(act: Act, waiting: &'static [Who], held: &'static [Who]) -> Line {
    Line { act, waiting, held }
}

/// On a private ticket nobody is [`Specialist`], [`Coach`] or [`Director`]: see [`super::standings`] (R41).
pub const TABLE: [Line; 16] = [
    line(
        Act::See,
        &[Requester, Lead, Partner, OfQueue, Specialist, Coach, Director],
        &[Requester, Lead, Partner, OfQueue, Specialist, Coach, Director],
    ),
    line(Act::Claim, &[Partner, OfQueue, Specialist], &[Lead, Partner, OfQueue, Specialist]),
    line(Act::TakeOver, &[Partner, OfQueue, Specialist], &[Lead, Partner, OfQueue, Specialist]),
    line(Act::Join, &[Partner, OfQueue, Specialist], &[Lead, Partner, OfQueue, Specialist]),
    line(Act::Invite, &[], &[Lead]),
    line(Act::Leave, &[Partner], &[Partner]),
    line(Act::Release, &[], &[Lead, Director]),
    line(Act::HandOn, &[Partner, OfQueue, Specialist, Director], &[Lead, Director]),
    line(Act::Hold, &[], &[Lead]),
    line(Act::Resolve, &[], &[Lead]),
    line(Act::Time, &[], &[Lead, Partner]),
    line(Act::Note, &[Partner, OfQueue, Specialist], &[Lead, Partner]),
    line(Act::Sort, &[Partner, OfQueue, Specialist, Director], &[Lead, Partner, Director]),
    line(Act::Merge, &[Partner, OfQueue, Specialist, Coach], &[Lead, Partner, OfQueue, Specialist, Coach]),
    line(Act::Tie, &[Partner, OfQueue, Specialist], &[Lead, Partner, OfQueue, Specialist]),
    line(Act::Own, &[Requester], &[Requester]),
];
