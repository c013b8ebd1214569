//! Forms of words: *copied* is *copy*, *borraron* is *borrar*, *studnets* is *students*. Rough on purpose: it only has to tell a form of a word from a name.

/// An ending, and what may stand in its place in the word that it is a form of.
const ENDINGS: &[(&str, &[&str])] = &[
    ("s", &[""]),
    ("es", &["", "e"]),
    ("ies", &["y"]),
    ("ed", &["", "e"]),
    ("ied", &["y"]),
    ("ing", &["", "e"]),
    ("er", &["", "e"]),
    ("ers", &["", "e"]),
    ("or", &["", "e"]),
    ("est", &["", "e"]),
    ("ier", &["y"]),
    ("ly", &["", "le", "e"]),
    ("ily", &["y"]),
    ("y", &["", "e"]),
    ("ness", &["", "y"]),
    ("ment", &[""]),
    ("ful", &[""]),
    ("less", &[""]),
    ("able", &["", "e"]),
    ("al", &["", "e"]),
    ("ion", &["", "e"]),
    ("ish", &[""]),
    ("n't", &[""]),
    ("'re", &[""]),
    ("'ll", &[""]),
    ("'ve", &[""]),
    ("'d", &[""]),
    ("'s", &[""]),
    ("a", &["o", "ar", "er", "ir"]),
    ("as", &["o", "ar", "er", "ir"]),
    ("an", &["ar", "er", "ir"]),
    ("en", &["ar", "er", "ir", "e"]),
    ("e", &["ar", "er", "ir"]),
    ("o", &["ar", "er", "ir", "a"]),
    ("io", &["er", "ir"]),
    ("ado", &["ar"]),
    ("ada", &["ar"]),
    ("ados", &["ar"]),
    ("adas", &["ar"]),
    ("ido", &["er", "ir"]),
    ("ida", &["er", "ir"]),
    ("ando", &["ar"]),
    ("iendo", &["er", "ir"]),
    ("aron", &["ar"]),
    ("ieron", &["er", "ir"]),
    ("aba", &["ar"]),
    ("aban", &["ar"]),
    ("ia", &["er", "ir"]),
    ("ian", &["er", "ir"]),
    ("amos", &["ar"]),
    ("emos", &["er", "ar"]),
    ("imos", &["er", "ir"]),
    ("aria", &["ar"]),
    ("arlo", &["ar"]),
    ("arla", &["ar"]),
    ("arlos", &["ar"]),
    ("arle", &["ar"]),
    ("arme", &["ar"]),
    ("arse", &["ar"]),
    ("arnos", &["ar"]),
    ("erlo", &["er"]),
    ("erle", &["er"]),
    ("erse", &["er"]),
    ("irlo", &["ir"]),
    ("irse", &["ir"]),
    ("ito", &["o"]),
    ("ita", &["a"]),
    ("mente", &["", "o"]),
    ("os", &["o"]),
    ("nes", &["n"]),
    ("re", &["", "r"]),
    ("ran", &["", "r"]),
    ("ste", &["", "r"]),
];

const BEGINNINGS: [&str; 12] =
    ["re", "un", "pre", "non", "mis", "over", "under", "out", "up", "back", "in", "des"];

/// Whether a word is a form of one that is known, or two known ones written as one.
pub(super) fn is_form_of(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let ends = ENDINGS.iter().any(|(ending, heads)| {
        let Some(stem) = word.strip_suffix(ending).filter(|it| it.len() > 2) else { return false };
        let doubled = matches!(*ending, "ed" | "ing" | "er" | "est" | "y")
            && stem.chars().rev().take(2).collect::<Vec<_>>().windows(2).all(|it| it[0] == it[1]);
        let short = stem.char_indices().next_back().map_or("", |it| &stem[..it.0]);
        heads.iter().any(|head| is_known(&format!("{stem}{head}"))) || doubled && is_known(short)
    });
    let begins = BEGINNINGS
        .iter()
        .any(|it| word.strip_prefix(it).is_some_and(|rest| rest.len() > 3 && is_known(rest)));
    let two = (4..word.len().saturating_sub(3))
        .any(|at| word.is_char_boundary(at) && is_known(&word[..at]) && is_known(&word[at..]));
    ends || begins || two
}

/// Whether two letters of a known word have changed places: *studnets*.
pub(super) fn is_slip_of(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.len() > 4
        && (1..letters.len()).any(|at| {
            let mut swapped = letters.clone();
            swapped.swap(at - 1, at);
            swapped != letters && is_known(&String::from_iter(swapped))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_from_names() {
        let known = |it: &str| ["copy", "stop", "borrar", "cart", "room", "class", "unable"].contains(&it);
        for form in ["copied", "stopped", "borraron", "carts", "classroom", "recopy"] {
            assert!(is_form_of(form, known), "{form}");
        }
        for name in ["jaxxon", "priscilla", "xochitl", "ñusta"] {
            assert!(!is_form_of(name, known), "{name}");
        }
    }

    #[test]
    fn letters_that_changed_places_make_no_name() {
        let known = |it: &str| ["students", "going", "book"].contains(&it);
        for (word, is) in [("studnets", true), ("ginog", false), ("gonig", true), ("boko", false)] {
            assert_eq!(is_slip_of(word, known), is, "{word}");
        }
    }
}
