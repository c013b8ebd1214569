//! How much room a page's words take, and what that leaves for its pictures: a page is one sheet, of A4 and of Letter, however much
//! its librarian writes. Reckoned for the widest letters that a browser may choose, so that there is rather too much room
//! than too little.

/// What a sheet of Letter, the shorter one, leaves between its margins, in mm; a little is kept for what is reckoned wrongly.
const SHEET: usize = 252;
/// A line of text; a row of key figures beside its lines; a heading with the room above it; what stands above and below everything.
const LINE: usize = 5;
const ROW: usize = 2;
const HEADING: usize = 8;
const AROUND: usize = 34;
/// Letters on a line across the sheet, and in a column of half its width: of text, and of a key figure's value.
const ACROSS: usize = 94;
const HALF: usize = 44;
const VALUE: usize = 26;
/// The tallest picture, the smallest of two and of one that can be read, and the room between two, in mm.
const TALLEST: usize = 54;
const SMALLEST: usize = 40;
const ALONE: usize = 30;
const BETWEEN: usize = 3;
/// The most paragraphs of somebody's own words.
const PARAGRAPHS: usize = 12;
/// From so many letters or paragraphs on, own words stand in two columns.
const LONG: usize = 300;
const MANY: usize = 4;

/// How many pictures there is room for, and how tall each may be, in mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pictures {
    pub(super) many: usize,
    pub(super) tall: usize,
}

/// One's own words as paragraphs: what does not fit as one of its own goes on in the last.
pub(super) fn paragraphs(words: &str) -> Vec<String> {
    let lines: Vec<_> = words.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let (own, rest) = lines.split_at(lines.len().min(PARAGRAPHS - 1));
    let mut all: Vec<_> = own.iter().map(|it| (*it).to_owned()).collect();
    all.extend((!rest.is_empty()).then(|| rest.join(" · ")));
    all
}

/// Whether they stand in two columns.
pub(super) fn is_long(paragraphs: &[String]) -> bool {
    let letters: usize = paragraphs.iter().map(|it| it.chars().count()).sum();
    letters > LONG || paragraphs.len() > MANY
}

/// What is left for pictures beside the values of the key figures, one's own paragraphs and the quotes.
pub(super) fn left(values: &[&str], paragraphs: &[String], quotes: &[String]) -> Pictures {
    let text = AROUND + of_values(values) + of_words(paragraphs) + of_quotes(quotes);
    let left = SHEET.saturating_sub(text);
    let two = left.saturating_sub(BETWEEN) / 2;
    if two >= SMALLEST {
        return Pictures { many: 2, tall: two.min(TALLEST) };
    }
    Pictures { many: usize::from(left >= ALONE), tall: left.min(TALLEST) }
}

/// They stand in two columns.
fn of_values(values: &[&str]) -> usize {
    let all: usize = values.iter().map(|it| lines(it, VALUE) * LINE + ROW).sum();
    all.div_ceil(2)
}

fn of_words(paragraphs: &[String]) -> usize {
    match (paragraphs, is_long(paragraphs)) {
        ([], _) => 0,
        (_, true) => HEADING + paragraphs.iter().map(|it| lines(it, HALF)).sum::<usize>().div_ceil(2) * LINE,
        (_, false) => HEADING + paragraphs.iter().map(|it| lines(it, ACROSS)).sum::<usize>() * LINE,
    }
}

fn of_quotes(quotes: &[String]) -> usize {
    let all: usize = quotes.iter().map(|it| lines(it, ACROSS) * LINE + ROW).sum();
    if quotes.is_empty() { 0 } else { HEADING + all }
}

/// How many lines a text takes; capitals and letters of other scripts are wide.
fn lines(text: &str, letters: usize) -> usize {
    let wide = |c: char| c.is_uppercase() || c > '\u{24ff}';
    let all: usize = text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum();
    all.div_ceil(letters).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_is_written_the_smaller_are_the_pictures_and_at_last_there_is_one() {
        let fact = "half within 42 min, nine of ten within 6 h 50 min of school time";
        let few = left(&[fact; 6], &[], &[]);
        assert_eq!(few, Pictures { many: 2, tall: TALLEST });
        let words = paragraphs(&"Circulation is up. ".repeat(47));
        let facts = ["5"; 8].into_iter().chain([fact; 3]).collect::<Vec<_>>();
        let thanks = ["thanks ".repeat(31), "thanks ".repeat(31)];
        let long = left(&facts, &words, &thanks);
        assert_eq!(long.many, 1, "{long:?}");
        assert!((ALONE..=TALLEST).contains(&long.tall), "{long:?}");
        assert_eq!(left(&[fact; 30], &words, &thanks).many, 0);
        let loud = paragraphs(&"W".repeat(900));
        assert!(left(&facts, &loud, &thanks).tall < long.tall, "capitals are wide");
    }

    #[test]
    fn nine_hundred_short_lines_are_twelve_paragraphs_that_say_all() {
        let words = paragraphs(&"a\n\n".repeat(300));
        assert_eq!(words.len(), PARAGRAPHS);
        assert_eq!(words.concat().matches('a').count(), 300);
        assert!(is_long(&words) && !is_long(&paragraphs("One line.\nAnother.")));
    }
}
