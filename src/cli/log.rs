//! What is logged to standard error, and what never is.

use std::io::IsTerminal;
use std::panic::PanicHookInfo;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;

/// serenity's spans below `warn` hold whole events, with people's words and interaction tokens; reqwest and
/// hyper log addresses that hold tokens. No filter that anybody sets lets them through.
const SILENT: [&str; 5] = ["serenity=warn", "poise=warn", "reqwest=warn", "hyper_util=warn", "sqlx=warn"];

/// Starts logging with this filter, such as `info` or `info,refdesk::discord=debug`. A second call changes nothing.
pub(super) fn start(filter: &str) {
    let writer = std::io::stderr;
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter_of(filter))
        .with_ansi(writer().is_terminal())
        .with_writer(writer)
        .try_init();
    std::panic::set_hook(Box::new(tell_where));
}

/// A panic's own message may quote the text that it stumbled over, and that may be people's words: only the place is told.
fn tell_where(panic: &PanicHookInfo<'_>) {
    let at = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(%at, "a mistake of Refdesk's own; one request failed of it. Please report this line");
}

/// What is let through when somebody asks for `filter`.
pub fn filter_of(filter: &str) -> EnvFilter {
    let own: Vec<_> = filter
        .split(',')
        .filter(|part| !SILENT.iter().any(|silent| part.trim().starts_with(silent.trim_end_matches("=warn"))))
        .collect();
    let silent = SILENT.iter().filter_map(|directive| directive.parse::<Directive>().ok());
    silent.fold(EnvFilter::builder().parse_lossy(own.join(",")), EnvFilter::add_directive)
}

/// Why nothing would come of a filter, if so: what can't be read of it would be left out without a word.
pub(super) fn misread(filter: &str) -> Option<String> {
    EnvFilter::builder().parse(filter).err().map(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_says_nothing_is_found_before_it_is_used() {
        assert_eq!(misread("info,refdesk::discord=debug"), None);
        assert!(misread("info,,=nonsense=x").is_some() && misread("refdesk=loud").is_some());
    }

    #[test]
    fn nobody_can_ask_for_what_holds_tokens() {
        let filter = filter_of("debug,serenity=trace,refdesk=trace,serenity::http=debug").to_string();
        assert!(filter.contains("serenity=warn") && filter.contains("refdesk=trace"), "{filter}");
        assert!(!filter.contains("serenity=trace") && !filter.contains("serenity::http"), "{filter}");
    }
}
