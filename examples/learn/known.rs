//! What the encoder is taught from: each labelled text as it is read, a line of JSON each.

use std::io::{BufWriter, Write as _};

use refdesk::domain::district::District;
use refdesk::domain::door::lessons;

use super::{door, is_judged, rows, writer};

const FILES: [&str; 7] =
    ["privacy", "privacy-more", "requests", "requests-more", "requests-house", "crisis", "crisis-more"];

/// Writes the texts of all files: folded, with what is known of each word and which words may be names. `REFDESK_WRITERS=uv`
/// leaves those writers out of what is known, as they are to be left out of the encoder.
pub fn write(file: &str, district: &District) {
    let all = std::env::var("REFDESK_WRITERS").is_err();
    let learned = if all { door::names_of_all(district) } else { door::names_of_others(district) };
    let mut out = BufWriter::new(std::fs::File::create(file).expect("a file that can be written"));
    for (file, row) in FILES.iter().flat_map(|file| rows(file).into_iter().map(move |row| (file, row))) {
        let is_taught = all || !is_judged(writer(&row));
        let counted = is_taught && door::names_nobody(file, &row);
        let (plain, known) = lessons::known(&row["text"], district, &learned, counted);
        let candidates = lessons::candidates(&row["text"], district, &learned, counted);
        let words: Vec<_> = known.iter().map(|it| (it.from, it.to, it.kind, it.shape)).collect();
        let line = serde_json::json!({
            "file": file, "id": row["id"], "plain": plain, "words": words, "candidates": candidates, "taught": is_taught,
        });
        writeln!(out, "{line}").expect("a file that can be written");
    }
}
