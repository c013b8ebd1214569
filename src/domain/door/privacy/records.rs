//! Words of a student's record, where they stand beside a person. A plan or a condition in general is nobody's.

use std::sync::LazyLock;

use regex::Regex;

use super::Spot;
use super::names::Name;
use crate::domain::door::Identifier;
use crate::domain::door::text::{Text, any_of};

/// How far a person may stand from the word, in bytes.
const REACH: usize = 70;

const RECORD: &str = r"(ieps?|504s?( plans?)?|i\.e\.p\.?|adhd|a\.d\.h\.d|autis\w+|asperger\w*|on the spectrum|asd|dyslexi\w+|dysgraph\w+|dyscalcul\w+|seizures?|epilep\w+|diabet\w+|insulin|asthma\w*|allerg(y|ies|ic)|medications?|medicine|meds|ritalin|adderall|inhaler|epi-?pens?|disabilit\w+|special ed(ucation)?|sped|bip|behavior (plan|chart|contract|intervention)|therap\w+|depress(ed|ion)|anxiety|anxious|panic attacks?|bipolar|tourette\w*|down syndrome|cerebral palsy|concussions?|cancer|leukemia|chemo\w*|surgery|wheelchair|hearing aids?|cochlear|deaf|blind|visually impaired|hearing impaired|speech (services|therapy|delay|impairment)|stutter\w*|selective mutism|expelled|expulsion|suspended|suspension|detentions?|truan\w+|foster( care| home| mom| parents?)?|custody|restraining order|homeless\w*|shelter|(free|reduced)( and| or|/|-)?( ?reduced)? lunch|immigra\w+|undocumented|deport\w+|pregnan\w+|probation( officer)?|juvie|juvenile|cps|evaluation|evaluated|diagnos\w+|failing|retained|held back|referral|write-? ?up|got in(to)? a fight|in a fight|in-school suspension|iss|oss|rehab|hospital\w*|accommodations?|modified (work|tests?|assignments?)|extra time|in jail|divorc\w+|separated|adopted|paraeducator|one-on-one aide|el level|wida|discapacidad|autismo|tdah|dislexia|diabetes|asma|alergi\w+|medicamentos?|medicina|terapia|depresion|ansiedad|convulsiones|epilepsia|educacion especial|plan (iep|504)|suspendid[oa]|expulsad[oa]|custodia|embarazada|evaluacion psicologica|silla de ruedas|sord[oa]|cieg[oa])";

static RECORDS: LazyLock<Regex> = LazyLock::new(|| any_of(&[RECORD]));

/// Words that say *one certain student* together with the record.
static OF_ONE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        &format!(r"(he|she|he's|she's) (\w+ ){{0,4}}{RECORD}"),
        &format!(r"(his|her) (\w+ )?{RECORD}"),
        &format!(
            r"(this|that|the|one) (new |little )?(boy|girl|kid|child|student) ((who|that) )?(has|with|is on|is in|takes|on|gets|in) (\w+ ){{0,3}}{RECORD}( \w+){{0,8}} (he|she|his|her)"
        ),
        &format!(
            r"(el|ella|ese|esa|este|esta) (\w+ )?(tiene|toma|esta en|fue|necesita) (\w+ ){{0,3}}{RECORD}"
        ),
    ])
});

/// In general: a form, a month, a training.
static GENERAL: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"awareness|month|blank|forms?|template|training|for (all|any|my|our|the) (students|kids)|staff|unit|lesson|novel|my own|i have|i am|i'm|my (meds|medication|therapy|surgery|doctor|insulin|anxiety)|great depression|research|article|articles|databases?|project|poster|failing (to|disk|drive|battery|bulb|projector|printer)|(link|drive|disk|battery|bulb|quiz|test|account|computer|laptop) (is |was )?(failing|suspended|retained|evaluated)|evaluation (copy|form|version)|(peer|self|teacher|course|program|source|website|my) evaluation|blind (copy|spot|date|carbon)|immigration|custody of the|cancer (unit|walk|awareness)|shelter (in place|unit|project)|separated (by|values|list)|comma|homeless shelter|insulin pump ad",
    ])
});

pub(super) fn find(text: &Text<'_>, names: &[Name]) -> Vec<Spot> {
    let plain = &text.plain;
    let spot = |from, to| Spot { what: Identifier::Record, from, to };
    let beside = RECORDS
        .find_iter(plain)
        .filter(|it| names.iter().any(|name| name.from < it.end() + REACH && it.start() < name.to + REACH));
    let mut spots: Vec<Spot> = beside.map(|it| spot(it.start(), it.end())).collect();
    if !GENERAL.is_match(plain) {
        let of_one = OF_ONE.find_iter(plain).filter_map(|it| {
            let record = RECORDS.find(it.as_str())?;
            Some(spot(it.start() + record.start(), it.start() + record.end()))
        });
        spots.extend(of_one);
    }
    spots
}
