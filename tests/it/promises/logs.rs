//! Words never stand in a log: whatever people write, and no token of Discord's, at any level that can be asked for.

use std::io::Write;
use std::sync::{Arc, Mutex};

use refdesk::cli::demo::TOKEN;
use refdesk::sandbox::{Fault, Route};
use tracing_subscriber::fmt::MakeWriter;

use super::in_time;
use crate::school::School;

/// What nobody would write by chance.
const CANARY: &str = "albatross7431";

/// Everything that is logged while it listens.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// A story runs on one thread: this hears all of it, and no other story, until what is returned is dropped.
    pub(crate) fn listens(&self) -> tracing::subscriber::DefaultGuard {
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(refdesk::cli::log::filter_of("trace"))
            .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(self.clone())
            .finish();
        tracing::subscriber::set_default(subscriber)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn promise_6_nobodys_words_and_no_token_stand_in_a_log() {
    let log = Log::default();
    let kept = log.listens();
    let school = School::open().await;
    a_day_with_many_faults(&school).await;
    let tokens: Vec<String> =
        school.sandbox.look(|world| world.interactions().map(|it| it.token.clone()).collect());
    school.ends().await;
    drop(kept);

    let logged = log.text();
    assert!(
        logged.contains("connected to Discord") && logged.contains("an answer did not arrive"),
        "{logged}"
    );
    assert!(tokens.len() > 5);
    for secret in tokens.iter().map(String::as_str).chain([CANARY, TOKEN]) {
        let lines: Vec<_> = logged.lines().filter(|it| it.contains(secret)).take(3).collect();
        assert!(lines.is_empty(), "{secret} stands in the log: {lines:#?}");
    }
}

async fn a_day_with_many_faults(school: &School) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let faults = school.sandbox.faults();
    for fault in [Fault::LostAnswer, Fault::ServerError(500), Fault::DoneButServerError(502)] {
        faults.next(Route::CreateMessage, fault);
    }
    let answer = aune.types("/ask", &[("words", &format!("google slides {CANARY} will not open"))]).await;
    in_time(school).await;
    let modal = aune.presses("Add details", &answer).await;
    let label = modal.modal().inputs[0].words().to_owned();
    aune.fills(modal.modal(), &[(&label, &format!("more {CANARY}"))]).await;
    aune.types("/ask", &[("words", "slides"), ("building", CANARY)]).await;
    aune.types("/ask", &[("words", "slides"), ("topic", CANARY)]).await;
    faults.next(Route::Answer, Fault::ServerError(503));
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    faults.next(Route::Answer, Fault::LostAnswer);
    aune.forges(&format!("v1:{CANARY}"), &answer).await;
    in_time(school).await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", CANARY)]).await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "5"), ("outcome", CANARY)]).await;
    in_time(school).await;
}
