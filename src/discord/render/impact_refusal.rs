//! Why somebody is not shown figures, and what they can see instead.

use chrono::Datelike;

use super::names::Names;
use crate::discord::words::plain;
use crate::domain::impact::ImpactRefused;

pub(super) fn impact_refusal(names: Names<'_>, refused: &ImpactRefused) -> String {
    let words = names.words;
    match refused {
        ImpactRefused::NotYours => words.refused_impact_not_yours(),
        ImpactRefused::NotYourBuilding => words.refused_impact_not_your_building(),
        ImpactRefused::WhichBuilding => words.refused_impact_which_building(),
        ImpactRefused::NotByInitiative => words.refused_impact_not_by_initiative(),
        ImpactRefused::NotYourInitiative => words.refused_impact_not_your_initiative(),
        ImpactRefused::OwnApart => words.refused_impact_own_apart(),
        ImpactRefused::WholeMonths => words.refused_impact_whole_months(),
        ImpactRefused::NotFinal { month, until } => {
            words.refused_impact_not_final(words.month(month.first().month()), words.day(*until))
        }
        ImpactRefused::NotAPeriod { typed } => words.refused_impact_not_a_period(plain(typed)),
    }
}
