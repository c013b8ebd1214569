//! Words made plain for matching: lower case, without accents, with plain quotes and hyphens. Knows which byte came from where.

/// Takes accents and capitals off, and says for each byte of the result where it came from, in bytes of the original.
pub(super) fn fold(words: &str) -> (String, Vec<usize>) {
    let mut plain = String::with_capacity(words.len());
    let mut places = Vec::with_capacity(words.len());
    for (at, c) in words.char_indices().filter(|(_, c)| !('\u{300}'..='\u{36f}').contains(c)) {
        plain.push(bare(c));
        places.resize(plain.len(), at);
    }
    (plain, places)
}

/// One character made plain.
pub(super) fn bare(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'À' | 'Â' | 'Ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'Ó' | 'Ò' | 'Ô' | 'Ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        '’' | '‘' | 'ʼ' => '\'',
        '‐' | '‑' | '–' | '—' => '-',
        _ => c.to_ascii_lowercase(),
    }
}
