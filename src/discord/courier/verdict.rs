//! What an answer of Discord's means for what was owed: a table, decided in one place.

use std::time::Duration;

use serde_json::Value;

use super::rest::Answer;
use crate::store::Stopped;

/// What came of saying something to Discord.
pub(super) type Said = Result<(), Verdict>;

/// The same of a debt, for which the database is needed too.
pub(super) type Told = Result<Said, Stopped>;

/// What to do next.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    /// Discord did it.
    Done(Value),
    /// Try again after so long; it was not done.
    Wait(Duration),
    /// Not done: this one alone is to be tried again after so long.
    Later(Duration),
    /// Perhaps it was done: look before trying again, after so long.
    Unsure(Duration),
    /// The place can't be reached until somebody mends it.
    Lost(Lost),
    /// The message is gone.
    MessageGone,
    /// The thread sleeps in the archive.
    Archived,
    /// Our mistake: it never will be done, the rest goes on.
    Hopeless(String),
    /// The token is no longer valid: nothing can go on.
    Unauthorized,
}

/// Why a place can't be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// No channel is set, or none of that name is there.
    NoChannel,
    /// The channel was deleted.
    Deleted,
    /// A permission is missing.
    NoAccess,
    /// The person takes no direct messages.
    DirectMessagesClosed,
}

impl Lost {
    /// As the database keeps it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::NoChannel => "no-channel",
            Self::Deleted => "deleted",
            Self::NoAccess => "no-access",
            Self::DirectMessagesClosed => "dm-closed",
        }
    }
}

/// The longest pause between two tries.
const LONGEST: Duration = Duration::from_mins(5);

/// An old message was edited too often: Discord allows few edits of messages older than an hour.
const EDITED_TOO_OFTEN: Duration = Duration::from_mins(10);

/// Codes: <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes>.
pub(super) fn verdict(answer: Answer, attempts: i64) -> Verdict {
    match answer {
        Answer::Done(body) => Verdict::Done(body),
        Answer::Wait(after) => Verdict::Wait(after),
        Answer::Unknown(_) => Verdict::Unsure(pause(attempts)),
        Answer::Refused { status: 401, .. } => Verdict::Unauthorized,
        Answer::Refused { code: 10_008, .. } => Verdict::MessageGone,
        Answer::Refused { code: 10_003, .. } => Verdict::Lost(Lost::Deleted),
        Answer::Refused { code: 50_007, .. } => Verdict::Lost(Lost::DirectMessagesClosed),
        Answer::Refused { code: 50_083, .. } => Verdict::Archived,
        Answer::Refused { code: 30_046, .. } => Verdict::Later(EDITED_TOO_OFTEN),
        Answer::Refused { code: 50_001 | 50_013, .. } | Answer::Refused { status: 403, .. } => {
            Verdict::Lost(Lost::NoAccess)
        }
        Answer::Refused { status, code } => Verdict::Hopeless(format!("HTTP {status}, code {code}")),
    }
}

/// 1 s, 2 s, 4 s … up to five minutes, and up to a quarter more so that not everything comes back at once.
///
/// The quarter comes from the number of tries itself: nothing here needs chance.
fn pause(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(0, 9)).unwrap_or_default();
    let base = Duration::from_millis(1_000 << doublings).min(LONGEST);
    base + base / 16 * (doublings % 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, code: u64) -> Verdict {
        verdict(Answer::Refused { status, code }, 0)
    }

    #[test]
    fn each_answer_has_its_verdict() {
        assert_eq!(refused(401, 0), Verdict::Unauthorized);
        assert_eq!(refused(404, 10_008), Verdict::MessageGone);
        assert_eq!(refused(404, 10_003), Verdict::Lost(Lost::Deleted));
        assert_eq!(refused(403, 50_001), Verdict::Lost(Lost::NoAccess));
        assert_eq!(refused(403, 50_013), Verdict::Lost(Lost::NoAccess));
        assert_eq!(refused(403, 50_007), Verdict::Lost(Lost::DirectMessagesClosed));
        assert_eq!(refused(400, 50_083), Verdict::Archived);
        assert_eq!(refused(400, 30_046), Verdict::Later(EDITED_TOO_OFTEN));
        assert_eq!(refused(400, 50_035), Verdict::Hopeless("HTTP 400, code 50035".to_owned()));
        assert_eq!(verdict(Answer::Unknown(String::new()), 0), Verdict::Unsure(Duration::from_secs(1)));
    }

    #[test]
    fn pauses_grow_and_end() {
        let pauses: Vec<_> = (0..20).map(pause).collect();
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1] || pair[1] >= LONGEST));
        assert!(pauses.iter().all(|it| *it <= LONGEST + LONGEST / 4));
    }
}
