//! Controls of the road map and of readiness: a plan as it was read, a word about oneself.

use chrono::{Datelike, NaiveDate};

use super::positive;
use crate::domain::ids::{GuildId, InitiativeId};
use crate::domain::roadmap::{Phase, Readiness};
use crate::domain::roadmove::PhasePlan;

/// Stands for no day.
const NO_DAY: i128 = 1;

/// One thing that can be pressed about the road map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoadControl {
    /// Under a preview: yes. Holds the plan and the fingerprint of what was read.
    Confirm {
        /// The plan.
        plan: PhasePlan,
        /// The fingerprint, never 0.
        seen: u32,
    },
    /// Under a preview: no.
    Keep,
    /// After a session or a meeting: how ready one is. Holds the server, because it is asked in direct messages.
    Ready {
        /// The server.
        guild: GuildId,
        /// For what.
        initiative: InitiativeId,
        /// The word.
        level: Readiness,
    },
}

impl RoadControl {
    /// The server that a control in a direct message belongs to.
    pub(in crate::discord) fn guild(self) -> Option<GuildId> {
        match self {
            Self::Ready { guild, .. } => Some(guild),
            Self::Confirm { .. } | Self::Keep => None,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::Confirm { plan, seen } => {
                let review = plan.review.map_or(NO_DAY, number_of);
                let ids =
                    [plan.initiative.0.into(), place(&Phase::ALL, &plan.phase), number_of(plan.on), review];
                ("phase", ids.into_iter().chain([seen.into()]).collect())
            }
            Self::Keep => ("phase-no", vec![]),
            Self::Ready { guild, initiative, level } => {
                ("ready", vec![guild.0.into(), initiative.0.into(), place(&Readiness::ALL, &level)])
            }
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        match (verb, ids) {
            ("phase", [initiative, phase, on, review, seen]) => {
                let review =
                    if i128::from(positive(review)?) == NO_DAY { None } else { Some(day_of(review)?) };
                let (initiative, phase) = (InitiativeId(positive(initiative)?), at(&Phase::ALL, phase)?);
                let plan = PhasePlan { initiative, phase, on: day_of(on)?, review };
                Some(Self::Confirm { plan, seen: u32::try_from(positive(seen)?).ok()? })
            }
            ("phase-no", []) => Some(Self::Keep),
            ("ready", [guild, initiative, level]) => Some(Self::Ready {
                guild: GuildId(positive(guild)?.cast_unsigned()),
                initiative: InitiativeId(positive(initiative)?),
                level: at(&Readiness::ALL, level)?,
            }),
            _ => None,
        }
    }
}

/// The place in a list, from 1.
fn place<T: PartialEq>(all: &[T], one: &T) -> i128 {
    all.iter().zip(1..).find(|(it, _)| *it == one).map_or(0, |(_, place)| place)
}

fn at<T: Copy>(all: &[T], place: &str) -> Option<T> {
    let index = usize::try_from(positive(place)?).ok()?.checked_sub(1)?;
    all.get(index).copied()
}

/// 2027-01-26 as 20270126.
fn number_of(day: NaiveDate) -> i128 {
    i128::from(day.year()) * 10_000 + i128::from(day.month()) * 100 + i128::from(day.day())
}

fn day_of(text: &str) -> Option<NaiveDate> {
    let number = positive(text)?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|it| (2000..3000).contains(it))?, month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::discord::controls::Control;

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0_i64..300_000)
            .prop_map(|ahead| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Duration::days(ahead))
    }

    proptest! {
        #[test]
        fn a_plan_comes_back_as_it_went(
            (initiative, phase, seen) in (1_i64..i64::MAX, 0_usize..4, 1_u32..u32::MAX),
            on in days(),
            review in proptest::option::of(days()),
        ) {
            let plan = PhasePlan { initiative: InitiativeId(initiative), phase: Phase::ALL[phase], on, review };
            let control = Control::Road(RoadControl::Confirm { plan, seen });
            let text = control.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(control));
        }

        #[test]
        fn a_word_comes_back_as_it_went(guild in 1_i64..i64::MAX, initiative in 1_i64..i64::MAX, level in 0_usize..3) {
            let control = Control::Road(RoadControl::Ready {
                guild: GuildId(guild.cast_unsigned()),
                initiative: InitiativeId(initiative),
                level: Readiness::ALL[level],
            });
            prop_assert_eq!(control.to_string().parse(), Ok(control));
        }
    }

    #[test]
    fn a_plan_that_nobody_showed_is_no_control() {
        for text in [
            "v1:phase:1:5:20270126:1:7",
            "v1:phase:1:2:20270230:1:7",
            "v1:phase:1:2:20270126:1:0",
            "v1:phase:1:2:20270126:1",
            "v1:phase:1:2:19990126:1:7",
            "v1:ready:1:1:4",
        ] {
            assert!(text.parse::<Control>().is_err(), "{text}");
        }
    }
}
