//! People who ask together: co-teachers, a team, a whole building (R19). Knows nothing of what they ask.

use serde::{Deserialize, Serialize};

use super::ids::UserId;

/// The most people who are named beside the one who asks: as many as one command has room for.
pub const MOST_COMPANIONS: usize = 4;

/// For whom something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// One teacher, or a few who are all named.
    #[default]
    Teachers,
    /// A team: a grade level, a department, a PLC.
    Team,
    /// The whole staff of a building.
    Building,
}

/// Who asks together with the requester, and for how many.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Company {
    /// For whom.
    pub audience: Audience,
    /// How many in all, as the requester counts; none where it was not said.
    pub heads: Option<u16>,
    /// The others by name. Each of them may do what the requester may.
    pub people: Vec<Companion>,
}

/// Somebody who asks together with the requester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Companion {
    /// The account.
    pub user: UserId,
    /// The name when they asked.
    pub name: String,
}

impl Company {
    /// Whether it is one teacher alone, as most requests are.
    pub fn is_alone(&self) -> bool {
        *self == Self::default()
    }

    /// Everybody named once, and not the requester beside themselves.
    #[must_use]
    pub fn without(mut self, requester: UserId) -> Self {
        let mut known = vec![requester];
        self.people.retain(|it| {
            let new = !known.contains(&it.user);
            known.push(it.user);
            new
        });
        self.people.truncate(MOST_COMPANIONS);
        self
    }

    /// Whether somebody asks together with the requester.
    pub fn has(&self, user: UserId) -> bool {
        self.people.iter().any(|it| it.user == user)
    }

    /// How many there are in all: what the requester counted, and at least everybody who is named.
    pub fn count(&self) -> usize {
        let named = self.people.len() + 1;
        self.heads.map_or(named, |heads| usize::from(heads).max(named))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_named_twice_and_nobody_beside_themselves() {
        let people = [1, 2, 1, 3, 2].map(|user| Companion { user: UserId(user), name: String::new() });
        let company = Company { people: people.to_vec(), ..Company::default() }.without(UserId(3));
        assert_eq!(company.people.iter().map(|it| it.user.0).collect::<Vec<_>>(), [1, 2]);
        assert!(company.has(UserId(2)) && !company.has(UserId(3)));
    }

    #[test]
    fn everybody_who_is_named_counts_also_when_nobody_counted() {
        let other = |user| Companion { user: UserId(user), name: "Ana".to_owned() };
        for (heads, people, count) in [(None, 0, 1), (None, 3, 4), (Some(2), 3, 4), (Some(12), 1, 12)] {
            let people: Vec<_> = (0..people).map(other).collect();
            let company = Company { audience: Audience::Team, heads, people };
            assert_eq!(company.count(), count, "{company:?}");
            assert!(!company.is_alone());
        }
        assert!(Company::default().is_alone());
    }
}
