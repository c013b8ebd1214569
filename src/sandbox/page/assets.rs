//! The front end: the files under `assets/`, held in the binary.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

/// Path, media type and text of each file.
macro_rules! files {
    ($($path:literal $kind:ident),* $(,)?) => {
        &[$(($path, $kind, include_str!(concat!("assets/", $path)))),*]
    };
}

const FILES: &[(&str, &str, &str)] = files![
    "icon.svg" SVG,
    "style/theme.css" CSS,
    "style/layout.css" CSS,
    "style/who.css" CSS,
    "style/message.css" CSS,
    "style/composer.css" CSS,
    "style/dialog.css" CSS,
    "app.js" SCRIPT,
    "api.js" SCRIPT,
    "dom.js" SCRIPT,
    "markdown.js" SCRIPT,
    "names.js" SCRIPT,
    "state.js" SCRIPT,
    "time.js" SCRIPT,
    "composer/chip.js" SCRIPT,
    "composer/command.js" SCRIPT,
    "composer/composer.js" SCRIPT,
    "composer/list.js" SCRIPT,
    "composer/options.js" SCRIPT,
    "view/channels.js" SCRIPT,
    "view/clock.js" SCRIPT,
    "view/components.js" SCRIPT,
    "view/embed.js" SCRIPT,
    "view/files.js" SCRIPT,
    "view/menu.js" SCRIPT,
    "view/message.js" SCRIPT,
    "view/modal.js" SCRIPT,
    "view/popup.js" SCRIPT,
    "view/room.js" SCRIPT,
    "view/select.js" SCRIPT,
    "view/toast.js" SCRIPT,
    "view/who.js" SCRIPT,
];

/// `GET /`
pub(super) async fn index() -> Response {
    ([(header::CONTENT_TYPE, HTML)], include_str!("assets/index.html")).into_response()
}

/// `GET /assets/…`
pub(super) async fn asset(Path(path): Path<String>) -> Response {
    match FILES.iter().find(|(known, ..)| *known == path) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => (StatusCode::NOT_FOUND, "There is no such file in the demo.").into_response(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::FILES;

    fn walk(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }

    #[test]
    fn every_file_is_in_the_binary_and_opens_with_what_it_is_for() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sandbox/page/assets");
        let mut found = Vec::new();
        walk(&root, &mut found);
        for path in found.iter().filter(|path| !path.ends_with("index.html")) {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
            let (_, _, text) =
                FILES.iter().find(|(known, ..)| *known == name).unwrap_or_else(|| panic!("{name}"));
            let header = text.starts_with("// ") || text.starts_with("/* ") || text.starts_with("<!-- ");
            assert!(header, "{name} has no header");
        }
    }

    #[test]
    fn peoples_words_are_never_parsed_as_markup() {
        for (name, _, text) in FILES {
            for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
                assert!(!text.contains(way), "{name} uses {way}");
            }
        }
    }
}
