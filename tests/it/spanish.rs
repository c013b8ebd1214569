//! Spanish: whoever uses Discord in Spanish, or writes Spanish, is answered in Spanish; coaches read their own language
//! and the words as they were written.

use serde_json::Value;

use crate::school::School;

const GRADES: &str = "Empecé este año y nadie me ha explicado dónde se ponen las notas.";

#[tokio::test]
async fn a11_a_request_in_spanish_is_answered_in_spanish_and_the_coach_reads_the_original() {
    let school = School::open().await;
    let (rojas, lucia) = (school.person("Elena Rojas"), school.person("Lucia Ferreira"));

    let answer = rojas.types("/ask", &[("words", GRADES)]).await;
    let text = answer.text();
    assert!(text.contains("#1 · Gradebook and progress reports"), "{text}");
    assert!(text.contains("está en uso general, así que lo lleva Lucia Ferreira (tu biblioteca)"), "{text}");
    assert!(text.contains("\nLucia Ferreira tiene libre: hoy "), "{text}");
    assert!(text.contains("Tendrás noticias antes de que termine el miércoles 23 de septiembre."), "{text}");
    school.settles().await;

    let card = school.card_says("rosewood-desk", "#1");
    assert!(card.contains(GRADES) && card.contains("is standard work"), "{card}");
    let own = rojas.types("/ticket", &[("number", "1")]).await;
    assert!(own.text().contains("Estado") && own.text().contains("En espera de coach"), "{}", own.text());
    lucia.presses("Claim", &school.card("rosewood-desk", "#1")).await;
    school.settles().await;
    let thread = &school.threads()[0];
    let said = school.sandbox.messages(thread.id)[0].content.clone();
    assert!(said.contains("Este hilo es para ustedes dos."), "{said}");

    let claimed = school.card("rosewood-desk", "#1");
    let form = lucia.presses("Resolve", &claimed).await;
    let line = ("What was done? (optional, one line)", "Le mostré el libro de notas");
    lucia.fills(form.modal(), &[("How many minutes did it take?", "10"), line]).await;
    school.settles().await;
    let asked = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(asked.content.contains("¿Te sirvió?"), "{}", asked.content);
    let thanked = rojas.in_channel(thread.id).presses("Me sirvió", &asked).await;
    assert!(thanked.text().contains("Qué bueno que sirvió."), "{}", thanked.text());
    school.close().await;
}

#[tokio::test]
async fn who_writes_spanish_in_an_english_discord_is_answered_in_spanish() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let answer =
        aune.types("/ask", &[("words", "¿Cómo comparto una carpeta de Google Drive con mi clase?")]).await;
    assert!(answer.text().contains("así que lo lleva Dana Ruiz (tu biblioteca)"), "{}", answer.text());
    let list = aune.types("/requests", &[]).await;
    assert!(list.text().contains("Your requests"), "{}", list.text());
    school.close().await;
}

/// The notices that only coaches need are in the district's language; the requester's own are in theirs.
#[tokio::test]
async fn each_reads_their_own_language_in_the_thread() {
    let school = School::open().await;
    let (rojas, lucia) = (school.person("Elena Rojas"), school.person("Lucia Ferreira"));
    let answer = rojas.types("/ask", &[("words", GRADES)]).await;
    school.settles().await;
    lucia.presses("Claim", &school.card("rosewood-desk", "#1")).await;
    school.settles().await;
    let thread = school.threads()[0].id;

    let form = rojas.presses("Añadir detalles", answer.at()).await;
    let done = rojas.fills(form.modal(), &[("¿Qué debería saber tu coach?", "Es para segundo grado")]).await;
    assert!(done.text().contains("Añadido a la #1. Quien la lleva lo verá."), "{}", done.text());
    rojas.presses("Retirar", answer.at()).await;
    school.settles().await;
    let said: Vec<_> = school.sandbox.messages(thread).into_iter().map(|it| it.content).collect();
    assert!(said.iter().any(|it| it.contains("Elena Rojas added: Es para segundo grado")), "{said:?}");
    assert!(said.iter().any(|it| it.contains("#1 was taken back by its requester")), "{said:?}");
    school.close().await;
}

#[tokio::test]
async fn a_refusal_is_in_the_language_of_the_one_who_reads_it() {
    let school = School::open().await;
    let rojas = school.person("Elena Rojas");
    let told = rojas.types("/ticket", &[("number", "99")]).await;
    assert!(told.text().contains("No encuentro esa solicitud"), "{}", told.text());
    let told = rojas.types("/ask", &[("words", GRADES), ("needed-by", "quizás")]).await;
    assert!(told.text().contains("No puedo leer “quizás” como un día."), "{}", told.text());
    assert!(told.text().contains("Tus palabras, para que nada se pierda:"), "{}", told.text());
    let answer = rojas.types("/ask", &[("words", GRADES), ("needed-by", "viernes")]).await;
    assert!(answer.text().contains("#1"), "{}", answer.text());
    school.close().await;
}

/// What is typed is the same for everybody; what Discord shows beside it is in both kinds of Spanish.
#[tokio::test]
async fn commands_are_described_in_spanish_and_typed_in_english() {
    let school = School::open().await;
    let commands = school.sandbox.look(|world| world.commands(school.guild()).to_vec());
    let ask = commands.iter().find(|it| it.name == "ask").unwrap();
    let body: Value = serde_json::to_value(ask.as_registered()).unwrap();
    for locale in ["es-ES", "es-419"] {
        let text = body["description_localizations"][locale].as_str().unwrap();
        assert!(text.starts_with("Pide ayuda"), "{text}");
        let kinds = body["options"].as_array().unwrap().iter().find(|it| it["name"] == "kind").unwrap();
        assert_eq!(kinds["choices"][0]["name_localizations"][locale], "Pregunta");
    }
    assert!(body["name_localizations"].as_object().is_none_or(serde_json::Map::is_empty));
    let menu = commands.iter().find(|it| it.kind == 3).unwrap();
    assert_eq!(menu.as_registered()["name_localizations"]["es-ES"], "Pedir ayuda con esto");
    school.close().await;
}
