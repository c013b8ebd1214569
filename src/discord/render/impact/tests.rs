//! Reports as views and pages, of figures made by hand.

use super::pictures::in_words;
use super::*;
use crate::discord::impact::PageBy;
use crate::domain::fixture::district;
use crate::domain::impact::Spread;

fn embed_of(view: &View) -> serde_json::Value {
    serde_json::to_value(&view.embeds[0]).unwrap()
}

#[test]
fn the_key_figures_stand_in_the_text_and_every_picture_says_itself_in_words() {
    let (district, figures) = (district(), Figures::example());
    for show in Show::ALL {
        let (view, picture) = impact(&district, &figures, show, "en");
        let text = embed_of(&view)["description"].as_str().unwrap().to_owned();
        for part in ["Requests: **41**", "18 h 20 min", "66 %", "would have been work orders: **9**"] {
            assert!(text.contains(part), "{part} is missing in: {text}");
        }
        let picture = picture.unwrap();
        assert!(picture.described.contains(": "), "{show:?}: {}", picture.described);
        assert!(picture.chart.svg().is_ok() && picture.described == in_words(&picture.chart));
    }
}

#[test]
fn weeks_are_divided_by_phase_and_each_phase_says_its_sum() {
    let (district, figures) = (district(), Figures::example());
    let (_, picture) = impact(&district, &figures, Show::Requests, "en");
    let said = picture.unwrap().described;
    for part in ["learning work: 6", "implementation work: 14", "standard work: 17", "9/7: 14"] {
        assert!(said.contains(part), "{part} is missing in: {said}");
    }
}

#[test]
fn waiting_is_said_as_people_say_it() {
    let (district, mut figures) = (district(), Figures::example());
    for (of, median, p90, said) in [
        (1, 0, 0, "at once"),
        (1, 12, 12, "12 min of school time"),
        (5, 0, 0, "at once"),
        (12, 0, 0, "nine of ten at once"),
        (5, 0, 70, "half at once, nine of ten within 1 h 10 min of school time"),
        (5, 42, 410, "half within 42 min, nine of ten within 6 h 50 min of school time"),
    ] {
        figures.waiting.to_claim = Some(Spread { of, median, p90 });
        let (view, _) = impact(&district, &figures, Show::Minutes, "en");
        let text = embed_of(&view)["description"].as_str().unwrap().to_owned();
        assert!(text.contains(&format!("Until somebody had it: **{said}**")), "{said}: {text}");
    }
}

#[test]
fn what_is_hidden_is_never_a_number() {
    let (district, figures) = (district(), Figures::hidden_example());
    let (view, _) = impact(&district, &figures, Show::Requests, "en");
    let text = embed_of(&view).to_string();
    assert!(text.contains("would have been work orders: **fewer than 3**"), "{text}");
    assert!(text.contains("stands for requests of so few teachers"), "{text}");
}

#[test]
fn a_page_holds_everything_that_it_needs_and_no_script() {
    let (district, figures) = (district(), Figures::hidden_example());
    let by = PageBy {
        name: Some("Dana <Ruiz>".to_owned()),
        words: "Circulation: +11 % <script>\nSecond".to_owned(),
    };
    let html = page(&district, &figures, &by, "en").unwrap();
    for part in [
        "Dana &lt;Ruiz&gt;",
        "<p>Circulation: +11 % &lt;script&gt;</p>\n<p>Second</p>",
        "<svg",
        "aria-label=",
    ] {
        assert!(html.contains(part), "{part} is missing");
    }
    for part in ["<script", "http://localhost", "src=", "href=", "url("] {
        assert!(!html.contains(part), "{part} is in it");
    }
}

#[test]
fn reports_read_spanish() {
    let (district, figures) = (district(), Figures::example());
    let (view, picture) = impact(&district, &figures, Show::Minutes, "es-419");
    assert!(embed_of(&view)["title"].as_str().unwrap().ends_with("septiembre de 2026"));
    assert!(picture.unwrap().described.starts_with("En qué se fue el tiempo."));
    assert!(page(&district, &figures, &PageBy::default(), "es").unwrap().contains("<html lang=\"es\">"));
}
