//! How a text is said: whether somebody waits right now (F14), and whether there is too little in it to act on (F13).

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::text::{Text, any_of};

static URGENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"a\.?s\.?a\.?p\.?|urgent(ly|e|emente)?|emergency|emergencia|sos|mayday|immediately|right (now|away)( please| pls|!)|(now|help|hurry|quick)!!+|right this (minute|second)|this (very )?(minute|second|instant)|hurry|as soon as (you can|possible|humanly possible)|stat",
        r"(kids|students|class|they|parents|everyone|everybody|the class|\d+ (kids|students|parents|people|teachers)|whole class)( are| is|'re|'s)? (all )?(just )?(here|waiting|sitting( here| there)?|staring|in the room|watching|in front of me|walking in|at the door|staring at me|in their seats|lined up|about to (start|walk in|riot|begin))",
        r"(in|closes in|starts in|begins in|within) (\d\d?|five|ten|two|three|fifteen|twenty|a few|a couple( of)?) ?(min|mins|minutes?|minutos)|(need|come|help|please)( \w+){0,4} right now|right now( \w+){0,3} (please|help|need)|(mid|middle of|during|in the middle of) ?-?(lesson|class|presentation|test|a (lesson|class|test|meeting)|my (lesson|class|observation)|observation|assembly)",
        r"ahora mismo|ya mismo|inmediatamente|de inmediato|cuanto antes|lo antes posible|lo mas pronto posible|auxilio|(tengo|estan|mis) (a )?(los |las )?(alumnos|estudiantes|ninos)( \w+){0,2} (esperando|aqui|sentados|enfrente)|en (cinco|diez|quince|\d\d?) minutos",
    ])
});

static NO_HURRY: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(not|isn't|nothing|no) (\w+ )?(urgent|an emergency|emergency|rush|hurry|asap)|no (rush|hurry|es urgente|hay prisa|corre prisa|urge)|whenever (you|u)|(when|si|cuando) (you|u|tengas?|pueda|tenga|puedas) (have|get|tiempo|un)( \w+)?|sin prisa|take your time",
    ])
});

/// Words that say nothing about what is needed.
static EMPTY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/empty.txt").split_whitespace().collect());

/// Whether somebody waits right now.
pub(super) fn is_urgent(plain: &str) -> bool {
    let calm = NO_HURRY.is_match(plain);
    let shouts = plain.contains("!!!");
    !calm && (shouts || URGENT.is_match(plain))
}

/// How many words say something about what is needed.
pub(super) fn substance(text: &Text<'_>) -> usize {
    let says =
        |word: &str| word.len() > 2 && !word.bytes().all(|b| b.is_ascii_digit()) && !EMPTY.contains(word);
    text.tokens.iter().filter(|it| says(text.word(it))).count()
}
