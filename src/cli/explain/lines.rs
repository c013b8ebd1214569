//! The lines of a CSV file as whoever wrote it counts them. Knows nothing of requests.

/// What stands between the cells: some countries' spreadsheets write a semicolon, or a tab.
pub(super) fn between(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let others = [';', '\t'].into_iter().find(|it| header.contains(*it) && !header.contains(','));
    others.and_then(|it| u8::try_from(it).ok()).unwrap_or(b',')
}

/// Counts the lines of a file as an editor does: the parser takes a row to begin before the line break that ends the
/// one above.
pub(super) struct Lines<'a> {
    rest: &'a str,
    passed: usize,
    pub(super) line: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, passed: 0, line: 1 }
    }

    /// The line of what stands at this byte, or after the line breaks there; no earlier one than was asked for before.
    pub(super) fn at(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let step = byte.saturating_sub(self.passed).min(self.rest.len());
        let breaks = self.rest.bytes().skip(step).take_while(|it| matches!(it, b'\r' | b'\n')).count();
        let Some((before, rest)) = self.rest.split_at_checked(step + breaks) else { return self.line };
        self.line += before.matches('\n').count();
        (self.rest, self.passed) = (rest, self.passed + before.len());
        self.line
    }

    /// Whether a quote in the row that begins here, the last one, is never closed.
    pub(super) fn has_open_quote(&self) -> bool {
        let odd = |text: &str| text.matches('"').count() % 2 == 1;
        let rest = self.rest.trim_end();
        odd(rest) && rest.contains('\n') && rest.lines().next().is_some_and(odd)
    }
}
