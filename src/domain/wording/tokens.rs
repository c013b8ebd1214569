//! Folded words cut into tokens: hurried spellings written out, endings taken off, numbers made alike.

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As it is looked up: hurried spellings written out, without a possessive `'s`.
    pub(super) word: String,
    /// Without its ending.
    pub(super) stem: String,
}

/// How people write in a hurry, and what they mean.
const HURRIED: &[(&str, &str)] = &[
    ("u", "you"),
    ("ur", "your"),
    ("r", "are"),
    ("w", "with"),
    ("n", "and"),
    ("pls", "please"),
    ("plz", "please"),
    ("plse", "please"),
    ("thru", "through"),
    ("bc", "because"),
    ("cuz", "because"),
    ("abt", "about"),
    ("em", "them"),
    ("wanna", "want"),
    ("gonna", "going"),
    ("gotta", "have"),
    ("im", "i'm"),
    ("ive", "i've"),
    ("id", "i'd"),
    ("ill", "i'll"),
    ("cant", "can't"),
    ("wont", "won't"),
    ("dont", "don't"),
    ("doesnt", "doesn't"),
    ("didnt", "didn't"),
    ("isnt", "isn't"),
    ("arent", "aren't"),
    ("couldnt", "couldn't"),
    ("whats", "what"),
    ("wheres", "where"),
    ("hows", "how"),
    ("tmrw", "tomorrow"),
    ("tho", "though"),
    ("idk", "don't know"),
    ("smth", "something"),
    ("sth", "something"),
    ("q", "que"),
    ("k", "que"),
    ("x", "por"),
    ("xq", "porque"),
    ("pa", "para"),
    ("gr", "grade"),
    ("rm", "room"),
    ("hr", "hour"),
    ("min", "minute"),
    ("mins", "minute"),
    ("ppl", "people"),
    ("bk", "book"),
    ("bks", "book"),
    ("acct", "account"),
    ("accts", "account"),
    ("pw", "password"),
    ("vid", "video"),
    ("vids", "video"),
];

/// The words and marks of a folded text. A question mark is a word, every other mark only parts.
pub(super) fn tokens(plain: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = plain.char_indices().peekable();
    while let Some((from, c)) = chars.next() {
        if c == '?' {
            tokens.push(Token { word: "?".to_owned(), stem: "?".to_owned() });
        }
        if !c.is_alphanumeric() {
            continue;
        }
        let mut to = from + c.len_utf8();
        let joins = |at: usize, c: char| {
            c == '\'' && plain[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
        };
        while let Some((at, c)) = chars.next_if(|(at, c)| c.is_alphanumeric() || joins(*at, *c)) {
            to = at + c.len_utf8();
        }
        tokens.push(token(&plain[from..to]));
    }
    tokens
}

fn token(written: &str) -> Token {
    let word = written.trim_end_matches("'s");
    let word = HURRIED.iter().find(|it| it.0 == word).map_or(word, |it| it.1).to_owned();
    let stem = stem(&word);
    Token { word, stem }
}

/// A word without the ending of a plural or a verb; a number as `0`, with its ending.
fn stem(word: &str) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let end = word.trim_start_matches(|c: char| c.is_ascii_digit());
        return format!("0{end}");
    }
    let cut = |end: &str, least: usize| word.strip_suffix(end).filter(|it| it.chars().count() >= least);
    if let Some(it) = cut("ies", 3) {
        return format!("{it}y");
    }
    let whole = word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
    let singular = cut("s", 3).filter(|_| !whole);
    singular.or_else(|| cut("ing", 4)).or_else(|| cut("ed", 4)).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;

    #[test]
    fn hurried_spellings_plurals_and_numbers_are_made_alike() {
        let stems = |words: &str| tokens(&fold(words).0).into_iter().map(|it| it.stem).collect::<Vec<_>>();
        assert_eq!(
            stems("Can U show 3rd graders' boxes, pls?"),
            stems("can you show 4rd grader boxe please ?")
        );
        assert_eq!(stems("Sam's studies"), ["sam", "study"]);
    }
}
