//! Names: what may be one, and whether it is a student's.

use super::cues;
use super::known::{self, Roster};
use crate::domain::district::District;
use crate::domain::door::text::{Text, Token};

/// How far around a name is looked, in bytes.
const REACH: usize = 60;

/// A name that somebody wrote. Places are bytes of the folded text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// Its first byte.
    pub(super) from: usize,
    /// The byte after its last.
    pub(super) to: usize,
    /// Whether it is taken for a student's.
    pub(super) a_student: bool,
}

/// A run of words that may be a name.
struct Candidate<'t> {
    tokens: &'t [Token],
    /// It was written with capitals.
    capital: bool,
}

pub(super) fn find(text: &Text<'_>, district: &District) -> Vec<Name> {
    let roster = Roster::of(district);
    let reader = Reader { text, roster: &roster, capitals: capitals_mean_something(text) };
    reader.candidates().iter().filter_map(|it| reader.judge(it)).collect()
}

/// Not if everything is written in capitals, or every word begins with one.
fn capitals_mean_something(text: &Text<'_>) -> bool {
    let long = text.tokens.iter().filter(|it| it.to - it.from > 3);
    let capitals = long.clone().filter(|it| it.capital).count();
    long.count() < 6 || capitals * 10 < text.tokens.iter().filter(|it| it.to - it.from > 3).count() * 8
}

struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    roster: &'t Roster<'t>,
    capitals: bool,
}

impl<'t> Reader<'t, '_> {
    fn word(&self, token: &Token) -> &'t str {
        self.text.word(token)
    }

    fn candidates(&self) -> Vec<Candidate<'t>> {
        let tokens = &self.text.tokens;
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let run =
                tokens[at..].iter().enumerate().take_while(|(n, it)| self.continues(at, *n, it)).count();
            if run == 0 {
                at += 1;
                continue;
            }
            let capital = self.capitals && tokens[at].capital;
            found.push(Candidate { tokens: &tokens[at..at + run], capital });
            at += run;
        }
        found
    }

    /// Whether the `n`th word after `at` belongs to the same name.
    fn continues(&self, at: usize, n: usize, token: &Token) -> bool {
        let tokens = &self.text.tokens;
        if n > 0 && !self.is_next_to(&tokens[at + n - 1], token) {
            return false;
        }
        let word = self.word(token);
        if self.capitals && token.capital {
            let initial = token.to - token.from == 1 && word != "i" && word != "a";
            let known = n > 0
                && (known::is_surname(word)
                    || known::is_famous(&format!("{} {word}", self.word(&tokens[at + n - 1]))));
            return initial && n > 0 || known || self.may_be_name(token);
        }
        if n > 0 {
            return self.continues_in_lower_case(&tokens[at..at + n], at + n);
        }
        let next = tokens.get(at + 1).filter(|it| self.is_next_to(token, it));
        self.is_lower_name(word, next)
    }

    /// Particles inside a name with capitals; surnames after a given name without.
    fn continues_in_lower_case(&self, before: &[Token], at: usize) -> bool {
        let tokens = &self.text.tokens;
        let word = self.word(&tokens[at]);
        let first_is_capital = self.capitals && before[0].capital;
        if first_is_capital {
            let particle = ["de", "la", "del", "van", "von", "al", "bin", "los"].contains(&word);
            return particle
                && tokens.get(at + 1).is_some_and(|it| it.capital && self.is_next_to(&tokens[at], it));
        }
        let surname = word.strip_suffix('s').filter(|it| it.len() > 4).unwrap_or(word);
        before.len() < 3
            && (known::is_surname(word) || known::is_surname(surname))
            && !known::is_ordinary(word)
            || before.len() == 1 && Self::may_be_surname(word, &tokens[at])
    }

    /// A lower-case word after a lower-case given name that no list knows.
    fn may_be_surname(word: &str, token: &Token) -> bool {
        let unknown =
            word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && !known::is_ordinary(word);
        unknown && !token.capital && !known::is_given(word) && !looks_like_a_word(word)
    }

    fn is_lower_name(&self, word: &str, next: Option<&Token>) -> bool {
        let alone =
            known::is_given(word) && !known::is_word_too(word) && !known::is_ordinary(word) && word.len() > 2;
        alone
            || known::is_given(word)
                && next
                    .is_some_and(|it| known::is_surname(self.word(it)) && !known::is_ordinary(self.word(it)))
    }

    /// Only a blank, or an initial's dot, between two words.
    fn is_next_to(&self, left: &Token, right: &Token) -> bool {
        let between = &self.text.plain[left.to..right.from];
        left.sentence == right.sentence && matches!(between, " " | "  " | ". ")
    }

    /// A word with a capital that is no word of every day, no acronym and no number.
    fn may_be_name(&self, token: &Token) -> bool {
        let word = self.word(token);
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '-'));
        letters
            && word.len() > 1
            && !(token.shouted && !known::is_given(word) && !known::is_surname(word))
            && (!known::is_ordinary(word) || known::is_given(word) && !token.first)
    }

    fn judge(&self, candidate: &Candidate<'_>) -> Option<Name> {
        let tokens = candidate.tokens;
        let (first, last) = (tokens.first()?, tokens.last()?);
        let (from, to) = (first.from, last.to);
        let words: Vec<&str> = tokens.iter().map(|it| self.word(it)).collect();
        let a_student = self.is_students(candidate, &words, from, to);
        Some(Name { from, to, a_student })
    }

    fn is_students(&self, candidate: &Candidate<'_>, words: &[&str], from: usize, to: usize) -> bool {
        let (before, after) = (self.text.before(from, REACH), self.text.after(to, REACH));
        let whole = words.join(" ");
        let a_student = cues::STUDENT_BEFORE.is_match(before)
            || cues::STUDENT_AFTER.is_match(after)
            || cues::APPOSED.is_match(before)
            || Self::has_initial(words, after);
        let an_adult = self.is_adult(before, after);
        if self.roster.is_staff(&whole) || words.len() > 4 || has_title(before) {
            return false;
        }
        if Self::is_famous(words, &whole) || Self::is_famous_pair(words, before, after) {
            return a_student && !an_adult && cues::STUDENT_BEFORE.is_match(before);
        }
        if words.iter().all(|it| self.roster.is_place(it)) && words.len() < 3 {
            return false;
        }
        let given = known::is_given(words[0]);
        let surname = words.len() > 1 && known::is_surname(words[words.len() - 1]);
        if words.len() == 1 {
            return self.is_single_students(candidate, words[0], before, after, a_student, an_adult);
        }
        let likely = given || surname;
        match (a_student, an_adult) {
            (true, false) => likely || candidate.capital && !known::is_ordinary(words[0]),
            (_, true) => false,
            (false, false) => {
                if cues::ON_STAFF.is_match(before) || cues::ON_STAFF.is_match(after) {
                    return false;
                }
                let sure = !known::is_word_too(words[0])
                    || surname
                    || candidate.capital && self.is_unknown(words[1]);
                let named = given && sure || surname && candidate.capital;
                named || candidate.capital && cues::PERSON_AFTER.is_match(after) && self.speaks_of_one(to)
            }
        }
    }

    fn is_adult(&self, before: &str, after: &str) -> bool {
        let ends = after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
        let signed = ends
            && (cues::SIGNED.is_match(before)
                || cues::is_after_dash(before)
                || before.trim().is_empty()
                    && !self.text.plain.trim_start().starts_with(after.trim())
                    && self.text.tokens.len() > 4);
        signed || cues::ADULT_BEFORE.is_match(before) || cues::ADULT_AFTER.is_match(after)
    }

    /// A name of one word.
    fn is_single_students(
        &self,
        candidate: &Candidate<'_>,
        word: &str,
        before: &str,
        after: &str,
        a_student: bool,
        an_adult: bool,
    ) -> bool {
        let token = &candidate.tokens[0];
        if !a_student && (an_adult || self.roster.is_place(word)) {
            return false;
        }
        let staff = self.roster.has_part(word);
        if staff {
            return a_student && !an_adult && known::is_given(word) && self.speaks_of_one(token.to);
        }
        if !known::is_given(word) {
            let one = self.speaks_of_one(token.to) || cues::HUMAN_POSSESSIVE.is_match(after);
            let mid = candidate.capital && !token.first && !known::is_surname(word);
            return candidate.capital && a_student && (mid || one) && !an_adult && !known::is_ordinary(word);
        }
        if !known::is_word_too(word) && self.is_listed(token) {
            return !an_adult;
        }
        let doubtful = known::is_word_too(word) || known::is_ordinary(word);
        if doubtful {
            return candidate.capital
                && (a_student
                    || !token.first && cues::PERSON_AFTER.is_match(after) && self.speaks_of_one(token.to))
                && !an_adult;
        }
        if candidate.capital {
            !cues::ADDRESSED.is_match(before) || a_student || cues::PERSON_AFTER.is_match(after)
        } else {
            a_student || cues::PERSON_AFTER.is_match(after) || self.speaks_of_one(token.to)
        }
    }

    /// `kiera and josiah`: two given names side by side.
    fn is_listed(&self, token: &Token) -> bool {
        let tokens = &self.text.tokens;
        let Some(at) = tokens.iter().position(|it| it.from == token.from) else { return false };
        let name = |it: Option<&Token>| {
            it.is_some_and(|it| {
                let word = self.word(it);
                known::is_given(word) && !known::is_word_too(word) && !self.roster.has_part(word)
            })
        };
        let joins =
            |it: Option<&Token>| it.is_some_and(|it| matches!(self.word(it), "and" | "y" | "e" | "or" | "n"));
        let after = joins(tokens.get(at + 1)) && name(tokens.get(at + 2));
        let before = at > 1 && joins(tokens.get(at - 1)) && name(tokens.get(at - 2));
        after || before
    }

    /// `aiden k.`: how teachers shorten a student's name.
    fn has_initial(words: &[&str], after: &str) -> bool {
        let given = known::is_given(words[0]) && !known::is_word_too(words[0]);
        let within = words.len() == 2 && words[1].len() == 1;
        let mut next = after.strip_prefix(' ').unwrap_or_default().chars();
        let letter = next
            .next()
            .is_some_and(|c| c.is_ascii_lowercase() && !matches!(c, 'a' | 'i' | 'y' | 'u' | 'r' | 'e' | 'o'));
        given
            && (within
                || words.len() == 1
                    && letter
                    && next.next().is_none_or(|c| !c.is_alphanumeric() && c != '\''))
    }

    /// A word that is neither an ordinary one nor a place: a surname that no list knows.
    fn is_unknown(&self, word: &str) -> bool {
        word.len() > 2 && !known::is_ordinary(word) && !self.roster.is_place(word)
    }

    /// `Lewis and Clark`: the other half stands before or after.
    fn is_famous_pair(words: &[&str], before: &str, after: &str) -> bool {
        let joined = |it: &str| {
            it.trim_start()
                .strip_prefix("and ")
                .or_else(|| it.trim_start().strip_prefix("& "))
                .or_else(|| it.trim_start().strip_prefix("y "))
                .map(str::to_owned)
        };
        let next =
            joined(after).and_then(|it| it.split(|c: char| !c.is_alphanumeric()).next().map(str::to_owned));
        let last = before.trim_end();
        let last =
            last.strip_suffix(" and").or_else(|| last.strip_suffix(" &")).or_else(|| last.strip_suffix(" y"));
        let last = last.and_then(|it| it.rsplit(|c: char| !c.is_alphanumeric()).next());
        let pair = |a: &str, b: &str| known::is_famous(&format!("{a} {b}"));
        words.len() == 1
            && (next.is_some_and(|it| pair(words[0], &it)) || last.is_some_and(|it| pair(it, words[0])))
    }

    fn speaks_of_one(&self, at: usize) -> bool {
        let around = [self.text.before(at, 2 * REACH), self.text.after(at, 2 * REACH)];
        around.iter().any(|it| cues::ABOUT_ONE.is_match(it))
    }

    fn is_famous(words: &[&str], whole: &str) -> bool {
        known::is_famous(whole)
            || words.len() > 2 && words.windows(2).any(|two| known::is_famous(&two.join(" ")))
    }
}

/// `Mr.`, `Sra.`: colleagues, whatever follows.
fn has_title(before: &str) -> bool {
    let last = before.trim_end().trim_end_matches('.').rsplit(|c: char| !c.is_alphanumeric()).next();
    let titles = [
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "sr",
        "sra",
        "srta",
        "prof",
        "coach",
        "principal",
        "senora",
        "senor",
        "maestra",
        "maestro",
        "profe",
        "miss",
    ];
    last.is_some_and(|it| titles.contains(&it))
}

/// Endings of English and Spanish words that surnames seldom have.
fn looks_like_a_word(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "ing", "ed", "ly", "tion", "ness", "ment", "able", "ible", "ful", "less", "ando", "iendo", "mente",
        "cion",
    ];
    ENDINGS.iter().any(|it| word.ends_with(it))
}
