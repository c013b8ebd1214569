//! Names that are nearly right: a letter too few, too many, another one, two changed places. Short words are left alone.

/// Words that stand one letter from a tool's name and mean something else.
const OTHERS: [&str; 9] =
    ["goggle", "goggles", "canvas", "pallet", "pallets", "penal", "table", "tables", "tablet"];

/// Whether `word` is `name`, misspelt: one mistake in five letters or more, two in nine or more. The first letters agree.
pub(super) fn is_nearly(word: &str, name: &str) -> bool {
    let allowed = match name.len() {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    let near = word.len().abs_diff(name.len()) <= allowed && word.bytes().next() == name.bytes().next();
    near && word != name && !OTHERS.contains(&word) && mistakes(word.as_bytes(), name.as_bytes()) <= allowed
}

/// How many letters are added, dropped, replaced or swapped with their neighbour.
fn mistakes(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1; b.len() + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            row[j + 1] = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_forgiven_and_another_word_is_not() {
        let cases = [
            ("padlte", "padlet", true),
            ("moodel", "moodle", true),
            ("gradebok", "gradebook", true),
            ("brihgtspace", "brightspace", true),
            ("noodle", "moodle", false),
            ("goggle", "google", false),
            ("canvas", "canva", false),
            ("gala", "gale", false),
            ("table", "tablet", false),
        ];
        for (word, name, nearly) in cases {
            assert_eq!(is_nearly(word, name), nearly, "{word} for {name}");
        }
    }
}
