//! The name that somebody meant who typed another one.

/// The name that is at most two letters away.
pub fn closest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let near =
        names.map(|name| (distance(word, name), name)).filter(|(far, name)| *far <= 2 && *far < name.len());
    near.min().map(|(_, name)| name)
}

/// How many letters have to be added, dropped or replaced.
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_key_finds_the_one_that_was_meant() {
        let names = || ["name", "level", "desk_channel"].into_iter();
        for (word, close) in
            [("nmae", Some("name")), ("levle", Some("level")), ("deskchannel", Some("desk_channel"))]
        {
            assert_eq!(closest(word, names()), close, "{word}");
        }
        assert_eq!(closest("telephone", names()), None);
    }
}
