//! One number of a report, and a table of them. A number that would speak of too few teachers is not in here at all.

use serde::{Deserialize, Serialize};

/// One number: requests or minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// It is this.
    Shown(u32),
    /// A sum over months, some of which are hidden: this much was in the others.
    AtLeast(u32),
    /// Of fewer teachers than may be shown, or hidden so that such a one can't be worked out.
    #[default]
    Hidden,
}

impl Cell {
    /// The number, if there is one to show.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Shown(number) | Self::AtLeast(number) => Some(number),
            Self::Hidden => None,
        }
    }

    /// Whether it is exactly 0.
    pub fn is_zero(self) -> bool {
        self == Self::Shown(0)
    }

    /// Of two months together: it says no more than both said by themselves.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Shown(one), Self::Shown(two)) => Self::Shown(one + two),
            (Self::Hidden, Self::Hidden) => Self::Hidden,
            (one, two) => match one.number().unwrap_or(0) + two.number().unwrap_or(0) {
                0 => Self::Hidden,
                sum => Self::AtLeast(sum),
            },
        }
    }
}

/// One row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row<K> {
    /// Of what.
    pub key: K,
    /// How many requests, or minutes; what of the two stands with the table.
    pub amount: u32,
}

/// A whole divided by something: each request, or minute, is in one row or in the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table<K> {
    /// The rows that may be shown, in the order in which they are read; none of 0 unless 0 says something, as in a
    /// row of weeks.
    pub rows: Vec<Row<K>>,
    /// What is in no row, together: rows of fewer teachers than may be shown, and such as hide them. None where every row
    /// is shown.
    pub rest: Option<u32>,
}

impl<K> Default for Table<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), rest: None }
    }
}

impl<K: PartialEq + Copy> Table<K> {
    /// Of these rows, all of them shown.
    pub fn of(rows: impl IntoIterator<Item = (K, u32)>) -> Self {
        let rows = rows.into_iter().map(|(key, amount)| Row { key, amount }).collect();
        Self { rows, rest: None }
    }

    /// What stands in a row; none where it is not shown or there is none.
    pub fn get(&self, key: K) -> Option<u32> {
        self.rows.iter().find(|row| row.key == key).map(|row| row.amount)
    }

    /// All rows and the rest together.
    pub fn sum(&self) -> u32 {
        self.rows.iter().map(|row| row.amount).sum::<u32>() + self.rest.unwrap_or(0)
    }

    /// A row's share of everything, in per cent, rounded; none where nothing is to be shared out.
    pub fn percent(&self, key: K) -> Option<u8> {
        let whole = u64::from(self.sum());
        let part = u64::from(self.get(key)?);
        (whole > 0).then(|| u8::try_from((part * 200 + whole) / (whole * 2)).unwrap_or(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_months_say_no_more_than_each() {
        use Cell::{AtLeast, Hidden, Shown};
        for (one, two, both) in [
            (Shown(4), Shown(0), Shown(4)),
            (Shown(4), Hidden, AtLeast(4)),
            (Hidden, AtLeast(3), AtLeast(3)),
            (Shown(0), Hidden, Hidden),
            (Hidden, Hidden, Hidden),
        ] {
            assert_eq!((one.and(two), two.and(one)), (both, both));
        }
    }

    #[test]
    fn a_share_is_of_everything_the_rest_included() {
        let mut table = Table::of([('a', 58), ('b', 22)]);
        assert_eq!(table.percent('a'), Some(73));
        table.rest = Some(20);
        assert_eq!((table.percent('a'), table.percent('z')), (Some(58), None));
        assert_eq!(Table::of([('a', 0)]).percent('a'), None);
    }
}
