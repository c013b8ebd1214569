//! Figures and pages in Spanish: for a principal whose Discord is Spanish, and in a district that writes Spanish first.

use refdesk::cli::demo::SAMPLE;

use super::{TEACHERS, described, page_of};
use crate::school::School;

/// English that must not stand in anything Spanish.
const ENGLISH: [&str; 6] =
    ["Requests", "school time", "Staff development", "aims at", "Counted by", "fewer than"];

fn is_spanish(text: &str) {
    for part in ENGLISH {
        assert!(!text.contains(part), "{part} stands in: {text}");
    }
}

#[tokio::test]
async fn d1_a_principal_whose_discord_is_spanish_reads_figures_and_page_in_spanish() {
    let school = School::after_five_helped().await;
    let grace = school.person("Grace Lund");
    school.sandbox.set_locale(grace.id(), "es-ES");
    let early = grace.types("/impact", &[("period", "2026-09")]).await;
    assert!(early.text().contains("pueden cambiar"), "{}", early.text());
    school.until("2026-10-16 08:00").await;

    let seen = grace.types("/impact", &[("period", "2026-09"), ("show", "Where the time went")]).await;
    for part in
        ["Hoover Elementary: septiembre de 2026", "Solicitudes: **5**", "la meta del distrito es 60 %"]
    {
        assert!(seen.text().contains(part), "{part} is missing in: {}", seen.text());
    }
    is_spanish(seen.text());
    let picture = described(&seen);
    assert!(picture.starts_with("En qué se fue el tiempo."), "{picture}");

    let page = grace.types("/impact", &[("period", "2026-09"), ("show", "One page to print")]).await;
    let html = page_of(page.message.as_ref().unwrap());
    for part in ["<html lang=\"es\">", "<dt>Solicitudes</dt><dd>5</dd>", "Contado por Refdesk"] {
        assert!(html.contains(part), "{part} is missing in: {html}");
    }
    is_spanish(&html);
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn b6_a_district_that_writes_spanish_first_sends_its_page_in_spanish() {
    let spanish = SAMPLE.replacen("languages = [\"en\", \"es\"]", "languages = [\"es\", \"en\"]", 1);
    let school = School::after_five_helped_in(&format!("{spanish}\n{TEACHERS}")).await;
    let (dana, grace) = (school.person("Dana Ruiz"), school.person("Grace Lund"));
    for person in [&dana, &grace] {
        school.sandbox.set_locale(person.id(), "es-419");
    }
    school.until("2026-10-01 07:01").await;
    school.settles().await;
    let draft = school.newest_to(&dana);
    assert!(draft.content.contains("el borrador de tu página"), "{}", draft.content);

    let modal = dana.presses("Añadir tus palabras", &draft).await;
    let own = ("Resultados, logros, lo que aún hace falta", "Los préstamos subieron un 11 %.");
    dana.fills(modal.modal(), &[own]).await;
    dana.presses("Enviar (Grace Lund)", school.newest_to(&dana).at()).await;
    school.settles().await;

    let told = school.newest_to(&grace);
    assert!(told.content.contains("te envía la página de este mes"), "{}", told.content);
    let html = page_of(&told);
    for part in ["Con nuestras palabras", "<p>Los préstamos subieron un 11 %.</p>", "Preparado por Dana Ruiz"]
    {
        assert!(html.contains(part), "{part} is missing in: {html}");
    }
    is_spanish(&html);
    school.close().await;
}
