//! Names of things, each its own type, so that a building is never taken for a ticket.
//!
//! Row ids belong to this database; Discord's ids are opaque numbers that only the edge gives a meaning.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

macro_rules! discord_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl $name {
            /// As SQLite keeps it. Discord's ids use 63 bits until the year 2084.
            pub fn to_row(self) -> i64 {
                self.0.cast_signed()
            }

            /// From what [`Self::to_row`] kept.
            pub fn from_row(value: i64) -> Self {
                Self(value.cast_unsigned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

row_ids! {
    /// A district: one Discord server.
    DistrictId;
    /// A school or an office.
    BuildingId;
    /// A staff member of one district.
    StaffId;
    /// An initiative on a district's road map.
    InitiativeId;
    /// A ticket, across all districts. People see its [`TicketNumber`].
    TicketId;
    /// A time that was proposed.
    ProposalId;
    /// An incident, across all districts. People see its [`IncidentNumber`].
    IncidentId;
    /// A class, across all districts. People see its number.
    ClassId;
}

discord_ids! {
    /// A Discord server.
    GuildId;
    /// A channel or a thread.
    ChannelId;
    /// A Discord account.
    UserId;
    /// A role of a server.
    RoleId;
    /// A message.
    MessageId;
    /// One press, command or submitted modal; unique for ever.
    InteractionId;
}

/// A ticket's number within its district, from 1: what people see and type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketNumber(pub u32);

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl FromStr for TicketNumber {
    type Err = NotATicketNumber;

    /// Reads `12` or `#12`.
    fn from_str(text: &str) -> Result<Self, NotATicketNumber> {
        let digits = text.trim().trim_start_matches('#');
        match digits.parse() {
            Ok(number) if number > 0 => Ok(Self(number)),
            _ => Err(NotATicketNumber),
        }
    }
}

/// An incident's number within its district, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IncidentNumber(pub u32);

impl fmt::Display for IncidentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for IncidentNumber {
    type Err = NotATicketNumber;

    /// Reads `3` or `#3`.
    fn from_str(text: &str) -> Result<Self, NotATicketNumber> {
        text.parse::<TicketNumber>().map(|it| Self(it.0))
    }
}

/// The text is no ticket number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ticket number is a whole number from 1, such as #12")]
pub struct NotATicketNumber;

/// The short name of a building, a staff member or an initiative in the district file:
/// 1 to 32 lower-case letters, digits, `-` or `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

impl Key {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if (1..=32).contains(&text.len()) && text.chars().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAKey)
        }
    }
}

impl TryFrom<String> for Key {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key is 1 to 32 lower-case letters, digits, `-` or `_`, such as `eagleridge`")]
pub struct NotAKey;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_number_is_read_with_or_without_its_sign() {
        for (text, number) in [("12", Some(12)), ("#12", Some(12)), (" #7 ", Some(7))] {
            assert_eq!(text.parse::<TicketNumber>().ok().map(|it| it.0), number, "{text}");
        }
        for text in ["", "0", "#", "-1", "12a", "99999999999"] {
            assert!(text.parse::<TicketNumber>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_key_is_short_and_plain() {
        assert!("eagleridge".parse::<Key>().is_ok());
        for text in ["", "Eagle Ridge", "é", &"a".repeat(33)] {
            assert!(text.parse::<Key>().is_err(), "{text}");
        }
    }
}
